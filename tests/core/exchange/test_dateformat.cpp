// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/duration.h"
#include "core/exchange/zonedclock.h"
#include "tests/support/print.h"

using namespace core::exchange;
using namespace core;

namespace {

QString isoOf(std::string_view text, DateOrder order, const char* zone = "UTC") {
    const auto stamp = parseStamp(text, order);
    if (!stamp) {
        return QStringLiteral("none");
    }
    ZonedClock clock{QTimeZone(zone)};
    return toDateTime(clock.toInstant(*stamp), QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs);
}

DateGuess guessOf(const std::vector<std::string_view>& values) {
    DateGuess guess;
    for (const auto& value : values) {
        guess.add(value);
    }
    return guess;
}

} // namespace

TEST_CASE("Dates of every common form are read") {
    const auto year = DateOrder::YearFirst;
    CHECK(isoOf("2022-01-21 13:47:00", year) == u"2022-01-21T13:47:00.000Z");
    CHECK(isoOf("2020-12-30 4:16:23", year) == u"2020-12-30T04:16:23.000Z");
    CHECK(isoOf("2020-07-09 11:04:22.087", year) == u"2020-07-09T11:04:22.087Z");
    CHECK(isoOf("2023-05-02T00:11:25.529000+02:00", year) == u"2023-05-01T22:11:25.529Z");
    CHECK(isoOf("2023-05-02T00:11:25Z", year) == u"2023-05-02T00:11:25.000Z");
    CHECK(isoOf("2023/5/2", year) == u"2023-05-02T00:00:00.000Z");
    CHECK(isoOf("20230502", year) == u"2023-05-02T00:00:00.000Z");
    CHECK(isoOf("20230502T101112", year) == u"2023-05-02T10:11:12.000Z");
    CHECK(isoOf("2 May 2023", year) == u"2023-05-02T00:00:00.000Z");
    CHECK(isoOf("May 2, 2023 1:05 PM", year) == u"2023-05-02T13:05:00.000Z");
    CHECK(isoOf("02-May-23", year) == u"2023-05-02T00:00:00.000Z");
    CHECK(isoOf("21/01/2022 13:47:00", DateOrder::DayFirst) == u"2022-01-21T13:47:00.000Z");
    CHECK(isoOf("21.1.22", DateOrder::DayFirst) == u"2022-01-21T00:00:00.000Z");
    CHECK(isoOf("01/21/2022 12:00 AM", DateOrder::MonthFirst) == u"2022-01-21T00:00:00.000Z");
    CHECK(isoOf("1654595158", DateOrder::EpochSeconds) == u"2022-06-07T09:45:58.000Z");
    CHECK(isoOf("1654595158123", DateOrder::EpochMillis) == u"2022-06-07T09:45:58.123Z");
    CHECK(isoOf("2022-12-31 24:00", year) == u"2023-01-01T00:00:00.000Z");
}

TEST_CASE("What is not a date is not read as one") {
    for (const auto* text :
         {"", "hello", "2022-13-01", "2022-02-30", "31/31/2022", "12:30", "1.7", "200.000.000",
          "2022-01-01 25:00", "2022-01-01 10:00 tomorrow", "10", "1-2-3-4", "May", "NULL"}) {
        INFO(text);
        CHECK(isoOf(text, DateOrder::DayFirst) == u"none");
        CHECK(isoOf(text, DateOrder::MonthFirst) == u"none");
    }
}

TEST_CASE("The whole column decides whether the day or the month comes first") {
    CHECK(guessOf({"01/02/2022", "04/02/2022", "21/01/2022"}).order() == DateOrder::DayFirst);
    CHECK(guessOf({"01/02/2022", "01/21/2022"}).order() == DateOrder::MonthFirst);
    CHECK_FALSE(guessOf({"01/02/2022", "01/21/2022"}).ambiguous());
    CHECK(guessOf({"01/02/2022", "03/04/2022"}).ambiguous());
    CHECK(guessOf({"01/02/2022"}).order(DateOrder::MonthFirst) == DateOrder::MonthFirst);
    CHECK(guessOf({"21/01/2022", "01/21/2022"}).contradictory());
    CHECK(guessOf({"2022-01-02", "", "n/a"}).order() == DateOrder::YearFirst);
    CHECK(guessOf({"1.2.2022", "3.4.2022"}).order() == DateOrder::DayFirst);
    CHECK_FALSE(guessOf({"1.2.2022"}).ambiguous());
    CHECK(guessOf({"1654595158123", ""}).order() == DateOrder::EpochMillis);
    CHECK_FALSE(guessOf({"a", "b"}).order().has_value());
}

TEST_CASE("A time without an offset is in the chosen zone, also around clock changes") {
    CHECK(isoOf("2022-07-01 12:00", DateOrder::YearFirst, "Europe/Berlin") == u"2022-07-01T10:00:00.000Z");
    CHECK(isoOf("2022-01-01", DateOrder::YearFirst, "Europe/Berlin") == u"2021-12-31T23:00:00.000Z");
    CHECK(isoOf("2022-03-27 02:30", DateOrder::YearFirst, "Europe/Berlin") == u"2022-03-27T01:30:00.000Z");
    CHECK(isoOf("2022-10-30 02:30", DateOrder::YearFirst, "Europe/Berlin") == u"2022-10-30T00:30:00.000Z");
}

TEST_CASE("Stamps with a kept offset equal those without for every hour of two years") {
    const QTimeZone zone("America/New_York");
    ZonedClock clock{zone};
    for (qint64 hour = 0; hour < 24 * 731; ++hour) {
        const QDate day = QDate(2022, 1, 1).addDays(hour / 24);
        const Stamp stamp{dayNumber(day), (hour % 24) * 3'600'000, std::nullopt};
        const Instant at = clock.toInstant(stamp);
        REQUIRE(at == instantOf(day, QTime(int(hour % 24), 0), zone));
        REQUIRE(clock.dayOf(at) == dayNumber(core::dayOf(at, zone)));
    }
}

TEST_CASE("Durations are read in every form that time trackers write") {
    const auto minutes = [](std::string_view text, DurationUnit unit) {
        const auto ms = parseDuration(text, unit);
        return ms ? double(*ms) / 60'000 : -1.0;
    };
    CHECK(minutes("00:45:00", DurationUnit::Hours) == 45);
    CHECK(minutes("1:15", DurationUnit::Hours) == 75);
    CHECK(minutes("70", DurationUnit::Hours) == 4200);
    CHECK(minutes("0.75", DurationUnit::Hours) == 45);
    CHECK(minutes("1,5", DurationUnit::Hours) == 90);
    CHECK(minutes("1.6833", DurationUnit::Hours) == Approx(101).margin(0.01));
    CHECK(minutes("1h 30m", DurationUnit::Hours) == 90);
    CHECK(minutes("90 min", DurationUnit::Hours) == 90);
    CHECK(minutes("25", DurationUnit::Minutes) == 25);
    CHECK(minutes("-1:00", DurationUnit::Hours) == -60);
    CHECK(minutes("1:75", DurationUnit::Hours) == -1);
    CHECK(minutes("", DurationUnit::Hours) == -1);
    CHECK(minutes("soon", DurationUnit::Hours) == -1);
    CHECK(minutes("1.2.3", DurationUnit::Hours) == -1);
}
