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

struct Settings {
    QString agencyName;
    QByteArray zoneId = "UTC";  ///< IANA id; civil days of the workspace are days in this zone
    int weekStart = Qt::Monday; ///< Qt::Monday = 1 … Qt::Sunday = 7
    double targetShare = 0.10;  ///< limits of the share (split.md in the manual), each in 0…1
    double amberShare = 0.12;   ///< above: "close to the limit"
    double redShare = 0.15;     ///< above: "cleaning up too much"
    double lowShare = 0.04;     ///< below: "is service being logged?"
    Denominator denominator = Denominator::ClientTime;
    int contactDays = 30;           ///< days without contact after which the board shows a client
    bool singleKeyShortcuts = true; ///< plain letters act when no text field has the focus

    QTimeZone zone() const;

    bool operator==(const Settings&) const = default;
};

/// Missing keys take their defaults. Failure Internal for a stored value that cannot be read.
Settings loadSettings(Database& db);
Problems validate(const Settings& settings);
/// Writes the keys that differ from what is stored. Failure Invalid.
void saveSettings(Transaction& tx, const Settings& settings);

} // namespace core::workspace
