// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs a macro on a ticket: first what would change, then all of it or nothing.
///
///     const Run run = macros::prepare(db, macro, ticket, member);   // shown to the person
///     const Ran ran = macros::run(tx, run);                         // one unit of work
///     macros::undo(tx, run, ran);
/// In bulk: prepare() and run() for each ticket inside the same unit of work.
#pragma once

#include "core/macros/macros.h"
#include "core/macros/placeholders.h"
#include "core/tickets/answer.h"

namespace core::macros {

/// A text with its placeholders filled.
struct RunText {
    tickets::MessageKind kind = tickets::MessageKind::Reply;
    Filled filled;
    bool send = false; ///< false: for the editor; run() leaves it alone

    bool operator==(const RunText&) const = default;
};

/// What the macro changes on this ticket; a field that is so already is empty.
struct Run {
    MacroId macro;
    QString name;
    MacroAfter after = MacroAfter::Stay;
    TicketId ticket;
    qint64 number = 0;
    MemberId by;
    QTimeZone zone = QTimeZone::utc();
    tickets::Ticket before;
    std::vector<RunText> texts;
    std::optional<MessageId> lastSeen; ///< a reply that is sent is held when the thread went on after it
    std::optional<tickets::TicketState> state;
    std::optional<Instant> pendingUntil; ///< with state Pending, also when it is pending already
    std::optional<MemberId> assignee;    ///< zero: nobody
    std::optional<tickets::Priority> priority;
    std::optional<tickets::TicketKind> kind;
    QStringList tagsAdded;
    QStringList tagsRemoved;
    std::optional<core::Minutes> minutes;
    std::optional<touchpoints::Planned> next;
    QStringList problems; ///< why it cannot run; one sentence each

    /// Texts that are sent although a placeholder stands in them.
    QStringList openPlaceholders() const;
};

struct Ran {
    std::vector<tickets::Act> acts; ///< in their order
    EntryId entry;
    PlannedId next;
    Instant at{};
    bool replied = false;
};

/// Failure NotFound when the ticket is gone. The next opening of the workspace's calendar is the hour of
/// "pending until".
Run prepare(Database& db, const Macro& macro, TicketId ticket, MemberId member);
/// Failure: Invalid with the first problem, or for a text that is sent with an open placeholder; Conflict
/// when the thread went on. Then nothing was changed.
Ran run(Transaction& tx, const Run& run);
/// All of it, as if it had not run. Failure: Conflict when the ticket changed since; Invalid when a reply of
/// it went out more than tickets::UndoSend ago.
void undo(Transaction& tx, const Run& run, const Ran& ran);

} // namespace core::macros
