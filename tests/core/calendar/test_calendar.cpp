// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendar.h"
#include "tests/support/print.h"

#include <random>

using namespace core;
using namespace core::calendar;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Monday 22 June 2026 and the days after it.
QDate june(int day) {
    return {2026, 6, day};
}

Calendar office() {
    return officeHours(QTimeZone("Europe/Berlin"));
}

Calendar closedOn(Calendar calendar, QDate day) {
    calendar.overrides.push_back({day, {}, u"Closed"_s});
    return calendar;
}

QStringList texts(const Calendar& calendar) {
    QStringList list;
    for (const auto& problem : validate(calendar)) {
        list << problem.text;
    }
    return list;
}

} // namespace

TEST_CASE("Office hours are worked from Monday to Friday") {
    CHECK(isWorkingDay(office(), june(22)));
    CHECK(isWorkingDay(office(), june(26)));
    CHECK_FALSE(isWorkingDay(office(), june(27)));
    CHECK_FALSE(isWorkingDay(office(), june(28)));
    CHECK_FALSE(isWorkingDay(office(), QDate()));
    CHECK(validate(office()).isEmpty());
}

TEST_CASE("A holiday comes before an override, and an override before the weekday") {
    Calendar calendar = office();
    calendar.overrides.push_back({june(24), {{600, 720}}, {}});
    CHECK(hoursOf(calendar, june(24)).size() == 1);
    CHECK(hoursOf(calendar, june(24)).front() == Interval{600, 720});
    calendar.holidays.push_back({2026, 6, 24, u"Founding day"_s});
    CHECK(hoursOf(calendar, june(24)).empty());
    CHECK(holidayOn(calendar, june(24))->name == u"Founding day"_s);
}

TEST_CASE("An override opens a Saturday and closes a Monday") {
    Calendar calendar = closedOn(office(), june(29));
    calendar.overrides.push_back({june(27), {{540, 780}}, {}});
    CHECK(isWorkingDay(calendar, june(27)));
    CHECK_FALSE(isWorkingDay(calendar, june(29)));
    CHECK(addWorkingDays(calendar, june(26), 1) == june(27));
    CHECK(addWorkingDays(calendar, june(26), 2) == june(30));
}

TEST_CASE("A yearly holiday falls in each year, a dated one in its own, an inactive one never") {
    Calendar calendar = office();
    calendar.holidays = {{0, 12, 25, u"Christmas Day"_s}, {2026, 4, 3, u"Good Friday"_s}};
    CHECK_FALSE(isWorkingDay(calendar, {2026, 12, 25}));
    CHECK_FALSE(isWorkingDay(calendar, {2031, 12, 25}));
    CHECK_FALSE(isWorkingDay(calendar, {2026, 4, 3}));
    CHECK(isWorkingDay(calendar, {2028, 4, 3}));
    calendar.holidays[0].active = false;
    CHECK(isWorkingDay(calendar, {2026, 12, 25}));
}

TEST_CASE("A yearly 29 February is a holiday in leap years only") {
    Calendar calendar = office();
    calendar.holidays = {{0, 2, 29, u"Leap day"_s}};
    CHECK(validate(calendar).isEmpty());
    CHECK_FALSE(isWorkingDay(calendar, {2028, 2, 29}));
    CHECK(isWorkingDay(calendar, {2027, 3, 1}));
}

TEST_CASE("Zero working days from a working day is that day, from a weekend the Monday after it") {
    CHECK(addWorkingDays(office(), june(24), 0) == june(24));
    CHECK(addWorkingDays(office(), june(27), 0) == june(29));
}

TEST_CASE("Working days are counted over weekends and from the next working day") {
    CHECK(addWorkingDays(office(), june(24), 2) == june(26));
    CHECK(addWorkingDays(office(), june(24), 3) == june(29));
    CHECK(addWorkingDays(office(), june(27), 1) == june(30));
    CHECK(addWorkingDays(office(), june(22), 10) == QDate(2026, 7, 6));
}

TEST_CASE("Counting back ends on working days, whether it begins on one or not") {
    CHECK(addWorkingDays(office(), june(29), -1) == june(26));
    CHECK(addWorkingDays(office(), june(28), -1) == june(26));
    CHECK(addWorkingDays(office(), june(29), -6) == june(19));
}

TEST_CASE("The range between two days has its first day and not its last") {
    CHECK(workingDaysBetween(office(), june(22), june(22)) == 0);
    CHECK(workingDaysBetween(office(), june(22), june(23)) == 1);
    CHECK(workingDaysBetween(office(), june(22), june(29)) == 5);
    CHECK(workingDaysBetween(office(), june(26), june(29)) == 1);
    CHECK(workingDaysBetween(office(), june(29), june(22)) == 0);
    CHECK(workingDaysBetween(office(), QDate(), june(22)) == 0);
}

