// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lessons/gapsfixture.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberlink.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
using test::GapsBench;

TEST_CASE("The gap that costs most stands first, with its tickets beside it") {
    GapsBench b;
    auto* gaps = b.find<QListView>(u"gapList"_s);
    REQUIRE(gaps->model()->rowCount() == 1);
    CHECK(gaps->model()->index(0, 0).data().toString() ==
          u"Monthly report: missed, 2 tickets, %1"_s.arg(ui::format::minutes(core::Minutes(75))));
    auto* tickets = b.find<QListView>(u"gapTickets"_s);
    CHECK(tickets->model()->rowCount() == 2);
}

TEST_CASE("Every figure shows the tickets that it counts") {
    GapsBench b;
    auto* unasked = b.find<ui::NumberLink>(u"figureUnasked"_s);
    CHECK(unasked->text() == ui::format::minutes(core::Minutes(20)));
    QTest::mouseClick(unasked, Qt::LeftButton);
    b.settle();
    auto* tickets = b.find<QListView>(u"gapTickets"_s);
    REQUIRE(test::until([&] { return tickets->model()->rowCount() == 1; }));
    CHECK(tickets->model()->index(0, 0).data().toString().contains(u"Logo is blurred"_s));
    CHECK(b.page().place().query == u"span=quarter&verdict=unasked"_s);
}

TEST_CASE("Enter goes from a gap to its tickets and from a ticket to its page") {
    GapsBench b;
    auto* gaps = b.find<QListView>(u"gapList"_s);
    gaps->setFocus();
    gaps->setCurrentIndex(gaps->model()->index(0, 0));
    b.settle();
    b.key(Qt::Key_Return);
    CHECK(b.focus() == b.find<QListView>(u"gapTickets"_s));
    b.key(Qt::Key_Down);
    b.key(Qt::Key_Return);
    REQUIRE(b.asked);
    CHECK(b.asked->page == ui::pages::Tickets);
}

TEST_CASE("A place of the gaps page comes back as it was") {
    const ui::GapQuery query{ui::GapSpan::Year, {core::GapId(7), {}}};
    CHECK(ui::gapQueryOf(ui::toText(query)) == query);
    const ui::GapQuery unasked{ui::GapSpan::Month, {}};
    CHECK(ui::gapQueryOf(ui::toText(unasked)) == unasked);
    CHECK(ui::gapQueryOf(u"span=none&gap=x"_s) == ui::GapQuery());
}
