// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What comes after a ticket was resolved: a follow-up ticket, or the end of a rest.
#pragma once

#include "core/tickets/tickets.h"

namespace core::tickets {

/// Opens a ticket with the client's message that takes over client, contact, assignee, kind, priority,
/// channel, tags and added fields, and is linked to the first as its follow-up.
TicketId openFollowUp(Transaction& tx, const Ticket& first, const NewMessage& message);

/// Opens pending tickets whose date has come, at most so many; gives how many. The history names nobody.
int wakePending(Transaction& tx, int limit);
bool isAnyPendingDue(Database& db);

} // namespace core::tickets
