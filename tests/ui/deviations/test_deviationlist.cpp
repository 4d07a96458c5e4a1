// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deviations/drifting.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/segmented.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using core::DeviationKind;
using core::Urgency;
using Bench = test::DriftBench;

TEST_CASE("What nobody owns stands first, and each head counts its rows") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        test::drift(tx, test::driftingClient(tx, u"Harbour & Pine"_s), {DeviationKind::Silence, {}, mara});
        test::drift(tx, test::driftingClient(tx, u"Tidewater"_s),
                    {DeviationKind::SentimentDrop, Urgency::Alarm, mara});
        test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
    });
    const QStringList rows = bench.spoken();
    REQUIRE(rows.size() == 5);
    CHECK(rows.at(0).startsWith(u"No owner"_s));
    CHECK(rows.at(1).startsWith(u"Quayside"_s));
    CHECK(rows.at(2).startsWith(u"Mara Lindqvist"_s));
    CHECK(rows.at(2).contains(u"2"_s));
    CHECK(rows.at(3).startsWith(u"Tidewater"_s)); // urgent before the others
}

TEST_CASE("A workspace where nobody drifts says so") {
    Bench bench;
    CHECK(bench.find<QWidget>(u"deviationsEmpty"_s)->isVisible());
    CHECK_FALSE(bench.find<QWidget>(u"deviationPanel"_s)->isVisible());
}

TEST_CASE("J and K move over heads, and the detail follows") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
        test::drift(tx, test::driftingClient(tx, u"Tidewater"_s), {DeviationKind::LowReview, {}, mara});
    });
    bench.focusList();
    auto* kind = bench.find<QLabel>(u"detailKind"_s);
    CHECK(kind->text() == u"Silence"_s);
    bench.key(Qt::Key_J);
    CHECK(test::until([&] { return kind->text() == u"Low review"_s; }));
    bench.key(Qt::Key_K);
    CHECK(test::until([&] { return kind->text() == u"Silence"_s; }));
}

TEST_CASE("A click on a head folds its rows away and back") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
        test::drift(tx, test::driftingClient(tx, u"Solstice"_s));
    });
    auto& view = bench.list().view();
    const auto click = [&] {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(bench.list().model().index(0, 0)).center());
    };
    click();
    CHECK(test::until([&] { return bench.spoken().size() == 1; }));
    click();
    CHECK(test::until([&] { return bench.spoken().size() == 3; }));
}

TEST_CASE("The figures open the rows that they count") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
        test::drift(tx, test::driftingClient(tx, u"Tidewater"_s), {DeviationKind::LowReview, {}, mara});
    });
    auto* unowned = bench.find<ui::NumberLink>(u"figureUnowned"_s);
    REQUIRE(test::until([&] { return unowned->text() == u"1"_s; }));
    CHECK(bench.find<ui::NumberLink>(u"figureOpen"_s)->text() == u"2"_s);
    QTest::mouseClick(unowned, Qt::LeftButton);
    CHECK(test::until([&] { return bench.spoken().size() == 2; }));
    CHECK(bench.spoken().filter(u"Tidewater"_s).isEmpty());
    CHECK(ui::deviationQueryOf(bench.page().place().query).owner == core::MemberId());
    QTest::mouseClick(bench.find<QWidget>(u"clearFilter"_s), Qt::LeftButton);
    CHECK(test::until([&] { return bench.spoken().size() == 4; }));
}

TEST_CASE("What the caught-first rate counts is a command, too") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
    });
    auto* command = bench.desk().actions.find(u"deviations.counted"_s);
    REQUIRE(command);
    command->trigger();
    bench.settle();
    CHECK(ui::deviationQueryOf(bench.page().place().query).behind == ui::DeviationQuery::Behind::Counted);
}

TEST_CASE("A place opens its deviation, and the page tells where it is") {
    core::DeviationId second;
    Bench bench([&](core::Transaction& tx, core::MemberId mara) {
        test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
        second =
            test::drift(tx, test::driftingClient(tx, u"Tidewater"_s), {DeviationKind::LowReview, {}, mara});
    });
    bench.page().open({u"page"_s, second.value, {}});
    CHECK(test::until([&] { return bench.find<QLabel>(u"detailKind"_s)->text() == u"Low review"_s; }));
    CHECK(bench.page().place().id == second.value);
}

TEST_CASE("A deviation that is opened from elsewhere does not hide behind the rows of a figure") {
    core::DeviationId id;
    Bench bench([&](core::Transaction& tx, core::MemberId) {
        id = test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
    });
    bench.desk().actions.find(u"deviations.counted"_s)->trigger();
    bench.settle();
    CHECK(bench.spoken().filter(u"Quayside"_s).isEmpty());
    bench.page().open({ui::pages::Deviations, id.value, {}});
    CHECK(test::until([&] { return bench.spoken().filter(u"Quayside"_s).size() == 1; }));
}

TEST_CASE("The tabs show what was fixed and dismissed") {
    Bench bench([&](core::Transaction& tx, core::MemberId mara) {
        test::drift(tx, test::driftingClient(tx, u"Quayside"_s));
        const auto gone = test::drift(tx, test::driftingClient(tx, u"Tidewater"_s));
        core::deviations::dismiss(tx, gone, u"Agreed"_s, mara);
    });
    bench.page().open({u"page"_s, 0, u"show=dismissed"_s});
    CHECK(test::until([&] { return bench.spoken().filter(u"Tidewater"_s).size() == 1; }));
    CHECK(bench.spoken().filter(u"Quayside"_s).isEmpty());
    CHECK(bench.find<ui::Segmented>(u"deviationTabs"_s)->current() == 3);
}

TEST_CASE("Ten thousand deviations are listed without reading all of their rows") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        for (int i = 0; i < 10'000; ++i) {
            test::drift(tx, test::driftingClient(tx, u"Client %1"_s.arg(i)));
        }
    });
    const auto& model = bench.list().model();
    REQUIRE(test::until([&] { return model.rowCount() == 10'001; }));
    bench.list().view().scrollToBottom();
    CHECK(test::until([&] { return model.row(10'000) != nullptr; }));
    int loaded = 0;
    for (int row = 0; row < model.rowCount(); row += 500) {
        loaded += model.index(row, 0).data(ui::KeyedModel::LoadedRole).toBool() ? 1 : 0;
    }
    CHECK(loaded < 20);
}
