// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/weekdata.h"

#include "core/clients/client.h"
#include "core/tickets/tickets.h"

namespace ui {

namespace {

/// From the cells themselves, so that split and grid cannot disagree.
void addSplits(WeekData& data) {
    data.daySplits.resize(data.week.dayTotals.size());
    for (const auto& row : data.week.rows) {
        for (size_t day = 0; day < row.cells.size(); ++day) {
            data.daySplits[day].of(row.workClass) += row.cells[day].minutes;
        }
    }
    for (const auto& split : data.daySplits) {
        data.split += split;
    }
}

std::optional<NamedTimer> readTimer(core::Database& db, core::MemberId member) {
    const auto timer = core::effort::running(db, member);
    if (!timer) {
        return std::nullopt;
    }
    NamedTimer running;
    running.timer = *timer;
    if (const auto client = core::clients::find(db, timer->client)) {
        running.clientName = client->name;
    }
    if (const auto ticket = core::tickets::find(db, timer->ticket)) {
        running.ticketNumber = ticket->number;
        running.ticketSubject = ticket->subject;
    }
    return running;
}

} // namespace

WeekData readWeek(core::Database& db, const WeekQuery& query) {
    WeekData data;
    data.week = core::effort::week(db, query.member, query.days);
    addSplits(data);
    const auto recent = core::effort::week(db, query.member, query.recent);
    for (QDate from = query.recent.to.addDays(-7); from >= query.recent.from; from = from.addDays(-7)) {
        WeekTotal total{{from, from.addDays(7)}, {}};
        for (qint64 day = 0; day < 7; ++day) {
            total.total += recent.dayTotals[size_t(query.recent.from.daysTo(from) + day)];
        }
        data.recent.push_back(total);
    }
    data.timer = readTimer(db, query.member);
    return data;
}

} // namespace ui
