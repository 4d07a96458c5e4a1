// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/joining.h"

#include "core/tickets/rules.h"

namespace core::tickets {

namespace {

using MaybeInstant = std::optional<Instant>;

MaybeInstant earlier(MaybeInstant a, MaybeInstant b) {
    return a && b ? std::min(*a, *b) : (a ? a : b);
}

bool isAnswer(const MessageStamp& message) {
    return message.kind == MessageKind::Reply || message.kind == MessageKind::Call;
}

/// A stamp counts where the messages do not go back as far as it does (imports).
MaybeInstant firstReply(const Ticket& target, const Ticket& source, MaybeInstant clientAt,
                        const std::vector<MessageStamp>& messages) {
    if (!clientAt) {
        return std::nullopt;
    }
    MaybeInstant first;
    const auto take = [&](MaybeInstant at) {
        if (at && *at >= *clientAt) {
            first = earlier(first, at);
        }
    };
    take(target.firstReplyAt);
    take(source.firstReplyAt);
    for (const auto& message : messages) {
        if (isAnswer(message)) {
            take(message.at);
        }
    }
    return first;
}

MaybeInstant wait(const Ticket& target, const Ticket& source, const std::vector<MessageStamp>& messages) {
    MaybeInstant answered;
    for (const auto& message : messages) {
        if (isAnswer(message)) {
            answered = std::max(answered.value_or(message.at), message.at);
        }
    }
    MaybeInstant since;
    const auto take = [&](MaybeInstant at) {
        if (at && (!answered || *at > *answered)) {
            since = earlier(since, at);
        }
    };
    take(target.waitingSince);
    take(source.waitingSince);
    for (const auto& message : messages) {
        // Without a waiting ticket an old message was settled in another way, by resolving it.
        if (message.kind == MessageKind::Message && (target.waitingSince || source.waitingSince)) {
            take(message.at);
        }
    }
    return since;
}

void takeState(Ticket& ticket, const Ticket& from) {
    ticket.state = from.state;
    ticket.pendingUntil = from.pendingUntil;
    ticket.resolvedAt = from.resolvedAt;
    ticket.closedAt = from.closedAt;
}

bool sameState(const Ticket& a, const Ticket& b) {
    return a.state == b.state && a.pendingUntil == b.pendingUntil && a.resolvedAt == b.resolvedAt &&
           a.closedAt == b.closedAt;
}

void reopen(Ticket& ticket) {
    ticket.state = TicketState::Open;
    ticket.pendingUntil.reset();
    ticket.resolvedAt.reset();
    ticket.closedAt.reset();
}

} // namespace

Ticket joined(Ticket target, const Ticket& source, const std::vector<MessageStamp>& messages) {
    Ticket next = target;
    next.clientAt = earlier(target.clientAt, source.clientAt);
    next.firstReplyAt = firstReply(target, source, next.clientAt, messages);
    next.waitingSince = wait(target, source, messages);
    const bool answered = std::any_of(messages.begin(), messages.end(), isAnswer);
    if ((next.waitingSince && !needsUs(next.state)) || (isOpen(source.state) && !isOpen(next.state)) ||
        (next.state == TicketState::New && answered)) {
        reopen(next);
    }
    return next;
}

Ticket parted(const Ticket& now, const Ticket& before, const Ticket& after,
              const std::vector<MessageStamp>& fresh) {
    Ticket alone = before;
    for (const auto& message : fresh) {
        alone = afterMessage(alone, message.kind, message.at);
    }
    Ticket next = now;
    next.clientAt = alone.clientAt;
    next.firstReplyAt = alone.firstReplyAt;
    if (sameState(now, after)) {
        takeState(next, alone);
    }
    next.waitingSince = isOpen(next.state) ? alone.waitingSince : std::nullopt;
    return next;
}

} // namespace core::tickets
