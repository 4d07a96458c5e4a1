// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planning contacts, and what became of the plans.
#pragma once

#include "core/db/database.h"
#include "core/touchpoints/planned.h"

namespace core::touchpoints {

Problems validate(const Planned& planned);
std::optional<Planned> findPlanned(Database& db, PlannedId id);
/// Inserts (revision zero) or updates what, when and who. State and touchpoint have functions of their own.
/// A due day other than the journey's counts as moved by hand. Failure: Invalid, NotFound, Conflict.
Planned savePlanned(Transaction& tx, const Planned& planned);
/// Updates all of it as it stands, for work that knows better what was moved by hand. Failure: NotFound,
/// Conflict.
Planned storePlanned(Transaction& tx, const Planned& planned);
/// Done, by the touchpoint when there is one: then at its instant, else now. Failure: Invalid unless it is
/// planned; NotFound.
Planned complete(Transaction& tx, PlannedId id, TouchpointId by = {});
Planned cancel(Transaction& tx, PlannedId id, const QString& reason = {});
/// Planned again, whatever it was; its touchpoint stays in the history.
Planned reopen(Transaction& tx, PlannedId id);
void removePlanned(Transaction& tx, PlannedId id);
/// Puts back exactly what was removed.
void restorePlanned(Transaction& tx, const Planned& planned);

/// Still planned, due within the days, of clients that have not left, without what a paused journey waits
/// with; oldest due day first, then by time of
/// the day (without a time last). An invalid first day includes all that is late. An owner narrows.
std::vector<PlannedRow> due(Database& db, const DayRange& days, std::optional<MemberId> owner = {},
                            int limit = 500);

struct DueCount {
    qint64 all = 0;
    qint64 late = 0; ///< of them, due before the day that was asked for

    bool operator==(const DueCount&) const = default;
};

/// How many due() would give without a limit, and how many of them are due before `today`; stops counting at
/// atMost, the late ones first, as a long backlog is counted one by one.
DueCount countDue(Database& db, QDate today, const DayRange& days, std::optional<MemberId> owner = {},
                  qint64 atMost = std::numeric_limits<qint64>::max());
/// Still planned for the client, next first.
std::vector<PlannedRow> plannedOf(Database& db, ClientId client);
/// The planned touchpoint that a contact on this day would fulfil: an open one that is due at most 7 days
/// later, by the same channel or for the same purpose, and never for another purpose. Of several, the one for
/// the purpose, then a journey's, then the one whose due day is nearest.
std::optional<Planned> fitting(Database& db, ClientId client, Channel channel, QDate day,
                               Purpose purpose = Purpose::None);
/// For readers of rows: the columns of planned_touchpoint in the order id, client_id, owner_id, title,
/// channel, due_day, due_minute, estimate_minutes, state, touchpoint_id, note, revision, purpose, visit_id,
/// step_id, department_id, plan_day, hand_moved, required, done_at, cancel_reason.
Planned readPlanned(Query& row);

} // namespace core::touchpoints
