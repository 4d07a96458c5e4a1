// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/bulk.h"

#include "core/base/fold.h"
#include "core/clients/activity.h"
#include "core/effort/entry.h"
#include "core/people/member.h"
#include "core/tickets/bulkrows.h"
#include "core/tickets/clientmove.h"
#include "core/tickets/rules.h"
#include "core/tickets/store.h"
#include "core/tickets/watching.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

using Pairs = BulkDone::Pairs;

/// One slice on its way: the tickets as they become, and which of them something was done to.
struct Slice {
    Transaction& tx;
    const Bulk& bulk;
    std::vector<qint64> ids;
    std::vector<Ticket> before;
    std::vector<Ticket> after;
    std::set<qint64> touched;
    BulkDone done;
};

void run(Slice& slice, const SetState& act) {
    for (Ticket& ticket : slice.after) {
        const bool newDate = ticket.state == TicketState::Pending && act.to == TicketState::Pending;
        if (newDate || canMove(ticket.state, act.to)) {
            ticket = moved(ticket, act.to, slice.tx.now(), act.pendingUntil);
        }
    }
}

void run(Slice& slice, const SetAssignee& act) {
    for (Ticket& ticket : slice.after) {
        ticket.assignee = act.member;
    }
}

void run(Slice& slice, const SetPriority& act) {
    for (Ticket& ticket : slice.after) {
        ticket.priority = act.priority;
    }
}

void run(Slice& slice, const SetKind& act) {
    for (Ticket& ticket : slice.after) {
        ticket.kind = act.kind;
    }
}

void keep(Slice& slice, Pairs& all, Query rows) {
    while (rows.next()) {
        all.emplace_back(rows.get<qint64>(0), rows.get<qint64>(1));
        slice.touched.insert(rows.get<qint64>(0));
    }
}

void run(Slice& slice, const AddTags& act) {
    const auto texts = bulkrows::tagTexts(slice.tx, slice.ids);
    for (const QString& name : store::normalTags(act.names)) {
        slice.tx.execute(
            "INSERT INTO tag(id, name, name_key) VALUES (?, ?, ?) ON CONFLICT (name_key) DO NOTHING",
            slice.tx.newId<MessageId>(), name, fold(name));
        keep(slice, slice.done.tagsAdded,
             slice.tx.query(R"sql(INSERT INTO ticket_tag(ticket_id, tag_id)
  SELECT t.id, (SELECT id FROM tag WHERE name_key = ?) FROM ticket t WHERE t.id IN %IDS%
  ON CONFLICT DO NOTHING RETURNING ticket_id, tag_id)sql",
                            fold(name), slice.ids));
    }
    bulkrows::addTagEvents(slice.tx, texts, slice.ids, slice.bulk.by);
}

void run(Slice& slice, const RemoveTags& act) {
    const auto texts = bulkrows::tagTexts(slice.tx, slice.ids);
    for (const QString& name : store::normalTags(act.names)) {
        keep(slice, slice.done.tagsRemoved,
             slice.tx.query(R"sql(DELETE FROM ticket_tag WHERE ticket_id IN %IDS%
  AND tag_id IN (SELECT id FROM tag WHERE name_key = ?) RETURNING ticket_id, tag_id)sql",
                            slice.ids, fold(name)));
    }
    bulkrows::addTagEvents(slice.tx, texts, slice.ids, slice.bulk.by);
}

