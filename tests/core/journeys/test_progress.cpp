// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failure.h"
#include "tests/support/paths.h"

#include "core/journeys/criteria.h"
#include "core/journeys/rules.h"

using namespace core;
using namespace core::journeys;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QDate june(int day) {
    return {2026, 6, day};
}

/// Due days of what is still planned, by day.
std::vector<QDate> dueDays(test::Workspace& db, EnrolmentId id) {
    std::vector<QDate> days;
    for (const auto& plan : test::track(db, id).planned) {
        if (plan.state == PlannedState::Planned) {
            days.push_back(plan.dueDay);
        }
    }
    std::sort(days.begin(), days.end());
    return days;
}

struct Bench {
    explicit Bench(Engine engine)
        : db(engine)
        , version(test::publish(db, test::path()))
        , client(test::addClient(db)) {}

    EnrolmentId enrol(QDate start = {}) { return test::enrol(db, client.id, version, start).undo.enrolment; }

    template <class Work>
    auto act(Work work) {
        return db.write([&](Transaction& tx) { return work(tx); });
    }

    void setStatus(ClientStatus status) {
        client.status = status;
        client = test::addClient(db, client);
    }

    std::optional<Instant> refresh() {
        return db.write([&](Transaction& tx) { return journeys::refresh(tx, client.id); });
    }

    test::Workspace db;
    Version version;
    clients::Client client;
};

} // namespace

TEST_CASE("Enrolling plans the touchpoints of the first stage, counted in working days") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    const Track track = test::track(bench.db, id);
    CHECK(track.enrolment.state == EnrolmentState::Active);
    REQUIRE(track.here());
    CHECK(track.here()->stage == bench.version.stages[0].id);
    // Tuesday 23 June; 5 working days later it is the Tuesday after.
    CHECK(dueDays(bench.db, id) == std::vector{june(23), june(30)});
    CHECK(track.planned.front().required);
    CHECK(track.planned.front().purpose == Purpose::Kickoff);
}

TEST_CASE("A client is on a journey once, and on one primary journey") {
    Bench bench(GENERATE(from_range(test::engines())));
    bench.enrol();
    CHECK(test::kindOfFailure([&] { bench.enrol(); }) == ErrorKind::Invalid);
    const auto other = test::publish(bench.db, test::path());
    CHECK(test::kindOfFailure([&] { test::enrol(bench.db, bench.client.id, other); }) == ErrorKind::Invalid);
    EnrolRequest beside{bench.client.id, other.id, false, {}, {}, {}};
    bench.act([&](Transaction& tx) { return enrol(tx, beside); });
    CHECK(enrolmentsOf(bench.db, bench.client.id).size() == 2);
}

TEST_CASE("A journey that starts later begins on its day, however late somebody looks") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol(june(25));
    CHECK(test::track(bench.db, id).visits.empty());
    CHECK(bench.refresh() == startOfDay(june(25), QTimeZone::utc()));
    bench.db.advance(24h * 4);
    CHECK_FALSE(bench.refresh());
    const Track track = test::track(bench.db, id);
    REQUIRE(track.here());
    CHECK(track.here()->enteredAt == startOfDay(june(25), QTimeZone::utc()));
    CHECK(dueDays(bench.db, id).front() == june(25));
}

TEST_CASE("A start in the past dates the entry and the due days back") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol(june(15));
    CHECK(test::track(bench.db, id).here()->enteredAt == startOfDay(june(15), QTimeZone::utc()));
    CHECK(dueDays(bench.db, id) == std::vector{june(15), june(22)});
}

