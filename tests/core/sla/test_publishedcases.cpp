// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sla/histories.h"

using namespace core;
using namespace core::sla;
using namespace test;
using namespace Qt::Literals::StringLiterals;
using calendar::Calendar;
using calendar::OpenTime;

// What the suites and trackers of other systems publish as facts, told in our own words, each for the side of
// the convention that clocks.h chose. The system that the case comes from stands in the test's name.

namespace {

std::optional<Instant> due(const Calendar& calendar, Instant from, int minutes) {
    History history;
    history.clientAt = from;
    const OpenTime open(calendar, {{2009, 1, 1}, {2029, 1, 1}});
    return reckon(history, promise(minutes), open).first.due;
}

int used(const Calendar& calendar, Instant from, Instant to) {
    const OpenTime open(calendar, {{2009, 1, 1}, {2029, 1, 1}});
    return int(std::chrono::duration_cast<std::chrono::seconds>(open.openBetween(from, to)).count());
}

const calendar::Intervals NineToFive{{540, 1020}};

} // namespace

TEST_CASE("Zammad: targets of 2 and 4 hours in office hours run within the day") {
    const auto calendar = calendarOf(NineToFive);
    const Instant created = at(u"2013-03-21 09:30"_s);
    CHECK(due(calendar, created, 120) == at(u"2013-03-21 11:30"_s));
    CHECK(due(calendar, created, 240) == at(u"2013-03-21 13:30"_s));
}

TEST_CASE("Zammad: hours are those of the calendar's zone, stamps are not") {
    const auto berlin = calendarOf(NineToFive, "Europe/Berlin");
    // 07:30 in UTC is half past eight in Berlin's winter: the clock waits for nine.
    CHECK(due(berlin, at(u"2013-03-21 07:30"_s), 60) == at(u"2013-03-21 09:00"_s));
    // In summer it is half past nine.
    CHECK(due(berlin, at(u"2013-06-20 07:30"_s), 60) == at(u"2013-06-20 08:30"_s));
}

TEST_CASE("Zammad: three seconds after opening are three seconds, whenever the ticket came in the night") {
    const auto calendar = calendarOf({{420, 1080}});
    CHECK(used(calendar, at(u"2016-11-01 22:12"_s), at(u"2016-11-02 07:00:03"_s)) == 3);
}

TEST_CASE("Zammad: the night, the weekend and a holiday do not count") {
    auto calendar = calendarOf(NineToFive);
    calendar.holidays = {{0, 12, 24, u"Christmas Eve"_s}, {2014, 12, 25, u"Christmas"_s}};
    // Tuesday 16:00 + 2 h, over two holidays, is Friday.
    CHECK(due(calendar, at(u"2014-12-23 16:00"_s), 120) == at(u"2014-12-26 10:00"_s));
    calendar.holidays[1].active = false;
    CHECK(due(calendar, at(u"2014-12-23 16:00"_s), 120) == at(u"2014-12-25 10:00"_s));
    // The dated one is of its year only, the other one of each.
    CHECK(due(calendar, at(u"2015-12-23 16:00"_s), 120) == at(u"2015-12-25 10:00"_s));
}

TEST_CASE("Zammad and Chatwoot: a day until 24:00 loses no minute at midnight") {
    auto calendar = calendarOf({{0, 1440}});
    CHECK(due(calendar, at(u"2026-06-23 22:00"_s), 180) == at(u"2026-06-24 01:00"_s));
    CHECK(used(calendar, at(u"2026-06-23 23:59"_s), at(u"2026-06-24 00:01"_s)) == 120);
}

TEST_CASE("business_time and Chatwoot: what runs out at closing is due at closing, not the next morning") {
    const auto calendar = calendarOf(NineToFive);
    CHECK(due(calendar, at(u"2026-06-23 15:00"_s), 120) == at(u"2026-06-23 17:00"_s));
    CHECK(due(calendar, at(u"2026-06-26 16:00"_s), 60) == at(u"2026-06-26 17:00"_s));
}

TEST_CASE("biz: a holiday outranks the hours of its date, which outrank those of the weekday") {
    auto calendar = calendarOf(NineToFive);
    calendar.overrides = {{{2026, 6, 24}, {{600, 720}}, {}}, {{2026, 6, 27}, {{600, 720}}, {}}};
    // Wednesday is open for two hours only; Saturday is, although the week leaves it out.
    CHECK(used(calendar, at(u"2026-06-24 00:00"_s), at(u"2026-06-25 00:00"_s)) == 7200);
    CHECK(used(calendar, at(u"2026-06-27 00:00"_s), at(u"2026-06-28 00:00"_s)) == 7200);
    calendar.holidays = {{2026, 6, 24, u"Midsummer"_s}};
    CHECK(used(calendar, at(u"2026-06-24 00:00"_s), at(u"2026-06-25 00:00"_s)) == 0);
}

TEST_CASE("biz: the hour that spring leaves out is not owed") {
    auto calendar = always("America/Los_Angeles");
    for (auto& hours : calendar.week) {
        hours = {{60, 240}}; // 01:00 to 04:00
    }
    const QTimeZone zone("America/Los_Angeles");
    CHECK(used(calendar, at(u"2014-03-09 00:00"_s, zone), at(u"2014-03-10 00:00"_s, zone)) == 2 * 3600);
    CHECK(used(calendar, at(u"2014-11-02 00:00"_s, zone), at(u"2014-11-03 00:00"_s, zone)) == 4 * 3600);
}

