// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/control.h"
#include "tests/support/print.h"

#include <random>

using namespace core::insight;

namespace {

using Series = std::vector<double>;

/// Shares around 9 % that differ from week to week by 1 to 2 points.
const Series Calm{0.09, 0.10, 0.085, 0.095, 0.08, 0.09, 0.10, 0.09, 0.085, 0.095};

Series followedBy(Series series, const Series& more) {
    series.insert(series.end(), more.begin(), more.end());
    return series;
}

} // namespace

TEST_CASE("An EWMA begins with its first value and is empty without one") {
    CHECK_FALSE(ewma({}));
    CHECK(*ewma({0.2}) == 0.2);
    CHECK(*ewma({10, 20, 30}, 0.3) == Approx(0.3 * 30 + 0.7 * (0.3 * 20 + 0.7 * 10)));
}

TEST_CASE("XmR limits need eight values") {
    CHECK_FALSE(xmrLimits(Series(7, 0.1)));
    CHECK(xmrLimits(Series(8, 0.1)));
}

TEST_CASE("XmR limits are the mean and three mean moving ranges over 1.128, not below zero") {
    const auto limits = xmrLimits({10, 12, 10, 12, 10, 12, 10, 12});
    CHECK(limits->mean == Approx(11));
    CHECK(limits->sigma == Approx(2 / 1.128));
    CHECK(limits->upper == Approx(11 + 3 * 2 / 1.128));
    CHECK(limits->lower == Approx(11 - 3 * 2 / 1.128));
    CHECK(xmrLimits({0.01, 0.20, 0.01, 0.20, 0.01, 0.20, 0.01, 0.20})->lower == 0);
}

TEST_CASE("A CUSUM dates the start of the run that led to its signal") {
    const Series values{0, 0, 3, 0, 1.5, 1.5, 1.5, 1.5, 1.5};
    const Cusum upper = cusum(values, 0, 0.5, 4, true);
    CHECK(upper.sums[2] == Approx(2.5));
    CHECK(upper.sums[3] == Approx(2.0));
    CHECK(upper.signal == 6);
    CHECK(upper.start == 2);
    CHECK_FALSE(cusum(values, 0, 0.5, 4, false).signal);
    CHECK(cusum({0, -3, -3}, 0, 0.5, 4, false).signal == 2);
    CHECK(cusum({0, -3, -3}, 0, 0.5, 4, false).start == 1);
}

TEST_CASE("A CUSUM sees a small drift before the limits do") {
    // One and a half sigma above a mean of 0, in units of sigma: 1.0 a week after k is taken off.
    const Series values{0, 0, 0, 1.6, 1.6, 1.6, 1.6, 3.2};
    const Cusum sums = cusum(values, 0, 0.5, 4, true);
    CHECK(sums.signal == 6); // the fourth week of the drift; no value lies beyond three sigma before the next
    CHECK(sums.start == 3);
}

TEST_CASE("Calm weeks announce nothing") {
    CHECK(watch({}, 0.10).announcements.empty());
    CHECK_FALSE(watch({}, 0.10).limits);
    CHECK(watch(Calm, 0.10).announcements.empty());
    CHECK(watch(Series(30, 0.08), 0.10).announcements.empty());
    CHECK(watch(Calm, 0.10).limits == xmrLimits(Calm));
}

TEST_CASE("One week far outside is announced as beyond the limits") {
    const Watch result = watch(followedBy(Calm, {0.16, 0.09}), 0.30);
    REQUIRE_FALSE(result.announcements.empty());
    CHECK(result.announcements.front().signal == 10);
    CHECK(result.announcements.front().since == 10);
}

TEST_CASE("A slow rise is announced with the week in which it began") {
    const Watch result = watch(followedBy(Calm, {0.102, 0.108, 0.106, 0.11, 0.109, 0.112}), 0.30);
    REQUIRE(result.announcements.size() == 1);
    CHECK(result.announcements.front().rule == Rule::Rising);
    CHECK(result.announcements.front().since == 10);
    CHECK(result.baselineFrom == 10);
    CHECK_FALSE(result.limits); // eight weeks of the new level are not there yet
}

TEST_CASE("A slow fall is announced as falling") {
    const Watch result = watch(followedBy(Calm, {0.078, 0.072, 0.074, 0.07, 0.071, 0.068}), 0.30);
    REQUIRE(result.announcements.size() == 1);
    CHECK(result.announcements.front().rule == Rule::Falling);
    CHECK(result.announcements.front().since == 10);
}

TEST_CASE("Weeks above the target are dated, also when the level never changed") {
    Series high;
    for (const double share : followedBy(Calm, Calm)) {
        high.push_back(share + 0.04);
    }
    const Watch result = watch(high, 0.10);
    REQUIRE(result.announcements.size() == 1);
    CHECK(result.announcements.front().rule == Rule::AboveTarget);
    CHECK(result.aboveTargetSince == result.announcements.front().since);
    CHECK(result.baselineFrom == 0);
}

TEST_CASE("Being above the target ends when the weeks come down") {
    Series series;
    for (const double share : Calm) {
        series.push_back(share + 0.03);
    }
    series = followedBy(series, Series(12, 0.05));
    CHECK_FALSE(watch(series, 0.10).aboveTargetSince);
}

TEST_CASE("False alarms are rare in a process that does not change") {
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0.09, 0.01);
    int alarms = 0;
    for (int run = 0; run < 100; ++run) {
        Series series;
        for (int week = 0; week < 26; ++week) {
            series.push_back(noise(random));
        }
        alarms += watch(series, 0.30).announcements.empty() ? 0 : 1;
    }
    CHECK(alarms < 35);
}