TEST_CASE("A stage is left only when its required criteria are met or waived, or with a reason") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    const StageId next = bench.version.stages[1].id;
    const auto refused =
        test::errorOf([&] { bench.act([&](Transaction& tx) { return moveTo(tx, id, next, {}); }); });
    CHECK(refused.kind == ErrorKind::Invalid);
    CHECK(refused.text.contains(u"Access granted"));
    CHECK(test::isClear(refused.text));

    SECTION("with a reason") {
        bench.act([&](Transaction& tx) { return moveTo(tx, id, next, {}, u"They start without"_s); });
        CHECK(test::track(bench.db, id).visits.front().overrideReason == u"They start without");
    }
    SECTION("waived") {
        const VisitId visit = test::track(bench.db, id).here()->id;
        const CriterionId criterion = bench.version.stages[0].criteria[0].id;
        bench.act([&](Transaction& tx) { return waive(tx, visit, criterion, u"Not needed"_s, {}); });
        bench.act([&](Transaction& tx) { return moveTo(tx, id, next, {}, u"ignored"_s); });
        CHECK(test::track(bench.db, id).visits.front().overrideReason.isEmpty());
    }
    CHECK(test::track(bench.db, id).here()->stage == next);
}

TEST_CASE("Leaving a stage cancels what it still called for and says why") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    const auto kickoff = test::track(bench.db, id).planned.front();
    bench.act([&](Transaction& tx) { return touchpoints::complete(tx, kickoff.id); });
    bench.act([&](Transaction& tx) { return moveTo(tx, id, bench.version.stages[1].id, {}, u"go"_s); });
    const auto planned = test::track(bench.db, id).planned;
    REQUIRE(planned.size() == 3);
    CHECK(planned[0].state == PlannedState::Done);
    CHECK(planned[0].doneAt == bench.db.now());
    CHECK(planned[1].state == PlannedState::Cancelled);
    CHECK(planned[1].cancelReason == u"The stage was left.");
    CHECK(planned[2].dueDay == june(26));
}

TEST_CASE("Going back needs no criteria, and plans again only what was not done before") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    const auto kickoff = test::track(bench.db, id).planned.front();
    bench.act([&](Transaction& tx) { return touchpoints::complete(tx, kickoff.id); });
    bench.act([&](Transaction& tx) { return moveTo(tx, id, bench.version.stages[1].id, {}, u"go"_s); });
    bench.act([&](Transaction& tx) { return moveTo(tx, id, bench.version.stages[0].id, {}); });
    CHECK(test::track(bench.db, id).visits[1].end == VisitEnd::Back);
    CHECK(dueDays(bench.db, id) == std::vector{june(30)});
}

TEST_CASE("Due days move by the working days of a pause, and those moved by hand stay") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    auto report = test::track(bench.db, id).planned.back();
    report.dueDay = QDate(2026, 7, 1);
    bench.act([&](Transaction& tx) { return touchpoints::savePlanned(tx, report); });
    bench.act([&](Transaction& tx) { return pause(tx, id, u"Summer break"_s, {}); });
    CHECK(touchpoints::due(bench.db, {QDate(), QDate(2026, 8, 1)}).empty());
    bench.db.advance(24h * 7);
    const Act resumed = bench.act([&](Transaction& tx) { return resume(tx, id, {}); });
    REQUIRE(resumed.kept.size() == 1);
    CHECK(resumed.kept.front().id == report.id);
    CHECK(dueDays(bench.db, id) == std::vector{june(30), QDate(2026, 7, 1)});
    const Track track = test::track(bench.db, id);
    CHECK(track.here()->paused == 24h * 7);
    CHECK(track.planned.back().planDay == QDate(2026, 7, 7));
    CHECK(touchpoints::due(bench.db, {QDate(), QDate(2026, 8, 1)}).size() == 2);
}

TEST_CASE("A client that is paused pauses its journeys, and resumes only those when it is back") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    bench.setStatus(ClientStatus::Paused);
    bench.refresh();
    CHECK(findEnrolment(bench.db, id)->state == EnrolmentState::Paused);
    bench.setStatus(ClientStatus::Active);
    bench.refresh();
    CHECK(findEnrolment(bench.db, id)->state == EnrolmentState::Active);
    bench.act([&](Transaction& tx) { return pause(tx, id, u"Waits for budget"_s, {}); });
    bench.refresh();
    CHECK(findEnrolment(bench.db, id)->state == EnrolmentState::Paused);
}

