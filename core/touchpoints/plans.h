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
/// Failure: Invalid, NotFound, Conflict.
Planned savePlanned(Transaction& tx, const Planned& planned);
/// Done, by the touchpoint when there is one. Failure: Invalid unless it is planned; NotFound.
Planned complete(Transaction& tx, PlannedId id, TouchpointId by = {});
Planned cancel(Transaction& tx, PlannedId id);
/// Planned again, whatever it was; its touchpoint stays in the history.
Planned reopen(Transaction& tx, PlannedId id);
void removePlanned(Transaction& tx, PlannedId id);
/// Puts back exactly what was removed.
void restorePlanned(Transaction& tx, const Planned& planned);

/// Still planned, due within the days, of clients that have not left; oldest due day first, then by time of
/// the day (without a time last). An invalid first day includes all that is late. An owner narrows.
std::vector<PlannedRow> due(Database& db, const DayRange& days, std::optional<MemberId> owner = {},
                            int limit = 500);
/// How many due() would give without a limit; stops counting at atMost, as a long backlog is counted one by
/// one.
qint64 countDue(Database& db, const DayRange& days, std::optional<MemberId> owner = {},
                qint64 atMost = std::numeric_limits<qint64>::max());
/// Still planned for the client, next first.
std::vector<PlannedRow> plannedOf(Database& db, ClientId client);
/// The planned touchpoint that a contact by this channel on this day would fulfil: the oldest open one by the
/// same channel that is due at most 7 days later.
std::optional<Planned> fitting(Database& db, ClientId client, Channel channel, QDate day);

} // namespace core::touchpoints
