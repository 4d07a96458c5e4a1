// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/split.h"

#include "core/base/fold.h"
#include "core/clients/activity.h"
#include "core/sla/clockstore.h"
#include "core/tickets/rules.h"
#include "core/tickets/store.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

constexpr qsizetype SubjectLength = 80;

std::vector<qint64> numbers(const std::vector<MessageId>& ids) {
    std::vector<qint64> out;
    for (const MessageId id : ids) {
        out.push_back(id.value);
    }
    return out;
}

std::vector<Message> chosen(Database& db, const SplitRequest& request) {
    auto messages =
        db.query(R"sql(SELECT id, ticket_id, kind, member_id, contact_id, at, body FROM ticket_message
  WHERE ticket_id = ? AND id IN %IDS% ORDER BY at, id)sql",
                 request.from, numbers(request.messages))
            .all([](Query& row) {
                return Message{row.get<MessageId>(0),
                               row.get<TicketId>(1),
                               row.get<MessageKind>(2),
                               row.get<MemberId>(3),
                               row.get<ContactId>(4),
                               row.get<Instant>(5),
                               row.get<QString>(6),
                               {},
                               {}};
            });
    if (messages.empty()) {
        fail(ErrorKind::Invalid, u"Choose a message that the new ticket begins with."_s);
    }
    if (messages.size() != request.messages.size()) {
        fail(ErrorKind::NotFound, u"A message is no longer there. Somebody else took it away."_s);
    }
    return messages;
}

Ticket newTicket(Transaction& tx, const Ticket& from, const SplitRequest& request,
                 const std::vector<Message>& messages) {
    Ticket ticket;
    ticket.id = tx.newId<TicketId>();
    ticket.number =
        tx.scalar<qint64>("UPDATE counter SET value = value + 1 WHERE name = 'ticket' RETURNING value")
            .value();
    ticket.client = from.client;
    ticket.contact = from.contact;
    ticket.assignee = from.assignee;
    ticket.subject = cleaned(request.subject).trimmed();
    ticket.kind = from.kind;
    ticket.priority = from.priority;
    ticket.channel = from.channel;
    ticket.openedBy = from.openedBy;
    ticket.openedAt = messages.front().at;
    ticket.updatedAt = tx.now();
    ticket.revision = 1;
    for (const Message& message : messages) {
        ticket = afterMessage(ticket, message.kind, message.at);
    }
    requireNone(validate(ticket));
    return ticket;
}

/// An answer with minutes wrote both at one instant.
std::vector<EntryId> moveTime(Transaction& tx, const Ticket& to, TicketId from,
                              const std::vector<Message>& messages) {
    std::vector<EntryId> moved;
    for (const Message& message : messages) {
        if (!message.member) {
            continue;
        }
        const auto entries = tx.query(R"sql(UPDATE effort_entry SET ticket_id = ?, revision = revision + 1
  WHERE ticket_id = ? AND member_id = ? AND entered_at = ? RETURNING id)sql",
                                      to.id, from, message.member, message.at)
                                 .all([](Query& row) { return row.get<EntryId>(0); });
        moved.insert(moved.end(), entries.begin(), entries.end());
    }
    if (!moved.empty()) {
        tx.changed(Entity::Effort, 0);
    }
    return moved;
}

void copyMessage(Transaction& tx, Message message, TicketId to) {
    const MessageId original = message.id;
    message.id = tx.newId<MessageId>();
    message.ticket = to;
    store::insert(tx, message);
    const auto attachments =
        tx.query("SELECT id FROM attachment WHERE message_id = ? ORDER BY id", original).all([](Query& row) {
            return row.get<qint64>(0);
        });
    for (const qint64 id : attachments) {
        tx.execute(R"sql(INSERT INTO attachment(id, message_id, hash, name, media_type)
  SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), hash, name, media_type FROM attachment WHERE id = ?)sql",
                   tx.newId<AttachmentId>(), message.id, id);
    }
}

/// The oldest message of the client without an answer among those that stayed.
Ticket withoutThem(Database& db, Ticket from) {
    if (!from.waitingSince) {
        return from;
    }
    from.waitingSince = db.scalar<std::optional<Instant>>(R"sql(SELECT MIN(at) FROM ticket_message
  WHERE ticket_id = ? AND kind = 'message' AND at > COALESCE((SELECT MAX(at) FROM ticket_message
    WHERE ticket_id = ? AND kind IN ('reply', 'call')), 0))sql",
                                                          from.id, from.id)
                            .value_or(std::nullopt);
    return from;
}

