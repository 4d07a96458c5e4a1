// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/week.h"

#include "core/base/fold.h"

#include <map>

namespace core::effort {

namespace {

/// Rows with equal keys are one line of the grid, and lines stand in the order of their keys.
using RowKey = std::tuple<WorkClass, QString, qint64, qint64, qint64, QString>;

RowKey keyOf(const WeekRow& row) {
    return {row.workClass,    fold(row.clientName), row.client.value,
            row.ticketNumber, row.touchpoint.value, row.note};
}

} // namespace

Week week(Database& db, MemberId member, const DayRange& days) {
    Week result;
    result.days = days;
    result.dayTotals.resize(size_t(days.days()));
    std::map<RowKey, WeekRow> rows;
    Query query = db.query(R"sql(
SELECT p.id, p.day, p.minutes, p.work_class, e.client_id, c.name, e.ticket_id, t.number, t.subject,
  e.touchpoint_id, tp.title, e.note, tp.channel, e.origin
FROM (
  SELECT id, day, day_minutes AS minutes, work_class FROM effort_entry
  WHERE member_id = ? AND day >= ? AND day < ?
  UNION ALL
  SELECT s.entry_id, s.day, s.minutes, s.work_class
  FROM effort_spill s CROSS JOIN effort_entry x
  WHERE x.id = s.entry_id AND s.day >= ? AND s.day < ? AND x.member_id = ?
) AS p
JOIN effort_entry e ON e.id = p.id
LEFT JOIN client c ON c.id = e.client_id
LEFT JOIN ticket t ON t.id = e.ticket_id
LEFT JOIN touchpoint tp ON tp.id = e.touchpoint_id
ORDER BY p.day, p.id)sql",
                           member, days.from, days.to, days.from, days.to, member);
    while (query.next()) {
        WeekRow row;
        row.workClass = query.get<WorkClass>(3);
        row.client = query.get<ClientId>(4);
        row.clientName = query.get<QString>(5);
        row.ticket = query.get<TicketId>(6);
        row.ticketNumber = query.get<qint64>(7);
        row.ticketSubject = query.get<QString>(8);
        row.touchpoint = query.get<TouchpointId>(9);
        row.touchpointTitle = query.get<QString>(10);
        if (!row.ticket && !row.touchpoint) {
            row.note = query.get<QString>(11);
        }
        row.channel = query.get<std::optional<Channel>>(12);
        row.origin = query.get<Origin>(13);
        row.cells.resize(result.dayTotals.size());
        WeekRow& line = rows.try_emplace(keyOf(row), row).first->second;
        if (line.origin != row.origin) {
            line.origin.reset();
        }
        const auto minutes = query.get<Minutes>(2);
        const auto day = size_t(days.from.daysTo(query.get<QDate>(1)));
        line.cells[day].minutes += minutes;
        line.cells[day].entries.push_back(query.get<EntryId>(0));
        line.total += minutes;
        result.dayTotals[day] += minutes;
        result.total += minutes;
    }
    for (auto& [key, row] : rows) {
        result.rows.push_back(std::move(row));
    }
    return result;
}

} // namespace core::effort
