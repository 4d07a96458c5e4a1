// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/tickets.h"
#include "core/touchpoints/plans.h"
#include "core/touchpoints/touchpoint.h"
#include "tests/ui/page/pagebench.h"
#include "ui/clients/activitylist.h"
#include "ui/clients/clientpage.h"
#include "ui/clients/timelineview.h"
#include "ui/page/rowsplace.h"
#include "ui/tickets/ticketquery.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/field.h"
#include "ui/widgets/numberlink.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using Bench = test::PageBench<ui::ClientPage>;

namespace {

struct Story {
    core::ClientId client;
    core::TouchpointId call;
    core::TicketId ticket;
};

Story tell(core::Transaction& tx, core::MemberId mara) {
    Story story;
    core::clients::Client client;
    client.id = core::ClientId(77);
    client.name = u"Tidewater Hotels"_s;
    story.client = core::clients::save(tx, client).id;
    core::touchpoints::Log log;
    log.touchpoint.client = story.client;
    log.touchpoint.member = mara;
    log.touchpoint.at = test::tuesday() - std::chrono::hours(48);
    log.touchpoint.title = u"Monthly call"_s;
    log.touchpoint.sentiment = 1;
    log.minutes = core::Minutes(45);
    story.call = core::touchpoints::log(tx, log).id;
    core::tickets::NewTicket ticket;
    ticket.client = story.client;
    ticket.subject = u"Ads paused"_s;
    ticket.body = u"What happened?"_s;
    ticket.author = mara;
    ticket.minutes = core::Minutes(15);
    story.ticket = core::tickets::open(tx, ticket);
    return story;
}

const ui::Place Client77{ui::pages::Client, 77, {}};

QStringList activity(Bench& bench) {
    const auto* model = bench.find<ui::ActivityList>(u"activity"_s)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        rows << model->index(row, 0).data().toString();
    }
    return rows;
}

} // namespace

TEST_CASE("A client's page names the client and lists what happened, newest first") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) { tell(tx, mara); }, Client77);
    CHECK(bench.page().title() == u"Tidewater Hotels"_s);
    const QStringList rows = activity(bench);
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(2).startsWith(u"Monthly call"_s));
}

TEST_CASE("A client's share opens the client's entries of the same days") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) { tell(tx, mara); }, Client77);
    auto* share = bench.find<ui::NumberLink>(u"clientShare"_s);
    CHECK(share->text().startsWith(u"25"));
    QTest::mouseClick(share, Qt::LeftButton);
    const auto rows = ui::rowsOf(bench.asked.value());
    REQUIRE(rows);
    CHECK(rows->which.client == core::ClientId(77));
    CHECK(rows->which.days.days() == 90);
    CHECK(rows->which.share == core::Denominator::ClientTime);
}

TEST_CASE("Brackets step through the timeline and Enter opens the ticket") {
    Story story;
    Bench bench([&](core::Transaction& tx, core::MemberId mara) { story = tell(tx, mara); }, Client77);
    auto* timeline = bench.find<ui::TimelineView>(u"timelineView"_s);
    timeline->setFocus(Qt::TabFocusReason);
    QTest::keyClick(timeline, Qt::Key_Return);
    CHECK(bench.asked == ui::placeOf(story.ticket));
    QTest::keyClick(timeline, Qt::Key_BracketLeft);
    CHECK(timeline->accessibleDescription().contains(u"Monthly call"_s));
}

TEST_CASE("A contact that is logged meanwhile appears in the history") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) { tell(tx, mara); }, Client77);
    bench.write([](core::Transaction& tx) {
        core::touchpoints::Log log;
        log.touchpoint.client = core::ClientId(77);
        log.touchpoint.at = test::tuesday();
        log.touchpoint.title = u"Call back"_s;
        core::touchpoints::log(tx, log);
    });
    CHECK(test::until([&] { return activity(bench).filter(u"Call back"_s).size() == 1; }));
}

TEST_CASE("P plans a touchpoint for the client, and undo takes the plan back") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) { tell(tx, mara); }, Client77);
    bench.find<ui::ActivityList>(u"activity"_s)->setFocus();
    bench.key(Qt::Key_P);
    bench.find<ui::Field>(u"planTitle"_s)->setFocus();
    bench.type(u"Business review"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier);
    const auto planned = [&] {
        return bench.read(
            [](core::Database& db) { return core::touchpoints::plannedOf(db, core::ClientId(77)); });
    };
    CHECK(test::until([&] { return planned().size() == 1; }));
    bench.desk().undo.undo();
    CHECK(test::until([&] { return planned().empty(); }));
}

TEST_CASE("A client that is gone is said to be gone") {
    Bench bench({}, Client77);
    CHECK_FALSE(bench.find<ui::TimelineView>(u"timelineView"_s)->isVisible());
}

TEST_CASE("A link to a plan opens the plan, or the contact that fulfilled it") {
    Story story;
    core::PlannedId planned;
    const bool done = GENERATE(false, true);
    Bench bench(
        [&](core::Transaction& tx, core::MemberId mara) {
            story = tell(tx, mara);
            core::touchpoints::Planned plan;
            plan.client = story.client;
            plan.title = u"Monthly call"_s;
            plan.dueDay = QDate(2026, 6, 20);
            planned = core::touchpoints::savePlanned(tx, plan).id;
            if (done) {
                core::touchpoints::complete(tx, planned, story.call);
            }
        },
        Client77);
    bench.page().open(ui::placeOf(story.client, planned));
    REQUIRE(test::until([&] { return ui::DialogFrame::openIn(&bench.window()) != nullptr; }));
    CHECK(ui::DialogFrame::openIn(&bench.window())->objectName() ==
          (done ? u"touchpointDialog"_s : u"planDialog"_s));
}

TEST_CASE("A client's counts of tickets open the open ones, or all") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) { tell(tx, mara); }, Client77);
    QTest::mouseClick(bench.find<ui::NumberLink>(u"clientTickets"_s), Qt::LeftButton);
    CHECK(bench.asked->query == u"client=77"_s);
    QTest::mouseClick(bench.find<ui::NumberLink>(u"clientOpenTickets"_s), Qt::LeftButton);
    const auto query = ui::ticketQueryOf(bench.asked->query);
    CHECK(query.client == core::ClientId(77));
    CHECK(query.text == u"is:open"_s);
}

TEST_CASE("The slash brings the history into view with its field") {
    Bench bench([](core::Transaction& tx, core::MemberId mara) { tell(tx, mara); }, Client77);
    bench.window().resize(1280, 700);
    auto* activity = bench.find<ui::ActivityList>(u"activity"_s);
    activity->setFocus();
    bench.key(Qt::Key_Slash);
    auto* field = qobject_cast<QLineEdit*>(bench.focus());
    REQUIRE(field);
    const auto bottom = [&] { return activity->mapTo(&bench.window(), QPoint(0, activity->height())).y(); };
    CHECK(test::until([&] { return bottom() <= bench.window().height(); }));
}
