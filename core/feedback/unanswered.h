// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Low feedback that waits for our answer.
#pragma once

#include "core/feedback/low.h"

namespace core::feedback {

/// Low feedback is to be answered in this time (the manual, board.md).
constexpr std::chrono::hours AnswerWithin{48};
/// So long a low answer to a survey waits; a public review waits until it is answered, because it stands
/// there.
constexpr std::chrono::hours SurveyWaits{90 * 24};

struct WaitingFeedback {
    FeedbackId id;
    ClientId client;
    QString clientName;
    MemberId owner; ///< of the client; zero = nobody
    QString ownerName;
    ContactId contact; ///< zero = nobody named
    QString contactName;
    FeedbackKind kind = FeedbackKind::Review;
    int score = 0;
    Instant at;
    QString site;
    QString comment;

    bool operator==(const WaitingFeedback&) const = default;
};

struct WaitingFilter {
    std::optional<MemberId> owner; ///< clients of one member only
    ClientId client;               ///< zero = of any client
};

/// Low feedback without an answer, oldest first, of clients that have not left; at most limit.
/// A review is answered when somebody marks it so. An answer to a survey also by a contact that we began
/// after it, with the one who gave it or with nobody named, and it waits no longer once that person answered
/// the same survey again, or after SurveyWaits.
std::vector<WaitingFeedback> waiting(Database& db, const WaitingFilter& filter, Instant now, int limit);
/// It was answered at the instant, which is not before it was given; empty: not answered after all.
/// Failure: Invalid, NotFound.
Feedback markAnswered(Transaction& tx, FeedbackId id, std::optional<Instant> at);

} // namespace core::feedback
