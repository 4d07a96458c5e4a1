// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the numbers of the path's rules may be, for the check before saving and for the fields on screen.
#pragma once

#include "core/workspace/settings.h"

namespace core::workspace {

/// A whole number of days, working days or tickets. Both ends are allowed.
struct PathRange {
    QLatin1String name; ///< of the field, as in Problem::field
    int PathRules::*value;
    int least;
    int most;
};

constexpr std::array<PathRange, 11> PathRanges{{
    {QLatin1String("startDelayDays"), &PathRules::startDelayDays, 0, 365},
    {QLatin1String("graceDays"), &PathRules::graceDays, 0, 60},
    {QLatin1String("criterionDays"), &PathRules::criterionDays, 0, 60},
    {QLatin1String("cadenceDays"), &PathRules::cadenceDays, 1, 365},
    {QLatin1String("burstDays"), &PathRules::burstDays, 1, 90},
    {QLatin1String("burstMinimum"), &PathRules::burstMinimum, 1, 100},
    {QLatin1String("recentDays"), &PathRules::recentDays, 1, 730},
    {QLatin1String("renewalDays"), &PathRules::renewalDays, 1, 365},
    {QLatin1String("reviewDays"), &PathRules::reviewDays, 1, 730},
    {QLatin1String("noticeDays"), &PathRules::noticeDays, 1, 365},
    {QLatin1String("recoveryDays"), &PathRules::recoveryDays, 1, 90},
}};

/// Of PathRules::templateFactor.
constexpr double LeastFactor = 1;
constexpr double MostFactor = 10;
/// Of PathRules::sentimentLimit; a sentiment is −2 … +2.
constexpr double LeastMood = -2;
constexpr double MostMood = 0;

/// One problem for each number that is out of its range, named as in PathRange::name.
Problems validate(const PathRules& rules);

} // namespace core::workspace
