// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/feedback.h"

#include "core/clients/watch.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::feedback;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Feedback nps(ClientId client, int score, Instant at = test::tuesday()) {
    Feedback value;
    value.client = client;
    value.score = score;
    value.at = at;
    return value;
}

Feedback stored(test::Workspace& db, const Feedback& value) {
    return db.write([&](Transaction& tx) { return feedback::save(tx, value); });
}

/// Nobody has to look at anyone until something is written.
void lookedAt(test::Workspace& db, ClientId client) {
    db.write([&](Transaction& tx) { clients::setLookAt(tx, client, {}); });
}

} // namespace

TEST_CASE("Feedback comes back as it was logged") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Feedback value = nps(test::addClient(db).id, 4);
    value.contact = test::addContact(db, value.client, u"Hannah Cole"_s).id;
    value.kind = FeedbackKind::Review;
    value.comment = u"Nobody told us"_s;
    value.site = u"Google"_s;
    value.answeredAt = value.at + 3h;
    const Feedback made = stored(db, value);
    CHECK(feedback::find(db, made.id) == made);
    value.id = made.id;
    value.revision = 1;
    CHECK(made == value);
}

TEST_CASE("Each kind of feedback has its own scale, whose ends are answers") {
    const auto least = GENERATE(std::pair(FeedbackKind::Nps, 0), std::pair(FeedbackKind::Csat, 1),
                                std::pair(FeedbackKind::Ces, 1), std::pair(FeedbackKind::Review, 1));
    const Scale scale = scaleOf(least.first);
    Feedback value = nps(ClientId(1), 0);
    value.kind = least.first;
    CHECK(scale.least == least.second);
    for (const int score : {scale.least, scale.most}) {
        value.score = score;
        CHECK(validate(value).isEmpty());
    }
    for (const int score : {scale.least - 1, scale.most + 1}) {
        value.score = score;
        CHECK(validate(value).size() == 1);
    }
}

TEST_CASE("A survey has no site, and we can answer what was said there") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Feedback value = nps(test::addClient(db).id, 9);
    value.site = u"Google"_s;
    value.answeredAt = value.at + 1h;
    const Feedback made = stored(db, value);
    CHECK(made.site.isEmpty());
    CHECK(made.answeredAt == value.answeredAt);
}

TEST_CASE("The latest answer is the newest of its kind up to the instant") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const Instant now = test::tuesday();
    stored(db, nps(oak, 9, now - 48h));
    const Feedback second = stored(db, nps(oak, 6, now - 24h));
    Feedback csat = nps(oak, 5, now - 1h);
    csat.kind = FeedbackKind::Csat;
    stored(db, csat);
    CHECK(latest(db, oak, FeedbackKind::Nps, now) == second);
    CHECK(latest(db, oak, FeedbackKind::Nps, now - 36h)->score == 9);
    CHECK_FALSE(latest(db, oak, FeedbackKind::Ces, now));
    const auto all = ofClient(db, oak);
    REQUIRE(all.size() == 3);
    CHECK(all.front().kind == FeedbackKind::Csat);
}

TEST_CASE("Removed feedback comes back as it was") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Feedback made = stored(db, nps(test::addClient(db).id, 3));
    const Feedback removed = db.write([&](Transaction& tx) { return feedback::remove(tx, made.id); });
    CHECK_FALSE(feedback::find(db, made.id));
    db.write([&](Transaction& tx) { feedback::restore(tx, removed); });
    CHECK(feedback::find(db, made.id) == made);
}

TEST_CASE("Somebody who saves feedback that was changed meanwhile is told") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Feedback made = stored(db, nps(test::addClient(db).id, 3));
    stored(db, made);
    CHECK(test::kindOfFailure([&] { stored(db, made); }) == ErrorKind::Conflict);
}

TEST_CASE("Feedback has its client looked at again, and the former one when it moves") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const ClientId elm = test::addClient(db, u"Elm Print"_s).id;
    lookedAt(db, oak);
    lookedAt(db, elm);
    Feedback made = stored(db, nps(oak, 3));
    CHECK(clients::dueForLook(db, db.now(), 10) == std::vector{oak});
    lookedAt(db, oak);
    made.client = elm;
    stored(db, made);
    CHECK(clients::dueForLook(db, db.now(), 10).size() == 2);
}

TEST_CASE("A contact that is removed leaves its answers, and gets them back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Feedback value = nps(test::addClient(db).id, 3);
    value.contact = test::addContact(db, value.client, u"Hannah Cole"_s).id;
    const Feedback made = stored(db, value);
    const auto removed = db.write([&](Transaction& tx) { return clients::removeContact(tx, value.contact); });
    CHECK_FALSE(feedback::find(db, made.id)->contact);
    db.write([&](Transaction& tx) { clients::restoreContact(tx, removed); });
    CHECK(feedback::find(db, made.id)->contact == value.contact);
}
