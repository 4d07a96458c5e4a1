// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/criteria.h"
#include "core/journeys/design.h"
#include "tests/ui/page/pagebench.h"
#include "ui/clients/clientpage.h"
#include "ui/clients/pathview.h"
#include "ui/page/stagedialog.h"
#include "ui/page/startdialog.h"
#include "ui/widgets/button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::ClientPage>;

namespace {

const ui::Place Client77{ui::pages::Client, 77, {}};

/// A path of two stages; the first asks for one criterion and calls for a kickoff.
VersionId addPath(Transaction& tx) {
    journeys::Version drawing;
    for (const QString& name : {u"Onboarding"_s, u"Adoption"_s}) {
        journeys::Stage stage;
        stage.name = name;
        stage.goal = u"Goal of "_s + name;
        drawing.stages.push_back(stage);
    }
    journeys::Criterion criterion;
    criterion.title = u"Access granted"_s;
    drawing.stages[0].criteria = {criterion};
    journeys::Step step;
    step.title = u"Kickoff"_s;
    step.offsetDays = 2;
    drawing.stages[0].steps = {step};
    const auto made = journeys::createJourney(tx, u"Retainer"_s, drawing);
    tx.execute("UPDATE journey_version SET state = 'published', published_at = ?, revision = revision + 1 "
               "WHERE id = ?",
               tx.now(), made.id);
    return made.id;
}

void addClient(Transaction& tx) {
    clients::Client client;
    client.id = ClientId(77);
    client.name = u"Tidewater Hotels"_s;
    clients::save(tx, client);
}

void enrolled(Transaction& tx, MemberId by) {
    addClient(tx);
    const VersionId version = addPath(tx);
    journeys::enrol(tx, {ClientId(77), version, true, {}, {}, by});
}

std::vector<journeys::Position> positions(Bench& bench) {
    return bench.read([](Database& db) { return journeys::positions(db, ClientId(77), db.now()); });
}

void press(Bench& bench, const QString& name) {
    QTest::mouseClick(bench.find<ui::Button>(name), Qt::LeftButton);
    bench.settle();
}

QLineEdit* reasonField(Bench& bench) {
    return bench.find<QLineEdit>(u"stageReason"_s);
}

void submit(Bench& bench) {
    QTest::keyClick(bench.focus(), Qt::Key_Return, Qt::ControlModifier);
    bench.settle();
}

} // namespace

TEST_CASE("A client without a journey is enrolled from its page, and undo takes it off again") {
    Bench bench(
        [](Transaction& tx, MemberId) {
            addClient(tx);
            addPath(tx);
        },
        Client77);
    press(bench, u"pathEnrol"_s);
    auto* journey = bench.find<QComboBox>(u"enrolJourney"_s);
    REQUIRE(test::until([&] { return journey->count() == 1; }));
    CHECK(journey->currentText() == u"Retainer, version 1"_s);
    bench.settle();
    submit(bench);
    REQUIRE(test::until([&] { return bench.find<ui::PathView>(u"path"_s)->isVisible(); }));
    CHECK(positions(bench).front().here == 0);
    bench.desk().undo.undo();
    bench.settle();
    CHECK(positions(bench).empty());
}

TEST_CASE("The path says in words what is done, where the client is and what lies ahead") {
    Bench bench(enrolled, Client77);
    const QString words = bench.find<ui::PathView>(u"path"_s)->inWords();
    CHECK(words == u"Onboarding: here now, day 0 of 20. Adoption: ahead, 20 d expected"_s);
}

TEST_CASE("Moving on with a criterion open asks for a reason, which is kept") {
    Bench bench(enrolled, Client77);
    press(bench, u"pathNext"_s);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    submit(bench);
    CHECK(positions(bench).front().here == 0);
    reasonField(bench)->setFocus();
    bench.type(u"They start without it"_s);
    submit(bench);
    CHECK(positions(bench).front().here == 1);
    const auto track = bench.read([](Database& db) {
        return *journeys::findTrack(db, journeys::enrolmentsOf(db, ClientId(77)).front().id);
    });
    CHECK(track.visits.front().overrideReason == u"They start without it"_s);
}

TEST_CASE("A criterion met in the question lets the client move on, and undo opens it again") {
    Bench bench(enrolled, Client77);
    bench.key(Qt::Key_M);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    bench.find<QComboBox>(u"criterion0"_s)->setCurrentIndex(1);
    submit(bench);
    CHECK(positions(bench).front().here == 1);
    bench.desk().undo.undo();
    bench.settle();
    const auto back = positions(bench).front();
    CHECK(back.here == 0);
    CHECK_FALSE(back.exit.mayLeave());
}

TEST_CASE("A criterion is checked on the page, and then nothing is asked on the way on") {
    Bench bench(enrolled, Client77);
    const auto criterion = positions(bench).front().exit.rows.front().criterion.id;
    const QString name = u"criterion%1"_s.arg(criterion.value);
    auto* box = bench.find<QCheckBox>(name);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    bench.settle();
    CHECK(positions(bench).front().exit.mayLeave());
    // The page has made a new box by now.
    REQUIRE(test::until([&] { return bench.find<QCheckBox>(name)->isChecked(); }));
    press(bench, u"pathNext"_s);
    REQUIRE(test::until([&] { return positions(bench).front().here == 1; }));
    CHECK(ui::DialogFrame::openIn(&bench.window()) == nullptr);
}

TEST_CASE("Waiving a criterion on the page asks why and says it beside the criterion") {
    Bench bench(enrolled, Client77);
    const auto criterion = positions(bench).front().exit.rows.front().criterion.id;
    press(bench, u"waive%1"_s.arg(criterion.value));
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    bench.find<QLineEdit>(u"reason"_s)->setFocus();
    bench.type(u"Known client"_s);
    submit(bench);
    const auto mark = positions(bench).front().exit.rows.front().mark;
    CHECK(mark.state == CriterionState::Waived);
    CHECK(mark.member == bench.member);
    bench.desk().undo.undo();
    bench.settle();
    CHECK_FALSE(positions(bench).front().exit.mayLeave());
}

TEST_CASE("Arrow keys choose a stage of the path and Enter asks to move there") {
    Bench bench(enrolled, Client77);
    auto* path = bench.find<ui::PathView>(u"path"_s);
    path->setFocus();
    CHECK(path->chosen() == 0);
    bench.key(Qt::Key_Right);
    CHECK(path->accessibleDescription() == u"Adoption: ahead, 20 d expected"_s);
    bench.key(Qt::Key_Return);
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    bench.key(Qt::Key_Escape);
    CHECK(positions(bench).front().here == 0);
}

TEST_CASE("Moving the start shows the due days before it moves them") {
    Bench bench(enrolled, Client77);
    bench.desk().actions.find(u"client.moveStart"_s)->trigger();
    auto* rows = bench.find<QLabel>(u"startRows"_s);
    REQUIRE(test::until([&] { return rows->text() == u"No due day changes."_s; }));
    auto* day = bench.find<QLineEdit>(u"startDay"_s);
    day->setFocus();
    day->selectAll();
    bench.type(u"2026-06-15"_s);
    REQUIRE(test::until([&] { return rows->text().startsWith(u"Kickoff moves from "_s); }));
    bench.settle();
    submit(bench);
    CHECK(positions(bench).front().enrolment.startDay == QDate(2026, 6, 15));
}
