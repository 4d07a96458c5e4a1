// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/score.h"

#include "tests/support/print.h"

#include <QRandomGenerator>

using namespace core;
using namespace core::health;
using I = HealthInput;

namespace {

std::optional<Reading>& at(Readings& readings, HealthInput input) {
    return readings[size_t(input)];
}

/// Two groups: weight 3 with Sentiment (1) and Contact (3), weight 1 with Csat. All transforms 0 … 100.
Rule smallRule() {
    Rule rule;
    rule.groups = {{HealthGroup::Relationship, 3, {{I::Sentiment, 1, 0, 100}, {I::Contact, 3, 0, 100}}},
                   {HealthGroup::Service, 1, {{I::Csat, 1, 0, 100}}}};
    return rule;
}

Readings smallReadings(double sentiment, double contact, double csat) {
    Readings readings;
    at(readings, I::Sentiment) = reading(sentiment);
    at(readings, I::Contact) = reading(contact);
    at(readings, I::Csat) = reading(csat);
    return readings;
}

Rule randomRule(QRandomGenerator& random) {
    Rule rule = defaultRule();
    for (auto& group : rule.groups) {
        group.weight = 1 + random.bounded(50);
        for (auto& input : group.inputs) {
            input.weight = random.bounded(9) + random.generateDouble();
        }
    }
    return rule;
}

Readings randomReadings(QRandomGenerator& random) {
    Readings readings;
    for (auto& read : readings) {
        if (random.bounded(4) > 0) {
            read = reading(random.generateDouble() * 4 - 1, random.bounded(30), random.bounded(60));
        }
    }
    return readings;
}

} // namespace

TEST_CASE("a health score weighs inputs within groups and groups among each other") {
    // (3 · (1·40 + 3·80) / 4 + 1·100) / 4 = (210 + 100) / 4 = 77.5
    const Score result = score(smallRule(), smallReadings(40, 80, 100));
    CHECK(result.score == 78);
    CHECK(result.coverage == 100);
    CHECK(result.band == HealthBand::Good);
}

TEST_CASE("the weight of a missing input is shared within its group") {
    Readings readings = smallReadings(40, 80, 100);
    at(readings, I::Sentiment).reset();
    // (3 · 80 + 1 · 100) / 4 = 85
    const Score result = score(smallRule(), readings);
    CHECK(result.score == 85);
    CHECK(result.coverage == 81); // 1 − 3/4 · 1/4
    CHECK(result.parts[0].weight == 0);
    CHECK_FALSE(result.parts[0].score);
    CHECK(result.parts[1].weight == Approx(0.75));
}

TEST_CASE("the weight of a group without data is shared among the groups") {
    Readings readings = smallReadings(40, 80, 100);
    at(readings, I::Csat).reset();
    const Score result = score(smallRule(), readings);
    CHECK(result.score == 70);
    CHECK(result.coverage == 75);
    CHECK(result.parts[0].weight == Approx(0.25));
    CHECK(result.parts[1].weight == Approx(0.75));
}

TEST_CASE("below 60 percent of coverage there is no score") {
    Readings readings = smallReadings(40, 80, 100);
    at(readings, I::Contact).reset();
    const Score result = score(smallRule(), readings);
    CHECK_FALSE(result.score);
    CHECK(result.coverage == 43); // 3/4 · 1/4 + 1/4
    CHECK(result.band == HealthBand::Unknown);
}

TEST_CASE("exactly 60 percent of coverage is enough") {
    Rule rule;
    rule.groups = {{HealthGroup::Path, 1, {{I::OffPath, 0.6, 1, 0}, {I::StagePace, 0.4, 1, 0}}}};
    Readings readings;
    at(readings, I::OffPath) = reading(0.5);
    CHECK(score(rule, readings).coverage == 60);
    CHECK(score(rule, readings).score == 50);
}

TEST_CASE("a client of whom nothing is known has no score and no coverage") {
    const Score result = score(defaultRule(), {});
    CHECK_FALSE(result.score);
    CHECK(result.coverage == 0);
    CHECK(result.parts.size() == HealthInputs);
}

TEST_CASE("multiplying all weights of a health rule by a constant leaves every score") {
    QRandomGenerator random(7);
    for (int run = 0; run < 500; ++run) {
        const Rule rule = randomRule(random);
        const Readings readings = randomReadings(random);
        Rule scaled = rule;
        for (auto& group : scaled.groups) {
            group.weight *= 8;
            for (auto& input : group.inputs) {
                input.weight *= 4;
            }
        }
        const Score a = score(rule, readings);
        const Score b = score(scaled, readings);
        REQUIRE(a.score == b.score);
        REQUIRE(a.coverage == b.coverage);
    }
}

TEST_CASE("an input without data changes the coverage of a health score and nothing else") {
    QRandomGenerator random(11);
    int scored = 0;
    for (int run = 0; run < 500; ++run) {
        Rule rule = randomRule(random);
        Readings readings = randomReadings(random);
        const auto g = size_t(random.bounded(int(rule.groups.size())));
        auto& input = rule.groups[g].inputs[size_t(random.bounded(int(rule.groups[g].inputs.size())))];
        readings[size_t(input.kind)].reset();
        const Score with = score(rule, readings);
        input.weight = 0;
        const Score without = score(rule, readings);
        REQUIRE(with.coverage <= without.coverage);
        if (with.score && without.score) {
            ++scored;
            REQUIRE(with.score == without.score);
        }
    }
    CHECK(scored > 50);
}

TEST_CASE("the weights of the parts of a health score sum to one and explain it") {
    QRandomGenerator random(13);
    for (int run = 0; run < 300; ++run) {
        const Score result = score(randomRule(random), randomReadings(random));
        double weights = 0;
        double shares = 0;
        double sum = 0;
        for (const Part& part : result.parts) {
            shares += part.share;
            weights += part.weight;
            sum += part.weight * part.score.value_or(0);
        }
        REQUIRE(shares == Approx(1));
        if (result.score) {
            REQUIRE(weights == Approx(1));
            REQUIRE(std::abs(sum - *result.score) <= 0.5 + 1e-6);
        }
    }
}

TEST_CASE("a reading beyond the ends of its transform scores no more than the ends") {
    const InputRule contact{I::Contact, 1, 3, 1};
    CHECK(scoreOf(contact, 0.2) == 100);
    CHECK(scoreOf(contact, 1) == 100);
    CHECK(scoreOf(contact, 2) == 50);
    CHECK(scoreOf(contact, 3) == 0);
    CHECK(scoreOf(contact, 8) == 0);
}

TEST_CASE("readings survive their text") {
    QRandomGenerator random(17);
    for (int run = 0; run < 100; ++run) {
        const Readings readings = randomReadings(random);
        REQUIRE(readingsFrom(toText(readings).toStdString()) == readings);
    }
    CHECK(readingsFrom("later=1/2/3 nps=9/4/0")[size_t(I::Nps)] == reading(9, 4));
}
