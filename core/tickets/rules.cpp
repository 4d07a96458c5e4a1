// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/rules.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

constexpr std::array AllStates{TicketState::New,    TicketState::Open,     TicketState::Pending,
                               TicketState::OnHold, TicketState::Resolved, TicketState::Closed};

/// Stamps follow from the state that is entered; where it came from does not matter.
void enter(Ticket& ticket, TicketState to, Instant at, std::optional<Instant> pendingUntil) {
    ticket.state = to;
    ticket.pendingUntil = to == TicketState::Pending ? pendingUntil : std::nullopt;
    if (ticket.pendingUntil) {
        ticket.pendingUntil = std::chrono::floor<std::chrono::minutes>(*ticket.pendingUntil);
    }
    if (isOpen(to)) {
        ticket.resolvedAt.reset();
        ticket.closedAt.reset();
        return;
    }
    ticket.waitingSince.reset();
    if (to == TicketState::Closed) {
        ticket.closedAt = at;
        ticket.resolvedAt = ticket.resolvedAt.value_or(at);
    } else {
        ticket.resolvedAt = at;
        ticket.closedAt.reset();
    }
}

} // namespace

bool needsUs(TicketState state) {
    return state == TicketState::New || state == TicketState::Open;
}

bool isOpen(TicketState state) {
    return state != TicketState::Resolved && state != TicketState::Closed;
}

bool canMove(TicketState from, TicketState to) {
    if (from == to || to == TicketState::New) {
        return false;
    }
    // A closed ticket is reopened first; what it waits for is said then.
    return from != TicketState::Closed || to == TicketState::Open;
}

std::vector<TicketState> nextStates(TicketState from) {
    std::vector<TicketState> states;
    std::copy_if(AllStates.begin(), AllStates.end(), std::back_inserter(states),
                 [from](TicketState to) { return canMove(from, to); });
    return states;
}

Ticket moved(Ticket ticket, TicketState to, Instant at, std::optional<Instant> pendingUntil) {
    const bool newDate = ticket.state == TicketState::Pending && to == TicketState::Pending;
    if (!newDate && !canMove(ticket.state, to)) {
        fail(ErrorKind::Invalid,
             u"A ticket in state \"%1\" cannot become \"%2\"."_s.arg(toText(ticket.state), toText(to)));
    }
    enter(ticket, to, at, pendingUntil);
    return ticket;
}

Ticket afterMessage(Ticket ticket, MessageKind kind, Instant at) {
    if (kind == MessageKind::Note) {
        return ticket;
    }
    if (kind == MessageKind::Message || kind == MessageKind::Call) {
        ticket.clientAt = std::min(ticket.clientAt.value_or(at), at);
    }
    if (kind == MessageKind::Message) {
        if (ticket.state != TicketState::New && ticket.state != TicketState::Open) {
            enter(ticket, TicketState::Open, at, {});
        }
        ticket.waitingSince = std::min(ticket.waitingSince.value_or(at), at);
        return ticket;
    }
    if (ticket.clientAt && !ticket.firstReplyAt) {
        ticket.firstReplyAt = at;
    }
    ticket.waitingSince.reset();
    if (ticket.state == TicketState::New) {
        enter(ticket, TicketState::Open, at, {});
    }
    return ticket;
}

} // namespace core::tickets
