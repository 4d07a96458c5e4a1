// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/clientcard.h"

#include "core/effort/workclass.h"

namespace core::clients {

namespace {

void readActivity(Database& db, ClientCard& card) {
    const ClientId id = card.client.id;
    Query row = db.query(R"sql(SELECT COALESCE(w.name, ''), a.last_contact_at, COALESCE(a.open_tickets, 0),
(SELECT COUNT(*) FROM touchpoint WHERE client_id = c.id), (SELECT COUNT(*) FROM ticket WHERE client_id = c.id)
FROM client c LEFT JOIN member w ON w.id = c.owner_id LEFT JOIN client_activity a ON a.client_id = c.id
WHERE c.id = ?)sql",
                         id);
    if (row.next()) {
        card.ownerName = row.get<QString>(0);
        card.lastContact = row.get<std::optional<Instant>>(1);
        card.openTickets = row.get<qint64>(2);
        card.touchpoints = row.get<qint64>(3);
        card.tickets = row.get<qint64>(4);
    }
}

void readEffort(Database& db, ClientCard& card, const DayRange& days) {
    Query rows = db.query(R"sql(SELECT work_class, CAST(SUM(minutes) AS BIGINT) FROM (
  SELECT work_class, day_minutes AS minutes FROM effort_entry WHERE client_id = ? AND day >= ? AND day < ?
  UNION ALL
  SELECT e.work_class, s.minutes FROM effort_spill s JOIN effort_entry e ON e.id = s.entry_id
  WHERE e.client_id = ? AND s.day >= ? AND s.day < ?) x GROUP BY work_class)sql",
                          card.client.id, days.from, days.to, card.client.id, days.from, days.to);
    while (rows.next()) {
        card.effort.of(rows.get<WorkClass>(0)) += rows.get<Minutes>(1);
    }
}

std::vector<touchpoints::PlannedRow> openPlanned(Database& db, const Client& client) {
    return db
        .query(
            R"sql(SELECT p.id, p.owner_id, COALESCE(w.name, ''), p.title, p.channel, p.due_day, p.due_minute,
p.estimate_minutes, p.visit_id, p.required, p.hand_moved, COALESCE(d.name, '')
FROM planned_touchpoint p LEFT JOIN member w ON w.id = p.owner_id LEFT JOIN department d ON d.id = p.department_id
WHERE p.client_id = ? AND p.state = 'planned' ORDER BY p.due_day, COALESCE(p.due_minute, 1440), p.id)sql",
            client.id)
        .all([&](Query& q) {
            return touchpoints::PlannedRow{q.get<PlannedId>(0),
                                           client.id,
                                           client.name,
                                           q.get<MemberId>(1),
                                           q.get<QString>(2),
                                           q.get<QString>(3),
                                           q.get<Channel>(4),
                                           q.get<QDate>(5),
                                           q.get<std::optional<int>>(6),
                                           q.get<Minutes>(7),
                                           PlannedState::Planned,
                                           q.get<VisitId>(8),
                                           q.get<bool>(9),
                                           q.get<bool>(10),
                                           q.get<QString>(11)};
        });
}

} // namespace

std::optional<ClientCard> card(Database& db, ClientId id, const DayRange& effortDays) {
    auto client = find(db, id);
    if (!client) {
        return std::nullopt;
    }
    ClientCard card;
    card.client = std::move(*client);
    readActivity(db, card);
    card.contacts = contactsOf(db, id);
    card.planned = openPlanned(db, card.client);
    readEffort(db, card, effortDays);
    return card;
}

} // namespace core::clients
