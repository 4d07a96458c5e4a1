// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/store.h"
#include "core/tickets/tickets.h"

namespace core::tickets {

namespace {

std::vector<Message> messagesOf(Database& db, TicketId id) {
    return db
        .query(R"sql(SELECT id, ticket_id, kind, member_id, contact_id, at, body, source, external_id
  FROM ticket_message WHERE ticket_id = ? ORDER BY at, id)sql",
               id)
        .all([](Query& row) {
            return Message{row.get<MessageId>(0), row.get<TicketId>(1),  row.get<MessageKind>(2),
                           row.get<MemberId>(3),  row.get<ContactId>(4), row.get<Instant>(5),
                           row.get<QString>(6),   row.get<QString>(7),   row.get<QString>(8)};
        });
}

std::vector<TicketEvent> eventsOf(Database& db, TicketId id) {
    return db
        .query(R"sql(SELECT id, ticket_id, member_id, at, field, old_value, new_value
  FROM ticket_event WHERE ticket_id = ? ORDER BY at, id)sql",
               id)
        .all([](Query& row) {
            return TicketEvent{row.get<qint64>(0),  row.get<TicketId>(1), row.get<MemberId>(2),
                               row.get<Instant>(3), row.get<QString>(4),  row.get<QString>(5),
                               row.get<QString>(6)};
        });
}

} // namespace

std::optional<Thread> findThread(Database& db, TicketId id) {
    const auto ticket = store::find(db, id);
    if (!ticket) {
        return std::nullopt;
    }
    Thread thread;
    thread.ticket = *ticket;
    Query names = db.query(R"sql(SELECT c.name, p.name, m.name FROM ticket t
  JOIN client c ON c.id = t.client_id
  LEFT JOIN contact p ON p.id = t.contact_id
  LEFT JOIN member m ON m.id = t.assignee_id
  WHERE t.id = ?)sql",
                           id);
    if (names.next()) {
        thread.clientName = names.get<QString>(0);
        thread.contactName = names.get<QString>(1);
        thread.assigneeName = names.get<QString>(2);
    }
    thread.messages = messagesOf(db, id);
    thread.events = eventsOf(db, id);
    thread.tags = store::tagsOf(db, id);
    thread.minutesByMember =
        db.query(R"sql(SELECT member_id, CAST(SUM(minutes) AS BIGINT)
  FROM effort_entry WHERE ticket_id = ? GROUP BY member_id ORDER BY 2 DESC, 1)sql",
                 id)
            .all([](Query& row) { return std::pair(row.get<MemberId>(0), row.get<Minutes>(1)); });
    for (const auto& [member, minutes] : thread.minutesByMember) {
        thread.minutes += minutes;
    }
    return thread;
}

} // namespace core::tickets
