// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A member's week as a grid: what the work was about, by day.
#pragma once

#include "core/effort/entry.h"
#include "core/touchpoints/channel.h"

namespace core::effort {

struct WeekCell {
    Minutes minutes{};
    std::vector<EntryId> entries; ///< those that the minutes come from; one that ran past midnight is in two

    bool operator==(const WeekCell&) const = default;
};

/// One subject of a class: a ticket, a touchpoint, a client's other work, or a note without a client.
struct WeekRow {
    WorkClass workClass = WorkClass::Unclassified;
    ClientId client;
    QString clientName;
    TicketId ticket;
    qint64 ticketNumber = 0;
    QString ticketSubject;
    TouchpointId touchpoint;
    QString touchpointTitle;
    std::optional<Channel> channel; ///< of the touchpoint
    std::optional<Origin> origin;   ///< null when the entries have several
    QString note;                   ///< where there is neither ticket nor touchpoint
    std::vector<WeekCell> cells;    ///< one for each day of the range
    Minutes total{};

    bool operator==(const WeekRow&) const = default;
};

struct Week {
    DayRange days;
    std::vector<WeekRow> rows; ///< by class, client name, then ticket number or note
    std::vector<Minutes> dayTotals;
    Minutes total{};
};

Week week(Database& db, MemberId member, const DayRange& days);

} // namespace core::effort
