// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/unanswered.h"

#include "tests/support/clients.h"

using namespace core;
using namespace core::feedback;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

FeedbackId give(test::Workspace& db, ClientId client, FeedbackKind kind, int score, Instant at,
                ContactId contact = {}) {
    Feedback value;
    value.client = client;
    value.contact = contact;
    value.kind = kind;
    value.score = score;
    value.at = at;
    return db.write([&](Transaction& tx) { return feedback::save(tx, value); }).id;
}

FeedbackId review(test::Workspace& db, ClientId client, int stars, Instant at) {
    return give(db, client, FeedbackKind::Review, stars, at);
}

std::vector<FeedbackId> waitingIn(Database& db, const WaitingFilter& filter = {}) {
    std::vector<FeedbackId> ids;
    for (const auto& one : feedback::waiting(db, filter, test::tuesday(), 10)) {
        ids.push_back(one.id);
    }
    return ids;
}

TouchpointId contacted(test::Workspace& db, ClientId client, Instant at,
                       Direction direction = Direction::Outbound, ContactId contact = {}) {
    auto value = test::touchpoint(client, at);
    value.direction = direction;
    value.contact = contact;
    return test::addTouchpoint(db, value).id;
}

const auto Now = test::tuesday();

} // namespace

TEST_CASE("Low reviews without an answer wait, oldest first, and good ones do not") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db);
    const auto young = review(db, client.id, 3, Now - 1h);
    const auto old = review(db, client.id, 1, Now - 7200h);
    review(db, client.id, 4, Now - 2h);
    CHECK(waitingIn(db) == std::vector{old, young});
    CHECK(feedback::waiting(db, {}, Now, 1).front().clientName == client.name);
}

TEST_CASE("The low answers of each survey wait among the reviews, and the next better one does not") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db);
    const auto nps =
        give(db, client.id, FeedbackKind::Nps, 6, Now - 5h, test::addContact(db, client.id, u"Ada"_s).id);
    const auto stars = review(db, client.id, 3, Now - 4h);
    const auto csat = give(db, client.id, FeedbackKind::Csat, 2, Now - 3h);
    const auto ces = give(db, client.id, FeedbackKind::Ces, 3, Now - 2h);
    give(db, client.id, FeedbackKind::Nps, 7, Now - 1h, test::addContact(db, client.id, u"Ben"_s).id);
    const auto other = test::addClient(db).id;
    give(db, other, FeedbackKind::Csat, 3, Now - 1h);
    give(db, other, FeedbackKind::Ces, 4, Now - 1h);
    CHECK(waitingIn(db) == std::vector{nps, stars, csat, ces});
    const auto first = feedback::waiting(db, {}, Now, 10).front();
    CHECK(first.kind == FeedbackKind::Nps);
    CHECK(first.score == 6);
    CHECK(first.contactName == u"Ada"_s);
    CHECK(feedback::waiting(db, {}, Now, 2).size() == 2);
}

TEST_CASE("What is marked as answered waits no longer, until the mark is taken back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto kind = GENERATE(FeedbackKind::Review, FeedbackKind::Nps, FeedbackKind::Csat);
    const auto id = give(db, test::addClient(db).id, kind, 2, Now - 1h);
    db.write([&](Transaction& tx) { return markAnswered(tx, id, Now); });
    CHECK(waitingIn(db).empty());
    db.write([&](Transaction& tx) { return markAnswered(tx, id, {}); });
    CHECK(waitingIn(db) == std::vector{id});
}

TEST_CASE("A contact that we began after it answers a survey, until it is removed, and answers no review") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    contacted(db, client, Now - 6h);
    const auto nps = give(db, client, FeedbackKind::Nps, 2, Now - 5h);
    const auto stars = review(db, client, 1, Now - 5h);
    contacted(db, client, Now - 4h, Direction::Inbound);
    contacted(db, test::addClient(db).id, Now - 4h);
    CHECK(waitingIn(db) == std::vector{std::min(nps, stars), std::max(nps, stars)});
    const auto call = contacted(db, client, Now - 3h);
    CHECK(waitingIn(db) == std::vector{stars});
    db.write([&](Transaction& tx) { return touchpoints::remove(tx, call).touchpoint; });
    CHECK(waitingIn(db).size() == 2);
}

TEST_CASE("A contact with somebody else answers nobody's answer") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    const auto ada = test::addContact(db, client, u"Ada"_s).id;
    const auto id = give(db, client, FeedbackKind::Csat, 1, Now - 5h, ada);
    contacted(db, client, Now - 4h, Direction::Outbound, test::addContact(db, client, u"Ben"_s).id);
    CHECK(waitingIn(db) == std::vector{id});
    contacted(db, client, Now - 3h, Direction::Outbound, ada);
    CHECK(waitingIn(db).empty());
}

TEST_CASE("A later answer of the same person to the same survey takes the place of the former") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    const auto ada = test::addContact(db, client, u"Ada"_s).id;
    give(db, client, FeedbackKind::Nps, 2, Now - 50h, ada);
    const auto other =
        give(db, client, FeedbackKind::Nps, 3, Now - 40h, test::addContact(db, client, u"Ben"_s).id);
    const auto again = give(db, client, FeedbackKind::Nps, 4, Now - 30h, ada);
    CHECK(waitingIn(db) == std::vector{other, again});
    give(db, client, FeedbackKind::Nps, 9, Now - 20h, ada);
    CHECK(waitingIn(db) == std::vector{other});
}

TEST_CASE("An answer to a survey waits for a quarter of a year") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    const auto id = give(db, client, FeedbackKind::Csat, 1, Now - SurveyWaits);
    give(db, client, FeedbackKind::Nps, 1, Now - SurveyWaits - 1h);
    CHECK(waitingIn(db) == std::vector{id});
}

TEST_CASE("The feedback of one member's or one client waits there") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    const auto id = review(db, client, 2, Now);
    const auto answer = give(db, client, FeedbackKind::Nps, 2, Now);
    const std::vector both{std::min(id, answer), std::max(id, answer)};
    CHECK(waitingIn(db, {MemberId(12), {}}).empty());
    CHECK(waitingIn(db, {{}, client}) == both);
    CHECK(waitingIn(db, {{}, test::addClient(db).id}).empty());
    CHECK(waitingIn(db) == both);
}

TEST_CASE("Feedback cannot be answered before it was given") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto id = review(db, test::addClient(db).id, 2, Now);
    CHECK(test::kindOfFailure([&] {
              db.write([&](Transaction& tx) { return markAnswered(tx, id, Now - 1h); });
          }) == ErrorKind::Invalid);
}
