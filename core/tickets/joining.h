// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What becomes of the stamps of two tickets when they become one, and when they part again. Pure.
#pragma once

#include "core/tickets/ticket.h"

namespace core::tickets {

/// What a message says about stamps.
struct MessageStamp {
    MessageKind kind = MessageKind::Message;
    Instant at{};

    bool operator==(const MessageStamp&) const = default;
};

/// The target with the source's matter in it; messages: of both. The client's first contact is the earlier
/// one; the first reply is the earliest answer from then on; the wait begins with the oldest message that has
/// no answer in either thread. A target that was done is open again when the source was not, and one that
/// waited for something is open when the client waits for us.
Ticket joined(Ticket target, const Ticket& source, const std::vector<MessageStamp>& messages);

/// The target when the source has left it again. before, after: as the merge found and left it. fresh:
/// messages that came to the target since, oldest first. Where a person changed the state since, it stays.
Ticket parted(const Ticket& now, const Ticket& before, const Ticket& after,
              const std::vector<MessageStamp>& fresh);

} // namespace core::tickets
