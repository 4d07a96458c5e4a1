// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The CX principles of the workspace, and the scores that answers got by them.
#pragma once

#include "core/db/database.h"
#include "core/lessons/check.h"

namespace core::lessons {

/// The newest set; before one was stored, the default with id zero.
PrincipleSet currentPrinciples(Database& db);
std::optional<PrincipleSet> findPrinciples(Database& db, PrincipleSetId id);
/// Newest first.
std::vector<PrincipleSet> principleSets(Database& db);
/// Makes the next version, in force from now on; scores that were stored stay as they are. Nothing happens
/// when it is the same as the current one. Gives the set that holds. Failure Invalid.
PrincipleSet savePrinciples(Transaction& tx, const PrincipleSet& set, MemberId by);

/// The answer to a ticket with what principles ask besides its words. A ticket that is gone leaves the words.
Answer answerTo(Database& db, TicketId ticket, const QString& text, bool nextPlanned);

/// What is kept of an answer's score.
struct ReplyScore {
    MessageId message;
    int version = 0;
    int limit = 0; ///< of that version, in percent
    int passed = 0;
    int applicable = 0;
    QStringList failed; ///< names of the principles that did not hold
    QString reason;     ///< why it was sent below the limit; empty when not asked or not given

    bool isLow() const { return applicable > 0 && passed * 100 < limit * applicable; }

    bool operator==(const ReplyScore&) const = default;
};

/// Keeps the score with the version of its set; the default set is stored first when there is none yet.
/// Answers without a share are not kept. Has the client looked at for deviations when the score is low.
/// Failure NotFound for a message that is gone.
void storeScore(Transaction& tx, MessageId message, const PrincipleSet& set, const Score& score,
                const QString& reason);
/// Of a ticket's messages, oldest first.
std::vector<ReplyScore> scoresOf(Database& db, TicketId ticket);

} // namespace core::lessons
