// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/opentime.h"
#include "tests/support/print.h"

using namespace core;
using namespace core::calendar;
using namespace Qt::Literals::StringLiterals;

// What the suites of business_time, working_hours and biz state about business time, as one table of facts: a
// week, an instant, and what follows. Where those suites disagree, the side that opentime.h chose is here.

namespace {

constexpr auto Office = "1-5 09:00-17:00";
constexpr auto Split = "1 07:00-12:00,13:00-18:00";
constexpr auto Xmas = "1 09:00-17:00; 5 09:00-17:00; 6 10:00-15:00";
constexpr auto Round = "1 00:00-24:00; 5 00:00-24:00; 6 11:00-15:00";
constexpr auto Monday = "1 00:00-24:00";

int minuteOf(const QString& text) {
    return text.left(2).toInt() * 60 + text.mid(3, 2).toInt();
}

/// "1-5 09:00-12:00,13:00-17:00; 6 10:00-15:00", Monday = 1; holidays as ISO days.
Calendar weekOf(const QString& text, const QByteArray& zone, const QString& holiday) {
    Calendar calendar;
    calendar.zone = QTimeZone(zone);
    for (const QString& part : text.split(u"; "_s)) {
        const QString days = part.section(u' ', 0, 0);
        const int last = days.section(u'-', -1).toInt();
        for (int day = days.section(u'-', 0, 0).toInt(); day <= last; ++day) {
            for (const QString& hours : part.section(u' ', 1).split(u',')) {
                calendar.week[size_t(day - 1)].push_back({minuteOf(hours), minuteOf(hours.section(u'-', 1))});
            }
        }
    }
    if (const QDate day = QDate::fromString(holiday, Qt::ISODate); day.isValid()) {
        calendar.holidays = {{day.year(), day.month(), day.day(), u"Holiday"_s}};
    }
    return calendar;
}

/// UTC, ISO 8601 without the zone.
Instant utc(const char* text) {
    QDateTime at = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    REQUIRE(at.isValid());
    at.setTimeSpec(Qt::UTC);
    return toInstant(at);
}

OpenTime openOf(const Calendar& calendar) {
    return OpenTime(calendar, {{1991, 1, 1}, {2020, 1, 1}});
}

struct Added {
    const char* source;
    const char* week;
    const char* from;
    int seconds;
    const char* until;
    const char* holiday = "";
    const char* zone = "UTC";
};

constexpr int M = 60;
constexpr int H = 3600;

constexpr Added added[] = {
    {"business_time", Office, "2010-08-04T09:35:00", 8 * H, "2010-08-05T09:35:00"},
    {"business_time", Office, "2010-04-09T16:50:00", 1 * H, "2010-04-12T09:50:00"},
    {"business_time", Office, "2010-04-12T09:50:00", 3 * H, "2010-04-12T12:50:00"},
    {"business_time", Office, "2010-07-02T16:50:00", 1 * H, "2010-07-06T09:50:00", "2010-07-05"},
    {"business_time", Xmas, "2010-12-24T15:00:00", 9 * H, "2010-12-27T11:00:00"},
    {"business_time", Xmas, "2010-12-24T08:00:00", 15 * H, "2010-12-27T11:00:00"},
    {"business_time", Round, "2010-12-24T15:00:00", 24 * H, "2010-12-27T11:00:00"},
    {"business_time", Round, "2010-12-25T08:00:00", 15 * H, "2010-12-27T11:00:00"},
    {"business_time", "5 09:00-17:00", "2010-12-24T08:00:00", 8 * H, "2010-12-24T17:00:00"},
    {"working_hours", Office, "1991-11-15T14:00:42", 2 * H, "1991-11-15T16:00:42"},
    {"working_hours", Office, "1991-11-15T07:00:00", 3 * H, "1991-11-18T02:00:00", "", "Asia/Tokyo"},
    {"working_hours", Split, "1991-11-11T05:00:00", 6 * H, "1991-11-11T14:00:00"},
    {"working_hours", Office, "1991-11-15T16:30:42", 45 * M, "1991-11-18T09:15:42"},
    {"working_hours", Office, "1991-11-15T16:59:42", 2 * M, "1991-11-18T09:01:42"},
    {"working_hours", Monday, "2014-04-07T23:59:30", 1 * M, "2014-04-14T00:00:30"},
};

struct Between {
    const char* source;
    const char* week;
    const char* from;
    const char* to;
    int seconds;
    const char* zone = "UTC";
};

constexpr Between between[] = {
    {"working_hours", Office, "2014-04-07T08:00:00", "2014-04-07T08:00:00", 0},
    {"working_hours", Office, "2014-04-11T20:00:00", "2014-04-14T05:00:00", 0},
    {"working_hours", Office, "2014-04-13T09:10:24", "2014-04-14T09:10:24", 624},
    {"working_hours", Office, "2014-04-07T10:00:00", "2014-04-07T15:00:00", 5 * H},
    {"working_hours", Office, "2014-04-07T07:00:00", "2014-04-07T20:00:00", 8 * H},
    {"working_hours", Office, "2014-04-07T10:00:00", "2014-04-07T19:00:00", 7 * H},
    {"working_hours", Monday, "2014-04-06T12:00:00", "2016-04-06T12:00:00", 105 * 24 * H},
    {"working_hours", Split, "2014-04-07T11:59:00", "2014-04-07T13:01:00", 2 * M},
    {"working_hours", Split, "2014-04-07T11:00:00", "2014-04-14T13:00:00", 11 * H},
    // 02:30 is missing and becomes 03:30; 10:00 UTC is 03:00 there, 12:00 UTC is 05:00.
    {"biz", "7 02:30-05:00", "2014-03-09T10:00:00", "2014-03-09T13:00:00", 90 * M, "America/Los_Angeles"},
    // The end of that Saturday is the missing midnight: 01:00 of Sunday, 23 + 0 hours after its start.
    {"biz", "6 23:00-24:00", "2015-10-17T12:00:00", "2015-10-18T12:00:00", 1 * H, "America/Sao_Paulo"},
    // Half past one comes twice; the first, 08:30 UTC, is meant.
    {"biz", "7 00:00-01:30", "2014-11-02T07:00:00", "2014-11-02T12:00:00", 90 * M, "America/Los_Angeles"},
};

struct Opening {
    const char* source;
    const char* week;
    const char* from;
    const char* opens;
    const char* holiday = "";
    const char* zone = "UTC";
};

constexpr Opening openings[] = {
    {"business_time", Office, "2010-04-26T04:30:00", "2010-04-26T09:00:00"},
    {"business_time", Office, "2010-04-26T18:00:00", "2010-04-27T09:00:00"},
    {"business_time", Office, "2010-04-25T12:06:56", "2010-04-26T09:00:00"},
    {"working_hours", Office, "2014-05-01T12:00:00", "2014-05-02T09:00:00", "2014-05-01"},
    {"working_hours", Office, "2014-06-01T12:00:00", "2014-06-02T09:00:00"},
    {"working_hours", Office, "2014-04-07T09:00:00", "2014-04-07T09:00:00"},
    {"working_hours", Office, "2014-04-07T16:59:00", "2014-04-07T16:59:00"},
    {"working_hours", Office, "2014-04-07T08:59:00", "2014-04-07T09:00:00"},
    {"working_hours", Office, "2014-04-07T17:00:00", "2014-04-08T09:00:00"},
    {"working_hours", Office, "2014-04-07T20:00:00", "2014-04-08T09:00:00"},
    {"working_hours", Office, "2014-04-07T00:00:00", "2014-04-07T00:00:00", "", "Asia/Tokyo"},
    {"working_hours", Split, "2014-04-07T11:59:00", "2014-04-07T11:59:00"},
    {"working_hours", Split, "2014-04-07T12:00:00", "2014-04-07T13:00:00"},
    {"working_hours", Split, "2014-04-07T12:59:00", "2014-04-07T13:00:00"},
    {"working_hours", Split, "2014-04-07T13:00:00", "2014-04-07T13:00:00"},
};

struct DaysAdded {
    const char* week;
    const char* from;
    int days;
    const char* until;
    const char* holiday = "";
};

constexpr DaysAdded daysAdded[] = {
    {Office, "1991-11-15", 2, "1991-11-19"},
    {Office, "1991-11-15", 1, "1991-11-18"},
    {Office, "2014-04-07", 1, "2014-04-09", "2014-04-08"},
    {Office, "2014-04-09", 1, "2014-04-11", "2014-04-09"},
    {"1 09:00-17:00; 3 09:00-17:00", "2014-04-07", 1, "2014-04-09"},
    {"1 09:00-17:00; 3 09:00-17:00", "2014-04-07", 3, "2014-04-21", "2014-04-09"},
    {"1 09:00-17:00; 3-4 09:00-17:00; 7 09:00-17:00", "2014-04-08", 1, "2014-04-10"},
};

Calendar calendarOf(const char* week, const char* zone, const char* holiday = "") {
    return weekOf(QString::fromLatin1(week), zone, QString::fromLatin1(holiday));
}

} // namespace

