// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journeys.h"
#include "tests/ui/page/pagebench.h"
#include "ui/journeys/designpage.h"
#include "ui/journeys/mapeditor.h"
#include "ui/journeys/mapexport.h"
#include "ui/page/conflictdialog.h"
#include "ui/page/pagebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panelrow.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;
using journeys::Version;

namespace {

/// The designer on a journey "Retainer" with a draft of two stages.
class Bench : public test::PageBench<ui::DesignPage> {
public:
    explicit Bench(const Fill& more = {})
        : PageBench(fill(more), {ui::pages::Journey, Journey, {}}) {
        map().setFocus();
    }

    ui::MapView& map() { return *find<ui::MapView>(u"journeyMap"_s); }

    /// What is in the workspace once everything is stored.
    Version stored() {
        Version version;
        REQUIRE(test::until([&] {
            version = *read([](core::Database& db) {
                const auto rows = journeys::versionsOf(db, core::JourneyId(Journey));
                return journeys::findVersion(db, rows.front().id);
            });
            return version.stages == map().scene().version.stages;
        }));
        return version;
    }

    QPoint middleOf(const ui::MapItem& item) {
        const auto* box = map().mapLayout().boxOf(item);
        REQUIRE(box);
        return box->box.center().toPoint();
    }

    void click(const ui::MapItem& item) { QTest::mouseClick(&map(), Qt::LeftButton, {}, middleOf(item)); }

    void drag(const ui::MapItem& item, QPoint to) {
        QTest::mousePress(&map(), Qt::LeftButton, {}, middleOf(item));
        move((middleOf(item) + to) / 2);
        move(to);
        QTest::mouseRelease(&map(), Qt::LeftButton, {}, to);
    }

    void undo() {
        REQUIRE(test::until([&] { return desk().undo.canUndo(); }));
        desk().undo.undo();
    }

    static constexpr qint64 Journey = 4711;

private:
    void move(QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, map().mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&map(), &event);
    }

    static Fill fill(const Fill& more) {
        return [more](core::Transaction& tx, core::MemberId member) {
            core::people::addDefaultDepartments(tx);
            Version made =
                journeys::createJourney(tx, u"Retainer"_s, test::drawn({u"Onboarding"_s, u"Launch"_s}));
            // A known key, because the page is opened before the test could ask.
            auto removed = journeys::removeJourney(tx, made.journey);
            removed.journey.id = core::JourneyId(Journey);
            removed.versions.front().journey = removed.journey.id;
            journeys::restoreJourney(tx, removed);
            if (more) {
                more(tx, member);
            }
        };
    }
};

QStringList stageNames(const Version& version) {
    QStringList names;
    for (const auto& stage : version.stages) {
        names << stage.name;
    }
    return names;
}

QStringList stepTitles(const Version& version, size_t stage) {
    QStringList titles;
    for (const auto& step : version.stages.at(stage).steps) {
        titles << step.title;
    }
    return titles;
}

void publishIt(core::Transaction& tx, core::MemberId member) {
    journeys::publish(tx, journeys::draftOf(tx, core::JourneyId(Bench::Journey))->id, member);
}

using Part = ui::MapPart;

} // namespace

TEST_CASE("Enter edits the chosen stage in place, and the new name is stored at once") {
    Bench bench;
    bench.click({Part::Stage, 1, 0});
    bench.key(Qt::Key_Return);
    REQUIRE(bench.map().isEditing());
    bench.type(u"Go live"_s);
    bench.key(Qt::Key_Return);
    CHECK_FALSE(bench.map().isEditing());
    CHECK(stageNames(bench.stored()) == QStringList{u"Onboarding"_s, u"Go live"_s});
    CHECK(bench.focus() == &bench.map());
    bench.undo();
    CHECK(test::until([&] { return stageNames(bench.map().scene().version).last() == u"Launch"_s; }));
    CHECK(stageNames(bench.stored()).last() == u"Launch"_s);
}

