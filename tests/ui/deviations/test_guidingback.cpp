// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/outcome.h"
#include "core/effort/splits.h"
#include "tests/ui/deviations/drifting.h"
#include "ui/widgets/dialogframe.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using core::DeviationState;
using core::RunStepState;
using Bench = test::DriftBench;

namespace {

struct Scene {
    Scene()
        : bench([this](core::Transaction& tx, core::MemberId mara) {
            client = test::driftingClient(tx, u"Quayside Brewing"_s, mara);
            id = test::drift(tx, client, {core::DeviationKind::Silence, core::Urgency::Alarm, mara});
        }) {
        bench.focusList();
    }

    void guide() {
        bench.key(Qt::Key_G);
        REQUIRE(test::until([&] { return bench.run(id).has_value(); }));
        REQUIRE(test::until([&] { return bench.window().findChild<QWidget*>(u"logStep"_s) != nullptr; }));
        bench.settle();
    }

    int closed() { return bench.run(id)->closed(); }

    /// The current step by keyboard: L, then the dialog's own key.
    void logCurrent() {
        const int before = closed();
        bench.focusList();
        bench.key(Qt::Key_L);
        REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
        QTest::keyClick(ui::DialogFrame::openIn(&bench.window()), Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(test::until([&] { return closed() == before + 1; }));
        auto* progress = bench.find<QLabel>(u"playbookProgress"_s);
        REQUIRE(test::until([&] { return progress->text().startsWith(QString::number(before + 1)); }));
        bench.settle();
    }

    core::ClientId client;
    core::DeviationId id;
    Bench bench;
};

} // namespace

TEST_CASE("G begins the playbook that fits, and undo takes it back") {
    Scene scene;
    scene.guide();
    CHECK(scene.bench.stored(scene.id).state == DeviationState::Guided);
    CHECK(scene.bench.run(scene.id)->name == u"Break a silence"_s);
    scene.bench.desk().undo.undo();
    CHECK(test::until([&] { return !scene.bench.run(scene.id); }));
    CHECK(scene.bench.stored(scene.id).state == DeviationState::Open);
}

TEST_CASE("A click on Guide back in the row begins the playbook") {
    Scene scene;
    scene.bench.clickAct(scene.id);
    CHECK(test::until([&] { return scene.bench.run(scene.id).has_value(); }));
}

TEST_CASE("L logs the current step as a proactive contact, and undo takes it back") {
    Scene scene;
    scene.guide();
    scene.logCurrent();
    const auto minutes = [&] {
        return scene.bench.read([](core::Database& db) {
            return core::effort::split(db, {QDate(2026, 6, 1), QDate(2026, 7, 1)}).proactive;
        });
    };
    CHECK(minutes() == core::Minutes(20)); // what the playbook estimates
    scene.bench.desk().undo.undo();
    CHECK(test::until([&] { return scene.closed() == 0; }));
    CHECK(minutes() == core::Minutes(0));
}

TEST_CASE("Shift+S skips the current step with a reason") {
    Scene scene;
    scene.guide();
    scene.bench.focusList();
    scene.bench.key(Qt::Key_S, Qt::ShiftModifier);
    scene.bench.giveReason(u"Done last week"_s);
    REQUIRE(test::until([&] { return scene.closed() == 1; }));
    const auto step = scene.bench.run(scene.id)->steps.front();
    CHECK(step.state == RunStepState::Skipped);
    CHECK(step.reason == u"Done last week"_s);
}

TEST_CASE("A playbook is stopped with a reason from the panel, and undo has it go on") {
    Scene scene;
    scene.guide();
    QTest::mouseClick(scene.bench.find<QWidget>(u"stopPlaybook"_s), Qt::LeftButton);
    scene.bench.giveReason(u"Another fits better"_s);
    REQUIRE(test::until([&] { return scene.bench.run(scene.id)->stopped == core::RunStop::ByHand; }));
    CHECK(scene.bench.run(scene.id)->stopReason == u"Another fits better"_s);
    CHECK(scene.bench.stored(scene.id).state == DeviationState::Guided);
    CHECK(test::until([&] { return scene.bench.find<QWidget>(u"guideBack"_s)->isVisible(); }));
    CHECK_FALSE(scene.bench.find<QWidget>(u"stopPlaybook"_s)->isVisible());
    scene.bench.desk().undo.undo();
    CHECK(test::until([&] { return !scene.bench.run(scene.id)->endedAt; }));
}

TEST_CASE("A client that was guided back and stays quiet counts as caught first after the window") {
    Scene scene;
    scene.guide();
    const int steps = int(scene.bench.run(scene.id)->steps.size());
    for (int i = 0; i < steps; ++i) {
        scene.logCurrent();
    }
    // All steps are closed: the page asks whether the client is back, and F says so.
    CHECK(test::until([&] { return scene.bench.find<QWidget>(u"fixNow"_s)->isVisible(); }));
    scene.bench.focusList();
    scene.bench.key(Qt::Key_F);
    REQUIRE(test::until([&] { return scene.bench.stored(scene.id).state == DeviationState::Fixed; }));
    scene.bench.page().open({u"page"_s, 0, u"show=fixed"_s});
    CHECK(test::until([&] { return scene.bench.spoken().filter(u"pending"_s).size() == 1; }));
    scene.bench.setNow(test::tuesday() + std::chrono::hours(24 * 30) + std::chrono::minutes(1));
    scene.bench.page().refresh();
    CHECK(test::until([&] { return scene.bench.spoken().filter(u"early"_s).size() == 1; }));
    CHECK(test::until([&] { return scene.bench.find<QLabel>(u"outcome"_s)->text() == u"Early"_s; }));
}
