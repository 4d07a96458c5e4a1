// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/store.h"
#include "core/effort/entry.h"
#include "core/feedback/feedback.h"
#include "core/people/department.h"
#include "core/sla/policies.h"
#include "core/tickets/tickets.h"
#include "core/touchpoints/plans.h"
#include "tests/support/deviations.h"
#include "tests/ui/page/pagebench.h"
#include "ui/board/boardpage.h"
#include "ui/board/laneview.h"
#include "ui/page/deviationquery.h"
#include "ui/page/rowsplace.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/sharetrend.h"

#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>

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
    const auto behind =
        bench.read([which = rows->which](core::Database& db) { return core::effort::sumBehind(db, which); });
    CHECK(behind.total() == core::Minutes{300}); // neither delivery nor what lies before the month
}

TEST_CASE("The parts of the share, the forecast and the time without a class open what they count") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) {
        for (int week = 0; week < 4; ++week) {
            addMinutes(tx, mara, core::WorkClass::Proactive, 540, Today.addDays(-7 * week));
        }
        addMinutes(tx, mara, core::WorkClass::Reactive, 60);
        addMinutes(tx, mara, core::WorkClass::Internal, 100);
        addMinutes(tx, mara, core::WorkClass::Unclassified, 20);
    });
    const auto behind = [&](const QString& figure) {
        bench.asked.reset();
        QTest::mouseClick(bench.find<ui::NumberLink>(figure), Qt::LeftButton);
        REQUIRE(bench.asked);
        const auto rows = ui::rowsOf(*bench.asked);
        REQUIRE(rows);
        return bench.read(
            [which = rows->which](core::Database& db) { return core::effort::sumBehind(db, which); });
    };
    CHECK(behind(u"shareReactive"_s).total() == core::Minutes{60});
    CHECK(behind(u"shareWhole"_s).total() == core::Minutes{4 * 540 + 60});
    CHECK(behind(u"classify"_s).total() == core::Minutes{20});
    CHECK(behind(u"reactiveToday"_s).total() == core::Minutes{60});
    CHECK(behind(u"forecast"_s).internal == core::Minutes{0});
}

TEST_CASE("The tickets resolved today open as those of today") {
    Bench bench;
    QTest::mouseClick(bench.find<ui::NumberLink>(u"resolvedToday"_s), Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(bench.asked->query == u"view=resolved_today"_s);
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
    const auto planned = rows.indexOf(rows.filter(u"Planned touchpoints"_s).value(0));
    CHECK(rows.at(planned + 1).contains(u"Forgotten call"_s));
    CHECK(rows.at(planned + 1).contains(u"late"_s));
    CHECK(rows.at(planned + 2).contains(u"Today's call"_s));
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

TEST_CASE("What breaches next stands first, also when it is on hold, and is counted beside the title") {
    Bench bench([&](core::Transaction& tx, core::MemberId mara) {
        core::sla::Policy policy;
        policy.name = u"All"_s;
        for (size_t i = 0; i < policy.targets.cells.size(); ++i) {
            policy.targets.cells[i][2] = std::chrono::minutes(i == 3 ? 5 : i == 2 ? 20 : 400);
        }
        policy.warning.before = std::chrono::minutes(30);
        core::sla::savePolicy(tx, policy);
        const auto client = addClient(tx, u"Tidewater"_s);
        const auto open = [&](const QString& subject, core::tickets::Priority priority, bool held) {
            const auto id = openTicket(tx, client, subject);
            core::tickets::setPriority(tx, id, priority, mara);
            if (held) {
                core::tickets::setState(tx, id, core::tickets::TicketState::OnHold, mara);
            }
        };
        open(u"Later"_s, core::tickets::Priority::Normal, false);
        open(u"Held and far"_s, core::tickets::Priority::Normal, true);
        open(u"Held and near"_s, core::tickets::Priority::High, true);
        open(u"Next"_s, core::tickets::Priority::Urgent, false);
    });
    const QStringList rows = spoken(*bench.find<ui::LaneView>(u"reactiveLane"_s));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == u"Needs us, 2, 1 more on hold, 2 due soon"_s);
    CHECK(rows[1].contains(u"Next"_s));
    CHECK(rows[1].contains(u"resolution soon"_s));
    CHECK(rows[2].contains(u"Held and near"_s));
    CHECK(rows[2].contains(u"Tidewater, on hold"_s));
    CHECK(rows[3].contains(u"Later"_s));
    bench.setNow(test::tuesday() + std::chrono::minutes(10));
    bench.page().refresh();
    bench.settle();
    CHECK(spoken(*bench.find<ui::LaneView>(u"reactiveLane"_s))[0] ==
          u"Needs us, 2, 1 more on hold, 1 overdue, 1 due soon"_s);
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
    CHECK(bench.find<ui::NumberLink>(u"proactiveHours"_s)
              ->text()
              .startsWith(ui::format::wholeHours(core::Minutes(90))));
}

namespace {

core::deviations::Deviation drift(core::Transaction& tx, core::ClientId client, core::Urgency urgency,
                                  core::MemberId owner = {}) {
    auto value = test::deviation(client, test::tuesday() - std::chrono::hours(20));
    value.urgency = urgency;
    value.owner = owner;
    value.evidence = {{u"days"_s, 31}, {u"cadence"_s, 21}, {u"lastAt"_s, 1}};
    return test::addDeviation(tx, value);
}

} // namespace

TEST_CASE("Drifting clients stand first, the most urgent on top, each client once") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        drift(tx, addClient(tx, u"Verity"_s), core::Urgency::Warn);
        const auto tidewater = addClient(tx, u"Tidewater"_s);
        drift(tx, tidewater, core::Urgency::Alarm);
        auto second = test::deviation(tidewater, test::tuesday());
        second.kind = core::DeviationKind::LowReview;
        test::addDeviation(tx, second);
    });
    const QStringList rows = spoken(*bench.find<ui::LaneView>(u"proactiveLane"_s));
    CHECK(rows.at(0).startsWith(u"Drifting clients, 2"_s));
    CHECK(rows.at(1).startsWith(u"Tidewater"_s));
    CHECK(rows.at(2).startsWith(u"Verity"_s));
    CHECK(rows.mid(0, 4).filter(u"Tidewater"_s).size() == 1);
}

