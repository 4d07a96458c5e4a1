// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/opentime.h"
#include "tests/support/print.h"

using namespace core;
using namespace core::calendar;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone& berlin() {
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

/// Open every day of the week at the given hours.
Calendar daily(const Intervals& hours, const QTimeZone& zone = berlin()) {
    Calendar calendar;
    calendar.zone = zone;
    calendar.week.fill(hours);
    return calendar;
}

Intervals hours(int from, int to) {
    return {{from * 60, to * 60}};
}

Instant utc(int month, int day, int hour, int minute = 0, int second = 0) {
    return toInstant(QDateTime(QDate(2026, month, day), QTime(hour, minute, second), Qt::UTC));
}

/// Wall time in Berlin, 2026.
Instant wall(int month, int day, int hour, int minute = 0, int second = 0) {
    return instantOf({2026, month, day}, {hour, minute, second}, berlin());
}

} // namespace

TEST_CASE("Opening is inside and closing outside") {
    const OpenTime open(officeHours(berlin()));
    CHECK(open.isOpen(wall(6, 22, 9)));
    CHECK_FALSE(open.isOpen(wall(6, 22, 9) - 1ms));
    CHECK(open.isOpen(wall(6, 22, 17) - 1ms));
    CHECK_FALSE(open.isOpen(wall(6, 22, 17)));
}

TEST_CASE("An amount that runs out exactly at closing has run out at the closing instant") {
    const OpenTime open(officeHours(berlin()));
    CHECK(open.addOpenTime(wall(6, 22, 9), 8h) == wall(6, 22, 17));
    CHECK(open.addOpenTime(wall(6, 22, 9), 8h + 1ms) == wall(6, 23, 9) + 1ms);
    CHECK(open.addOpenTime(wall(6, 26, 16), 2h) == wall(6, 29, 10));
}

TEST_CASE("Outside of the hours the clock stands still") {
    const OpenTime open(daily(hours(7, 18)));
    CHECK(open.openBetween(wall(6, 22, 2), wall(6, 22, 7)) == 0ms);
    CHECK(open.openBetween(wall(6, 22, 2), wall(6, 22, 7, 0, 3)) == 3s);
    CHECK(open.addOpenTime(wall(6, 22, 2), 1h) == wall(6, 22, 8));
    CHECK(open.openBetween(wall(6, 22, 17), wall(6, 23, 8)) == 2h);
}

TEST_CASE("No time lies between an end and a later start") {
    const OpenTime open(officeHours(berlin()));
    CHECK(open.openBetween(wall(6, 22, 12), wall(6, 22, 10)) == 0ms);
    CHECK(open.openBetween(wall(6, 22, 12), wall(6, 22, 12)) == 0ms);
}

TEST_CASE("Nothing and less than nothing have run out at once") {
    const OpenTime open(officeHours(berlin()));
    CHECK(open.addOpenTime(wall(6, 21, 12), 0ms) == wall(6, 21, 12));
    CHECK(open.addOpenTime(wall(6, 22, 12), -1h) == wall(6, 22, 12));
}

TEST_CASE("A break in the day does not count") {
    const OpenTime open(daily({{540, 720}, {780, 1020}}));
    CHECK(open.openBetween(wall(6, 22, 9), wall(6, 22, 17)) == 7h);
    CHECK(open.addOpenTime(wall(6, 22, 11), 2h) == wall(6, 22, 14));
    CHECK(open.addOpenTime(wall(6, 22, 11), 1h) == wall(6, 22, 12));
    CHECK_FALSE(open.isOpen(wall(6, 22, 12, 30)));
    CHECK(open.nextOpening(wall(6, 22, 12, 30)) == wall(6, 22, 13));
}

TEST_CASE("A whole day runs to 24:00 and loses no minute at midnight") {
    const OpenTime open(daily(hours(0, 24)));
    CHECK(open.openBetween(wall(6, 22, 0), wall(6, 23, 0)) == 24h);
    CHECK(open.isOpen(wall(6, 22, 23, 59, 59)));
    CHECK(open.isOpen(wall(6, 23, 0)));
    CHECK(open.addOpenTime(wall(6, 22, 23), 2h) == wall(6, 23, 1));
}

