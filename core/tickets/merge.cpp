// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/merge.h"

#include "core/clients/activity.h"
#include "core/tickets/joining.h"
#include "core/tickets/mergemoves.h"
#include "core/tickets/rules.h"
#include "core/tickets/store.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

QString hash(qint64 number) {
    return u"#%1"_s.arg(number);
}

Ticket existing(Database& db, TicketId id) {
    const auto ticket = store::find(db, id);
    if (!ticket) {
        fail(ErrorKind::NotFound, u"This ticket is no longer there. Somebody else removed it."_s);
    }
    return *ticket;
}

struct Pair {
    Ticket source;
    Ticket target;
};

Pair requirePair(Database& db, TicketId source, TicketId target) {
    Pair pair{existing(db, source), existing(db, target)};
    if (source == target) {
        fail(ErrorKind::Invalid, u"A ticket cannot be merged into itself. Choose another one."_s);
    }
    if (const TicketId end = landing(db, source); end != source) {
        fail(ErrorKind::Invalid, u"%1 was merged already; it is in %2."_s.arg(
                                     hash(pair.source.number), hash(existing(db, end).number)));
    }
    if (const TicketId end = landing(db, target); end != target) {
        fail(ErrorKind::Invalid, u"%1 was merged itself. Merge into %2 instead."_s.arg(
                                     hash(pair.target.number),
                                     end == source ? u"another ticket"_s : hash(existing(db, end).number)));
    }
    return pair;
}

QString clientName(Database& db, ClientId id) {
    return db.scalar<QString>("SELECT name FROM client WHERE id = ?", id).value_or(QString());
}

std::vector<MessageStamp> stampsOf(Database& db, TicketId id) {
    return db.query("SELECT kind, at FROM ticket_message WHERE ticket_id = ? ORDER BY at, id", id)
        .all([](Query& row) {
            return MessageStamp{row.get<MessageKind>(0), row.get<Instant>(1)};
        });
}

/// What came to the target after the merge, while the source's messages are still there.
std::vector<MessageStamp> freshStamps(Database& db, TicketId target, const MergeRecord& record) {
    std::vector<qint64> known;
    for (const auto* ids : {&record.own, &record.messages}) {
        for (const MessageId id : *ids) {
            known.push_back(id.value);
        }
    }
    return db
        .query(
            "SELECT kind, at FROM ticket_message WHERE ticket_id = ? AND NOT (id IN %IDS%) ORDER BY at, id",
            target, known)
        .all([](Query& row) {
            return MessageStamp{row.get<MessageKind>(0), row.get<Instant>(1)};
        });
}

Ticket closed(Ticket ticket, Instant at) {
    ticket.waitingSince.reset();
    ticket.pendingUntil.reset();
    if (ticket.state != TicketState::Closed) {
        ticket.resolvedAt = ticket.resolvedAt.value_or(at);
        ticket.closedAt = at;
        ticket.state = TicketState::Closed;
    }
    return ticket;
}

/// What the source was, with what a person cannot have changed since.
Ticket revived(Ticket now, const Ticket& was) {
    now.state = was.state;
    now.waitingSince = was.waitingSince;
    now.pendingUntil = was.pendingUntil;
    now.resolvedAt = was.resolvedAt;
    now.closedAt = was.closedAt;
    return now;
}

bool sameStamps(const Ticket& a, const Ticket& b) {
    return a.state == b.state && a.clientAt == b.clientAt && a.firstReplyAt == b.firstReplyAt &&
           a.waitingSince == b.waitingSince && a.pendingUntil == b.pendingUntil &&
           a.resolvedAt == b.resolvedAt && a.closedAt == b.closedAt && a.updatedAt == b.updatedAt;
}

void recount(Transaction& tx, const Ticket& source, const Ticket& target) {
    if (source.client != target.client) {
        clients::recountContact(tx, source.client);
        clients::recountContact(tx, target.client);
    }
    tx.changed(Entity::Client, source.client);
    tx.changed(Entity::Client, target.client);
}

struct Stored {
    TicketId target;
    QString moved;
};

std::optional<Stored> storedMerge(Database& db, TicketId source) {
    return db.query("SELECT target_id, moved FROM ticket_merge WHERE source_id = ?", source)
        .first([](Query& row) {
            return Stored{row.get<TicketId>(0), row.get<QString>(1)};
        });
}

void requireLatest(Database& db, TicketId source, const Ticket& target) {
    if (const auto further = mergedInto(db, target.id)) {
        fail(ErrorKind::Invalid, u"%1 was merged into %2 later. Undo that first."_s.arg(
                                     hash(target.number), hash(further->number)));
    }
    const auto latest = mergedHere(db, target.id);
    if (latest.front().id != source) {
        fail(ErrorKind::Invalid, u"%1 was merged into %2 later. Undo that first."_s.arg(
                                     hash(latest.front().number), hash(target.number)));
    }
}

} // namespace

TicketId landing(Database& db, TicketId id) {
    TicketId at = id;
    while (const auto next =
               db.scalar<TicketId>("SELECT target_id FROM ticket_merge WHERE source_id = ?", at)) {
        at = *next;
    }
    return at;
}

