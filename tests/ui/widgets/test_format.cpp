// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "ui/widgets/format.h"

using namespace ui;
using namespace std::chrono_literals;

/// Spaces of any width count as plain ones here; which width is checked once, by its own test.
static QString flat(QString text) {
    return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
}

static const QTimeZone Berlin("Europe/Berlin");

static core::Instant at(int year, int month, int day, int hour, int minute) {
    return core::instantOf(QDate(year, month, day), QTime(hour, minute), Berlin);
}

TEST_CASE("A duration reads in hours and minutes", "[format]") {
    CHECK(flat(format::minutes(0min)) == "0 min");
    CHECK(flat(format::minutes(24min)) == "24 min");
    CHECK(flat(format::minutes(60min)) == "1 h");
    CHECK(flat(format::minutes(65min)) == "1 h 05");
    CHECK(flat(format::minutes(70min)) == "1 h 10");
    CHECK(flat(format::minutes(-18min)) == QString::fromUtf8("−18 min"));
    CHECK(flat(format::minutes(-70min)) == QString::fromUtf8("−1 h 10"));
    CHECK(format::minutes(std::nullopt) == QString::fromUtf8("–"));
}

TEST_CASE("A time sheet shows hours and minutes with a colon", "[format]") {
    CHECK(format::sheet(0min) == "0:00");
    CHECK(format::sheet(70min) == "1:10");
    CHECK(format::sheet(2260min) == "37:40");
    CHECK(format::sheet(-20min) == QString::fromUtf8("−0:20"));
}

TEST_CASE("Totals are shown in hours", "[format]") {
    CHECK(flat(format::hours(1080min)) == "18.0 h");
    CHECK(flat(format::hours(12600min)) == "210 h");
    CHECK(flat(format::hours(5998min)) == "100 h");
    CHECK(flat(format::wholeHours(11520min)) == "192 h");
    CHECK(flat(format::wholeHours(45min)) == "45 min");
}

TEST_CASE("A running timer shows seconds", "[format]") {
    CHECK(format::timer(24min + 18s) == "00:24:18");
    CHECK(format::timer(-5s) == "00:00:00");
    CHECK(format::timer(101h) == "101:00:00");
}

TEST_CASE("A share has one decimal below ten percent and none from there", "[format]") {
    CHECK(flat(format::percent(0.086)) == "8.6 %");
    CHECK(flat(format::percent(0.0)) == "0.0 %");
    CHECK(flat(format::percent(0.0996)) == "10 %");
    CHECK(flat(format::percent(0.0994)) == "9.9 %");
    CHECK(flat(format::percent(0.144)) == "14 %");
    CHECK(flat(format::percent(1.0)) == "100 %");
    CHECK(flat(format::percent(-0.02)) == QString::fromUtf8("−2.0 %"));
}

TEST_CASE("A share without data is a dash, never a zero", "[format]") {
    CHECK(format::percent(std::nullopt) == QString::fromUtf8("–"));
    CHECK(format::percent(std::nan("")) == QString::fromUtf8("–"));
}

TEST_CASE("Number and percent sign are joined by a narrow no-break space", "[format]") {
    CHECK(format::percent(0.5) == QString::fromUtf8("50\u202f%"));
}

TEST_CASE("An interval of shares is one phrase", "[format]") {
    CHECK(flat(format::range(0.48, 0.79)) == "48 to 79 %");
    CHECK(flat(format::range(0.083, 0.111)) == "8.3 to 11 %");
}

TEST_CASE("A change of shares is told in points with its sign", "[format]") {
    CHECK(format::points(0.012) == "+1.2 points");
    CHECK(format::points(-0.004) == QString::fromUtf8("−0.4 points"));
    CHECK(format::points(0.0001) == QString::fromUtf8("±0 points"));
}

TEST_CASE("Days near today have names and far ones have dates", "[format]") {
    const QDate today(2026, 6, 23);
    CHECK(format::day(today, today) == "Today");
    CHECK(format::day(today.addDays(-1), today) == "Yesterday");
    CHECK(format::day(today.addDays(1), today) == "Tomorrow");
    CHECK(format::day(QDate(2026, 6, 17), today) == "Wed 17 Jun");
    CHECK(format::day(QDate(2025, 6, 17), today) == "17 Jun 2025");
    CHECK(format::day(QDate(), today) == QString::fromUtf8("–"));
}

TEST_CASE("A range of days names its last day inside", "[format]") {
    CHECK(format::dayRange({QDate(2026, 6, 22), QDate(2026, 6, 29)}) == "22 to 28 June");
    CHECK(format::dayRange({QDate(2026, 6, 29), QDate(2026, 7, 6)}) == "29 June to 5 July");
    CHECK(format::dayRange({QDate(2026, 12, 28), QDate(2027, 1, 4)}) == "28 December 2026 to 3 January 2027");
    CHECK(format::dayRange({QDate(2026, 6, 22), QDate(2026, 6, 23)}) == "22 June");
}

TEST_CASE("What happened is told with day and wall time of the zone", "[format]") {
    const auto now = at(2026, 6, 23, 10, 30);
    CHECK(format::when(at(2026, 6, 23, 9, 24), now, Berlin) == "Today 09:24");
    CHECK(format::when(at(2026, 6, 22, 23, 59), now, Berlin) == "Yesterday 23:59");
    CHECK(format::when(at(2026, 6, 17, 16, 40), now, Berlin) == "Wed 17 Jun, 16:40");
}

TEST_CASE("What is due today is told as time left and later as a day", "[format]") {
    const auto now = at(2026, 6, 23, 10, 30);
    CHECK(flat(format::due(at(2026, 6, 23, 11, 40), now, Berlin)) == "1 h 10");
    CHECK(flat(format::due(at(2026, 6, 23, 10, 12), now, Berlin)) == QString::fromUtf8("−18 min"));
    CHECK(flat(format::due(at(2026, 6, 24, 9, 30), now, Berlin)) == "Wed 09:30");
    CHECK(flat(format::due(at(2026, 7, 1, 9, 30), now, Berlin)) == "Wed 1 Jul");
    CHECK(flat(format::due(at(2026, 6, 20, 9, 30), now, Berlin)) == QString::fromUtf8("−3 d"));
}

TEST_CASE("A large number has separators and a real minus", "[format]") {
    CHECK(format::number(1234567) == "1,234,567");
    CHECK(format::number(-5) == QString::fromUtf8("−5"));
    CHECK(format::fileSize(214000) == "214 kB");
}
