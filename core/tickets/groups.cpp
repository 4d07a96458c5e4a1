// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/tickets/listsql.h"

#include <map>

namespace core::tickets {

namespace {

qint64 duePart(std::optional<Instant> due, const QueryClock& clock) {
    if (!due) {
        return qint64(DuePart::None);
    }
    const QDate today = dayOf(clock.now, clock.zone);
    if (*due < clock.now) {
        return qint64(DuePart::Late);
    }
    if (*due < startOfDay(today.addDays(1), clock.zone)) {
        return qint64(DuePart::Today);
    }
    const bool week = *due < startOfDay(weekOf(today, clock.weekStart).to, clock.zone);
    return qint64(week ? DuePart::ThisWeek : DuePart::Later);
}

qint64 keyAt(Query& row, GroupBy by, const QueryClock& clock) {
    switch (by) {
    case GroupBy::State:
        return qint64(row.get<TicketState>(1));
    case GroupBy::Priority:
        return qint64(row.get<Priority>(1));
    case GroupBy::Kind:
        return qint64(row.get<TicketKind>(1));
    case GroupBy::Due:
        return duePart(row.get<std::optional<Instant>>(1), clock);
    case GroupBy::Assignee:
    case GroupBy::Client:
    case GroupBy::Nothing:
        break;
    }
    return row.get<qint64>(1);
}

void addNames(Database& db, std::vector<TicketGroup>& groups, GroupBy by) {
    std::vector<qint64> ids;
    for (const TicketGroup& group : groups) {
        ids.push_back(group.key);
    }
    Query rows = by == GroupBy::Client ? db.query("SELECT id, name FROM client WHERE id IN %IDS%", ids)
                                       : db.query("SELECT id, name FROM member WHERE id IN %IDS%", ids);
    std::map<qint64, QString> names;
    while (rows.next()) {
        names[rows.get<qint64>(0)] = rows.get<QString>(1);
    }
    for (TicketGroup& group : groups) {
        group.name = names[group.key];
    }
}

} // namespace

std::vector<TicketGroup> groups(Database& db, const TicketFilter& filter, const TicketSort& sort,
                                GroupBy by) {
    std::map<qint64, TicketGroup> found;
    {
        Query rows = db.query(groupQuery(filter, sort, by, db.engine()));
        while (rows.next()) {
            const qint64 key = keyAt(rows, by, filter.clock);
            TicketGroup& group = found[key];
            group.key = key;
            group.ids.push_back(rows.get<qint64>(0));
        }
    }
    std::vector<TicketGroup> out;
    for (auto& [key, group] : found) {
        out.push_back(std::move(group));
    }
    if (by == GroupBy::Priority) {
        std::reverse(out.begin(), out.end());
    } else if (by == GroupBy::Assignee || by == GroupBy::Client) {
        addNames(db, out, by);
        std::sort(out.begin(), out.end(), [](const TicketGroup& a, const TicketGroup& b) {
            return std::tuple(a.key == 0, fold(a.name), a.key) < std::tuple(b.key == 0, fold(b.name), b.key);
        });
    }
    return out;
}

} // namespace core::tickets
