// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/rate.h"
#include "tests/support/print.h"

#include <cmath>
#include <random>

using namespace core::insight;

TEST_CASE("None of 20 may still be up to 16.1 % by Wilson's interval") {
    const auto bounds = wilson(0, 20);
    REQUIRE(bounds);
    CHECK(bounds->low == 0);
    CHECK(bounds->high == Approx(0.161).margin(0.0005));
    CHECK(wilson(20, 20)->low == Approx(1 - bounds->high));
    CHECK(wilson(20, 20)->high == 1);
}

TEST_CASE("22 caught of 34 are 64.7 %, between 47.9 and 78.5") {
    const auto bounds = wilson(22, 34);
    CHECK(22.0 / 34 == Approx(0.647).margin(0.0005));
    CHECK(bounds->low == Approx(0.479).margin(0.0005));
    CHECK(bounds->high == Approx(0.785).margin(0.0005));
}

TEST_CASE("Wilson's interval agrees with the table of Newcombe 1998") {
    CHECK(wilson(81, 263)->low == Approx(0.2553).margin(0.0001));
    CHECK(wilson(81, 263)->high == Approx(0.3662).margin(0.0001));
    CHECK(wilson(15, 148)->low == Approx(0.0624).margin(0.0001));
    CHECK(wilson(15, 148)->high == Approx(0.1605).margin(0.0001));
    CHECK(wilson(1, 29)->low == Approx(0.0061).margin(0.0001));
    CHECK(wilson(1, 29)->high == Approx(0.1718).margin(0.0001));
}

TEST_CASE("A share of nothing has no interval") {
    CHECK_FALSE(wilson(0, 0));
    CHECK_FALSE(wilson(3, 2));
    CHECK_FALSE(wilson(-1, 2));
}

TEST_CASE("Wilson's interval holds the share and shrinks with more of the same") {
    for (int n = 1; n <= 60; ++n) {
        for (int hits = 0; hits <= n; ++hits) {
            const auto few = *wilson(hits, n);
            const auto many = *wilson(2 * hits, 2 * n);
            const double share = double(hits) / n;
            CHECK(few.low <= share + 1e-12);
            CHECK(few.high >= share - 1e-12);
            CHECK(many.high - many.low < few.high - few.low);
        }
    }
}

TEST_CASE("The 95 % limits of Poisson counts are those of the tables") {
    CHECK(poissonLimit(0) == 0);
    CHECK(poissonLimit(0.05) == 0); // P(0) = 0.951
    CHECK(poissonLimit(0.06) == 1); // P(0) = 0.942
    CHECK(poissonLimit(1) == 3);    // P(≤ 3) = 0.981, P(≤ 2) = 0.920
    CHECK(poissonLimit(2) == 5);    // P(≤ 5) = 0.983, P(≤ 4) = 0.947
    CHECK(poissonLimit(5) == 9);    // P(≤ 9) = 0.968, P(≤ 8) = 0.932
    CHECK(poissonLimit(10) == 15);  // P(≤ 15) = 0.951, P(≤ 14) = 0.917
}

TEST_CASE("A Poisson limit of a large mean lies near the mean and 1.645 of its roots") {
    const auto limit = poissonLimit(2000);
    REQUIRE(limit);
    CHECK(std::abs(*limit - (2000 + 1.645 * std::sqrt(2000))) < 3);
}

TEST_CASE("A Poisson limit needs a mean, a certainty and exposure") {
    CHECK_FALSE(poissonLimit(-1));
    CHECK_FALSE(poissonLimit(std::nan("")));
    CHECK_FALSE(poissonLimit(1, 1));
    CHECK_FALSE(poissonLimitFor(3, 0, 14));
}

TEST_CASE("A client with 13 tickets in 182 days has a limit of 3 in 14 days") {
    CHECK(poissonLimitFor(13, 182, 14) == 3); // a mean of 1
    CHECK(poissonLimitFor(0, 182, 14) == 0);
}

TEST_CASE("Path adherence is pooled by days and is not the mean of the clients") {
    CHECK(*pathAdherence({{12, 90}, {0, 120}, {33, 60}}) == Approx(0.833).margin(0.0005));
    CHECK(*pathAdherence({{0, 10}}) == 1);
    CHECK_FALSE(pathAdherence({}));
    CHECK_FALSE(pathAdherence({{0, 0}}));
}

TEST_CASE("The median is the middle value or the mean of two") {
    CHECK_FALSE(median({}));
    CHECK(median({3}) == 3);
    CHECK(median({9, 1, 4}) == 4);
    CHECK(median({9, 1, 4, 2}) == 3);
}
