// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/unanswered.h"

#include "tests/support/clients.h"

using namespace core;
using namespace core::feedback;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

FeedbackId review(test::Workspace& db, ClientId client, int stars, Instant at) {
    Feedback value;
    value.client = client;
    value.kind = FeedbackKind::Review;
    value.score = stars;
    value.at = at;
    value.site = u"Google"_s;
    return db.write([&](Transaction& tx) { return feedback::save(tx, value); }).id;
}

std::vector<FeedbackId> waiting(Database& db, std::optional<MemberId> owner = {}) {
    std::vector<FeedbackId> ids;
    for (const auto& one : waitingReviews(db, owner, 10)) {
        ids.push_back(one.id);
    }
    return ids;
}

} // namespace

TEST_CASE("Low reviews without an answer wait, oldest first, and other feedback does not") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db);
    const auto now = test::tuesday();
    const auto young = review(db, client.id, 3, now - 1h);
    const auto old = review(db, client.id, 1, now - 72h);
    review(db, client.id, 4, now - 2h);
    Feedback nps;
    nps.client = client.id;
    nps.score = 0;
    nps.at = now;
    db.write([&](Transaction& tx) { return feedback::save(tx, nps); });
    CHECK(waiting(db) == std::vector{old, young});
    CHECK(waitingReviews(db, {}, 1).front().clientName == client.name);
}

TEST_CASE("An answered review waits no longer, until the answer is taken back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto id = review(db, test::addClient(db).id, 2, test::tuesday() - 1h);
    db.write([&](Transaction& tx) { return markAnswered(tx, id, test::tuesday()); });
    CHECK(waiting(db).empty());
    db.write([&](Transaction& tx) { return markAnswered(tx, id, {}); });
    CHECK(waiting(db) == std::vector{id});
}

TEST_CASE("The reviews of one member's clients wait for that member") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto id = review(db, test::addClient(db).id, 2, test::tuesday());
    CHECK(waiting(db, MemberId(12)).empty());
    CHECK(waiting(db) == std::vector{id});
}

TEST_CASE("A review cannot be answered before it was written") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto id = review(db, test::addClient(db).id, 2, test::tuesday());
    CHECK(test::kindOfFailure([&] {
              db.write([&](Transaction& tx) { return markAnswered(tx, id, test::tuesday() - 1h); });
          }) == ErrorKind::Invalid);
}