TEST_CASE("G guides the selected client back and opens the deviation") {
    core::DeviationId id;
    Bench bench(
        [&](core::Transaction& tx, core::MemberId) {
            id = drift(tx, addClient(tx, u"Tidewater"_s), core::Urgency::Alarm).id;
        },
        {ui::pages::Board, 0, {}});
    bench.key(Qt::Key_G);
    REQUIRE(test::until([&] { return bench.asked.has_value(); }));
    CHECK(*bench.asked == ui::placeOf(id));
    const auto state = bench.read([id](core::Database& db) { return core::deviations::find(db, id)->state; });
    CHECK(state == core::DeviationState::Guided);
}

TEST_CASE("A ticket whose client drifts carries a mark across") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        const auto tidewater = addClient(tx, u"Tidewater"_s);
        drift(tx, tidewater, core::Urgency::Alarm);
        openTicket(tx, tidewater, u"Ads paused"_s);
        openTicket(tx, addClient(tx, u"Harbour"_s), u"Invoice"_s);
    });
    const QStringList rows = spoken(*bench.find<ui::LaneView>(u"reactiveLane"_s));
    CHECK(rows.filter(u"Ads paused"_s).at(0).contains(u"drifts"_s));
    CHECK_FALSE(rows.filter(u"Invoice"_s).at(0).contains(u"drifts"_s));
}

TEST_CASE("The caught-first rate opens the deviations that it counts") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        const auto client = addClient(tx, u"Tidewater"_s);
        const auto fixed = [&](const QString& subject, std::optional<core::Instant> noticed) {
            auto value = test::deviation(client, test::tuesday() - std::chrono::hours(24 * 60));
            value.subject = subject;
            value.state = core::DeviationState::Fixed;
            value.endedAt = value.detectedAt + std::chrono::hours(24 * 5);
            value.noticedAt = noticed;
            test::addDeviation(tx, value);
        };
        fixed(u"1"_s, {});
        fixed(u"2"_s, {});
        fixed(u"3"_s, {});
        fixed(u"4"_s, test::tuesday() - std::chrono::hours(24 * 58));
    });
    auto* rate = bench.find<ui::NumberLink>(u"caughtRate"_s);
    CHECK(rate->text().startsWith(u"75"_s));
    CHECK(bench.find<QLabel>(u"caughtCounts"_s)->text() == u"3 of 4"_s);
    CHECK(bench.find<ui::NumberLink>(u"caughtLead"_s)->text() == u"2 d"_s);
    QTest::mouseClick(rate, Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(bench.asked->page == ui::pages::Deviations);
    CHECK(ui::deviationQueryOf(bench.asked->query).behind == ui::DeviationQuery::Behind::Counted);
}