void run(Slice& slice, const SetField& act) {
    const auto values = fields::valuesOf(slice.tx, fields::Owner::Ticket, slice.ids);
    std::vector<qint64> ids;
    std::vector<TicketEvent> events;
    for (const Ticket& ticket : slice.before) {
        const auto found = values.find(ticket.id.value);
        const auto mine = found == values.end() ? fields::Values() : found->second;
        const auto at = mine.find(act.field.id);
        const fields::Value old = at == mine.end() ? fields::Value() : at->second;
        if (old != act.value) {
            ids.push_back(ticket.id.value);
            slice.done.fields.push_back({ticket.id.value, act.field, old, act.value});
            slice.touched.insert(ticket.id.value);
            events.push_back({0, ticket.id, slice.bulk.by, slice.tx.now(), fields::historyName(act.field),
                              fields::textOf(act.field, old), fields::textOf(act.field, act.value)});
        }
    }
    fields::writeEach(slice.tx, fields::Owner::Ticket, ids, act.field.id, act.value);
    bulkrows::addEvents(slice.tx, events);
}

struct Written {
    MessageId id;
    QString body;
};

/// Notes call the members that they name, each text read once.
void noteMentions(Slice& slice, const std::vector<Written>& notes) {
    std::map<QString, std::vector<MemberId>> called;
    std::vector<people::Member> members;
    for (const Written& note : notes) {
        if (!note.body.contains(u'@')) {
            continue;
        }
        if (members.empty()) {
            members = people::list(slice.tx);
        }
        auto [found, isNew] = called.try_emplace(note.body);
        if (isNew) {
            found->second = mentionedIn(note.body, members);
            std::erase(found->second, slice.bulk.by);
        }
        for (const MemberId member : found->second) {
            slice.tx.execute(
                "INSERT INTO ticket_mention(message_id, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                note.id, member);
        }
    }
}

/// bodyOf: null for a ticket that gets no message.
template <class BodyOf>
void writeEach(Slice& slice, MessageKind kind, BodyOf bodyOf) {
    const Instant at = slice.tx.now();
    bulkrows::Rows rows;
    std::vector<Written> written;
    std::set<ClientId> clients;
    for (Ticket& ticket : slice.after) {
        const QString* body = bodyOf(ticket.id.value);
        if (!body) {
            continue;
        }
        const auto id = slice.tx.newId<MessageId>();
        rows.begin().add(id).add(ticket.id);
        kind == MessageKind::Note ? rows.null() : rows.add(ticket.contact);
        rows.add(*body);
        written.push_back({id, *body});
        slice.done.messages.push_back(id.value);
        slice.touched.insert(ticket.id.value);
        ticket = afterMessage(ticket, kind, at);
        clients.insert(ticket.client);
    }
    slice.tx.execute(
        R"sql(INSERT INTO ticket_message(id, ticket_id, kind, member_id, contact_id, at, body, source,
  external_id) SELECT CAST(r.a AS BIGINT), CAST(r.b AS BIGINT), CAST(? AS TEXT), CAST(? AS BIGINT),
  CAST(r.c AS BIGINT), CAST(? AS BIGINT), r.d, '', '' FROM %ROWS% r)sql",
        kind, slice.bulk.by, at, rows.text());
    slice.tx.changed(Entity::Message, 0);
    if (kind == MessageKind::Note) {
        noteMentions(slice, written);
        return;
    }
    for (const ClientId client : clients) {
        clients::noteContact(slice.tx, client, at);
        slice.tx.changed(Entity::Client, client);
    }
}

QString checkedBody(const QString& text) {
    Message message;
    message.body = cleaned(text);
    requireNone(validate(message));
    return message.body;
}

void run(Slice& slice, const WriteMessage& act) {
    const QString body = checkedBody(act.body);
    writeEach(slice, act.kind, [&](qint64) { return &body; });
}

void run(Slice& slice, const WriteEach& act) {
    std::map<qint64, QString> bodies;
    for (const auto& [ticket, body] : act.bodies) {
        bodies[ticket] = checkedBody(body);
    }
    writeEach(slice, act.kind, [&](qint64 ticket) -> const QString* {
        const auto found = bodies.find(ticket);
        return found == bodies.end() ? nullptr : &found->second;
    });
}

void run(Slice& slice, const SetClient& act) {
    requireClient(slice.tx, act.client);
    for (Ticket& ticket : slice.after) {
        if (ticket.client != act.client) {
            ticket.client = act.client;
            ticket.contact = {};
        }
    }
}

