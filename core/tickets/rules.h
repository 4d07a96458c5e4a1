// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What may follow what in the life of a ticket, and what each act does to its state and stamps. Pure.
#pragma once

#include "core/tickets/ticket.h"

namespace core::tickets {

/// True where a person may set the state. Nothing goes back to New; a person can always reopen; to itself is
/// no move. Undo restores a state without asking this.
bool canMove(TicketState from, TicketState to);
/// The states that a person can choose, in the order of the enum.
std::vector<TicketState> nextStates(TicketState from);
/// New and Open: we are to act.
bool needsUs(TicketState state);
/// Not resolved or closed.
bool isOpen(TicketState state);

/// Sets the state with its stamps: resolvedAt and closedAt are set on the way in (closing keeps an earlier
/// resolvedAt) and cleared on reopening; pendingUntil lives only in Pending, without its seconds; resolving
/// or closing ends the client's wait. Throws Invalid where canMove is false.
Ticket moved(Ticket ticket, TicketState to, Instant at, std::optional<Instant> pendingUntil = {});

/// What a message does, besides being kept:
/// - Message (the client wrote): clientAt when it is the first contact; the wait begins unless one runs; any
///   state but New becomes Open. Pending ends, so that a client's answer always ends a snooze, and resolved
///   and closed tickets reopen too: what a client writes is always seen in the queue.
/// - Reply: ends the wait, is the first reply when the client had written; New becomes Open.
/// - Call: a reply and the client's contact in one; it leaves the state, except New, which becomes Open.
/// - Note: nothing.
Ticket afterMessage(Ticket ticket, MessageKind kind, Instant at);

} // namespace core::tickets
