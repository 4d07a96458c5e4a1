// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/pathbefore.h"

namespace core::tickets {

namespace {

std::vector<MissedBefore> missedBefore(Database& db, ClientId client, Instant opened, const QTimeZone& zone) {
    const QDate day = dayOf(opened, zone);
    return db
        .query(R"sql(SELECT id, title, due_day, done_at FROM planned_touchpoint
  WHERE client_id = ? AND state <> 'cancelled' AND due_day >= ? AND due_day < ? ORDER BY due_day DESC, id)sql",
               client, day.addDays(-MissedWithin), day)
        .all([&](Query& row) {
            const auto done = row.get<std::optional<Instant>>(3);
            const QDate due = row.get<QDate>(2);
            const bool inTime = done && dayOf(*done, zone) <= due;
            return MissedBefore{inTime ? PlannedId() : row.get<PlannedId>(0), row.get<QString>(1), due,
                                done && *done < opened};
        });
}

} // namespace

PathBefore pathBefore(Database& db, TicketId ticket, const QTimeZone& zone) {
    PathBefore path;
    const auto about =
        db.query("SELECT client_id, opened_at FROM ticket WHERE id = ?", ticket).first([](Query& row) {
            return std::pair(row.get<ClientId>(0), row.get<Instant>(1));
        });
    if (!about) {
        return path;
    }
    Query then =
        db.query(R"sql(SELECT j.name, s.name FROM ticket_visit x JOIN stage_visit v ON v.id = x.visit_id
  JOIN stage s ON s.id = v.stage_id JOIN enrolment e ON e.id = v.enrolment_id
  JOIN journey j ON j.id = e.journey_id WHERE x.ticket_id = ?)sql",
                 ticket);
    if (then.next()) {
        path.journey = then.get<QString>(0);
        path.stage = then.get<QString>(1);
    }
    path.stageNow =
        db.scalar<QString>(R"sql(SELECT s.name FROM stage_visit v JOIN enrolment e ON e.id = v.enrolment_id
  JOIN stage s ON s.id = v.stage_id WHERE v.client_id = ? AND v.left_at IS NULL AND e.is_primary)sql",
                           about->first)
            .value_or(QString());
    path.missed = missedBefore(db, about->first, about->second, zone);
    std::erase_if(path.missed, [](const MissedBefore& one) { return !one.id; });
    return path;
}

} // namespace core::tickets