TEST_CASE("Without a decided deviation the board shows no rate") {
    Bench bench;
    CHECK(bench.find<ui::NumberLink>(u"caughtRate"_s)->text() == u"\u2013"_s);
}

TEST_CASE("A low review stands in the reactive lane until it is answered, which undo takes back") {
    core::FeedbackId id;
    Bench bench([&](core::Transaction& tx, core::MemberId) {
        core::feedback::Feedback review;
        review.client = addClient(tx, u"Harbour & Pine"_s);
        review.kind = core::FeedbackKind::Review;
        review.score = 2;
        review.site = u"Google"_s;
        review.comment = u"Nobody called back"_s;
        review.at = test::tuesday() - std::chrono::hours(72);
        id = core::feedback::save(tx, review).id;
    });
    auto* lane = bench.find<ui::LaneView>(u"reactiveLane"_s);
    REQUIRE(spoken(*lane).at(0).startsWith(u"Low feedback to answer"_s));
    CHECK(spoken(*lane).at(1).startsWith(u"Harbour & Pine"_s));
    CHECK(spoken(*lane).at(1).contains(u"too long"_s));
    CHECK(spoken(*lane).at(1).contains(u"Nobody called back"_s));
    lane->setFocus();
    REQUIRE(lane->currentRow());
    bench.key(Qt::Key_Space);
    REQUIRE(test::until([&] { return spoken(*lane).filter(u"Harbour"_s).isEmpty(); }));
    const auto answered = [&] {
        return bench.read([id](core::Database& db) { return core::feedback::find(db, id); })->answeredAt;
    };
    CHECK(answered() == bench.desk().session.now());
    bench.desk().undo.undo();
    CHECK(test::until([&] { return !spoken(*lane).filter(u"Harbour"_s).isEmpty(); }));
    CHECK_FALSE(answered());
}

TEST_CASE("A low answer to a survey stands in the reactive lane until a contact answers it") {
    core::ClientId client;
    Bench bench([&](core::Transaction& tx, core::MemberId) {
        client = addClient(tx, u"Harbour & Pine"_s);
        core::feedback::Feedback answer;
        answer.client = client;
        answer.kind = core::FeedbackKind::Nps;
        answer.score = 3;
        answer.at = test::tuesday() - std::chrono::hours(2);
        core::feedback::save(tx, answer);
    });
    auto* lane = bench.find<ui::LaneView>(u"reactiveLane"_s);
    REQUIRE(spoken(*lane).filter(u"Harbour"_s).size() == 1);
    CHECK(spoken(*lane).at(1).contains(u"NPS 3"_s));
    CHECK(spoken(*lane).at(1).contains(u"to answer"_s));
    bench.write([client](core::Transaction& tx) {
        core::touchpoints::Log call;
        call.touchpoint.client = client;
        call.touchpoint.at = test::tuesday() - std::chrono::hours(1);
        return core::touchpoints::log(tx, call).id;
    });
    CHECK(test::until([&] { return spoken(*lane).filter(u"Harbour"_s).isEmpty(); }));
}

TEST_CASE("What a journey requires is marked among the planned touchpoints, with the department") {
    Bench bench([](core::Transaction& tx, core::MemberId) {
        core::people::addDefaultDepartments(tx);
        core::touchpoints::Planned planned;
        planned.client = addClient(tx, u"Harbour & Pine"_s);
        planned.title = u"First report"_s;
        planned.dueDay = Today;
        planned.required = true;
        planned.department = core::people::listDepartments(tx).front().id;
        core::touchpoints::savePlanned(tx, planned);
    });
    const QString row =
        spoken(*bench.find<ui::LaneView>(u"proactiveLane"_s)).filter(u"First report"_s).value(0);
    CHECK(row.endsWith(u", required"_s));
    CHECK(row.contains(u"Harbour & Pine \u00b7 "_s));
}