TEST_CASE("Hours that end at 23:59 are open up to that minute") {
    const OpenTime open(daily({{0, 1439}}));
    CHECK(open.openBetween(wall(6, 22, 0), wall(6, 23, 0)) == 23h + 59min);
    CHECK_FALSE(open.isOpen(wall(6, 22, 23, 59)));
}

TEST_CASE("The hours are those of the calendar's zone, whatever zone a stamp was made in") {
    const OpenTime open(officeHours(QTimeZone("America/New_York")));
    CHECK(open.isOpen(utc(6, 22, 13)));
    CHECK_FALSE(open.isOpen(utc(6, 22, 12, 59)));
    CHECK(open.addOpenTime(toInstant(QDateTime({2026, 6, 22}, {6, 0}, berlin())), 1h) == utc(6, 22, 14));
}

TEST_CASE("A holiday closes the local day, an inactive one does not, an override replaces the hours") {
    Calendar calendar = officeHours(berlin());
    calendar.holidays = {
        {0, 6, 23, u"Every year"_s}, {2026, 6, 25, u"Once"_s}, {2026, 6, 26, u"Not"_s, false}};
    calendar.overrides = {{{2026, 6, 24}, hours(12, 13), {}}, {{2026, 6, 25}, hours(8, 20), {}}};
    const OpenTime open(calendar);
    CHECK(open.openBetween(wall(6, 23, 0), wall(6, 24, 0)) == 0ms);
    CHECK(open.openBetween(wall(6, 24, 0), wall(6, 25, 0)) == 1h);
    CHECK(open.openBetween(wall(6, 25, 0), wall(6, 26, 0)) == 0ms);
    CHECK(open.openBetween(wall(6, 26, 0), wall(6, 27, 0)) == 8h);
    CHECK(open.nextOpening(wall(6, 22, 17)) == wall(6, 24, 12));
}

TEST_CASE("A day that is open throughout has 23 hours in spring and 25 in autumn") {
    const OpenTime open(daily(hours(0, 24)));
    CHECK(open.openBetween(wall(3, 29, 0), wall(3, 30, 0)) == 23h);
    CHECK(open.openBetween(wall(10, 25, 0), wall(10, 26, 0)) == 25h);
    CHECK(open.addOpenTime(wall(3, 29, 1), 2h) == wall(3, 29, 4));
}

TEST_CASE("A skipped wall time moves forward by the gap") {
    // 02:00 to 03:00 does not exist in Berlin on 29 March 2026; 01:00 UTC is 03:00 there.
    const OpenTime open(daily({{150, 240}}));
    CHECK_FALSE(open.isOpen(utc(3, 29, 1, 29)));
    CHECK(open.isOpen(utc(3, 29, 1, 30)));
    CHECK(open.openBetween(wall(3, 29, 0), wall(3, 30, 0)) == 30min);
}

TEST_CASE("Hours that lie in the gap from end to end disappear") {
    const OpenTime open(daily(hours(2, 3)));
    CHECK(open.openBetween(wall(3, 29, 0), wall(3, 30, 0)) == 0ms);
    CHECK(open.openBetween(wall(3, 28, 0), wall(3, 29, 0)) == 1h);
    CHECK(open.nextOpening(wall(3, 29, 0)) == wall(3, 30, 2));
}

TEST_CASE("Hours that move into open ones are counted once") {
    const OpenTime open(daily({{120, 150}, {180, 240}}));
    CHECK(open.openBetween(wall(3, 29, 0), wall(3, 30, 0)) == 1h);
}

TEST_CASE("Hours that move behind later ones leave those open") {
    const OpenTime open(daily({{150, 165}, {180, 195}}));
    CHECK(open.isOpen(utc(3, 29, 1, 10)));
    CHECK_FALSE(open.isOpen(utc(3, 29, 1, 20)));
    CHECK(open.isOpen(utc(3, 29, 1, 40)));
}

