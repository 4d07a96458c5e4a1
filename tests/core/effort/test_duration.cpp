// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/duration.h"
#include "tests/support/print.h"

using core::effort::parseMinutes;

static long minutesOf(const char* text) {
    const auto parsed = parseMinutes(QString::fromUtf8(text));
    return parsed ? static_cast<long>(parsed->count()) : -1;
}

TEST_CASE("A duration is understood in every form that people type", "[effort][duration]") {
    CHECK(minutesOf("45") == 45);
    CHECK(minutesOf("45m") == 45);
    CHECK(minutesOf(" 45 min ") == 45);
    CHECK(minutesOf("0:45") == 45);
    CHECK(minutesOf(":45") == 45);
    CHECK(minutesOf("1:10") == 70);
    CHECK(minutesOf(".75h") == 45);
    CHECK(minutesOf("1.5 h") == 90);
    CHECK(minutesOf("1,5h") == 90);
    CHECK(minutesOf("2H") == 120);
    CHECK(minutesOf("1h10") == 70);
    CHECK(minutesOf("1 h 10") == 70);
    CHECK(minutesOf("1h 5m") == 65);
    CHECK(minutesOf("1\u00a0h\u202f10") == 70);
    CHECK(minutesOf("0") == 0);
    CHECK(minutesOf("24h") == 1440);
}

TEST_CASE("What is not a duration is refused instead of guessed", "[effort][duration]") {
    for (const char* text : {"", " ", "h", ":", "1:60", "1:5", "-5", "1h60", "25h", "1441", "12:30:00", "1e3",
                             "45 x", "1.5", "0x10", "99999999999", "one"}) {
        INFO(text);
        CHECK(minutesOf(text) == -1);
    }
}

TEST_CASE("Fractions of an hour round to the nearest minute", "[effort][duration]") {
    CHECK(minutesOf("0.33h") == 20);
    CHECK(minutesOf("1.99h") == 119);
}