TEST_CASE("biz: hours that lie in the missing hour move on by it") {
    auto calendar = always("America/Los_Angeles");
    calendar.week[6] = {{150, 240}}; // Sunday 02:30 to 04:00; half past two is not there
    const QTimeZone zone("America/Los_Angeles");
    CHECK(used(calendar, at(u"2014-03-09 00:00"_s, zone), at(u"2014-03-10 00:00"_s, zone)) == 1800);
}

TEST_CASE("Znuny and biz: a whole day on which the clock changes has 23 or 25 hours") {
    const auto calendar = always("Europe/Berlin");
    const QTimeZone zone("Europe/Berlin");
    CHECK(used(calendar, at(u"2026-03-29 00:00"_s, zone), at(u"2026-03-30 00:00"_s, zone)) == 23 * 3600);
    CHECK(used(calendar, at(u"2026-10-25 00:00"_s, zone), at(u"2026-10-26 00:00"_s, zone)) == 25 * 3600);
}

TEST_CASE("working_hours: opening is inside, closing is outside") {
    const auto calendar = calendarOf(NineToFive);
    const OpenTime open(calendar, {{2026, 1, 1}, {2027, 1, 1}});
    CHECK(open.isOpen(at(u"2026-06-23 09:00"_s)));
    CHECK_FALSE(open.isOpen(at(u"2026-06-23 17:00"_s)));
}

TEST_CASE("working_hours: from Friday's last hours the rest runs on Monday") {
    const auto calendar = calendarOf(NineToFive);
    CHECK(due(calendar, at(u"2026-06-26 16:00"_s), 120) == at(u"2026-06-29 10:00"_s));
    CHECK(due(calendar, at(u"2026-06-27 11:00"_s), 60) == at(u"2026-06-29 10:00"_s));
}

TEST_CASE("osTicket: a lunch break is a gap between two intervals and does not count") {
    const auto calendar = calendarOf({{540, 720}, {780, 1020}});
    CHECK(due(calendar, at(u"2026-06-23 11:30"_s), 60) == at(u"2026-06-23 13:30"_s));
    CHECK(due(calendar, at(u"2026-06-23 12:30"_s), 60) == at(u"2026-06-23 14:00"_s));
    CHECK(due(calendar, at(u"2026-06-23 11:00"_s), 60) == at(u"2026-06-23 12:00"_s));
}

TEST_CASE("osTicket: a week that is worked on one day only counts that day") {
    Calendar calendar;
    calendar.week[2] = {{540, 1020}}; // Wednesdays
    CHECK(due(calendar, at(u"2026-06-22 10:00"_s), 9 * 60) == at(u"2026-07-01 10:00"_s));
}

TEST_CASE("Request Tracker: the second message of a client leaves the deadline where it is") {
    History history;
    history.clientAt = at(u"2026-06-23 10:00"_s);
    history.firstReplyAt = at(u"2026-06-23 10:30"_s);
    history.said = {{*history.clientAt, MessageKind::Message},
                    {*history.firstReplyAt, MessageKind::Reply},
                    {at(u"2026-06-23 11:00"_s), MessageKind::Message},
                    {at(u"2026-06-23 11:45"_s), MessageKind::Message}};
    const OpenTime open(calendarOf(NineToFive), {{2026, 1, 1}, {2027, 1, 1}});
    CHECK(reckon(history, promise(60, 120), open).reply.due == at(u"2026-06-23 13:00"_s));
}

TEST_CASE("Request Tracker: time in a state that is left out comes on top of the deadline") {
    History history;
    history.clientAt = at(u"2026-06-23 10:00"_s);
    history.states = {{at(u"2026-06-23 10:30"_s), TicketState::Pending},
                      {at(u"2026-06-24 11:00"_s), TicketState::Open}};
    const OpenTime open(calendarOf(NineToFive), {{2026, 1, 1}, {2027, 1, 1}});
    CHECK(reckon(history, promise(120), open).first.due == at(u"2026-06-24 12:30"_s));
}

TEST_CASE("Chatwoot: what was answered late is missed, even when the ticket was resolved since") {
    History history;
    history.clientAt = at(u"2026-06-23 10:00"_s);
    history.firstReplyAt = at(u"2026-06-23 12:00"_s);
    history.states = {{at(u"2026-06-23 12:05"_s), TicketState::Resolved}};
    history.resolvedAt = at(u"2026-06-23 12:05"_s);
    const OpenTime open(calendarOf(NineToFive), {{2026, 1, 1}, {2027, 1, 1}});
    const Clocks clocks = reckon(history, promise(60, 0, 300), open);
    CHECK(clocks.first.left == -3600);
    CHECK(clocks.solve.left == 175 * 60);
}

TEST_CASE("Chatwoot: a reply after reopening counts from the reopening, not from the creation") {
    History history;
    history.clientAt = at(u"2026-06-15 10:00"_s);
    history.firstReplyAt = at(u"2026-06-15 10:05"_s);
    history.said = {{*history.firstReplyAt, MessageKind::Reply},
                    {at(u"2026-06-23 10:00"_s), MessageKind::Message},
                    {at(u"2026-06-23 10:10"_s), MessageKind::Reply}};
    history.states = {{at(u"2026-06-15 11:00"_s), TicketState::Resolved},
                      {at(u"2026-06-23 10:00"_s), TicketState::Open}};
    const OpenTime open(calendarOf(NineToFive), {{2026, 1, 1}, {2027, 1, 1}});
    CHECK(reckon(history, promise(60, 30), open).reply.left == 20 * 60);
}

TEST_CASE("Zammad: 120 promised hours are 120 open hours, however long that takes") {
    CHECK(due(calendarOf(NineToFive), at(u"2026-06-22 09:00"_s), 120 * 60) == at(u"2026-07-10 17:00"_s));
}