TEST_CASE("A day that a zone left out has no hours") {
    // Samoa had no 30 December 2011.
    const OpenTime open(daily(hours(9, 17), QTimeZone("Pacific/Apia")), {{2011, 12, 29}, {2012, 1, 1}});
    const auto list = open.openings(toInstant(QDateTime({2011, 12, 28}, {0, 0}, Qt::UTC)), 9);
    REQUIRE(list.size() == 2);
    CHECK(list[0].from == toInstant(QDateTime({2011, 12, 29}, {19, 0}, Qt::UTC)));
    CHECK(list[1].from == toInstant(QDateTime({2011, 12, 30}, {19, 0}, Qt::UTC)));
}

TEST_CASE("Of a wall time that comes twice the first is meant") {
    // 02:00 to 03:00 comes twice in Berlin on 25 October 2026: from 00:00 UTC and from 01:00 UTC.
    const OpenTime open(daily({{120, 150}}));
    CHECK(open.isOpen(utc(10, 25, 0, 0)));
    CHECK_FALSE(open.isOpen(utc(10, 25, 0, 30)));
    CHECK_FALSE(open.isOpen(utc(10, 25, 1, 0)));
    const OpenTime across(daily(hours(2, 3)));
    CHECK(across.openBetween(wall(10, 25, 0), wall(10, 26, 0)) == 2h);
}

TEST_CASE("A gap of half an hour moves a wall time by half an hour") {
    // Lord Howe Island: 02:00 becomes 02:30 on 4 October 2026, at 15:30 UTC of the day before.
    const OpenTime open(daily({{135, 180}}, QTimeZone("Australia/Lord_Howe")));
    CHECK_FALSE(open.isOpen(utc(10, 3, 15, 44)));
    CHECK(open.isOpen(utc(10, 3, 15, 45)));
    CHECK(open.openBetween(utc(10, 3, 12), utc(10, 4, 0)) == 15min);
}

TEST_CASE("Years of open time are added at once") {
    const OpenTime open(officeHours(berlin()));
    // 52 weeks of 40 hours each.
    CHECK(open.addOpenTime(wall(6, 22, 9), 52 * 40h) == instantOf({2027, 6, 18}, {17, 0}, berlin()));
    CHECK(open.openBetween(wall(6, 22, 0), instantOf({2027, 6, 21}, {0, 0}, berlin())) == 52 * 40h);
}

TEST_CASE("Beyond the horizon nothing is open, and a search ends") {
    const OpenTime open(officeHours(berlin()), {{2026, 1, 1}, {2027, 1, 1}});
    CHECK_FALSE(open.isOpen(wall(6, 22, 12) - std::chrono::hours(24 * 364)));
    CHECK_FALSE(open.nextOpening(instantOf({2026, 12, 31}, {17, 0}, berlin())));
    CHECK_FALSE(open.addOpenTime(wall(12, 31, 16), 2h));
    CHECK(open.addOpenTime(wall(12, 31, 16), 1h) == wall(12, 31, 17));
    CHECK_FALSE(open.addOpenTime(instantOf({2027, 1, 4}, {9, 0}, berlin()), 1h));
    CHECK_FALSE(open.addOpenTime(wall(1, 5, 9), std::chrono::milliseconds::max()));
}

TEST_CASE("A calendar that never opens has no opening and adds nothing") {
    const OpenTime open(daily({}));
    CHECK_FALSE(open.isOpen(wall(6, 22, 12)));
    CHECK_FALSE(open.nextOpening(wall(6, 22, 12)));
    CHECK_FALSE(open.addOpenTime(wall(6, 22, 12), 1ms));
    CHECK(open.openBetween(wall(1, 1, 0), wall(12, 31, 0)) == 0ms);
}

TEST_CASE("The next openings are listed with their ends") {
    const OpenTime open(officeHours(berlin()));
    const auto next = open.openings(wall(6, 26, 10), 2);
    REQUIRE(next.size() == 2);
    CHECK(next[0] == InstantRange{wall(6, 29, 9), wall(6, 29, 17)});
    CHECK(next[1] == InstantRange{wall(6, 30, 9), wall(6, 30, 17)});
    CHECK(open.nextOpening(wall(6, 26, 10)) == wall(6, 26, 10));
}
