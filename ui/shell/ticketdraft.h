// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A ticket that is being written: all that its dialog holds, as a text that outlives the process.
#pragma once

#include "core/tickets/tickets.h"
#include "core/workspace/drafts.h"

namespace ui {

struct TicketDraft {
    core::tickets::NewTicket ticket; ///< people, matter and words; author and zone are the desk's
    QString clientName;
    QString contactName;

    /// Nobody typed anything that would be lost.
    bool isEmpty() const;
    /// What it is called in a list: its subject, or how its message begins.
    QString title() const;
};

QString textOf(const TicketDraft& draft);
/// What cannot be read is left as a new ticket has it.
TicketDraft ticketDraftOf(const QString& text);

/// Drafts of tickets have keys that begin so.
QString ticketDraftPrefix();
/// One that no other draft has.
QString newTicketDraftKey(core::Instant now);

} // namespace ui
