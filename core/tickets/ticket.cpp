// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/ticket.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

Problems validate(const Ticket& ticket) {
    Problems problems;
    if (!ticket.client) {
        problems.append({u"client"_s, u"Choose the client that this ticket is for."_s});
    }
    if (ticket.subject.trimmed().isEmpty()) {
        problems.append({u"subject"_s, u"Give the ticket a subject."_s});
    } else if (ticket.subject.size() > MaxSubject) {
        problems.append({u"subject"_s, u"The subject is longer than %1 characters."_s.arg(MaxSubject)});
    }
    if (ticket.pendingUntil && ticket.state != TicketState::Pending) {
        problems.append({u"pendingUntil"_s, u"Only a ticket that waits for the client has a return date."_s});
    }
    return problems;
}

Problems validate(const Message& message) {
    Problems problems;
    if (message.body.trimmed().isEmpty()) {
        problems.append({u"body"_s, u"The message is empty."_s});
    } else if (message.body.size() > MaxBody) {
        problems.append({u"body"_s, u"The message is longer than %L1 characters."_s.arg(MaxBody)});
    }
    return problems;
}

} // namespace core::tickets
