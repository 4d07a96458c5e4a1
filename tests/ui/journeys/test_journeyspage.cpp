// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journeys.h"
#include "tests/ui/page/pagebench.h"
#include "ui/journeys/journeyspage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::JourneysPage>;
namespace journeys = core::journeys;

namespace {

std::vector<journeys::JourneyRow> rows(Bench& bench) {
    return bench.read([](core::Database& db) { return journeys::list(db); });
}

void addOne(core::Transaction& tx, core::MemberId) {
    journeys::createJourney(tx, u"Retainer"_s, test::drawn({u"Onboarding"_s, u"Launch"_s}));
}

} // namespace

TEST_CASE("A workspace without journeys offers four templates, and a press makes and opens one") {
    Bench bench;
    CHECK(bench.find<QWidget>(u"noJourneys"_s)->isVisible());
    for (int i = 0; i < 4; ++i) {
        CHECK(bench.find<ui::Button>(u"begin%1"_s.arg(i))->isVisible());
    }
    QTest::mouseClick(bench.find<ui::Button>(u"begin1"_s), Qt::LeftButton);
    REQUIRE(test::until([&] { return bench.asked.has_value(); }));
    CHECK(bench.asked->page == ui::pages::Journey);
    const auto made = rows(bench);
    REQUIRE(made.size() == 1);
    CHECK(made[0].id.value == bench.asked->id);
    CHECK(made[0].name == u"Retainer"_s);
    CHECK(made[0].stages == 5);
    CHECK(bench.read([](core::Database& db) { return core::people::listDepartments(db).size(); }) == 6);
}

TEST_CASE("A journey is created by keyboard and taken back by one undo") {
    Bench bench(addOne, {ui::pages::Journeys, 0, {}});
    bench.find<QListView>(u"journeyList"_s)->setFocus();
    bench.key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto* name = bench.find<ui::Field>(u"journeyName"_s);
    name->setFocus();
    name->selectAll();
    bench.type(u"Care"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&] { return bench.asked.has_value(); }));
    CHECK(rows(bench).size() == 2);
    bench.desk().undo.undo();
    CHECK(test::until([&] { return rows(bench).size() == 1; }));
}

TEST_CASE("Enter opens the journey that is chosen") {
    Bench bench(addOne);
    bench.find<QListView>(u"journeyList"_s)->setFocus();
    bench.key(Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(bench.asked->page == ui::pages::Journey);
    CHECK(bench.asked->id == rows(bench)[0].id.value);
}

TEST_CASE("A journey without clients is removed and can be had back") {
    Bench bench(addOne);
    const auto before = rows(bench);
    QTest::mouseClick(bench.find<ui::Button>(u"removeJourney"_s), Qt::LeftButton);
    CHECK(test::until([&] { return rows(bench).empty(); }));
    CHECK(test::until([&] { return bench.find<QWidget>(u"noJourneys"_s)->isVisible(); }));
    bench.desk().undo.undo();
    CHECK(test::until([&] { return rows(bench) == before; }));
}
