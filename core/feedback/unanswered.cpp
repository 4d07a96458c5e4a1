// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/unanswered.h"

namespace core::feedback {

using namespace Qt::Literals::StringLiterals;

namespace {

WaitingFeedback fromRow(Query& q) {
    WaitingFeedback f;
    f.id = q.get<FeedbackId>(0);
    f.client = q.get<ClientId>(1);
    f.clientName = q.get<QString>(2);
    f.owner = q.get<MemberId>(3);
    f.ownerName = q.get<QString>(4);
    f.contact = q.get<ContactId>(5);
    f.contactName = q.get<QString>(6);
    f.kind = q.get<FeedbackKind>(7);
    f.score = q.get<int>(8);
    f.at = q.get<Instant>(9);
    f.site = q.get<QString>(10);
    f.comment = q.get<QString>(11);
    return f;
}

std::vector<WaitingFeedback> reviews(Database& db, const WaitingFilter& filter, int limit) {
    return db
        .query(
            R"sql(SELECT f.id, c.id, c.name, m.id, m.name, p.id, p.name, f.kind, f.score, f.at, f.site, f.comment
FROM feedback f JOIN client c ON c.id = f.client_id LEFT JOIN member m ON m.id = c.owner_id
LEFT JOIN contact p ON p.id = f.contact_id
WHERE f.kind = 'review' AND f.answered_at IS NULL AND f.score <= ? AND c.status <> 'left'
  AND (CAST(? AS BOOLEAN) OR c.owner_id = ?) AND (CAST(? AS BOOLEAN) OR f.client_id = ?)
ORDER BY f.at, f.id LIMIT ?)sql",
            lowLimit(FeedbackKind::Review), !filter.owner, filter.owner, !filter.client, filter.client, limit)
        .all(fromRow);
}

// As the statement below and the index feedback_low say in words.
static_assert(lowLimit(FeedbackKind::Nps) == 6 && lowLimit(FeedbackKind::Csat) == 2 &&
              lowLimit(FeedbackKind::Ces) == 3);

/// Read from the index of low answers: what it costs grows with those of SurveyWaits, not with all. The
/// limits stand in its words, so that it is used.
std::vector<WaitingFeedback> answers(Database& db, const WaitingFilter& filter, Instant since, int limit) {
    return db
        .query(
            R"sql(SELECT f.id, c.id, c.name, m.id, m.name, p.id, p.name, f.kind, f.score, f.at, f.site, f.comment
FROM feedback f JOIN client c ON c.id = f.client_id LEFT JOIN member m ON m.id = c.owner_id
LEFT JOIN contact p ON p.id = f.contact_id
WHERE f.at >= ? AND f.answered_at IS NULL
  AND ((f.kind = 'nps' AND f.score <= 6) OR (f.kind = 'csat' AND f.score <= 2) OR (f.kind = 'ces' AND f.score <= 3))
  AND c.status <> 'left'
  AND (CAST(? AS BOOLEAN) OR c.owner_id = ?) AND (CAST(? AS BOOLEAN) OR f.client_id = ?)
  AND NOT EXISTS (SELECT 1 FROM touchpoint t WHERE t.client_id = f.client_id AND t.at > f.at
    AND t.direction = 'outbound'
    AND (t.contact_id IS NULL OR f.contact_id IS NULL OR t.contact_id = f.contact_id))
  AND NOT EXISTS (SELECT 1 FROM feedback later WHERE later.client_id = f.client_id AND later.at > f.at
    AND later.kind = f.kind AND COALESCE(later.contact_id, 0) = COALESCE(f.contact_id, 0))
ORDER BY f.at, f.id LIMIT ?)sql",
            since, !filter.owner, filter.owner, !filter.client, filter.client, limit)
        .all(fromRow);
}

} // namespace

std::vector<WaitingFeedback> waiting(Database& db, const WaitingFilter& filter, Instant now, int limit) {
    auto found = reviews(db, filter, limit);
    const auto surveys = answers(db, filter, now - SurveyWaits, limit);
    found.insert(found.end(), surveys.begin(), surveys.end());
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return std::tie(a.at, a.id) < std::tie(b.at, b.id); });
    if (found.size() > size_t(limit)) {
        found.resize(size_t(limit));
    }
    return found;
}

Feedback markAnswered(Transaction& tx, FeedbackId id, std::optional<Instant> at) {
    auto feedback = find(tx, id);
    if (!feedback) {
        fail(ErrorKind::NotFound, u"That feedback is no longer in the workspace."_s);
    }
    feedback->answeredAt = at;
    return save(tx, *feedback);
}

} // namespace core::feedback
