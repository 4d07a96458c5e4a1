// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the client stood when a ticket was opened, and what it should have had before.
#pragma once

#include "core/db/database.h"

namespace core::tickets {

struct MissedBefore {
    PlannedId id;
    QString title;
    QDate due;
    bool isLate = false; ///< it was done after all, but late

    bool operator==(const MissedBefore&) const = default;
};

struct PathBefore {
    QString journey;                  ///< empty: the client was on no stage of its primary journey then
    QString stage;                    ///< when the ticket was opened
    QString stageNow;                 ///< of the primary journey; empty when it has ended
    std::vector<MissedBefore> missed; ///< latest due first

    bool operator==(const PathBefore&) const = default;
};

/// How long before a ticket a missed touchpoint is looked for, in days (the causes of a ticket are looked for
/// in the same span).
constexpr int MissedWithin = 30;

/// Planned touchpoints count that were due in that span and were not done on their day; one that was
/// cancelled does not.
PathBefore pathBefore(Database& db, TicketId ticket, const QTimeZone& zone);

} // namespace core::tickets
