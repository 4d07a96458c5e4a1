// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/timeline.h"
#include "tests/support/tickets.h"

using namespace core;
using namespace core::clients;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TimelineItem::Kind;

/// Two calls, one mail of theirs, and a ticket with a message, a reply and a note, over five days.
struct History {
    explicit History(test::Workspace& db)
        : ada(test::addMember(db, u"Ada"_s).id)
        , oak(test::addClient(db).id) {
        addTouch(db, day(1), Direction::Outbound, u"Kick-off"_s);
        addTouch(db, day(2), Direction::Inbound, u"Where is the report"_s);
        ticket = test::addTicketRow(
            db, {.client = oak, .openedAt = day(3), .resolvedAt = day(5), .assignee = ada});
        test::addMessageRow(db, ticket, u"message"_s, day(3), u"The façade is wrong"_s);
        test::addMessageRow(db, ticket, u"reply"_s, day(4));
        test::addMessageRow(db, ticket, u"note"_s, day(4) + 1h);
        addTouch(db, day(6), Direction::Outbound, u"Review"_s);
        test::addEffortRow(db, {.member = ada, .client = oak, .ticket = ticket, .minutes = 45min});
        const ClientId other = test::addClient(db, u"Elm"_s).id;
        test::addTouchpoint(db, test::touchpoint(other, day(4)));
        test::addTicketRow(db, {.client = other});
    }

    static Instant day(int n) { return test::tuesday() + 24h * n; }

    void addTouch(test::Workspace& db, Instant at, Direction direction, const QString& title) {
        touchpoints::Log entry;
        entry.touchpoint = test::touchpoint(oak, at);
        entry.touchpoint.direction = direction;
        entry.touchpoint.title = title;
        entry.touchpoint.member = ada;
        entry.touchpoint.sentiment = 1;
        entry.minutes = 20min;
        db.write([&](Transaction& tx) { touchpoints::log(tx, entry); });
    }

    MemberId ada;
    ClientId oak;
    TicketId ticket;
};

std::vector<Kind> kindsOf(const std::vector<TimelineItem>& items) {
    std::vector<Kind> kinds;
    for (const auto& item : items) {
        kinds.push_back(item.kind);
    }
    return kinds;
}

} // namespace

TEST_CASE("A timeline merges touchpoints, tickets and messages from the newest to the oldest") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const History history(db);
    const auto items = timeline(db, history.oak, {}, 50);
    CHECK(kindsOf(items) == std::vector{Kind::Touchpoint, Kind::TicketResolved, Kind::Message, Kind::Message,
                                        Kind::Message, Kind::TicketOpened, Kind::Touchpoint,
                                        Kind::Touchpoint});
    REQUIRE(items.size() == 8);
    CHECK(items[0].title == u"Review");
    CHECK(items[0].memberName == u"Ada");
    CHECK(items[0].minutes == 20min);
    CHECK(items[0].sentiment == 1);
    CHECK(items[0].direction == Direction::Outbound);
    CHECK(items[1].minutes == 45min);
    CHECK(items[1].ticket == history.ticket);
    CHECK(items[1].memberName == u"Ada");
    CHECK_FALSE(items[2].direction);
    CHECK(items[3].direction == Direction::Outbound);
    CHECK(items[4].direction == Direction::Inbound);
    CHECK(items[4].title == u"Invoice is wrong");
    CHECK(items[4].text == u"The façade is wrong");
    CHECK(items[4].minutes == 0min);
}

TEST_CASE("Pages of a timeline of any size add up to the whole") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const History history(db);
    // A ticket that was opened and resolved in the same instant has two items with one key.
    test::addTicketRow(db,
                       {.client = history.oak, .openedAt = History::day(2), .resolvedAt = History::day(2)});
    const auto whole = timeline(db, history.oak, {}, 50);
    REQUIRE(whole.size() == 10);
    const int size = GENERATE(1, 2, 3, 7);
    std::vector<TimelineItem> pages;
    TimelineKey below;
    for (;;) {
        const auto page = timeline(db, history.oak, below, size);
        pages.insert(pages.end(), page.begin(), page.end());
        if (int(page.size()) < size) {
            break;
        }
        below = TimelineKey::of(page.back());
    }
    CHECK(pages == whole);
}

TEST_CASE("A timeline can be narrowed to what we began or to what the client began") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const History history(db);
    const auto proactive = timeline(db, history.oak, {}, 50, TimelineFilter::Proactive);
    CHECK(kindsOf(proactive) == std::vector{Kind::Touchpoint, Kind::Touchpoint});
    const auto reactive = timeline(db, history.oak, {}, 50, TimelineFilter::Reactive);
    CHECK(reactive.size() == 6);
    CHECK(reactive.back().title == u"Where is the report");
}

TEST_CASE("A text narrows a timeline without regard to case and accents") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const History history(db);
    const auto found = timeline(db, history.oak, {}, 50, TimelineFilter::Everything, u" FACADE "_s);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Kind::Message);
    CHECK(timeline(db, history.oak, {}, 50, TimelineFilter::Everything, u"ada"_s).size() == 5);
    CHECK(timeline(db, history.oak, {}, 2, TimelineFilter::Everything, u"ada"_s).size() == 2);
    CHECK(timeline(db, history.oak, {}, 50, TimelineFilter::Everything, u"nothing like it"_s).empty());
}

TEST_CASE("The lanes hold the marks of their range and the minutes of its weeks") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const History history(db);
    const DayRange days{QDate(2026, 6, 22), QDate(2026, 6, 27)};
    const auto lanes = timelineLanes(db, history.oak, days, QTimeZone::utc(), Qt::Monday);
    REQUIRE(lanes.touchpoints.size() == 2);
    CHECK(lanes.touchpoints[0].title == u"Kick-off");
    REQUIRE(lanes.tickets.size() == 1);
    CHECK(lanes.tickets[0].resolved == History::day(5));
    REQUIRE(lanes.weeks.size() == 1);
    CHECK(lanes.weeks[0].weekStart == QDate(2026, 6, 22));
    CHECK(lanes.weeks[0].minutes == ClassMinutes{.proactive = 20min, .reactive = 65min});
}

TEST_CASE("A ticket shows in the lanes for as long as it was open, and an open one to the end") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    test::addTicketRow(db, {.client = oak, .subject = u"open"_s, .openedAt = History::day(-40)});
    test::addTicketRow(db, {.client = oak, .openedAt = History::day(-40), .resolvedAt = History::day(-30)});
    const DayRange days{QDate(2026, 6, 22), QDate(2026, 6, 27)};
    const auto lanes = timelineLanes(db, oak, days, QTimeZone::utc(), Qt::Monday);
    REQUIRE(lanes.tickets.size() == 1);
    CHECK(lanes.tickets[0].subject == u"open");
}

TEST_CASE("Minutes after midnight count in the week of their own day") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const MemberId ada = test::addMember(db).id;
    test::addEffortRow(
        db, {.member = ada, .client = oak, .day = QDate(2026, 6, 21), .minutes = 60min, .spill = 20min});
    const auto lanes =
        timelineLanes(db, oak, {QDate(2026, 6, 1), QDate(2026, 7, 1)}, QTimeZone::utc(), Qt::Monday);
    REQUIRE(lanes.weeks.size() == 2);
    CHECK(lanes.weeks[0] == WeekMinutes{QDate(2026, 6, 15), {.reactive = 40min}});
    CHECK(lanes.weeks[1] == WeekMinutes{QDate(2026, 6, 22), {.reactive = 20min}});
}