void run(Slice& slice, const SetWatching& act) {
    if (act.on) {
        keep(slice, slice.done.watchersAdded,
             slice.tx.query(R"sql(INSERT INTO ticket_watcher(ticket_id, member_id)
  SELECT t.id, CAST(? AS BIGINT) FROM ticket t WHERE t.id IN %IDS%
  ON CONFLICT DO NOTHING RETURNING ticket_id, member_id)sql",
                            act.member, slice.ids));
    } else {
        keep(slice, slice.done.watchersRemoved,
             slice.tx.query(R"sql(DELETE FROM ticket_watcher
  WHERE ticket_id IN %IDS% AND member_id = ? RETURNING ticket_id, member_id)sql",
                            slice.ids, act.member));
    }
}

void logMinutes(Slice& slice, const Ticket& ticket) {
    if (!slice.bulk.minutes || *slice.bulk.minutes <= Minutes{0}) {
        return;
    }
    effort::Entry entry;
    entry.member = slice.bulk.by;
    entry.client = ticket.client;
    entry.ticket = ticket.id;
    entry.day = dayOf(slice.tx.now(), slice.bulk.zone);
    entry.minutes = *slice.bulk.minutes;
    entry.origin = ticket.openedBy == OpenedBy::Us ? Origin::OwnProblem : Origin::ClientContact;
    entry.workClass = effort::classOf(entry.origin, ticket.clientAt, slice.tx.now());
    entry.enteredBy = slice.bulk.by;
    slice.done.entries.push_back(effort::add(slice.tx, entry, slice.bulk.zone).id);
}

/// What was merged into another ticket stays as it is.
std::vector<qint64> withoutMerged(Database& db, std::vector<qint64> ids) {
    std::set<qint64> merged;
    Query rows = db.query("SELECT source_id FROM ticket_merge WHERE source_id IN %IDS%", ids);
    while (rows.next()) {
        merged.insert(rows.get<qint64>(0));
    }
    ids.erase(std::remove_if(ids.begin(), ids.end(), [&](qint64 id) { return merged.count(id) != 0; }),
              ids.end());
    return ids;
}

/// Only what differs is written, so that a second run writes nothing.
void storeSlice(Slice& slice) {
    for (size_t i = 0; i < slice.before.size(); ++i) {
        const Ticket& before = slice.before[i];
        Ticket& after = slice.after[i];
        logMinutes(slice, after);
        if (after != before || slice.touched.count(after.id.value) != 0) {
            after.updatedAt = slice.tx.now();
            slice.done.before.push_back(before);
            slice.done.after.push_back(after);
        }
    }
    bulkrows::update(slice.tx, slice.done.before, slice.done.after, slice.bulk.by);
    std::set<ClientId> moved;
    for (size_t i = 0; i < slice.done.after.size(); ++i) {
        const Ticket& before = slice.done.before[i];
        const Ticket& after = slice.done.after[i];
        if (before.client != after.client) {
            slice.done.moved[after.id.value] = carryAlong(slice.tx, after.id, before.client, after.client);
            moved.insert({before.client, after.client});
        }
    }
    for (const ClientId client : moved) {
        clients::recountContact(slice.tx, client);
    }
}

} // namespace

BulkDone apply(Transaction& tx, const Bulk& bulk, const std::vector<qint64>& ids) {
    Slice slice{tx, bulk, {}, store::findEach(tx, withoutMerged(tx, ids)), {}, {}, {}};
    slice.after = slice.before;
    for (const Ticket& ticket : slice.before) {
        slice.ids.push_back(ticket.id.value);
    }
    if (slice.ids.empty()) {
        return {};
    }
    for (const BulkAct& act : bulk.acts) {
        std::visit([&](const auto& one) { run(slice, one); }, act);
    }
    storeSlice(slice);
    return std::move(slice.done);
}

} // namespace core::tickets