std::optional<MergedInto> mergedInto(Database& db, TicketId source) {
    return db
        .query(R"sql(SELECT m.target_id, t.number, t.subject, m.at, m.member_id FROM ticket_merge m
  JOIN ticket t ON t.id = m.target_id WHERE m.source_id = ?)sql",
               source)
        .first([](Query& row) {
            return MergedInto{row.get<TicketId>(0), row.get<qint64>(1), row.get<QString>(2),
                              row.get<Instant>(3), row.get<MemberId>(4)};
        });
}

std::vector<MergedSource> mergedHere(Database& db, TicketId target) {
    return db
        .query(R"sql(SELECT m.source_id, t.number, t.subject, m.at FROM ticket_merge m
  JOIN ticket t ON t.id = m.source_id WHERE m.target_id = ? ORDER BY m.position DESC)sql",
               target)
        .all([](Query& row) {
            return MergedSource{row.get<TicketId>(0), row.get<qint64>(1), row.get<QString>(2),
                                row.get<Instant>(3)};
        });
}

MergePlan planMerge(Database& db, TicketId source, TicketId target) {
    const Pair pair = requirePair(db, source, target);
    const QString prefix = u"ticket/%1/"_s.arg(pair.source.number);
    MergePlan plan{pair.source, pair.target, clientName(db, pair.source.client),
                   clientName(db, pair.target.client)};
    plan.messages =
        db.scalar<qint64>("SELECT COUNT(*) FROM ticket_message WHERE ticket_id = ?", source).value_or(0);
    plan.minutes = Minutes(
        db.scalar<qint64>(
              "SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM effort_entry WHERE ticket_id = ?",
              source)
            .value_or(0));
    plan.drafts = db.scalar<qint64>("SELECT COUNT(*) FROM draft WHERE SUBSTR(key, 1, CAST(? AS INTEGER)) = ?",
                                    qint64(prefix.size()), prefix)
                      .value_or(0);
    return plan;
}

void merge(Transaction& tx, const MergeRequest& request) {
    const auto [source, target] = requirePair(tx, request.source, request.target);
    if (source.client != target.client && !request.acrossClients) {
        fail(ErrorKind::Invalid,
             u"These tickets are of two clients, %1 and %2. Merge them only when they are about one matter."_s
                 .arg(clientName(tx, source.client), clientName(tx, target.client)));
    }
    MergeRecord record;
    record.source = source;
    record.before = target;
    moves::take(tx, source, target, request.by, record);
    Ticket after = joined(target, source, stampsOf(tx, target.id));
    if (after.clientAt && (after.clientAt != target.clientAt || after.clientAt != source.clientAt)) {
        record.raised = effort::raise(tx, target.id, *after.clientAt, request.zone);
    }
    after.updatedAt = tx.now();
    record.after = after;
    tx.execute(R"sql(INSERT INTO ticket_merge(source_id, target_id, at, member_id, position, moved)
  VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM ticket_merge), ?))sql",
               source.id, target.id, tx.now(), request.by, recordText(record));
    store::addEvent(
        tx, {0, source.id, request.by, tx.now(), u"merged_into"_s, {}, QString::number(target.number)});
    store::addEvent(tx,
                    {0, target.id, request.by, tx.now(), u"merged"_s, {}, QString::number(source.number)});
    store::update(tx, source, closed(source, tx.now()), request.by, tx.now());
    store::update(tx, target, after, request.by, tx.now());
    recount(tx, source, target);
}

void unmerge(Transaction& tx, TicketId id, MemberId by, const QTimeZone& zone) {
    const Ticket source = existing(tx, id);
    const auto stored = storedMerge(tx, id);
    if (!stored) {
        fail(ErrorKind::Invalid, u"%1 is not merged any more."_s.arg(hash(source.number)));
    }
    const Ticket target = existing(tx, stored->target);
    requireLatest(tx, id, target);
    const MergeRecord record = mergeRecordOf(stored->moved);
    const auto fresh = freshStamps(tx, target.id, record);
    const Ticket after = parted(target, record.before, record.after, fresh);
    effort::lower(tx, record.raised, zone);
    moves::giveBack(tx, source, target, by, record);
    // What the client wrote at the target since keeps its own instant from which our work is reactive.
    if (after.clientAt && !fresh.empty()) {
        effort::raise(tx, target.id, *after.clientAt, zone);
    }
    tx.execute("DELETE FROM ticket_merge WHERE source_id = ?", id);
    store::addEvent(tx, {0, source.id, by, tx.now(), u"merged_into"_s, QString::number(target.number), {}});
    store::addEvent(tx, {0, target.id, by, tx.now(), u"merged"_s, QString::number(source.number), {}});
    store::update(tx, source, revived(source, record.source), by, record.source.updatedAt);
    store::update(tx, target, after, by,
                  sameStamps(target, record.after) ? record.before.updatedAt : tx.now());
    moves::restoreTicks(tx, source.id, record);
    if (isOpen(after.state) == isOpen(record.before.state)) {
        moves::restoreTicks(tx, target.id, record);
    }
    recount(tx, source, target);
}

} // namespace core::tickets
