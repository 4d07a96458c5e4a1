// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows that a merge moves, and how they go back. Used inside core/tickets only.
#pragma once

#include "core/db/database.h"
#include "core/tickets/mergerecord.h"

namespace core::tickets::moves {

/// Moves everything that hangs on the source; fills the record.
void take(Transaction& tx, const Ticket& source, const Ticket& target, MemberId by, MergeRecord& record);
/// Gives back what is still at the target.
void giveBack(Transaction& tx, const Ticket& source, const Ticket& target, MemberId by,
              const MergeRecord& record);

/// The items that stand for the ticket, which is as done as it was before the merge, are ticked as then.
void restoreTicks(Transaction& tx, TicketId ticket, const MergeRecord& record);

} // namespace core::tickets::moves
