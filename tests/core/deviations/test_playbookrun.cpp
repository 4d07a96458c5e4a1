// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/playbookrun.h"

#include "core/clients/activity.h"
#include "core/effort/splits.h"
#include "core/touchpoints/plans.h"
#include "tests/support/clients.h"
#include "tests/support/deviations.h"

using namespace core;
using namespace core::deviations;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A client of Mara's that drifts, at a desk of Jonas's, on Tuesday 23 June.
struct Scene {
    explicit Scene(Engine engine)
        : db(test::workspace(engine)) {
        mara = test::addMember(db).id;
        jonas = test::addMember(db, u"Jonas Amsel"_s).id;
        auto value = test::client(u"Oak Dental"_s);
        value.owner = mara;
        client = test::addClient(db, value).id;
        deviation = test::addDeviation(db, test::deviation(client, test::tuesday() - 48h)).id;
        playbook.name = u"Win back"_s;
        playbook.steps = {{u"Read"_s, Channel::Other, StepOwner::Starter, 0, 10min, {}},
                          {u"Call"_s, Channel::Call, StepOwner::ClientOwner, 1, 20min, u"Listen first"_s},
                          {u"Second call"_s, Channel::Call, StepOwner::Manager, 5, 15min, {}}};
        playbook = db.write([&](Transaction& tx) { return savePlaybook(tx, playbook); });
    }

    StartedRun start() {
        return db.write([&](Transaction& tx) { return startRun(tx, deviation, playbook, jonas); });
    }

    ClosedStep complete(RunStepId step, bool contact, Minutes minutes = 25min) {
        StepLog done;
        done.contact = contact;
        done.log.touchpoint.member = jonas;
        done.log.touchpoint.at = db.now();
        done.log.minutes = minutes;
        return db.write([&](Transaction& tx) { return completeStep(tx, step, done); });
    }

    ClosedStep skip(RunStepId step) {
        return db.write([&](Transaction& tx) { return skipStep(tx, step, u"Done last week"_s); });
    }

    void undo(const ClosedStep& closed) {
        db.write([&](Transaction& tx) { undoStep(tx, closed); });
    }

    Minutes proactive() { return effort::split(db, {QDate(2026, 6, 1), QDate(2026, 7, 1)}).proactive; }

    test::Workspace db;
    MemberId mara;
    MemberId jonas;
    ClientId client;
    DeviationId deviation;
    Playbook playbook;
};

} // namespace

TEST_CASE("Starting a playbook guides the deviation and gives it an owner") {
    Scene scene(GENERATE(from_range(test::engines())));
    scene.start();
    const auto now = deviations::find(scene.db, scene.deviation);
    CHECK(now->state == DeviationState::Guided);
    CHECK(now->owner == scene.jonas);
}

TEST_CASE("Steps are due in working days and fall to the owner, the starter or a manager") {
    Scene scene(GENERATE(from_range(test::engines())));
    auto manager = test::member(u"Elin Berg"_s);
    manager.role = Role::Manager;
    manager = scene.db.write([&](Transaction& tx) { return people::save(tx, manager); });
    const Run run = scene.start().run;
    REQUIRE(run.steps.size() == 3);
    CHECK(run.steps[0].dueDay == QDate(2026, 6, 23));
    CHECK(run.steps[1].dueDay == QDate(2026, 6, 24));
    CHECK(run.steps[2].dueDay == QDate(2026, 6, 30)); // a weekend lies between
    CHECK(run.steps[0].owner == scene.jonas);
    CHECK(run.steps[1].owner == scene.mara);
    CHECK(run.steps[2].owner == manager.id);
    CHECK(findRun(scene.db, scene.deviation) == run);
}

TEST_CASE("A second playbook does not begin while one is under way") {
    Scene scene(GENERATE(from_range(test::engines())));
    scene.start();
    CHECK(test::kindOfFailure([&] { scene.start(); }) == ErrorKind::Invalid);
}

TEST_CASE("A step that is done logs a touchpoint of ours with proactive time") {
    Scene scene(GENERATE(from_range(test::engines())));
    const Run run = scene.start().run;
    const ClosedStep closed = scene.complete(run.steps[1].id, true);
    const auto touchpoint = touchpoints::find(scene.db, closed.touchpoint);
    REQUIRE(touchpoint);
    CHECK(touchpoint->client == scene.client);
    CHECK(touchpoint->direction == Direction::Outbound);
    CHECK(touchpoint->title == u"Call"_s);
    CHECK(scene.proactive() == 25min);
    const auto entries =
        scene.db->query("SELECT origin FROM effort_entry").all([](Query& q) { return q.get<Origin>(0); });
    CHECK(entries == std::vector{Origin::Deviation});
    CHECK(findRun(scene.db, scene.deviation)->steps[1].state == RunStepState::Done);
}