TEST_CASE("Esc gives back what stood there before, also in the workspace") {
    Bench bench;
    bench.click({Part::Goal, 0, 0});
    bench.key(Qt::Key_F2);
    bench.type(u"Half a sent"_s);
    // Kept while it is typed: a kill at this moment loses nothing.
    CHECK(test::until([&] {
        return bench.read([](core::Database& db) {
            return journeys::draftOf(db, core::JourneyId(Bench::Journey))->stages[0].goal;
        }) == u"Half a sent"_s;
    }));
    bench.key(Qt::Key_Escape);
    CHECK(bench.stored().stages[0].goal == u"Goal of Onboarding"_s);
    CHECK_FALSE(bench.desk().undo.canUndo());
}

TEST_CASE("A touchpoint is added by keyboard, dated, copied, moved and removed, each undone by itself") {
    Bench bench;
    bench.click({Part::Step, 0, 0});
    bench.key(Qt::Key_Insert);
    REQUIRE(bench.map().isEditing());
    bench.type(u"Question round"_s);
    bench.key(Qt::Key_Return);
    CHECK(stepTitles(bench.stored(), 0) ==
          QStringList{u"Onboarding call"_s, u"Question round"_s, u"Onboarding report"_s});
    CHECK(bench.map().scene().version.stages[0].steps[1].offsetDays == 6);
    bench.key(Qt::Key_Plus);
    CHECK(bench.stored().stages[0].steps[1].offsetDays == 7);
    bench.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(stepTitles(bench.stored(), 0).count(u"Question round"_s) == 2);
    bench.key(Qt::Key_Down, Qt::AltModifier);
    CHECK(stepTitles(bench.stored(), 0).last() == u"Question round"_s);
    bench.key(Qt::Key_Right, Qt::AltModifier);
    CHECK(stepTitles(bench.stored(), 1).size() == 3);
    bench.key(Qt::Key_Delete);
    CHECK(stepTitles(bench.stored(), 1) == QStringList{u"Launch call"_s, u"Launch report"_s});
    bench.undo();
    CHECK(test::until([&] { return stepTitles(bench.map().scene().version, 1).size() == 3; }));
    bench.undo();
    CHECK(test::until([&] { return stepTitles(bench.map().scene().version, 0).size() == 4; }));
    REQUIRE(test::until([&] { return bench.desk().undo.canRedo(); }));
    bench.desk().undo.redo();
    CHECK(test::until([&] { return stepTitles(bench.map().scene().version, 1).size() == 3; }));
}

TEST_CASE("A stage is moved with Alt and an arrow, and the window does not go back") {
    Bench bench;
    bench.click({Part::Stage, 1, 0});
    bench.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(stageNames(bench.stored()) == QStringList{u"Launch"_s, u"Onboarding"_s});
    CHECK(bench.map().current() == ui::MapItem{Part::Stage, 0, 0});
}

TEST_CASE("Stages and touchpoints are dragged to their new place") {
    Bench bench;
    bench.drag({Part::Stage, 0, 0}, bench.middleOf({Part::Stage, 1, 0}));
    CHECK(stageNames(bench.stored()) == QStringList{u"Launch"_s, u"Onboarding"_s});
    bench.drag({Part::Step, 0, 0}, bench.middleOf({Part::Step, 1, 1}) + QPoint(0, 4));
    CHECK(stepTitles(bench.stored(), 0) == QStringList{u"Launch report"_s});
    CHECK(stepTitles(bench.stored(), 1) ==
          QStringList{u"Onboarding call"_s, u"Onboarding report"_s, u"Launch call"_s});
}

TEST_CASE("A click on the place to add one adds a stage, a touchpoint and a criterion") {
    Bench bench;
    bench.click({Part::Step, 0, 2});
    bench.type(u"Review"_s);
    bench.key(Qt::Key_Return);
    bench.click({Part::Criterion, 1, 1});
    bench.type(u"Signed"_s);
    bench.key(Qt::Key_Return);
    bench.click({Part::Stage, 2, 0});
    bench.type(u"Growth"_s);
    bench.key(Qt::Key_Return);
    const Version version = bench.stored();
    CHECK(stageNames(version).last() == u"Growth"_s);
    CHECK(stepTitles(version, 0).last() == u"Review"_s);
    CHECK(version.stages[1].criteria.back().title == u"Signed"_s);
}

