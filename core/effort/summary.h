// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a manager asks first: this month's split, what it leaves room for, where it is heading, and whether
/// it changed.
#pragma once

#include "core/effort/splits.h"
#include "core/insight/control.h"
#include "core/workspace/settings.h"

namespace core::effort {

struct Summary {
    QDate today;
    DayRange month; ///< from the first of the month to the end of today
    Split split;
    std::optional<double> share; ///< with the denominator of the settings
    Headline headline = Headline::NoSplitYet;
    std::optional<Minutes> remaining; ///< client work still expected this month; null without history
    std::optional<Minutes> allowance; ///< of it, what may be service; negative = the target is out of reach
    std::optional<double> forecast;   ///< share at the month's end
    std::vector<WeekSplit> weeks;     ///< oldest first; the last one is the running week

    /// A change of the weekly share that its rules announce: which rule, and the week in which it began. The
    /// newest one only, and only while it is not older than the weeks.
    struct Change {
        insight::Rule rule = insight::Rule::Rising;
        QDate since; ///< first day of the week

        bool operator==(const Change&) const = default;
    };

    std::optional<Change> change;
};

/// Weeks that the statistics look back on.
constexpr int SummaryWeeks = 26;

/// At an instant, in the zone and with the thresholds of the settings. The running week enters no statistic.
Summary summary(Database& db, const workspace::Settings& settings, Instant now);

} // namespace core::effort