TEST_CASE("A step without a contact logs its time and leaves the client's last contact alone") {
    Scene scene(GENERATE(from_range(test::engines())));
    const Run run = scene.start().run;
    const ClosedStep closed = scene.complete(run.steps[0].id, false);
    CHECK_FALSE(closed.touchpoint);
    CHECK(scene.proactive() == 25min);
    CHECK(touchpoints::ofClient(scene.db, scene.client, TimeKey::newest(), 5).empty());
}

TEST_CASE("The last step that is closed ends the run and leaves the deviation to a person") {
    Scene scene(GENERATE(from_range(test::engines())));
    const Run run = scene.start().run;
    CHECK_FALSE(scene.complete(run.steps[0].id, false).endedRun);
    CHECK_FALSE(scene.skip(run.steps[1].id).endedRun);
    CHECK(scene.complete(run.steps[2].id, true).endedRun);
    const auto ended = findRun(scene.db, scene.deviation);
    CHECK(ended->endedAt);
    CHECK(ended->current() == nullptr);
    CHECK(ended->closed() == 3);
    CHECK(deviations::find(scene.db, scene.deviation)->state == DeviationState::Guided);
}

TEST_CASE("Undoing a step takes its touchpoint and its time back and reopens the run") {
    Scene scene(GENERATE(from_range(test::engines())));
    const Run run = scene.start().run;
    scene.skip(run.steps[0].id);
    scene.skip(run.steps[1].id);
    const bool contact = GENERATE(true, false);
    const ClosedStep last = scene.complete(run.steps[2].id, contact);
    scene.undo(last);
    CHECK(scene.proactive() == 0min);
    CHECK_FALSE(touchpoints::find(scene.db, last.touchpoint));
    const auto now = findRun(scene.db, scene.deviation);
    CHECK_FALSE(now->endedAt);
    CHECK(now->current()->id == run.steps[2].id);
}

TEST_CASE("A step is closed once, and skipped with a reason only") {
    Scene scene(GENERATE(from_range(test::engines())));
    const Run run = scene.start().run;
    scene.skip(run.steps[0].id);
    CHECK(test::kindOfFailure([&] { scene.skip(run.steps[0].id); }) == ErrorKind::Invalid);
    CHECK(test::kindOfFailure([&] {
              scene.db.write([&](Transaction& tx) { return skipStep(tx, run.steps[1].id, u"  "_s); });
          }) == ErrorKind::Invalid);
}

TEST_CASE("Taking a start back leaves the deviation as it was") {
    Scene scene(GENERATE(from_range(test::engines())));
    const auto before = deviations::find(scene.db, scene.deviation);
    const StartedRun started = scene.start();
    scene.db.write([&](Transaction& tx) { undoStart(tx, started, scene.jonas); });
    const auto after = deviations::find(scene.db, scene.deviation);
    CHECK(after->state == before->state);
    CHECK(after->owner == before->owner);
    CHECK_FALSE(findRun(scene.db, scene.deviation));
}

TEST_CASE("A start is not taken back over work that was done since") {
    Scene scene(GENERATE(from_range(test::engines())));
    const StartedRun started = scene.start();
    scene.skip(started.run.steps[0].id);
    CHECK(test::kindOfFailure([&] {
              scene.db.write([&](Transaction& tx) { undoStart(tx, started, scene.jonas); });
          }) == ErrorKind::Invalid);
}

TEST_CASE("Editing or removing a playbook changes no run") {
    Scene scene(GENERATE(from_range(test::engines())));
    const Run run = scene.start().run;
    scene.playbook.steps[0].title = u"Something else"_s;
    scene.playbook = scene.db.write([&](Transaction& tx) { return savePlaybook(tx, scene.playbook); });
    scene.db.write([&](Transaction& tx) { removePlaybook(tx, scene.playbook.id); });
    const auto now = findRun(scene.db, scene.deviation);
    CHECK(now->steps == run.steps);
    CHECK(now->name == u"Win back"_s);
    CHECK_FALSE(now->playbook);
}

