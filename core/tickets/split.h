// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes a ticket of its own out of messages of another one.
#pragma once

#include "core/tickets/links.h"
#include "core/tickets/tickets.h"

namespace core::tickets {

struct SplitRequest {
    TicketId from;
    std::vector<MessageId> messages; ///< at least one, of `from`
    QString subject;
    bool move = false;     ///< the messages leave the ticket; else they are copied with their attachments
    bool withTime = false; ///< time that was entered with the messages goes along; the sum stays the same
    MemberId by;
    QTimeZone zone = QTimeZone::utc(); ///< of the workspace
};

/// The beginning of the message's first line, as a subject; null when the ticket or message is gone.
QString splitSubject(const QString& body);

struct SplitAct {
    TicketId from;
    Ticket fromBefore;
    Ticket fromAfter;
    Ticket made;
    std::vector<MessageId> moved;
    std::vector<EntryId> entries;
};

/// The new ticket has the client, contact, kind, priority, channel and opener of the old one, and is linked
/// with it. It was opened when its first message came; its state and stamps follow from its messages. Invalid
/// without a message or subject, NotFound when one of them is gone.
SplitAct split(Transaction& tx, const SplitRequest& request);

/// Takes it back: the new ticket goes, what left the old one returns. Conflict when either changed since.
void undoSplit(Transaction& tx, const SplitAct& act, MemberId by);

} // namespace core::tickets
