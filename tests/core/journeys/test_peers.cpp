// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/journeypeers.h"

#include "core/journeys/moving.h"
#include "tests/support/paths.h"

#include <random>

using namespace core;
using namespace core::journeys;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Stay> ten() {
    std::vector<Stay> stays;
    for (int i = 1; i <= 10; ++i) {
        stays.push_back({ClientId(i), i * 10, true});
    }
    return stays;
}

} // namespace

TEST_CASE("A client is not its own peer") {
    const PeerGroup group(ten(), 20);
    CHECK(group.limits(ClientId(99)).peers == 10);
    CHECK(group.limits(ClientId(99)).warn == 80);
    CHECK(group.limits(ClientId(99)).alarm == 100);
    const StageLimits without = group.limits(ClientId(8));
    CHECK(without.peers == 9);
    CHECK(without.warn == 90);
}

TEST_CASE("Few peers, or few that finished, give the template's days") {
    auto stays = ten();
    for (auto& stay : stays) {
        stay.finished = stay.client.value <= 4;
    }
    const StageLimits fewFinished = PeerGroup(stays, 21).limits(ClientId(99));
    CHECK(fewFinished.fromTemplate);
    CHECK(fewFinished.warn == 32);
    CHECK_FALSE(fewFinished.alarm);
    CHECK(PeerGroup({}, 10).limits(ClientId(1)).warn == 15);
}

TEST_CASE("The share of peers that were done by a day counts who is inside as not yet") {
    auto stays = ten(); // done after 10, 20 ... 100 days
    CHECK(PeerGroup(stays, 20).shareDone(ClientId(99), 9) == Approx(0));
    CHECK(PeerGroup(stays, 20).shareDone(ClientId(99), 40) == Approx(0.4));
    stays[2].finished = false; // inside after 30 days: 2 of 10 are done, then 1 of the 7 that stayed longer
    CHECK(PeerGroup(stays, 20).shareDone(ClientId(99), 30) == Approx(0.2));
    CHECK(PeerGroup(stays, 20).shareDone(ClientId(99), 40) == Approx(1 - 0.8 * 6 / 7));
    CHECK(PeerGroup(stays, 20).shareDone(ClientId(4), 40) == Approx(1 - 7.0 / 9));
}

TEST_CASE("The curve by counts of days is the one of the stays themselves") {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> day(0, 40);
    for (int round = 0; round < 30; ++round) {
        std::vector<Stay> stays;
        std::vector<insight::Visit> others;
        for (int i = 1; i <= 25; ++i) {
            stays.push_back({ClientId(1 + i / 2), day(random), random() % 3 > 0});
            if (stays.back().client != ClientId(4)) {
                others.push_back({double(stays.back().days), stays.back().finished});
            }
        }
        const auto byCounts = PeerGroup(stays, 20).curve(ClientId(4));
        const auto known = insight::survival(others);
        CHECK(byCounts.steps == known.steps);
        CHECK(byCounts.visits == known.visits);
        CHECK(byCounts.completed == known.completed);
        CHECK(byCounts.longest == known.longest);
    }
}

TEST_CASE("Too few peers were done by no day that could be told") {
    auto stays = ten();
    stays.resize(7);
    CHECK_FALSE(PeerGroup(stays, 20).shareDone(ClientId(99), 100));
}

TEST_CASE("A warning day that was never reached is null, with the longest stay beside it") {
    std::vector<Stay> stays;
    for (int i = 1; i <= 12; ++i) {
        stays.push_back({ClientId(i), i <= 6 ? 5 : 35, i <= 6});
    }
    const StageLimits limits = PeerGroup(stays, 20).limits(ClientId(99));
    CHECK_FALSE(limits.fromTemplate);
    CHECK_FALSE(limits.warn);
    CHECK(limits.longest == 35);
}