TEST_CASE("A touchpoint that a step logged can still be removed by itself") {
    Scene scene(GENERATE(from_range(test::engines())));
    const Run run = scene.start().run;
    const ClosedStep closed = scene.complete(run.steps[1].id, true);
    scene.db.write([&](Transaction& tx) { touchpoints::remove(tx, closed.touchpoint); });
    const auto step = findRun(scene.db, scene.deviation)->steps[1];
    CHECK(step.state == RunStepState::Done);
    CHECK_FALSE(step.touchpoint);
}

TEST_CASE("A playbook is stopped with a reason, and goes on when that is taken back") {
    Scene scene(GENERATE(from_range(test::engines())));
    const auto started = scene.start();
    const auto first = scene.skip(started.run.steps[0].id);
    const auto before = findRun(scene.db, scene.deviation);
    const auto stop = [&](const QString& reason) {
        return scene.db.write(
            [&](Transaction& tx) { return stopRun(tx, scene.deviation, reason, scene.mara); });
    };
    CHECK(test::kindOfFailure([&] { stop(u"  "_s); }) == ErrorKind::Invalid);
    const auto run = stop(u"The client called by itself"_s);
    const auto stopped = findRun(scene.db, scene.deviation);
    CHECK(stopped->endedAt == scene.db.now());
    CHECK(stopped->stopped == RunStop::ByHand);
    CHECK(stopped->stopReason == u"The client called by itself");
    CHECK(stopped->closed() == 1);
    CHECK(test::kindOfFailure([&] { scene.skip(started.run.steps[1].id); }) == ErrorKind::Invalid);
    CHECK(test::kindOfFailure([&] { stop(u"Again"_s); }) == ErrorKind::Invalid);
    scene.undo(first);
    CHECK(findRun(scene.db, scene.deviation)->endedAt); // a step that opens again starts nothing
    scene.db.write([&](Transaction& tx) {
        undoStop(tx, run, scene.mara);
        skipStep(tx, started.run.steps[0].id, u"Done last week"_s);
    });
    auto after = findRun(scene.db, scene.deviation);
    after->revision = before->revision;
    after->steps[0].revision = before->steps[0].revision;
    CHECK(*after == *before);
}

TEST_CASE("A playbook that was stopped makes room for another, and is not taken up beside it") {
    Scene scene(GENERATE(from_range(test::engines())));
    scene.start();
    const auto run = scene.db.write(
        [&](Transaction& tx) { return stopRun(tx, scene.deviation, u"Another fits better"_s, scene.mara); });
    const auto second = scene.start();
    CHECK(findRun(scene.db, scene.deviation)->id == second.run.id);
    CHECK(test::kindOfFailure([&] {
              scene.db.write([&](Transaction& tx) { undoStop(tx, run, scene.mara); });
          }) == ErrorKind::Invalid);
}

TEST_CASE("A playbook stops with its deviation, and undo has both go on as they were") {
    Scene scene(GENERATE(from_range(test::engines())));
    const auto started = scene.start();
    scene.skip(started.run.steps[0].id);
    const auto before = findRun(scene.db, scene.deviation);
    const auto act = scene.db.write([&](Transaction& tx) {
        return GENERATE(true, false) ? markFixed(tx, scene.deviation, scene.mara)
                                     : dismiss(tx, scene.deviation, u"It was none"_s, scene.mara);
    });
    const auto ended = findRun(scene.db, scene.deviation);
    CHECK(ended->endedAt == act.after.endedAt);
    CHECK(ended->stopped == RunStop::WithDeviation);
    scene.db.write([&](Transaction& tx) { undo(tx, act, scene.mara); });
    auto after = findRun(scene.db, scene.deviation);
    after->revision = before->revision;
    CHECK(*after == *before);
}

TEST_CASE("A run whose steps are all closed stays closed when its deviation is opened again") {
    Scene scene(GENERATE(from_range(test::engines())));
    for (const auto& step : scene.start().run.steps) {
        scene.skip(step.id);
    }
    scene.db.write([&](Transaction& tx) { markFixed(tx, scene.deviation, scene.mara); });
    scene.db.write([&](Transaction& tx) { reopen(tx, scene.deviation, scene.mara); });
    const auto run = findRun(scene.db, scene.deviation);
    CHECK(run->endedAt);
    CHECK(run->stopped == RunStop::None);
}