bool sameButRevision(Ticket a, const Ticket& b) {
    a.revision = b.revision;
    return a == b;
}

} // namespace

QString splitSubject(const QString& body) {
    QString line;
    for (const QString& one : body.split(u'\n')) {
        line = one.simplified();
        if (!line.isEmpty()) {
            break;
        }
    }
    if (line.size() <= SubjectLength) {
        return line;
    }
    const qsizetype space = line.lastIndexOf(u' ', SubjectLength);
    return line.left(space > SubjectLength / 2 ? space : SubjectLength) + u'\u2026';
}

SplitAct split(Transaction& tx, const SplitRequest& request) {
    SplitAct act;
    act.from = request.from;
    act.fromBefore = store::require(tx, request.from);
    const auto messages = chosen(tx, request);
    act.made = newTicket(tx, act.fromBefore, request, messages);
    store::insert(tx, act.made);
    store::recordVisit(tx, act.made.id);
    store::addEvent(tx, {0, act.made.id, request.by, tx.now(), u"opened"_s, {}, toText(act.made.openedBy)});
    if (request.withTime) {
        act.entries = moveTime(tx, act.made, request.from, messages);
    }
    act.fromAfter = act.fromBefore;
    if (request.move) {
        act.moved = request.messages;
        tx.execute("UPDATE ticket_message SET ticket_id = ? WHERE ticket_id = ? AND id IN %IDS%", act.made.id,
                   request.from, numbers(act.moved));
        act.fromAfter =
            store::update(tx, act.fromBefore, withoutThem(tx, act.fromBefore), request.by, tx.now());
        tx.changed(Entity::Message, 0);
    } else {
        for (const Message& message : messages) {
            copyMessage(tx, message, act.made.id);
        }
    }
    addLink(tx, act.made.id, request.from, LinkKind::Split, request.by);
    sla::refreshClocks(tx, {act.made.id.value});
    return act;
}

void undoSplit(Transaction& tx, const SplitAct& act, MemberId by) {
    const Ticket from = store::require(tx, act.from);
    const Ticket made = store::require(tx, act.made.id);
    const qint64 strangers =
        tx.scalar<qint64>(R"sql(SELECT (SELECT COUNT(*) FROM ticket_message WHERE ticket_id = ? AND at > ?) +
  (SELECT COUNT(*) FROM effort_entry WHERE ticket_id = ? AND NOT (id IN %IDS%)) +
  (SELECT COUNT(*) FROM timer WHERE ticket_id = ?) + (SELECT COUNT(*) FROM ticket_merge WHERE target_id = ?))sql",
                          made.id, act.made.updatedAt, made.id,
                          [&] {
                              std::vector<qint64> ids;
                              for (const EntryId id : act.entries) {
                                  ids.push_back(id.value);
                              }
                              return ids;
                          }(),
                          made.id, made.id)
            .value_or(0);
    if (!sameButRevision(made, act.made) || strangers > 0 ||
        (!act.moved.empty() && !sameButRevision(from, act.fromAfter))) {
        fail(ErrorKind::Conflict,
             u"One of the two tickets changed since, so this cannot be undone any more."_s);
    }
    tx.execute("UPDATE ticket_message SET ticket_id = ? WHERE ticket_id = ? AND id IN %IDS%", act.from,
               made.id, numbers(act.moved));
    for (const EntryId id : act.entries) {
        tx.execute(
            "UPDATE effort_entry SET ticket_id = ?, revision = revision + 1 WHERE id = ? AND ticket_id = ?",
            act.from, id, made.id);
    }
    for (const LinkedTicket& link : linksOf(tx, made.id)) {
        removeLink(tx, link.link, by);
    }
    tx.execute("DELETE FROM ticket_message WHERE ticket_id = ?", made.id);
    tx.execute("DELETE FROM ticket_tag WHERE ticket_id = ?", made.id);
    tx.execute("DELETE FROM ticket WHERE id = ?", made.id);
    if (!act.moved.empty()) {
        store::update(tx, from, act.fromBefore, by, act.fromBefore.updatedAt);
    }
    clients::recountTickets(tx, made.client);
    tx.changed(Entity::Ticket, made.id);
    tx.changed(Entity::Effort, 0);
    tx.changed(Entity::Message, 0);
}

} // namespace core::tickets