TEST_CASE("Arrows go through the cells and the screen reader is told where one is") {
    Bench bench;
    bench.click({Part::Stage, 0, 0});
    bench.key(Qt::Key_Down);
    CHECK(bench.map().accessibleDescription() == u"Goal of Onboarding: Goal of Onboarding"_s);
    bench.key(Qt::Key_Right);
    CHECK(bench.map().current() == ui::MapItem{Part::Goal, 1, 0});
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_Down);
    CHECK(bench.map().accessibleDescription().startsWith(u"Touchpoint Launch call, day 3, Call, Nobody's"_s));
}

TEST_CASE("Details of a touchpoint are edited beside the map") {
    Bench bench;
    bench.click({Part::Step, 0, 1});
    bench.key(Qt::Key_Return, Qt::AltModifier);
    auto* offset = bench.find<QSpinBox>(u"stepOffset"_s);
    offset->setFocus();
    offset->selectAll();
    bench.type(u"15"_s);
    bench.key(Qt::Key_Tab);
    CHECK(bench.stored().stages[0].steps[1].offsetDays == 15);
    auto* title = bench.find<ui::Field>(u"stepTitle"_s);
    title->setFocus();
    title->selectAll();
    bench.type(u"First report"_s);
    bench.key(Qt::Key_Tab);
    CHECK(bench.stored().stages[0].steps[1].title == u"First report"_s);
    bench.undo();
    CHECK(test::until(
        [&] { return bench.map().scene().version.stages[0].steps[1].title == u"Onboarding report"_s; }));
    CHECK(bench.map().scene().version.stages[0].steps[1].offsetDays == 15);
}

TEST_CASE("A department is made accountable beside the map, and the problem goes") {
    Bench bench;
    const auto owners = [&] {
        const auto& found = bench.map().scene().problems;
        return std::count_if(found.begin(), found.end(), [](const auto& problem) {
            return problem.kind == journeys::ProblemKind::NoAccountable;
        });
    };
    CHECK(owners() == 2);
    bench.click({Part::Roles, 0, 0});
    bench.key(Qt::Key_Return);
    auto* box = bench.find<QCheckBox>(u"role/Marketing/accountable"_s);
    QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
    CHECK(owners() == 1);
    REQUIRE(bench.stored().stages[0].roles.size() == 1);
    CHECK(bench.stored().stages[0].roles[0].role == core::StageRole::Accountable);
}

TEST_CASE("Publishing freezes the version, and editing it means a new draft") {
    Bench bench;
    QTest::mouseClick(bench.find<ui::Button>(u"publish"_s), Qt::LeftButton);
    REQUIRE(test::until([&] { return bench.map().scene().version.state == core::VersionState::Published; }));
    bench.click({Part::Stage, 0, 0});
    bench.key(Qt::Key_Return);
    CHECK_FALSE(bench.map().isEditing());
    auto* button = bench.find<ui::Button>(u"publish"_s);
    CHECK(button->text() == u"Edit as new draft"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(test::until([&] { return bench.map().scene().version.number == 2; }));
    CHECK(bench.map().scene().editable);
    bench.click({Part::Step, 0, 0});
    bench.key(Qt::Key_Plus);
    CHECK(bench.stored().stages[0].steps[0].offsetDays == 4);
    REQUIRE(bench.map().scene().changes.size() == 1);
    CHECK(bench.map().scene().changes[0].text == u"Onboarding call, +3 to +4 d"_s);
}

TEST_CASE("A nameless stage keeps the draft from being published and says why") {
    Bench bench;
    bench.click({Part::Stage, 2, 0});
    bench.key(Qt::Key_Escape);
    auto* button = bench.find<ui::Button>(u"publish"_s);
    CHECK(test::until([&] { return !button->isEnabled(); }));
    CHECK(button->toolTip() == u"The stage 3 has no name."_s);
}

TEST_CASE("What another desk draws elsewhere in the draft appears, and both changes stay") {
    Bench bench;
    bench.write([](core::Transaction& tx) {
        Version theirs = *journeys::draftOf(tx, core::JourneyId(Bench::Journey));
        theirs.stages[1].goal = u"Theirs"_s;
        journeys::saveDraft(tx, theirs);
    });
    bench.click({Part::Step, 0, 0});
    bench.key(Qt::Key_Plus);
    CHECK(test::until([&] { return bench.map().scene().version.stages[1].goal == u"Theirs"_s; }));
    const Version version = bench.stored();
    CHECK(version.stages[0].steps[0].offsetDays == 4);
    CHECK(version.stages[1].goal == u"Theirs"_s);
}

TEST_CASE("Where two people changed the same cell, the person chooses") {
    Bench bench;
    bench.click({Part::Goal, 0, 0});
    bench.key(Qt::Key_F2);
    bench.type(u"Mine"_s);
    // Written behind the back of the editor that is open.
    bench.write([](core::Transaction& tx) {
        Version theirs = *journeys::draftOf(tx, core::JourneyId(Bench::Journey));
        theirs.stages[0].goal = u"Theirs"_s;
        journeys::saveDraft(tx, theirs);
    });
    bench.key(Qt::Key_Return);
    REQUIRE(test::until([&] { return bench.window().findChild<ui::ConflictDialog*>() != nullptr; }));
    auto* dialog = bench.window().findChild<ui::ConflictDialog*>();
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.stored().stages[0].goal == u"Mine"_s);
}

