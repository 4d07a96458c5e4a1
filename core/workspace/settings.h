// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the whole workspace agrees on: name, zone, week start, targets.
#pragma once

#include "core/base/enumnames.h"
#include "core/db/database.h"

namespace core {

/// What the share of reactive work is a share of.
enum class Denominator {
    ClientTime, ///< proactive + reactive
    AllLogged   ///< every logged minute
};

template <>
struct EnumNames<Denominator> {
    static constexpr std::array<std::pair<Denominator, std::string_view>, 2> names{
        {{Denominator::ClientTime, "client_time"}, {Denominator::AllLogged, "all_logged"}}};
};

} // namespace core

namespace core::workspace {

/// When a client counts as off the path. A stage can have a cadence and a grace of its own. Days are calendar
/// days unless they say otherwise.
struct PathRules {
    int startDelayDays = 14;      ///< after a client's start: nothing is found that only time tells
    int graceDays = 2;            ///< working days after a due day until a required touchpoint is missed
    int criterionDays = 5;        ///< working days before a stage's expected end: open criteria are at risk
    int cadenceDays = 30;         ///< without contact: silence
    double templateFactor = 1.5;  ///< of a stage's expected days: overrun while there are too few peers
    double sentimentLimit = -0.5; ///< of the EWMA of sentiments
    int burstDays = 14;
    int burstMinimum = 3;  ///< tickets
    int recentDays = 90;   ///< answers, moods and reopenings that are older open no deviation
    int renewalDays = 60;  ///< before a renewal
    int reviewDays = 90;   ///< a business review counts as held that long
    int noticeDays = 30;   ///< H: after a fix, in which the client's contact counts as noticing
    int recoveryDays = 14; ///< to be back on the path, and to stay there

    bool operator==(const PathRules&) const = default;
};

struct Settings {
    QString agencyName;
    QByteArray zoneId = "UTC";  ///< IANA id; civil days of the workspace are days in this zone
    int weekStart = Qt::Monday; ///< Qt::Monday = 1 … Qt::Sunday = 7
    double targetShare = 0.10;  ///< limits of the share (split.md in the manual), each in 0…1
    double amberShare = 0.12;   ///< above: "close to the limit"
    double redShare = 0.15;     ///< above: "cleaning up too much"
    double lowShare = 0.04;     ///< below: "is service being logged?"
    Denominator denominator = Denominator::ClientTime;
    int contactDays = 30; ///< days without contact after which the board shows a client
    PathRules path;

    QTimeZone zone() const;

    bool operator==(const Settings&) const = default;
};

/// Missing keys take their defaults. Failure Internal for a stored value that cannot be read.
Settings loadSettings(Database& db);
Problems validate(const Settings& settings);
/// Writes the keys that differ from what is stored. Failure Invalid.
void saveSettings(Transaction& tx, const Settings& settings);

} // namespace core::workspace
