// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/position.h"

#include "core/journeys/progress.h"
#include "tests/support/paths.h"

using namespace core;
using namespace core::journeys;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A position says what is done, where the client is, and what lies ahead") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto client = test::addClient(db).id;
    const auto id = test::enrol(db, client, version).undo.enrolment;
    db.advance(24h * 7);
    db.write([&](Transaction& tx) {
        touchpoints::complete(tx, test::track(db, id).planned[0].id);
        moveTo(tx, id, version.stages[1].id, {}, u"go"_s);
    });
    db.advance(24h * 14);
    const auto list = positions(db, client, db.now());
    REQUIRE(list.size() == 1);
    const Position& position = list.front();
    CHECK(position.here == 1);
    CHECK(position.daysHere == 10);
    CHECK(position.expectedEnd == QDate(2026, 7, 14));
    REQUIRE(position.stages.size() == 3);
    CHECK(position.stages[0].state == StageState::Done);
    CHECK(position.stages[0].days == 5);
    CHECK(position.stages[0].steps[0].state == StepState::DoneLate);
    CHECK(position.stages[0].steps[1].state == StepState::Cancelled);
    CHECK(position.stages[1].state == StageState::Current);
    CHECK(position.stages[1].steps[0].state == StepState::Late);
    CHECK(position.stages[2].state == StageState::Ahead);
    CHECK(position.peers.limits.fromTemplate);
    CHECK(position.peers.limits.warn == 15);
}

TEST_CASE("A stage that was passed without being in it is told as skipped") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto client = test::addClient(db).id;
    const auto id = test::enrol(db, client, version).undo.enrolment;
    db.write([&](Transaction& tx) { moveTo(tx, id, version.stages[2].id, {}, u"go"_s); });
    CHECK(positions(db, client, db.now()).front().stages[1].state == StageState::Skipped);
}

TEST_CASE("Without an open journey the one that ended last is shown") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto client = test::addClient(db).id;
    CHECK(positions(db, client, db.now()).empty());
    const auto id = test::enrol(db, client, version).undo.enrolment;
    db.write([&](Transaction& tx) { leave(tx, id, EnrolmentEnd::Other, u"moved"_s, {}); });
    const auto list = positions(db, client, db.now());
    REQUIRE(list.size() == 1);
    CHECK(list.front().enrolment.state == EnrolmentState::Left);
    CHECK(list.front().here == -1);
}

TEST_CASE("The stages beside the timeline go on through a move to another version") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto client = test::addClient(db).id;
    const auto id = test::enrol(db, client, version).undo.enrolment;
    const Instant begun = db.now();
    db.advance(24h);
    db.write([&](Transaction& tx) { moveTo(tx, id, version.stages[1].id, {}, u"go"_s); });
    const auto bands = stageBands(db, client);
    REQUIRE(bands.size() == 2);
    CHECK(bands[0] == StageBand{u"Adoption"_s, db.now(), {}});
    CHECK(bands[1] == StageBand{u"Onboarding"_s, begun, db.now()});
}
