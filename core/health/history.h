// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The health of a client with all that explains it, and how it came to be.
#pragma once

#include "core/db/database.h"
#include "core/health/score.h"

namespace core::health {

/// What changed against the newest score that is old enough; both sides have one.
struct Trend {
    int difference = 0;
    QDate since;            ///< the day on which the score that it is compared with still held
    bool otherRule = false; ///< that score was found by another rule

    bool operator==(const Trend&) const = default;
};

constexpr int TrendDays = 30;

struct Health {
    ClientId client;
    QDate day;        ///< of the last look; invalid: due for one
    bool live = true; ///< false: the client is paused or left, and its health stands still
    Rule rule;        ///< that found it
    Score score;      ///< with the parts
    std::optional<Trend> trend;

    bool operator==(const Health&) const = default;
};

/// Empty before anybody looked.
std::optional<Health> health(Database& db, ClientId client, QDate today);

struct HistoryPoint {
    QDate day;
    std::optional<int> score; ///< empty: too little was known
    int coverage = 0;
    HealthRuleId rule;

    bool operator==(const HistoryPoint&) const = default;
};

/// From this day on another rule held.
struct RuleMark {
    QDate day;
    HealthRuleId rule;
    QString by; ///< empty = nobody known

    bool operator==(const RuleMark&) const = default;
};

struct History {
    std::vector<HistoryPoint> points; ///< by day; each holds until the next. As they were found then
    std::vector<RuleMark> marks;      ///< without the rule that a workspace begins with

    bool operator==(const History&) const = default;
};

/// The days of the range; the first point may lie before it, when it still held at its beginning.
History history(Database& db, ClientId client, const DayRange& days, const QTimeZone& zone);

} // namespace core::health
