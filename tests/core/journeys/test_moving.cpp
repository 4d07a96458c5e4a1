// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/moving.h"

#include "core/journeys/criteria.h"
#include "tests/support/paths.h"

using namespace core;
using namespace core::journeys;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QDate june(int day) {
    return {2026, 6, day};
}

struct Bench {
    explicit Bench(Engine engine)
        : db(engine)
        , first(test::publish(db, test::path()))
        , id(test::enrol(db, test::addClient(db).id, first).undo.enrolment) {}

    MoveRow row(const Version& to) {
        const auto rows = previewMove(db, to.id);
        REQUIRE(rows.size() == 1);
        return rows.front();
    }

    Act move(const Version& to) {
        return db.write([&](Transaction& tx) { return moveEnrolments(tx, to.id, {id}, {}).front(); });
    }

    test::Workspace db;
    Version first;
    EnrolmentId id;
};

} // namespace

TEST_CASE("The preview says where a client lands and which due days change, and the move does that") {
    Bench bench(GENERATE(from_range(test::engines())));
    bench.db.advance(24h);
    Version next = bench.first;
    next.stages[0].steps[1].offsetDays = 7;
    next.stages[0].steps.push_back(test::step(u"Survey"_s, 8));
    next = test::publish(bench.db, next);
    const MoveRow row = bench.row(next);
    CHECK(row.stageNow == u"Onboarding");
    CHECK(row.sameStage);
    CHECK(row.dayInStage == 1);
    CHECK(row.versionNow == 1);
    CHECK(row.group == MoveGroup::Ahead);
    const std::vector<DueChange> expected{
        {DueChange::Kind::Moved, u"First report"_s, june(30), QDate(2026, 7, 2)},
        {DueChange::Kind::Appears, u"Survey"_s, {}, QDate(2026, 7, 3)}};
    CHECK(row.changes == expected);
    bench.move(next);
    const Track track = test::track(bench.db, bench.id);
    CHECK(track.enrolment.version == next.id);
    CHECK(track.here()->stage == next.stages[0].id);
    std::vector<QDate> due;
    for (const auto& plan : track.planned) {
        CHECK(plan.visit == track.here()->id);
        due.push_back(plan.dueDay);
    }
    CHECK(due == std::vector{june(23), QDate(2026, 7, 2), QDate(2026, 7, 3)});
    CHECK(previewMove(bench.db, next.id).empty());
}

TEST_CASE("A due day that was moved by hand is kept and listed") {
    Bench bench(GENERATE(from_range(test::engines())));
    auto report = test::track(bench.db, bench.id).planned[1];
    report.dueDay = june(26);
    bench.db.write([&](Transaction& tx) { return touchpoints::savePlanned(tx, report); });
    Version next = bench.first;
    next.stages[0].steps[1].offsetDays = 7;
    next = test::publish(bench.db, next);
    const DueChange kept{DueChange::Kind::Kept, u"First report"_s, june(26), june(26)};
    CHECK(bench.row(next).changes == std::vector{kept});
    CHECK(bench.move(next).kept.size() == 1);
    CHECK(test::track(bench.db, bench.id).planned[1].dueDay == june(26));
}

TEST_CASE("A step that the new version does not have vanishes with a reason") {
    Bench bench(GENERATE(from_range(test::engines())));
    Version next = bench.first;
    next.stages[0].steps.pop_back();
    next = test::publish(bench.db, next);
    const DueChange gone{DueChange::Kind::Vanishes, u"First report"_s, june(30), {}};
    CHECK(bench.row(next).changes == std::vector{gone});
    bench.move(next);
    const auto planned = test::track(bench.db, bench.id).planned;
    CHECK(planned[1].state == PlannedState::Cancelled);
    CHECK(planned[1].cancelReason.contains(u"Version 2"));
}

TEST_CASE("A new step that would be overdue at once puts the client among the late ones") {
    Bench bench(GENERATE(from_range(test::engines())));
    bench.db.advance(24h * 7);
    Version next = bench.first;
    next.stages[0].steps.push_back(test::step(u"Survey"_s, 1));
    CHECK(bench.row(test::publish(bench.db, next)).group == MoveGroup::Late);
}

TEST_CASE("A client past everything that changed is told apart, and nothing changes for it") {
    Bench bench(GENERATE(from_range(test::engines())));
    bench.db.write([&](Transaction& tx) { moveTo(tx, bench.id, bench.first.stages[1].id, {}, u"go"_s); });
    Version next = bench.first;
    next.stages[0].steps[1].offsetDays = 7;
    const MoveRow row = bench.row(test::publish(bench.db, next));
    CHECK(row.group == MoveGroup::Past);
    CHECK(row.changes.empty());
}

TEST_CASE("A client whose stage is gone lands in the nearest earlier one") {
    Bench bench(GENERATE(from_range(test::engines())));
    bench.db.write([&](Transaction& tx) { moveTo(tx, bench.id, bench.first.stages[1].id, {}, u"go"_s); });
    Version next = bench.first;
    next.stages.erase(next.stages.begin() + 1);
    next = test::publish(bench.db, next);
    const MoveRow row = bench.row(next);
    CHECK_FALSE(row.sameStage);
    CHECK(row.landing == next.stages[0].id);
    CHECK(row.changes.front().kind == DueChange::Kind::Appears);
    bench.move(next);
    CHECK(test::track(bench.db, bench.id).here()->stage == next.stages[0].id);
}

TEST_CASE("Marks and the days in the stage go along to the same stage of another version") {
    Bench bench(GENERATE(from_range(test::engines())));
    const VisitId visit = checkExit(bench.db, bench.id).visit;
    const CriterionId criterion = bench.first.stages[0].criteria[0].id;
    bench.db.write([&](Transaction& tx) { waive(tx, visit, criterion, u"Known"_s, {}); });
    bench.db.advance(24h * 7);
    const Version next = test::publish(bench.db, bench.first);
    bench.move(next);
    CHECK(checkExit(bench.db, bench.id).rows[0].mark.reason == u"Known");
    bench.db.advance(24h * 7);
    CHECK(bench.row(test::publish(bench.db, next)).dayInStage == 10);
}

TEST_CASE("Moving to another version can be taken back") {
    Bench bench(GENERATE(from_range(test::engines())));
    Version next = bench.first;
    next.stages[0].steps[1].offsetDays = 7;
    next.stages[0].steps.push_back(test::step(u"Survey"_s, 8));
    next = test::publish(bench.db, next);
    const Track before = test::track(bench.db, bench.id);
    const Act act = bench.move(next);
    bench.db.write([&](Transaction& tx) { takeBack(tx, act.undo, {}); });
    const Track after = test::track(bench.db, bench.id);
    CHECK(after.visits == before.visits);
    REQUIRE(after.planned.size() == before.planned.size());
    CHECK(after.planned[1].dueDay == before.planned[1].dueDay);
    CHECK(after.planned[1].step == before.planned[1].step);
    CHECK(after.enrolment.version == bench.first.id);
}

TEST_CASE("One client that cannot be moved moves nobody") {
    Bench bench(GENERATE(from_range(test::engines())));
    const auto other = test::publish(bench.db, test::path());
    const auto stranger = test::enrol(bench.db, test::addClient(bench.db, u"Elm"_s).id, other).undo.enrolment;
    const Version next = test::publish(bench.db, bench.first);
    CHECK(test::kindOfFailure([&] {
              bench.db.write([&](Transaction& tx) { moveEnrolments(tx, next.id, {bench.id, stranger}, {}); });
          }) == ErrorKind::Invalid);
    CHECK(findEnrolment(bench.db, bench.id)->version == bench.first.id);
}