TEST_CASE("Adding working days and counting them agree, in both directions") {
    std::mt19937 random(20260622);
    Calendar calendar = office();
    calendar.week[4].clear();
    calendar.holidays = {{0, 12, 25, {}}, {0, 12, 26, {}}, {0, 1, 1, {}}, {2026, 5, 25, {}}};
    calendar.overrides = {{{2026, 5, 23}, {{540, 600}}, {}}, {{2026, 12, 28}, {}, {}}};
    for (int i = 0; i < 2000; ++i) {
        const QDate day = QDate(2026, 1, 1).addDays(random() % 720);
        const int n = int(random() % 60);
        const QDate after = addWorkingDays(calendar, day, n);
        const QDate before = addWorkingDays(calendar, day, -n);
        CHECK(isWorkingDay(calendar, after));
        CHECK(workingDaysBetween(calendar, day, after) == n);
        if (n > 0) {
            CHECK(isWorkingDay(calendar, before));
            CHECK(workingDaysBetween(calendar, before, day) == n);
        }
    }
}

TEST_CASE("The search for a working day ends where there is none") {
    const Calendar never;
    CHECK_FALSE(addWorkingDays(never, june(22), 0).isValid());
    CHECK_FALSE(addWorkingDays(never, june(22), 5).isValid());
    CHECK_FALSE(addWorkingDays(never, june(22), -5).isValid());
    CHECK_FALSE(addWorkingDays(office(), QDate(), 1).isValid());
}

TEST_CASE("A calendar without an open hour in the week is refused, whatever its overrides say") {
    Calendar calendar;
    calendar.name = u"Empty"_s;
    calendar.overrides = {{june(24), {{540, 1020}}, {}}};
    REQUIRE(texts(calendar).size() == 1);
    CHECK(texts(calendar).front().contains(u"at least one hour"_s));
    calendar.week[6] = {{0, 1}};
    CHECK(texts(calendar).isEmpty());
}

TEST_CASE("A calendar in which each day is a holiday is refused") {
    Calendar calendar = office();
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
        calendar.holidays.push_back({0, day.month(), day.day(), {}});
    }
    CHECK(texts(calendar).size() == 1);
    calendar.holidays[10].active = false;
    CHECK(texts(calendar).isEmpty());
    CHECK(addWorkingDays(calendar, {2026, 2, 1}, 1).isValid());
}

TEST_CASE("Overlapping hours are refused, hours that touch and breaks between them are not") {
    Calendar calendar = office();
    calendar.week[0] = {{780, 1020}, {540, 720}};
    CHECK(texts(calendar).isEmpty());
    calendar.week[0] = {{720, 1020}, {540, 720}};
    CHECK(texts(calendar).isEmpty());
    calendar.week[0] = {{719, 1020}, {540, 720}};
    CHECK(texts(calendar) == QStringList{u"Monday: 09:00–12:00 and 11:59–17:00 overlap."_s});
}

TEST_CASE("24:00 is an end of hours, 00:00 is none") {
    Calendar calendar = office();
    calendar.week[0] = {{1320, 1440}};
    CHECK(texts(calendar).isEmpty());
    calendar.week[0] = {{1320, 0}};
    CHECK(texts(calendar) ==
          QStringList{u"Monday: 22:00–00:00 ends before it begins. The end of the day is 24:00."_s});
    calendar.week[0] = {{1320, 1441}};
    CHECK(texts(calendar).size() == 1);
    calendar.week[0] = {{-1, 60}};
    CHECK(texts(calendar).size() == 1);
}

TEST_CASE("Days that do not exist or come twice are refused") {
    Calendar calendar = office();
    calendar.holidays = {{2026, 2, 29, u"Leap day"_s}};
    CHECK(texts(calendar).size() == 1);
    calendar.holidays = {{0, 5, 1, u"May Day"_s}, {0, 5, 1, u"Labour Day"_s}};
    CHECK(texts(calendar) == QStringList{u"1 May is in the list of holidays twice."_s});
    calendar.holidays = {{0, 5, 1, u"May Day"_s}, {2026, 5, 1, u"Labour Day"_s}};
    CHECK(texts(calendar).isEmpty());
    calendar = closedOn(closedOn(office(), june(24)), june(24));
    CHECK(texts(calendar) == QStringList{u"24 June 2026 is in the list of single days twice."_s});
}

TEST_CASE("A calendar needs a name and a zone") {
    Calendar calendar = office();
    calendar.name = u"  "_s;
    calendar.zone = QTimeZone("Mars/Olympus");
    CHECK(texts(calendar).size() == 2);
}
