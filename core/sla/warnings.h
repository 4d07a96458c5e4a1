// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Promises that run out soon, for those who should hear of it: once for each clock and member.
#pragma once

#include "core/sla/clockstore.h"

namespace core::sla {

/// A clock that is near its due instant, or has just run past it.
struct NearPromise {
    TicketId ticket;
    qint64 number = 0;
    QString subject;
    QString clientName;
    Metric metric = Metric::FirstResponse;
    Instant due{};
    Instant
        began{}; ///< names the clock together with ticket and metric: a pause does not make it another one

    bool operator==(const NearPromise&) const = default;
};

/// Whether so little is left of what was promised that the policy warns. False without a target.
bool isNear(const Policy& policy, const calendar::OpenTime& open, tickets::Priority priority, Metric metric,
            Instant due, Instant now);

/// Near clocks of tickets that are the member's or nobody's, of which the member was not told yet; what is
/// due first comes first. Nothing while `receiver`, the member's working time, is closed: what comes near in
/// the night is told in the morning, also when it has run out since the last closing.
std::vector<NearPromise> promisesToTell(Database& db, MemberId member, const PolicyTimes& times,
                                        const calendar::OpenTime& receiver);
/// Writes down that the member is told. Gives those that nobody, at another desk of the member, wrote down
/// before: only these are to be told here.
std::vector<NearPromise> markTold(Transaction& tx, MemberId member, const std::vector<NearPromise>& promises);

/// How many clocks have run out or are near.
struct NearCounts {
    qint64 overdue = 0;
    qint64 near = 0;

    bool operator==(const NearCounts&) const = default;
};

/// Of the member's tickets; zero: of all tickets.
NearCounts countNear(Database& db, MemberId assignee, const PolicyTimes& times);

} // namespace core::sla