TEST_CASE("Business time that runs out does so where the published suites say") {
    for (const Added& fact : added) {
        CAPTURE(fact.source, fact.week, fact.from, fact.seconds);
        const OpenTime open = openOf(calendarOf(fact.week, fact.zone, fact.holiday));
        CHECK(open.addOpenTime(utc(fact.from), std::chrono::seconds(fact.seconds)) == utc(fact.until));
    }
}

TEST_CASE("Business time between two instants is what the published suites say") {
    for (const Between& fact : between) {
        CAPTURE(fact.source, fact.week, fact.from, fact.to);
        const OpenTime open = openOf(calendarOf(fact.week, fact.zone));
        CHECK(open.openBetween(utc(fact.from), utc(fact.to)) == std::chrono::seconds(fact.seconds));
    }
}

TEST_CASE("The next opening is where the published suites say") {
    for (const Opening& fact : openings) {
        CAPTURE(fact.source, fact.week, fact.from);
        const OpenTime open = openOf(calendarOf(fact.week, fact.zone, fact.holiday));
        CHECK(open.nextOpening(utc(fact.from)) == utc(fact.opens));
    }
}

TEST_CASE("Working days are counted as working_hours counts them") {
    for (const DaysAdded& fact : daysAdded) {
        CAPTURE(fact.week, fact.from, fact.days);
        const Calendar calendar = calendarOf(fact.week, "UTC", fact.holiday);
        const QDate from = QDate::fromString(QString::fromLatin1(fact.from), Qt::ISODate);
        CHECK(addWorkingDays(calendar, from, fact.days) ==
              QDate::fromString(QString::fromLatin1(fact.until), Qt::ISODate));
    }
    const Calendar office = calendarOf(Office, "UTC");
    CHECK(workingDaysBetween(office, {1991, 11, 15}, {1991, 11, 22}) == 5);
    CHECK(workingDaysBetween(office, {1991, 11, 15}, {1991, 11, 15}) == 0);
}