TEST_CASE("The number of clients in a stage opens them") {
    Bench bench([](core::Transaction& tx, core::MemberId member) {
        publishIt(tx, member);
        core::clients::Client client;
        client.name = u"Oak Dental"_s;
        client = core::clients::save(tx, client);
        const Version live = *journeys::liveOf(tx, core::JourneyId(Bench::Journey));
        const auto enrolment = tx.newId<core::EnrolmentId>();
        tx.execute("INSERT INTO enrolment(id, client_id, journey_id, version_id, start_day, started_at) "
                   "VALUES (?, ?, ?, ?, ?, ?)",
                   enrolment, client.id, live.journey, live.id, QDate(2026, 6, 1), tx.now());
        tx.execute(
            "INSERT INTO stage_visit(id, enrolment_id, client_id, stage_id, stage_lineage, entered_at) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            tx.newId<core::VisitId>(), enrolment, client.id, live.stages[0].id, live.stages[0].lineage,
            tx.now() - std::chrono::hours(48));
    });
    REQUIRE(test::until([&] { return !bench.map().mapLayout().links.empty(); }));
    const auto link = bench.map().mapLayout().links.front();
    QTest::mouseClick(&bench.map(), Qt::LeftButton, {}, link.box.center().toPoint());
    REQUIRE(test::until([&] { return bench.window().findChild<QDialog*>(u"stageRows"_s) != nullptr; }));
    auto* row = bench.window().findChild<QDialog*>(u"stageRows"_s)->findChild<ui::PanelRow*>();
    REQUIRE(row);
    QTest::mouseClick(row, Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(bench.asked->page == ui::pages::Client);
}

TEST_CASE("A department is taken out of use only after its work was shown") {
    Bench bench;
    QTest::mouseClick(bench.find<QWidget>(u"designSides"_s)->findChildren<QAbstractButton*>().at(2),
                      Qt::LeftButton);
    auto* edit = bench.find<ui::Button>(u"editDepartments"_s);
    REQUIRE(
        test::until([&] { return !edit->visibleRegion().isEmpty(); })); // laid out after the change of side
    QTest::mouseClick(edit, Qt::LeftButton);
    REQUIRE(
        test::until([&] { return bench.window().findChild<QListWidget*>(u"departmentList"_s) != nullptr; }));
    auto* list = bench.find<QListWidget>(u"departmentList"_s);
    REQUIRE(test::until([&] { return list->count() == 6; }));
    auto* toggle = bench.find<ui::Button>(u"toggleDepartment"_s);
    QTest::mouseClick(toggle, Qt::LeftButton);
    REQUIRE(test::until([&] { return toggle->text() == u"Take out of use anyway"_s; }));
    CHECK(bench.find<QLabel>(u"departmentUse"_s)->text() ==
          u"Service has nothing open and no part in a journey."_s);
    CHECK(bench.read([](core::Database& db) { return core::people::listDepartments(db).size(); }) == 6);
    QTest::mouseClick(toggle, Qt::LeftButton);
    CHECK(test::until([&] {
        return bench.read([](core::Database& db) { return core::people::listDepartments(db).size(); }) == 5;
    }));
}

TEST_CASE(
    "The panel names who would move, and publishing moves those who are ticked, which undo takes back") {
    core::ClientId client;
    Bench bench([&](core::Transaction& tx, core::MemberId member) {
        publishIt(tx, member);
        const Version live = *journeys::liveOf(tx, core::JourneyId(Bench::Journey));
        core::clients::Client value;
        value.name = u"Oak Dental"_s;
        client = core::clients::save(tx, value).id;
        journeys::EnrolRequest request;
        request.client = client;
        request.version = live.id;
        request.startDay = QDate(2026, 6, 22);
        request.by = member;
        journeys::enrol(tx, request);
        Version draft = journeys::createDraft(tx, live.id);
        draft.stages[0].steps[1].offsetDays = 12;
        journeys::saveDraft(tx, draft);
    });
    const auto versionOf = [&] {
        return bench.read([](core::Database& db) {
            const auto rows = journeys::versionsOf(db, core::JourneyId(Bench::Journey));
            const auto on =
                std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.clients > 0; });
            return on == rows.end() ? 0 : on->number;
        });
    };
    auto* button = bench.find<ui::Button>(u"publish"_s);
    REQUIRE(test::until([&] { return button->text() == u"Publish, move 1 client"_s; }));
    CHECK(bench.find<QLabel>(u"moverChange"_s)->text().startsWith(u"moves, Onboarding report due"_s));
    CHECK(versionOf() == 1);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(test::until([&] { return versionOf() == 2; }));
    bench.undo();
    CHECK(test::until([&] { return versionOf() == 1; }));
}

