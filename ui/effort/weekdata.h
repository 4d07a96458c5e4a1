// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the Effort page shows, in one read.
#pragma once

#include "core/effort/split.h"
#include "core/effort/timer.h"
#include "core/effort/week.h"

namespace ui {

struct WeekQuery {
    core::MemberId member;
    core::DayRange days;
    core::DayRange recent; ///< whole weeks, up to the end of the running one
};

/// The running timer with the names of what it is for.
struct NamedTimer {
    core::effort::Timer timer;
    QString clientName;
    qint64 ticketNumber = 0;
    QString ticketSubject;

    bool operator==(const NamedTimer&) const = default;
};

struct WeekTotal {
    core::DayRange days;
    core::Minutes total{};

    bool operator==(const WeekTotal&) const = default;
};

struct WeekData {
    core::effort::Week week;
    core::effort::Split split;
    std::vector<core::effort::Split> daySplits; ///< one for each day
    std::vector<WeekTotal> recent;              ///< newest first
    std::optional<NamedTimer> timer;
};

WeekData readWeek(core::Database& db, const WeekQuery& query);

} // namespace ui
