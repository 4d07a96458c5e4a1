// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Deviations in the workspace, and what people do with them. Every act writes its history.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"

namespace core::deviations {

std::optional<Deviation> find(Database& db, DeviationId id);
/// All of a client, open ones first, then the newest.
std::vector<Deviation> ofClient(Database& db, ClientId client, int limit);

/// One line of a deviation's history. Values are stored words, ids as numbers, days as day numbers.
struct Event {
    qint64 id = 0;
    MemberId member;    ///< zero = by rule
    QString memberName; ///< empty likewise
    Instant at;
    QString field; ///< "state", "urgency", "owner", "dismiss_reason", "snoozed_until", "snooze_reason",
                   ///< "escalated_to", "link" (values "ticket 12", "touchpoint 12"), "playbook",
                   ///< "playbook_stopped" (its name, and why)
    QString oldValue;
    QString newValue;

    bool operator==(const Event&) const = default;
};

/// Oldest first.
std::vector<Event> history(Database& db, DeviationId id);

/// What one act changed: enough to undo it exactly.
struct Act {
    Deviation before;
    Deviation after;
};

/// Each throws NotFound, and Invalid where the act makes no sense: an ended deviation is reopened first.
/// owner: zero = nobody.
Act assign(Transaction& tx, DeviationId id, MemberId owner, MemberId by);
/// Somebody is at it: open → being guided. Ends a snooze, and makes the member its owner when it has none.
Act guide(Transaction& tx, DeviationId id, MemberId by);
/// Fixed by hand. Found again when newer facts say so, or when it becomes an alarm.
Act markFixed(Transaction& tx, DeviationId id, MemberId by);
/// Was none. The reason is not empty. Found again on newer facts only.
Act dismiss(Transaction& tx, DeviationId id, const QString& reason, MemberId by);
/// Not shown among the open ones before the day, which lies after today. The reason is not empty.
Act snooze(Transaction& tx, DeviationId id, QDate until, const QString& reason, MemberId by);
/// Ends a snooze before its day.
Act wake(Transaction& tx, DeviationId id, MemberId by);
/// Asks another member to take it on, without taking it from its owner. to: zero = no longer.
Act escalate(Transaction& tx, DeviationId id, MemberId to, MemberId by);
/// Open again: ended before, or being guided. Invalid when the same was found again in the meantime.
Act reopen(Transaction& tx, DeviationId id, MemberId by);

/// Puts back what the act changed; newer evidence stays. Conflict when a person went on with it. The history
/// keeps both.
void undo(Transaction& tx, const Act& act, MemberId by);

} // namespace core::deviations
