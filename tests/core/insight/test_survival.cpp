// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/survival.h"
#include "tests/support/print.h"

#include <algorithm>
#include <random>

using namespace core::insight;

namespace {

using Visits = std::vector<Visit>;

Visits completed(const std::vector<double>& days) {
    Visits visits;
    for (const double day : days) {
        visits.push_back({day, true});
    }
    return visits;
}

Visits operator+(Visits visits, const std::vector<double>& censored) {
    for (const double day : censored) {
        visits.push_back({day, false});
    }
    return visits;
}

/// Weeks in remission of 21 patients who were given 6-mercaptopurine (Freireich et al. 1963, Blood 21).
Visits sixMp() {
    return completed({6, 6, 6, 7, 10, 13, 16, 22, 23}) +
           std::vector<double>{6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
}

/// Nine peers of a stage, four of them censored.
Visits peers() {
    return completed({9, 14, 20, 25, 41}) + std::vector<double>{12, 18, 22, 30};
}

class Dice {
public:
    int below(int n) { return int(m_random() % unsigned(n)); }

    Visits visits(bool censoring) {
        Visits list(size_t(1 + below(30)));
        for (auto& visit : list) {
            visit = {double(below(40)), !censoring || below(3) > 0};
        }
        return list;
    }

private:
    std::mt19937 m_random{4711};
};

} // namespace

TEST_CASE("The curve of Freireich's 6-MP patients is the published one") {
    const Survival curve = survival(sixMp());

    struct Published {
        double week;
        int atRisk;
        int failed;
        double survival;
        double error;
    };

    const Published table[] = {{6, 21, 3, 0.8571, 0.0764},  {7, 17, 1, 0.8067, 0.0869},
                               {10, 15, 1, 0.7529, 0.0963}, {13, 12, 1, 0.6902, 0.1068},
                               {16, 11, 1, 0.6275, 0.1141}, {22, 7, 1, 0.5378, 0.1282},
                               {23, 6, 1, 0.4482, 0.1346}};
    REQUIRE(curve.steps.size() == std::size(table));
    for (size_t i = 0; i < curve.steps.size(); ++i) {
        const SurvivalStep& step = curve.steps[i];
        CAPTURE(table[i].week);
        CHECK(step.days == table[i].week);
        CHECK(step.atRisk == table[i].atRisk);
        CHECK(step.completed == table[i].failed);
        CHECK(step.survival == Approx(table[i].survival).margin(0.00005));
        CHECK(step.error == Approx(table[i].error).margin(0.00005));
    }
    CHECK(percentile(curve, 0.5) == 23);
    CHECK_FALSE(percentile(curve, 0.8));
    CHECK(curve.longest == 35);
}

TEST_CASE(
    "Freireich's untreated patients, none of them censored, were in remission for 8 weeks at the median") {
    const Survival curve =
        survival(completed({1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}));
    CHECK(percentile(curve, 0.5) == 8);
    CHECK(curve.at(8) == Approx(8.0 / 21));
    CHECK(curve.at(23) == 0);
    CHECK(curve.steps.back().error == 0);
}

TEST_CASE("After 24 days with a P80 of 41 the chance to finish within 7 days is a third") {
    const Survival curve = survival(peers());
    CHECK(percentile(curve, 0.8) == 41);
    CHECK(*finishChance(curve, 24, 7) == Approx(1.0 / 3));
}

TEST_CASE("Without its censored visits the same stage would have a P80 of 25") {
    Visits visits = peers();
    std::erase_if(visits, [](const Visit& visit) { return !visit.completed; });
    CHECK(percentile(survival(visits), 0.8) == 25);
}

TEST_CASE("A visit censored on the day of a completion still counts as at risk on it") {
    const Survival curve = survival(completed({5}) + std::vector<double>{5});
    REQUIRE(curve.steps.size() == 1);
    CHECK(curve.steps[0].atRisk == 2);
    CHECK(curve.steps[0].survival == 0.5);
}

TEST_CASE("A curve steps down on the day itself and is flat after its last step") {
    const Survival curve = survival(completed({5, 10}) + std::vector<double>{20});
    CHECK(curve.at(4.9) == 1);
    CHECK(curve.at(5) == Approx(2.0 / 3));
    CHECK(curve.at(9.9) == Approx(2.0 / 3));
    CHECK(curve.at(100) == Approx(1.0 / 3));
}

TEST_CASE("Without visits or after everyone was done there is no chance to give") {
    CHECK_FALSE(finishChance(survival({}), 3, 7));
    CHECK_FALSE(percentile(survival({}), 0.8));
    const Survival done = survival(completed({3, 5}));
    CHECK_FALSE(finishChance(done, 5, 7));
    CHECK(finishChance(done, 4, 0) == 0);
    CHECK(finishChance(done, 4, 1) == 1);
}

TEST_CASE("One more censored visit never lowers a percentile") {
    Dice dice;
    for (int i = 0; i < 3000; ++i) {
        const Visits visits = dice.visits(true);
        const Survival before = survival(visits);
        const Survival after = survival(visits + std::vector<double>{double(dice.below(50))});
        for (const double share : {0.2, 0.5, 0.8, 0.95}) {
            const auto was = percentile(before, share);
            const auto is = percentile(after, share);
            REQUIRE((!is || (was && *is >= *was)));
        }
    }
}

TEST_CASE("Without censoring the curve is the plain share of visits that last longer") {
    Dice dice;
    for (int i = 0; i < 500; ++i) {
        const Visits visits = dice.visits(false);
        const Survival curve = survival(visits);
        for (int day = 0; day <= 40; ++day) {
            const auto longer = std::count_if(visits.begin(), visits.end(),
                                              [day](const Visit& visit) { return visit.days > day; });
            REQUIRE(curve.at(day) == Approx(double(longer) / double(visits.size())).margin(1e-9));
        }
        const auto p80 = percentile(curve, 0.8);
        REQUIRE(p80);
        const auto done = std::count_if(visits.begin(), visits.end(),
                                        [&](const Visit& visit) { return visit.days <= *p80; });
        REQUIRE(5 * done >= 4 * std::ptrdiff_t(visits.size()));
    }
}
