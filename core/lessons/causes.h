// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The cause of a ticket as a person confirmed it. Every ticket that is closed is asked for one, and
/// "unknown" is an answer that is counted.
#pragma once

#include "core/db/database.h"
#include "core/lessons/gap.h"

namespace core::lessons {

/// Null = nobody was asked yet.
std::optional<Cause> causeOf(Database& db, TicketId ticket);

/// What setCause() or clearCause() changed, for takeBack().
struct CauseAct {
    TicketId ticket;
    std::optional<Cause> before;
    std::optional<Cause> after;
};

/// Replaces the ticket's cause; an equal gap that is known already is taken. Writes a line of the ticket's
/// history. at: when it was said; null = now. Failure Invalid for a gap without a topic, NotFound for a
/// ticket that is gone.
CauseAct setCause(Transaction& tx, TicketId ticket, Verdict verdict, const Gap& gap, MemberId by,
                  std::optional<Instant> at = {});
/// Puts back the cause before. Failure Conflict when somebody chose another meanwhile.
void takeBack(Transaction& tx, const CauseAct& act, MemberId by);

/// One answer for many tickets.
struct ManyCauses {
    std::vector<qint64> tickets; ///< that it was said of
    Cause cause;                 ///< with the stored gap
};

/// Of those that are resolved and were not asked yet; the others keep what was said. Failure Invalid for a
/// gap without a topic.
ManyCauses setCauses(Transaction& tx, const std::vector<qint64>& tickets, Verdict verdict, const Gap& gap,
                     MemberId by);
/// Leaves those alone of which somebody said something else meanwhile.
void takeBack(Transaction& tx, const ManyCauses& causes, MemberId by);
/// Of the tickets, those that are open and have no cause: closing them asks for it.
std::vector<qint64> openWithoutCause(Database& db, const std::vector<qint64>& tickets);

/// Which of the tickets have a cause, and which; the rest is left out.
std::vector<std::pair<TicketId, Cause>> causesOf(Database& db, const std::vector<qint64>& tickets);

/// For tickets that came in bulk: where each client stood on its primary journey when the ticket was opened.
/// What is known stays, unless the ticket is another client's now. Says how many were found.
qint64 recordVisits(Transaction& tx);

/// Topics in use, most used first: what an editor offers.
QStringList topics(Database& db, int limit = 200);

} // namespace core::lessons
