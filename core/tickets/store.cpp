// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/store.h"

#include "core/base/fold.h"
#include "core/clients/activity.h"
#include "core/clients/watch.h"
#include "core/sla/clockstore.h"
#include "core/tickets/checklist.h"
#include "core/tickets/rules.h"

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets::store {

namespace {

const std::string Select = R"sql(SELECT id, number, client_id, contact_id, assignee_id, subject, kind, state,
  priority, channel, opened_by, opened_at, client_at, first_reply_at, waiting_since, pending_until, resolved_at,
  closed_at, updated_at, source, external_id, custom, revision FROM ticket )sql";

Ticket toTicket(Query& row) {
    Ticket ticket;
    ticket.id = row.get<TicketId>(0);
    ticket.number = row.get<qint64>(1);
    ticket.client = row.get<ClientId>(2);
    ticket.contact = row.get<ContactId>(3);
    ticket.assignee = row.get<MemberId>(4);
    ticket.subject = row.get<QString>(5);
    ticket.kind = row.get<TicketKind>(6);
    ticket.state = row.get<TicketState>(7);
    ticket.priority = row.get<Priority>(8);
    ticket.channel = row.get<Channel>(9);
    ticket.openedBy = row.get<OpenedBy>(10);
    ticket.openedAt = row.get<Instant>(11);
    ticket.clientAt = row.get<std::optional<Instant>>(12);
    ticket.firstReplyAt = row.get<std::optional<Instant>>(13);
    ticket.waitingSince = row.get<std::optional<Instant>>(14);
    ticket.pendingUntil = row.get<std::optional<Instant>>(15);
    ticket.resolvedAt = row.get<std::optional<Instant>>(16);
    ticket.closedAt = row.get<std::optional<Instant>>(17);
    ticket.updatedAt = row.get<Instant>(18);
    ticket.source = row.get<QString>(19);
    ticket.externalId = row.get<QString>(20);
    ticket.custom = row.get<QString>(21);
    ticket.revision = row.get<qint64>(22);
    return ticket;
}

QString word(std::optional<Instant> at) {
    return at ? QString::number(toMs(*at)) : QString();
}

template <class Tag>
QString word(Id<Tag> id) {
    return id ? QString::number(id.value) : QString();
}

/// What a person can change, as words for the history.
std::vector<std::pair<QString, QString>> fields(const Ticket& ticket) {
    return {{u"state"_s, toText(ticket.state)},
            {u"assignee"_s, word(ticket.assignee)},
            {u"priority"_s, toText(ticket.priority)},
            {u"kind"_s, toText(ticket.kind)},
            {u"subject"_s, ticket.subject},
            {u"client"_s, word(ticket.client)},
            {u"contact"_s, word(ticket.contact)},
            {u"channel"_s, toText(ticket.channel)},
            {u"opened_by"_s, toText(ticket.openedBy)},
            {u"pending_until"_s, word(ticket.pendingUntil)}};
}

void addEvents(Transaction& tx, const Ticket& before, const Ticket& after, MemberId by) {
    for (const TicketEvent& event : differences(before, after, by, tx.now())) {
        addEvent(tx, event);
    }
}

} // namespace

std::optional<Ticket> find(Database& db, TicketId id) {
    static const std::string sql = Select + "WHERE id = ?";
    return db.query(sql, id).first(toTicket);
}

std::vector<Ticket> findEach(Database& db, const std::vector<qint64>& ids) {
    static const std::string sql = Select + "WHERE id IN %IDS% ORDER BY id";
    return db.query(sql, ids).all(toTicket);
}

std::vector<TicketEvent> differences(const Ticket& before, const Ticket& after, MemberId by, Instant at) {
    const auto old = fields(before);
    const auto now = fields(after);
    std::vector<TicketEvent> events;
    for (size_t i = 0; i < old.size(); ++i) {
        if (old[i].second != now[i].second) {
            events.push_back({0, after.id, by, at, old[i].first, old[i].second, now[i].second});
        }
    }
    return events;
}

std::optional<Ticket> findNumber(Database& db, qint64 number) {
    static const std::string sql = Select + "WHERE number = ?";
    return db.query(sql, number).first(toTicket);
}

Ticket require(Database& db, TicketId id) {
    const auto ticket = find(db, id);
    if (!ticket) {
        fail(ErrorKind::NotFound, u"This ticket is no longer there. Somebody else removed it."_s);
    }
    const auto into = db.scalar<qint64>(
        "SELECT t.number FROM ticket_merge m JOIN ticket t ON t.id = m.target_id WHERE m.source_id = ?", id);
    if (into) {
        fail(ErrorKind::Invalid,
             u"#%1 was merged into #%2. Go on there, or undo the merge first."_s.arg(ticket->number)
                 .arg(*into));
    }
    return *ticket;
}

void insert(Transaction& tx, const Ticket& ticket) {
    tx.execute(R"sql(INSERT INTO ticket(id, number, client_id, contact_id, assignee_id, subject, subject_key,
  kind, state, priority, channel, opened_by, opened_at, client_at, first_reply_at, waiting_since, pending_until,
  resolved_at, closed_at, updated_at, source, external_id, custom, revision)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
               ticket.id, ticket.number, ticket.client, ticket.contact, ticket.assignee, ticket.subject,
               fold(ticket.subject), ticket.kind, ticket.state, ticket.priority, ticket.channel,
               ticket.openedBy, ticket.openedAt, ticket.clientAt, ticket.firstReplyAt, ticket.waitingSince,
               ticket.pendingUntil, ticket.resolvedAt, ticket.closedAt, ticket.updatedAt, ticket.source,
               ticket.externalId, ticket.custom, ticket.revision);
    clients::recountTickets(tx, ticket.client);
    tx.changed(Entity::Ticket, ticket.id);
}

