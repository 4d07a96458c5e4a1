// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A line of a ticket's history for what other parts keep about it.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

/// Nothing when both values are equal.
void addEvent(Transaction& tx, const TicketEvent& event);
/// Many of one instant and member.
void addEvents(Transaction& tx, const std::vector<TicketEvent>& events);

} // namespace core::tickets
