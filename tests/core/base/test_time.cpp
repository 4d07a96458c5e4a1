// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"
#include "tests/support/print.h"

using namespace core;

TEST_CASE("A wall time inside the spring gap moves forward by the gap") {
    const QTimeZone berlin("Europe/Berlin");
    const Instant at = instantOf(QDate(2024, 3, 31), QTime(2, 30), berlin);
    CHECK(toDateTime(at, QTimeZone::utc()) == QDateTime(QDate(2024, 3, 31), QTime(1, 30), Qt::UTC));
}

TEST_CASE("An ambiguous autumn wall time is its first occurrence") {
    const QTimeZone berlin("Europe/Berlin");
    const Instant at = instantOf(QDate(2024, 10, 27), QTime(2, 30), berlin);
    CHECK(toDateTime(at, QTimeZone::utc()) == QDateTime(QDate(2024, 10, 27), QTime(0, 30), Qt::UTC));
}

TEST_CASE("The day of the autumn change has 25 hours and that of the spring change 23") {
    const QTimeZone berlin("Europe/Berlin");
    const auto length = [&](QDate day) {
        return std::chrono::duration_cast<std::chrono::hours>(startOfDay(day.addDays(1), berlin) -
                                                              startOfDay(day, berlin))
            .count();
    };
    CHECK(length(QDate(2024, 10, 27)) == 25);
    CHECK(length(QDate(2024, 3, 31)) == 23);
    CHECK(length(QDate(2024, 6, 1)) == 24);
}

TEST_CASE("Day numbers count from 1970 and convert back") {
    CHECK(dayNumber(QDate(1970, 1, 1)) == 0);
    CHECK(dayNumber(QDate(2026, 6, 23)) == 20627);
    CHECK(fromDayNumber(20627) == QDate(2026, 6, 23));
}

TEST_CASE("A week begins on the chosen weekday and ends before the next") {
    CHECK(weekOf(QDate(2026, 6, 23), Qt::Monday) == DayRange{QDate(2026, 6, 22), QDate(2026, 6, 29)});
    CHECK(weekOf(QDate(2026, 6, 22), Qt::Monday).from == QDate(2026, 6, 22));
    CHECK(weekOf(QDate(2026, 6, 23), Qt::Sunday).from == QDate(2026, 6, 21));
}
