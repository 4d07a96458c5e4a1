// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/entry.h"
#include "core/tickets/tickets.h"
#include "core/touchpoints/plans.h"
#include "tests/ui/page/pagebench.h"
#include "ui/board/boardpage.h"
#include "ui/board/laneview.h"
#include "ui/page/rowsplace.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/sharetrend.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::BoardPage>;

namespace {

const QDate Today(2026, 6, 23);

core::ClientId addClient(core::Transaction& tx, const QString& name) {
    core::clients::Client client;
    client.name = name;
    return core::clients::save(tx, client).id;
}

void addMinutes(core::Transaction& tx, core::MemberId member, core::WorkClass workClass, int minutes,
                QDate day = Today) {
    core::effort::Entry entry;
    entry.member = member;
    entry.day = day;
    entry.minutes = core::Minutes(minutes);
    entry.workClass = workClass;
    entry.enteredBy = member;
    core::effort::add(tx, entry, QTimeZone::utc());
}

core::PlannedId plan(core::Transaction& tx, core::ClientId client, const QString& title, QDate day,
                     core::MemberId owner = {}) {
    core::touchpoints::Planned planned;
    planned.client = client;
    planned.title = title;
    planned.dueDay = day;
    planned.owner = owner;
    return core::touchpoints::savePlanned(tx, planned).id;
}

core::TicketId openTicket(core::Transaction& tx, core::ClientId client, const QString& subject) {
    core::tickets::NewTicket ticket;
    ticket.client = client;
    ticket.subject = subject;
    ticket.body = u"Please help."_s;
    return core::tickets::open(tx, ticket);
}

QStringList spoken(const QAbstractItemView& view) {
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        rows << view.model()->index(row, 0).data().toString();
    }
    return rows;
}

} // namespace

TEST_CASE("The board's share is this month's reactive part of client time, and opens its entries") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        addMinutes(tx, mara, core::WorkClass::Proactive, 270);
        addMinutes(tx, mara, core::WorkClass::Reactive, 30);
        addMinutes(tx, mara, core::WorkClass::Delivery, 500);
        addMinutes(tx, mara, core::WorkClass::Reactive, 900, QDate(2026, 5, 31));
    });
    auto* share = bench.find<ui::NumberLink>(u"monthShare"_s);
    CHECK(share->text().startsWith(u"10"));
    CHECK(bench.find<QLabel>(u"headline"_s)->text() == u"Ahead of problems"_s);
    QTest::mouseClick(share, Qt::LeftButton);
    REQUIRE(bench.asked);
    const auto rows = ui::rowsOf(*bench.asked);
    REQUIRE(rows);
    CHECK(rows->which.days == core::DayRange{QDate(2026, 6, 1), QDate(2026, 6, 24)});
}

TEST_CASE("A workspace without work says so and shows no zero") {
    Bench bench;
    CHECK(bench.find<QLabel>(u"headline"_s)->text() == u"No split yet"_s);
    CHECK(bench.find<ui::NumberLink>(u"monthShare"_s)->text() == u"\u2013"_s);
}

TEST_CASE("The weeks of the trend open the entries of the week") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        addMinutes(tx, mara, core::WorkClass::Proactive, 400);
    });
    auto* trend = bench.find<ui::ShareTrend>(u"weeklyShare"_s);
    REQUIRE(trend->points().size() == 12);
    trend->setFocus();
    QTest::keyClick(trend, Qt::Key_End);
    QTest::keyClick(trend, Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(ui::rowsOf(*bench.asked)->which.days.contains(Today));
}

TEST_CASE("What is late stands before what is due today") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        const auto client = addClient(tx, u"Harbour & Pine"_s);
        plan(tx, client, u"Today's call"_s, Today);
        plan(tx, client, u"Forgotten call"_s, Today.addDays(-2));
        plan(tx, client, u"Tomorrow's call"_s, Today.addDays(1));
    });
    const QStringList rows = spoken(*bench.find<ui::LaneView>(u"proactiveLane"_s));
    CHECK(rows.at(1).contains(u"Forgotten call"_s));
    CHECK(rows.at(1).contains(u"late"_s));
    CHECK(rows.at(2).contains(u"Today's call"_s));
    CHECK(rows.filter(u"Tomorrow's call"_s).isEmpty());
}

TEST_CASE("E asks to log the selected planned touchpoint") {
    core::PlannedId planned;
    core::ClientId client;
    Bench bench([&](core::Transaction& tx, core::MemberId) {
        client = addClient(tx, u"Harbour & Pine"_s);
        planned = plan(tx, client, u"Monthly call"_s, Today);
    });
    bench.key(Qt::Key_E);
    REQUIRE(bench.logged);
    CHECK(bench.logged->planned == planned);
    CHECK(bench.logged->client == client);
}

TEST_CASE("Right changes the lane and Enter opens the ticket that waits longest") {
    core::TicketId ticket;
    Bench bench([&](core::Transaction& tx, core::MemberId) {
        ticket = openTicket(tx, addClient(tx, u"Tidewater"_s), u"Ads paused"_s);
    });
    bench.find<ui::LaneView>(u"proactiveLane"_s)->setFocus();
    bench.key(Qt::Key_Right);
    CHECK(bench.find<ui::LaneView>(u"reactiveLane"_s)->hasFocus());
    bench.key(Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(*bench.asked == ui::placeOf(ticket));
}

TEST_CASE("The board follows what is written while it is shown") {
    core::ClientId client;
    Bench bench([&](core::Transaction& tx, core::MemberId) { client = addClient(tx, u"Tidewater"_s); });
    auto* lane = bench.find<ui::LaneView>(u"reactiveLane"_s);
    CHECK(spoken(*lane).filter(u"Ads paused"_s).isEmpty());
    bench.write([client](core::Transaction& tx) { openTicket(tx, client, u"Ads paused"_s); });
    CHECK(test::until([&] { return spoken(*lane).filter(u"Ads paused"_s).size() == 1; }));
}

TEST_CASE("My work leaves out what others own, and the split stays the team's") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        const auto client = addClient(tx, u"Harbour & Pine"_s);
        plan(tx, client, u"Mine"_s, Today, mara);
        plan(tx, client, u"Somebody's"_s, Today);
        addMinutes(tx, mara, core::WorkClass::Proactive, 90);
    });
    auto* lane = bench.find<ui::LaneView>(u"proactiveLane"_s);
    REQUIRE(spoken(*lane).filter(u"Somebody's"_s).size() == 1);
    bench.page().open({u"page"_s, 0, u"mine"_s});
    CHECK(test::until([&] { return spoken(*lane).filter(u"Somebody's"_s).isEmpty(); }));
    CHECK(spoken(*lane).filter(u"Mine"_s).size() == 1);
    CHECK(bench.find<ui::NumberLink>(u"hours_proactive"_s)->text() == ui::format::hours(core::Minutes(90)));
}