TEST_CASE("Flow beside Design asks for the clients on the same journey") {
    Bench bench;
    auto* way = bench.find<ui::Segmented>(u"wayChoice"_s);
    CHECK(way->current() == 1);
    QTest::mouseClick(way->findChildren<QAbstractButton*>().at(0), Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(*bench.asked == ui::Place{u"flow"_s, Bench::Journey, {}});
    CHECK(way->current() == 1);
}

TEST_CASE("A draft says from which version on clients are peers, and undo takes that back") {
    Bench bench([](core::Transaction& tx, core::MemberId member) {
        publishIt(tx, member);
        const auto live = journeys::versionsOf(tx, core::JourneyId(Bench::Journey)).front().id;
        journeys::createDraft(tx, live);
    });
    auto* peers = bench.find<QComboBox>(u"comparableFrom"_s);
    CHECK(peers->isEnabled());
    CHECK(peers->count() == 2);
    CHECK(peers->currentData() == 1);
    const auto stored = [&] {
        return bench.read([](core::Database& db) {
            return journeys::draftOf(db, core::JourneyId(Bench::Journey))->comparableFrom;
        });
    };
    QTest::mouseClick(bench.find<ui::Segmented>(u"designSides"_s)->findChildren<QAbstractButton*>().at(2),
                      Qt::LeftButton);
    peers->setFocus();
    bench.key(Qt::Key_Down);
    CHECK(test::until([&] { return stored() == 2; }));
    bench.undo();
    CHECK(test::until([&] { return stored() == 1; }));
    CHECK(test::until([&] { return peers->currentData() == 1; }));
}

TEST_CASE("Whose clients are peers of a published version can be read and not changed") {
    Bench bench(publishIt);
    CHECK_FALSE(bench.find<QComboBox>(u"comparableFrom"_s)->isEnabled());
}

TEST_CASE("The line under the title is not cut while the bar has room beside it") {
    Bench bench;
    auto* line = bench.find<QLabel>(u"pageSubLine"_s);
    line->setText(u"5 stages, 12 planned touchpoints, version 2 is live with 34 clients since 12 May"_s);
    bench.window().findChild<ui::PageBar*>()->setSubLine(line->text());
    CHECK(test::until([&] { return line->width() >= line->sizeHint().width(); }));
    CHECK(line->width() > 360);
}
