// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowdiff.h"

#include <numeric>
#include <random>

using Keys = std::vector<qint64>;
using ui::RowStep;

namespace {

Keys applied(Keys keys, const ui::RowSteps& steps, const Keys& after) {
    for (const RowStep& step : steps) {
        const auto first = keys.begin() + step.at;
        switch (step.kind) {
        case RowStep::Kind::Remove:
            keys.erase(first, first + step.count);
            break;
        case RowStep::Kind::Move: {
            const qint64 key = *first;
            keys.erase(first);
            keys.insert(keys.begin() + step.to, key);
            break;
        }
        case RowStep::Kind::Insert:
            keys.insert(first, after.begin() + step.at, after.begin() + step.at + step.count);
            break;
        }
    }
    return keys;
}

} // namespace

TEST_CASE("Equal orders need no step") {
    CHECK(ui::rowSteps({1, 2, 3}, {1, 2, 3})->empty());
}

TEST_CASE("One key that jumps to the front is one move") {
    const auto steps = ui::rowSteps({1, 2, 3, 4}, {4, 1, 2, 3});
    REQUIRE(steps->size() == 1);
    CHECK(steps->front() == RowStep{RowStep::Kind::Move, 3, 1, 0});
}

TEST_CASE("A run of new keys is one insert and a run of gone keys one removal") {
    const auto steps = ui::rowSteps({1, 2, 3, 4}, {1, 4, 7, 8, 9});
    REQUIRE(steps->size() == 2);
    CHECK(steps->front() == RowStep{RowStep::Kind::Remove, 1, 2, 0});
    CHECK(steps->back() == RowStep{RowStep::Kind::Insert, 2, 3, 0});
}

TEST_CASE("Any two orders are turned into each other") {
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        Keys pool(20);
        std::iota(pool.begin(), pool.end(), 1);
        std::shuffle(pool.begin(), pool.end(), random);
        const Keys before(pool.begin(), pool.begin() + random() % 20);
        std::shuffle(pool.begin(), pool.end(), random);
        const Keys after(pool.begin(), pool.begin() + random() % 20);
        const auto steps = ui::rowSteps(before, after);
        REQUIRE(steps);
        REQUIRE(applied(before, *steps, after) == after);
    }
}

TEST_CASE("A shuffle of many keys asks for a reset") {
    Keys before(5000);
    std::iota(before.begin(), before.end(), 1);
    Keys after(before.rbegin(), before.rend());
    CHECK_FALSE(ui::rowSteps(before, after));
}