TEST_CASE("The limits by day are those of the Kaplan-Meier curve") {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> day(0, 60);
    std::bernoulli_distribution finished(0.7);
    for (int round = 0; round < 50; ++round) {
        std::vector<Stay> stays;
        for (int i = 1; i <= 30; ++i) {
            stays.push_back({ClientId(1 + i / 2), day(random), finished(random)});
        }
        const PeerGroup group(stays, 20);
        const ClientId client(1 + round % 15);
        const auto curve = group.curve(client);
        const auto limits = group.limits(client);
        CHECK(limits.peers == curve.visits);
        CHECK(limits.finished == curve.completed);
        if (!limits.fromTemplate) {
            CHECK(limits.warn == insight::percentile(curve, 0.80));
            CHECK(limits.alarm == insight::percentile(curve, 0.95));
        }
    }
}

TEST_CASE("One more client that is still inside never lowers a limit") {
    std::mt19937 random(11);
    std::uniform_int_distribution<int> day(0, 60);
    for (int round = 0; round < 50; ++round) {
        auto stays = ten();
        for (auto& stay : stays) {
            stay.days = day(random);
        }
        const auto before = PeerGroup(stays, 20).limits(ClientId(99));
        stays.push_back({ClientId(50), day(random), false});
        const auto after = PeerGroup(stays, 20).limits(ClientId(99));
        CHECK((!after.warn || (before.warn && *after.warn >= *before.warn)));
        CHECK((!after.alarm || (before.alarm && *after.alarm >= *before.alarm)));
    }
}

TEST_CASE("Stays count working days without pauses, and only going on finishes one") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version version = test::publish(db, test::path());
    const auto enrol = [&](const QString& name) {
        return test::enrol(db, test::addClient(db, name).id, version).undo.enrolment;
    };
    const auto gone = enrol(u"Gone"_s);
    const auto forward = enrol(u"Forward"_s);
    enrol(u"Inside"_s);
    const auto paused = enrol(u"Paused"_s);
    db.write([&](Transaction& tx) { pause(tx, paused, u"break"_s, {}); });
    db.advance(24h * 14);
    db.write([&](Transaction& tx) {
        leave(tx, gone, EnrolmentEnd::Other, u"moved"_s, {});
        moveTo(tx, forward, version.stages[1].id, {}, u"go"_s);
    });
    auto stays = staysOf(db, version.stages[0].id, WorkDays(db), db.now());
    std::sort(stays.begin(), stays.end(), [](auto& a, auto& b) { return a.client < b.client; });
    REQUIRE(stays.size() == 4);
    CHECK((stays[0].days == 10 && !stays[0].finished));
    CHECK((stays[1].days == 10 && stays[1].finished));
    CHECK((stays[2].days == 10 && !stays[2].finished));
    CHECK((stays[3].days == 0 && !stays[3].finished));
}

TEST_CASE(
    "A move to another version makes one stay of the visits, and versions that do not compare are left out") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const Version first = test::publish(db, test::path());
    const auto id = test::enrol(db, test::addClient(db).id, first).undo.enrolment;
    test::enrol(db, test::addClient(db, u"Stays"_s).id, first);
    db.advance(24h * 7);
    Version second = first;
    second.comparableFrom = GENERATE(1, 2);
    second = test::publish(db, second);
    db.write([&](Transaction& tx) { return moveEnrolments(tx, second.id, {id}, {}); });
    db.advance(24h * 7);
    const auto stays = staysOf(db, second.stages[0].id, WorkDays(db), db.now());
    if (second.comparableFrom == 1) {
        CHECK(stays.size() == 2);
        CHECK(stays[0].days == 10);
    } else {
        CHECK(stays.size() == 1);
    }
    const WorkDays days(db);
    JourneyPeers together(db, first.journey, days, db.now());
    for (const Version& version : {first, second}) {
        for (const Stage& stage : version.stages) {
            CHECK(together.of(stage.id).stays() == peers(db, stage.id, days, db.now()).stays());
        }
    }
}
