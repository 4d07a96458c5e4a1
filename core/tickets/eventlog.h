// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A line of a ticket's history for what other parts keep about it.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

/// Now; nothing when both values are equal.
void addEvent(Transaction& tx, TicketId ticket, MemberId by, const QString& field, const QString& oldValue,
              const QString& newValue);

} // namespace core::tickets
