// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/moving.h"
#include "core/journeys/stagespans.h"
#include "tests/support/paths.h"

using namespace core;
using namespace core::journeys;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "The stages of a client touch, the last one is open, and what lies outside of the range is left out") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto client = test::addClient(db);
    const auto id = test::enrol(db, client.id, version).undo.enrolment;
    const Instant begun = db.now();
    db.advance(48h);
    db.write([&](Transaction& tx) { return moveTo(tx, id, version.stages[1].id, {}, u"ready"_s); });
    const Instant moved = db.now();
    db.advance(1h);
    const auto spans = stageSpans(db, client.id, {begun - 1h, db.now()});
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].name == u"Onboarding"_s);
    CHECK(spans[0].to == spans[1].from);
    CHECK_FALSE(spans[1].to);
    CHECK(stageSpans(db, client.id, {moved, db.now()}).size() == 1);
    CHECK(stageSpans(db, client.id, {begun - 2h, begun}).empty());
}

TEST_CASE("A stay that another version of the journey split is one stage of the client") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version first = test::publish(db, test::path());
    const auto client = test::addClient(db);
    const auto id = test::enrol(db, client.id, first).undo.enrolment;
    const Instant begun = db.now();
    db.advance(48h);
    const Version second = test::publish(db, first);
    db.write([&](Transaction& tx) { return moveEnrolments(tx, second.id, {id}, {}); });
    REQUIRE(test::track(db, id).visits.size() == 2);
    const auto spans = stageSpans(db, client.id, {begun - 1h, db.now() + 1h});
    REQUIRE(spans.size() == 1);
    CHECK(spans[0].from == begun);
    CHECK_FALSE(spans[0].to);
}

TEST_CASE("Journeys beside the main path have no place in the stages of a client") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db);
    EnrolRequest beside{client.id, test::publish(db, test::path()).id, false, {}, {}, {}};
    db.write([&](Transaction& tx) { return enrol(tx, beside); });
    CHECK(stageSpans(db, client.id, {db.now() - 1h, db.now() + 1h}).empty());
}
