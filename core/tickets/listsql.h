// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The statement of the ticket list, for the list and for the test that holds it to its indexes.
#pragma once

#include "core/db/listquery.h"
#include "core/tickets/list.h"

namespace core::tickets {

/// Gives the matching ids in order.
ListQuery idQuery(const TicketFilter& filter, const TicketSort& sort, Engine engine);
/// The parts of the order by what is due next: tickets with a running clock, then those on which somebody
/// waits, then the others. Together they give what idQuery gives, without sorting what has no clock.
enum class ClockPart { Running, Waiting, Resting };
ListQuery duePartQuery(const TicketFilter& filter, ClockPart part, bool descending, Engine engine);
/// The same with what GroupBy tells them apart by.
ListQuery groupQuery(const TicketFilter& filter, const TicketSort& sort, GroupBy by, Engine engine);
/// Gives one number for each filter.
ListQuery countQuery(const std::vector<TicketFilter>& filters, Engine engine);

} // namespace core::tickets
