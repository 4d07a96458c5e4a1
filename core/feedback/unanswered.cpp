// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/unanswered.h"

namespace core::feedback {

using namespace Qt::Literals::StringLiterals;

std::vector<WaitingReview> waitingReviews(Database& db, std::optional<MemberId> owner, int limit) {
    return db
        .query(R"sql(SELECT f.id, c.id, c.name, m.id, m.name, f.score, f.at, f.site, f.comment
FROM feedback f JOIN client c ON c.id = f.client_id LEFT JOIN member m ON m.id = c.owner_id
WHERE f.kind = 'review' AND f.answered_at IS NULL AND f.score <= ? AND c.status <> 'left'
  AND (CAST(? AS BOOLEAN) OR c.owner_id = ?)
ORDER BY f.at, f.id LIMIT ?)sql",
               LowStars, !owner, owner, limit)
        .all([](Query& q) {
            return WaitingReview{q.get<FeedbackId>(0), q.get<ClientId>(1), q.get<QString>(2),
                                 q.get<MemberId>(3),   q.get<QString>(4),  q.get<int>(5),
                                 q.get<Instant>(6),    q.get<QString>(7),  q.get<QString>(8)};
        });
}

Feedback markAnswered(Transaction& tx, FeedbackId id, std::optional<Instant> at) {
    auto review = find(tx, id);
    if (!review) {
        fail(ErrorKind::NotFound, u"That feedback is no longer in the workspace."_s);
    }
    review->answeredAt = at;
    return save(tx, *review);
}

} // namespace core::feedback
