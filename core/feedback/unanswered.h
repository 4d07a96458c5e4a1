// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Public reviews that wait for our answer.
#pragma once

#include "core/feedback/feedback.h"

namespace core::feedback {

/// A low review is to be answered in this time (the manual, board.md).
constexpr std::chrono::hours AnswerWithin{48};
/// So many stars or fewer are low.
constexpr int LowStars = 3;

struct WaitingReview {
    FeedbackId id;
    ClientId client;
    QString clientName;
    MemberId owner; ///< of the client; zero = nobody
    QString ownerName;
    int stars = 0;
    Instant at;
    QString site;
    QString comment;

    bool operator==(const WaitingReview&) const = default;
};

/// Low reviews without an answer, oldest first, of clients that have not left. An owner narrows to the
/// clients of one member.
std::vector<WaitingReview> waitingReviews(Database& db, std::optional<MemberId> owner, int limit);
/// The review was answered at the instant, which is not before it was written. Failure: Invalid, NotFound.
Feedback markAnswered(Transaction& tx, FeedbackId id, std::optional<Instant> at);

} // namespace core::feedback
