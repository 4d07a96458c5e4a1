// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A text that leaves the composer, in one unit of work with all that goes with it: its files, the next
/// touchpoint, and the end of its draft.
#pragma once

#include "core/attachments/files.h"
#include "core/tickets/tickets.h"
#include "core/touchpoints/plans.h"

namespace core::tickets {

struct Answer {
    NewMessage message;
    QString draft; ///< key of the draft that it was written in; its files go with the message. Empty: none
    std::optional<touchpoints::Planned> next; ///< its client is set to the ticket's
    QString nextDraft;  ///< what is stored for it under draft + "/next", until the message is sent
    bool again = false; ///< after it was taken back: refused when the draft is no longer this text
};

/// Enough to take it back exactly.
struct Answered {
    Act act;
    PlannedId next;
    Instant at{};
};

/// How long a reply can be taken back; after that the client may have read it.
constexpr std::chrono::seconds UndoSend{10};

/// As addMessage(). A draft whose text differs from the message's (it was written on at another place) stays.
Answered answer(Transaction& tx, const Answer& answer);

/// Removes the message and what went with it. Text and files are the member's draft again; a text that was
/// begun since stays below. Failure: Invalid for a reply after UndoSend; Conflict as undo().
void takeBack(Transaction& tx, const Answer& answer, const Answered& answered);

/// The key under which the composer keeps what is written on a ticket.
QString draftKey(qint64 number, MessageKind kind);

/// Of the row that plans the next touchpoint.
QString nextKey(const QString& draft);

/// "A reply can be taken back for 10 s, …"; throws it when the time is over.
void requireUndoSend(Database& db, Instant sentAt);

} // namespace core::tickets