TEST_CASE("A board that was read ahead answers once, and only what was read") {
    const test::StoredWorkspace workspace(test::engines().front());
    core::Database db = core::openWorkspace(workspace.location());
    db.write([](core::Transaction& tx) { addClient(tx, u"Northwind"_s); });
    const core::Instant now = core::instantOf(Today, QTime(10, 42), QTimeZone::utc());
    ui::BoardAhead ahead;
    CHECK_FALSE(ahead.take({{}, now}));

    ahead.read(db, now);
    const auto board = ahead.take({{}, now + std::chrono::seconds(2)});
    REQUIRE(board);
    CHECK(board->silent.size() == 1);
    CHECK(board->today() == Today);
    CHECK_FALSE(ahead.take({{}, now}));

    ahead.read(db, now);
    CHECK_FALSE(ahead.take({core::MemberId(1), now}));
    ahead.read(db, now);
    CHECK_FALSE(ahead.take({{}, now + std::chrono::minutes(5)}));
    ahead.read(db, core::instantOf(Today, QTime(23, 59, 59), QTimeZone::utc()));
    CHECK_FALSE(ahead.take({{}, core::instantOf(Today.addDays(1), QTime(0, 0, 1), QTimeZone::utc())}));
}

TEST_CASE("A page that is given a board shows it, and later what has changed since") {
    const core::Instant now = core::instantOf(Today, QTime(10, 42), QTimeZone::utc());
    auto ahead = std::make_shared<ui::BoardAhead>();
    test::StoredWorkspace workspace(test::engines().front());
    core::Database db = core::openWorkspace(workspace.location());
    db.write([](core::Transaction& tx) { addClient(tx, u"Northwind"_s); });
    ahead->read(db, now);
    db.write([](core::Transaction& tx) { addClient(tx, u"Southwind"_s); });

    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    ui::Theme theme;
    ui::Workbench::Setup setup;
    setup.opener = workspace.opener();
    setup.clock = [now] { return now; };
    ui::PageSpec spec;
    spec.id = ui::pages::Board;
    spec.text = u"Board"_s;
    spec.icon = u"house"_s;
    spec.make = [ahead](const ui::Desk& desk, QWidget* parent) {
        return new ui::BoardPage(desk, parent, ahead);
    };
    setup.pages = {spec};
    setup.start = {ui::pages::Board, 0, {}};
    ui::Workbench bench(setup, theme, settings);
    const auto silent = [&bench] {
        auto* lane = bench.window().findChild<ui::LaneView*>(u"proactiveLane"_s);
        int rows = 0;
        for (int i = 0; lane && i < lane->model()->rowCount(); ++i) {
            rows += lane->model()->index(i, 0).data(Qt::AccessibleTextRole).toString().contains(u"wind"_s);
        }
        return rows;
    };
    REQUIRE(test::until([&] { return silent() == 1; }));
    bench.window().currentPage()->refresh();
    CHECK(test::until([&] { return silent() == 2; }));
}

TEST_CASE("The weekly bars are a table as well, which opens a week by Enter") {
    Bench bench([](core::Transaction& tx,
                   core::MemberId mara) { addMinutes(tx, mara, core::WorkClass::Proactive, 400); },
                {ui::pages::Board, 0, {}});
    bench.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto* weeks = bench.find<QTableView>(u"shareWeeks"_s);
    CHECK(weeks->model()->rowCount() == 12);
    CHECK(weeks->currentIndex().row() == 11); // the running week
    bench.key(Qt::Key_Up);
    bench.key(Qt::Key_Return);
    REQUIRE(bench.asked);
    CHECK(ui::rowsOf(*bench.asked)->which.days.to == QDate(2026, 6, 22));
}

TEST_CASE("A new workspace shows the way to the first client, and its rows from then on") {
    Bench bench;
    auto* steps = bench.find<QWidget>(u"firstSteps"_s);
    REQUIRE(test::until([&] { return steps->isVisible(); }));
    CHECK_FALSE(bench.find<QWidget>(u"firstStep3"_s)->isEnabled()); // nobody to enrol
    QTest::mouseClick(bench.find<QWidget>(u"firstStep1"_s), Qt::LeftButton);
    REQUIRE(bench.asked);
    CHECK(*bench.asked == ui::Place{ui::pages::Clients, 0, u"new"_s});
    bench.write(
        [](core::Transaction& tx) { plan(tx, addClient(tx, u"Harbour & Pine"_s), u"Call"_s, Today); });
    CHECK(test::until([&] { return !steps->isVisible(); }));
    CHECK(bench.find<ui::LaneView>(u"proactiveLane"_s)->isVisible());
}
