// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes back the opening of a ticket, and puts it there again.
#pragma once

#include "core/attachments/file.h"
#include "core/effort/entry.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

/// A name on a ticket.
struct RemovedTag {
    qint64 id = 0;
    QString name;
    bool gone = false; ///< the name came with this ticket and went with it

    bool operator==(const RemovedTag&) const = default;
};

/// What remove() took away.
struct RemovedTicket {
    Ticket ticket;
    std::vector<Message> messages;
    std::vector<TicketEvent> events;
    std::vector<RemovedTag> tags;
    std::vector<effort::Entry> entries;
    std::vector<attachments::Attachment> files; ///< of the messages; their content stays for a while

    bool operator==(const RemovedTicket&) const = default;
};

/// Removes the ticket with all that opening it wrote; its number is not given out again. NotFound when it is
/// gone. Invalid when somebody went on with it: a further message, other time, a running timer, or a change
/// by another member than the one who opened it.
RemovedTicket remove(Transaction& tx, TicketId id);

/// Puts back exactly what was removed. zone: of the workspace.
void restore(Transaction& tx, const RemovedTicket& removed, const QTimeZone& zone);

} // namespace core::tickets