Ticket update(Transaction& tx, const Ticket& before, Ticket after, MemberId by, Instant updatedAt) {
    requireNone(validate(after));
    after.revision = before.revision + 1;
    after.updatedAt = updatedAt;
    const qint64 rows =
        tx.execute(R"sql(UPDATE ticket SET client_id = ?, contact_id = ?, assignee_id = ?,
  subject = ?, subject_key = ?, kind = ?, state = ?, priority = ?, channel = ?, opened_by = ?, client_at = ?,
  first_reply_at = ?, waiting_since = ?, pending_until = ?, resolved_at = ?, closed_at = ?, updated_at = ?,
  revision = ? WHERE id = ?)sql",
                   after.client, after.contact, after.assignee, after.subject, fold(after.subject),
                   after.kind, after.state, after.priority, after.channel, after.openedBy, after.clientAt,
                   after.firstReplyAt, after.waitingSince, after.pendingUntil, after.resolvedAt,
                   after.closedAt, after.updatedAt, after.revision, after.id);
    if (rows == 0) {
        fail(ErrorKind::NotFound, u"This ticket is no longer there. Somebody else removed it."_s);
    }
    addEvents(tx, before, after, by);
    if (before.client != after.client) {
        clients::recountTickets(tx, before.client);
        clients::recountTickets(tx, after.client);
        tx.changed(Entity::Client, before.client);
        tx.changed(Entity::Client, after.client);
    } else if (isOpen(before.state) != isOpen(after.state)) {
        clients::recountTickets(tx, after.client);
        tx.changed(Entity::Client, after.client);
    }
    if (isOpen(before.state) != isOpen(after.state)) {
        followState(tx, after.id, isOpen(after.state) ? std::nullopt : after.resolvedAt);
    }
    sla::refreshClocks(tx, {after.id.value});
    clients::lookAgain(tx, after.client); // a promise that is missed is a deviation
    tx.changed(Entity::Ticket, after.id);
    return after;
}

void recordVisit(Transaction& tx, TicketId id) {
    tx.execute("DELETE FROM ticket_visit WHERE ticket_id = ?", id);
    tx.execute(R"sql(INSERT INTO ticket_visit(ticket_id, visit_id)
  SELECT t.id, v.id FROM ticket t JOIN stage_visit v ON v.client_id = t.client_id
  JOIN enrolment e ON e.id = v.enrolment_id
  WHERE t.id = ? AND e.is_primary AND v.entered_at <= t.opened_at AND (v.left_at IS NULL OR v.left_at > t.opened_at)
  ORDER BY v.entered_at DESC, v.id DESC LIMIT 1)sql",
               id);
}

void addEvent(Transaction& tx, const TicketEvent& event) {
    tx.execute(R"sql(INSERT INTO ticket_event(id, ticket_id, member_id, at, field, old_value, new_value)
  VALUES (?, ?, ?, ?, ?, ?, ?))sql",
               event.id ? event.id : tx.newId<MessageId>().value, event.ticket, event.member, event.at,
               event.field, event.oldValue, event.newValue);
}

void insert(Transaction& tx, const Message& message) {
    tx.execute(R"sql(INSERT INTO ticket_message(id, ticket_id, kind, member_id, contact_id, at, body, source,
  external_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
               message.id, message.ticket, message.kind, message.member, message.contact, message.at,
               message.body, message.source, message.externalId);
    tx.changed(Entity::Message, message.id);
}

QStringList tagsOf(Database& db, TicketId id) {
    Query rows = db.query(R"sql(SELECT g.name FROM ticket_tag t JOIN tag g ON g.id = t.tag_id
  WHERE t.ticket_id = ? ORDER BY g.name_key)sql",
                          id);
    QStringList names;
    while (rows.next()) {
        names.append(rows.get<QString>(0));
    }
    return names;
}

QStringList normalTags(const QStringList& tags) {
    std::map<QString, QString> byKey;
    for (const QString& tag : tags) {
        const QString name = cleaned(tag).trimmed();
        if (!name.isEmpty()) {
            byKey.emplace(fold(name), name);
        }
    }
    QStringList names;
    for (const auto& [key, name] : byKey) {
        names.append(name);
    }
    return names;
}

void writeTags(Transaction& tx, TicketId id, const QStringList& tags) {
    tx.execute("DELETE FROM ticket_tag WHERE ticket_id = ?", id);
    for (const QString& name : tags) {
        tx.execute("INSERT INTO tag(id, name, name_key) VALUES (?, ?, ?) ON CONFLICT (name_key) DO NOTHING",
                   tx.newId<MessageId>(), name, fold(name));
        tx.execute("INSERT INTO ticket_tag(ticket_id, tag_id) SELECT CAST(? AS BIGINT), id FROM tag WHERE "
                   "name_key = ?",
                   id, fold(name));
    }
}

} // namespace core::tickets::store
