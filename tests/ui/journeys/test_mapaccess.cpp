// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journeys.h"
#include "tests/ui/page/pagebench.h"
#include "ui/journeys/designpage.h"

#include <QAccessible>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace {

/// The designer on a journey of two stages, a draft unless it is published first.
class Bench : public test::PageBench<ui::DesignPage> {
public:
    explicit Bench(bool publish = false)
        : PageBench(
              [publish](core::Transaction& tx, core::MemberId by) {
                  auto made =
                      journeys::createJourney(tx, u"Retainer"_s, test::drawn({u"Onboarding"_s, u"Launch"_s}));
                  auto removed = journeys::removeJourney(tx, made.journey);
                  removed.journey.id = core::JourneyId(4711);
                  removed.versions.front().journey = removed.journey.id;
                  journeys::restoreJourney(tx, removed);
                  if (publish) {
                      journeys::publish(tx, journeys::draftOf(tx, core::JourneyId(4711))->id, by);
                  }
              },
              {ui::pages::Journey, 4711, {}}) {
        map().setFocus();
    }

    ui::MapView& map() { return *find<ui::MapView>(u"journeyMap"_s); }

    QAccessibleInterface& spoken() { return *QAccessible::queryAccessibleInterface(&map()); }

    QAccessibleInterface* cell(const QString& name) {
        for (int i = 0; i < spoken().childCount(); ++i) {
            if (spoken().child(i)->text(QAccessible::Name).startsWith(name)) {
                return spoken().child(i);
            }
        }
        return nullptr;
    }

    bool shows(const ui::MapItem& item) {
        auto* scroll = find<QScrollArea>(u"mapScroll"_s);
        const QRect box = map().mapLayout().boxOf(item)->box.toAlignedRect();
        const QPoint corner = map().mapTo(scroll->viewport(), box.topLeft());
        return scroll->viewport()->rect().contains(QRect(corner, box.size()));
    }
};

using Part = ui::MapPart;

} // namespace

TEST_CASE("A screen reader finds each cell of the map by name, in its place") {
    Bench bench;
    QAccessibleInterface& spoken = bench.spoken();
    CHECK(spoken.role() == QAccessible::List);
    CHECK(spoken.childCount() == int(bench.map().mapLayout().boxes.size()));
    for (int i = 0; i < spoken.childCount(); ++i) {
        QAccessibleInterface* cell = spoken.child(i);
        REQUIRE(cell);
        INFO(cell->text(QAccessible::Name).toStdString());
        CHECK_FALSE(cell->text(QAccessible::Name).isEmpty());
        CHECK(spoken.indexOfChild(cell) == i);
        CHECK(cell->parent() == &spoken);
        const QPoint middle = cell->rect().center();
        CHECK(spoken.childAt(middle.x(), middle.y()) == cell);
    }
    QAccessibleInterface* call = bench.cell(u"Touchpoint Launch call, day 3, Call, Nobody's"_s);
    REQUIRE(call);
    CHECK(call->text(QAccessible::Description) == u"Launch"_s);
    CHECK(call->role() == QAccessible::ListItem);
}

TEST_CASE("The cell that the arrows reach is the one that has the focus for a screen reader") {
    Bench bench;
    bench.key(Qt::Key_Home);
    CHECK(bench.spoken().focusChild()->text(QAccessible::Name) == u"Stage Onboarding, 20 days"_s);
    bench.key(Qt::Key_Down);
    bench.key(Qt::Key_Right);
    QAccessibleInterface* goal = bench.spoken().focusChild();
    REQUIRE(goal);
    CHECK(goal->text(QAccessible::Name) == u"Goal of Launch: Goal of Launch"_s);
    CHECK(goal->state().focused);
    CHECK_FALSE(bench.spoken().child(0)->state().focused);
    bench.key(Qt::Key_End);
    CHECK(bench.map().current() == ui::MapItem{Part::Stage, 1, 0});
}

TEST_CASE("Every cell of the map is reached by arrows and comes into view") {
    Bench bench;
    bench.page().window()->resize(1120, 680);
    for (const auto way : {Qt::Key_Down, Qt::Key_Up}) {
        bench.key(Qt::Key_Home);
        for (size_t i = 0; i < bench.map().mapLayout().boxes.size(); ++i) {
            bench.key(way);
            CHECK(bench.shows(bench.map().current()));
        }
    }
    std::vector<ui::MapItem> reached;
    for (int stage = 0; stage < 2; ++stage) {
        bench.map().setCurrent({Part::Stage, stage, 0});
        for (ui::MapItem last; last != bench.map().current();) {
            last = bench.map().current();
            reached.push_back(last);
            bench.key(Qt::Key_Down);
        }
    }
    // The place to add a stage lies beside the last one.
    bench.key(Qt::Key_End);
    bench.key(Qt::Key_Right);
    reached.push_back(bench.map().current());
    for (const auto& box : bench.map().mapLayout().boxes) {
        INFO(ui::spokenText(bench.map().scene(), box.item).toStdString());
        CHECK(std::find(reached.begin(), reached.end(), box.item) != reached.end());
    }
}

TEST_CASE("A screen reader edits a cell by its action, and a new cell is among the children") {
    Bench bench;
    QAccessibleInterface* stage = bench.cell(u"Stage Launch, 20 days"_s);
    REQUIRE(stage);
    REQUIRE(stage->actionInterface());
    stage->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    REQUIRE(bench.map().isEditing());
    bench.type(u"Go live"_s);
    bench.key(Qt::Key_Return);
    CHECK(test::until([&] { return bench.cell(u"Stage Go live, 20 days"_s) != nullptr; }));
    bench.map().setCurrent({Part::Step, 0, 0});
    bench.key(Qt::Key_Insert);
    bench.type(u"Question round"_s);
    bench.key(Qt::Key_Return);
    CHECK(test::until([&] { return bench.cell(u"Touchpoint Question round"_s) != nullptr; }));
}

TEST_CASE("What is published is read and not edited by a screen reader") {
    Bench bench(true);
    QAccessibleInterface* stage = bench.cell(u"Stage Launch, 20 days"_s);
    REQUIRE(stage);
    CHECK(stage->state().readOnly);
    stage->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK_FALSE(bench.map().isEditing());
    CHECK(bench.map().current() == ui::MapItem{Part::Stage, 1, 0});
    CHECK(bench.cell(u"Add a stage"_s) == nullptr);
}