TEST_CASE("A client that left ends its journeys") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    bench.setStatus(ClientStatus::Left);
    bench.refresh();
    const Track track = test::track(bench.db, id);
    CHECK(track.enrolment.state == EnrolmentState::Left);
    CHECK(track.enrolment.end == EnrolmentEnd::ClientLeft);
    CHECK_FALSE(track.here());
    CHECK(dueDays(bench.db, id).empty());
}

TEST_CASE("The last stage completes the journey; an earlier one needs a reason") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    CHECK(test::kindOfFailure([&] { bench.act([&](Transaction& tx) { return complete(tx, id, {}); }); }) ==
          ErrorKind::Invalid);
    bench.act([&](Transaction& tx) { return moveTo(tx, id, bench.version.stages[2].id, {}, u"go"_s); });
    bench.act([&](Transaction& tx) { return complete(tx, id, {}); });
    CHECK(test::track(bench.db, id).visits.back().end == VisitEnd::Completed);
    CHECK(findEnrolment(bench.db, id)->state == EnrolmentState::Completed);
    bench.enrol();
}

TEST_CASE("Moving the start lists and recounts the due days, and keeps those moved by hand") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    auto kickoff = test::track(bench.db, id).planned.front();
    kickoff.dueDay = june(24);
    bench.act([&](Transaction& tx) { return touchpoints::savePlanned(tx, kickoff); });
    const auto rows = previewStart(bench.db, id, june(15));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == StartRow{kickoff.id, u"Kickoff"_s, june(24), june(24), true});
    CHECK(rows[1].dueNow == june(30));
    CHECK(rows[1].dueThen == june(22));
    const Track before = test::track(bench.db, id);
    const Act moved = bench.act([&](Transaction& tx) { return changeStart(tx, id, june(15), {}); });
    CHECK(moved.kept.size() == 1);
    CHECK(dueDays(bench.db, id) == std::vector{june(22), june(24)});
    CHECK(findEnrolment(bench.db, id)->startDay == june(15));
    bench.act([&](Transaction& tx) { return takeBack(tx, moved.undo, {}); });
    CHECK(test::track(bench.db, id).visits == before.visits);
    CHECK(dueDays(bench.db, id) == std::vector{june(24), june(30)});
}

TEST_CASE("A journey that has begun cannot start in the future") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    CHECK(test::kindOfFailure([&] { previewStart(bench.db, id, june(29)); }) == ErrorKind::Invalid);
}

TEST_CASE("Taking a move back refuses when somebody has moved the client since") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    const Act first =
        bench.act([&](Transaction& tx) { return moveTo(tx, id, bench.version.stages[1].id, {}, u"go"_s); });
    bench.act([&](Transaction& tx) { return moveTo(tx, id, bench.version.stages[2].id, {}); });
    CHECK(test::kindOfFailure([&] {
              bench.act([&](Transaction& tx) { return takeBack(tx, first.undo, {}); });
          }) == ErrorKind::Conflict);
}

TEST_CASE("Taking back keeps a touchpoint that was done meanwhile") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto id = bench.enrol();
    const Act moved =
        bench.act([&](Transaction& tx) { return moveTo(tx, id, bench.version.stages[1].id, {}, u"go"_s); });
    const auto checkIn = test::track(bench.db, id).planned.back();
    bench.act([&](Transaction& tx) { return touchpoints::complete(tx, checkIn.id); });
    bench.act([&](Transaction& tx) { return takeBack(tx, moved.undo, {}); });
    CHECK(touchpoints::findPlanned(bench.db, checkIn.id)->state == PlannedState::Done);
    CHECK(dueDays(bench.db, id) == std::vector{june(23), june(30)});
}

TEST_CASE("A client with a journey is not removed, because reports count its stages") {
    Bench bench(GENERATE(from_range(test::engines())));
    bench.enrol();
    CHECK(test::kindOfFailure([&] {
              bench.act([&](Transaction& tx) { return clients::remove(tx, bench.client.id); });
          }) == ErrorKind::Invalid);
}
