// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/days.h"
#include "core/demo/random.h"
#include "tests/support/print.h"

using namespace core;
using namespace core::demo;

TEST_CASE("Easter falls on the Sundays of the almanac") {
    CHECK(easter(2024) == QDate(2024, 3, 31));
    CHECK(easter(2025) == QDate(2025, 4, 20));
    CHECK(easter(2026) == QDate(2026, 4, 5));
    CHECK(easter(2038) == QDate(2038, 4, 25));
}

TEST_CASE("Portions add up to the total in whole numbers") {
    const qint64 total = GENERATE(0, 1, 7, 1000, 1'000'000);
    std::vector<double> weights;
    for (int i = 0; i < 731; ++i) {
        weights.push_back(i % 7 < 5 ? 1.0 : 0.02);
    }
    const Portions portions(weights, total);
    qint64 sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        CHECK(portions.at(i) >= 0);
        sum += portions.at(i);
    }
    CHECK(sum == total);
}

TEST_CASE("Common words are drawn like natural ones: the first about twice as often as the second") {
    std::vector<int> list(40);
    std::iota(list.begin(), list.end(), 0);
    std::vector<int> seen(40);
    Random random(5);
    for (int i = 0; i < 100'000; ++i) {
        ++seen[size_t(random.common(std::span<const int>(list)))];
    }
    CHECK(double(seen[0]) / seen[1] == Approx(1.7).margin(0.2));
    CHECK(seen[39] > 300);
}

TEST_CASE("Work that runs past the evening goes on the next working morning") {
    const Days days(QDate(2026, 6, 23), QTime(10, 42), QTimeZone("Europe/London"));
    const int friday = days.dayOf(QDate(2026, 6, 19));
    const Moment next = days.later({friday, 17 * 60 + 30}, 60);
    CHECK(days.date(next.day) == QDate(2026, 6, 22));
    CHECK(next.minute == 9 * 60);
}
