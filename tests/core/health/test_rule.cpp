// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/rule.h"

#include "tests/support/print.h"

using namespace core;
using namespace core::health;

TEST_CASE("the default rule holds every input once and is in order") {
    const Rule rule = defaultRule();
    std::array<int, HealthInputs> seen{};
    for (const auto& group : rule.groups) {
        for (const auto& input : group.inputs) {
            ++seen[size_t(input.kind)];
        }
    }
    CHECK(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
    CHECK(validate(rule).isEmpty());
}

TEST_CASE("a health rule survives its text") {
    Rule rule = defaultRule();
    rule.groups[1].weight = 12.5;
    rule.groups[0].inputs[2].weight = 0;
    rule.groups[2].inputs[0].worst = 7;
    rule.good = 80;
    rule.watch = 55;
    CHECK(ruleFromJson(toJson(rule)) == rule);
}

TEST_CASE("an input that a stored health rule does not know weighs nothing") {
    const Rule rule = ruleFromJson(QStringLiteral(
        R"({"groups":[{"kind":"path","weight":3,"inputs":[{"kind":"off_path","weight":2,"worst":1,"best":0},
            {"kind":"later","weight":9}]},{"kind":"unheard","weight":5}],"good":60,"watch":30})"));
    CHECK(rule.groups.size() == 4);
    CHECK(rule.groups[0].weight == 0);
    CHECK(rule.groups[1].weight == 3);
    CHECK(rule.groups[1].inputs[0] == InputRule{HealthInput::OffPath, 2, 1, 0});
    CHECK(rule.groups[1].inputs[1].weight == 0);
    CHECK(rule.good == 60);
}

TEST_CASE("a health rule without any weight is refused") {
    Rule rule = defaultRule();
    for (auto& group : rule.groups) {
        group.weight = 0;
    }
    CHECK(validate(rule).size() == 1);
    rule.groups[0].weight = 1;
    CHECK(validate(rule).isEmpty());
    for (auto& input : rule.groups[0].inputs) {
        input.weight = 0;
    }
    CHECK(validate(rule).size() == 1);
}

TEST_CASE("a health rule refuses negative and endless weights") {
    const double weight = GENERATE(-1.0, 2e6, std::numeric_limits<double>::infinity());
    Rule rule = defaultRule();
    rule.groups[0].inputs[0].weight = weight;
    CHECK(validate(rule).size() == 1);
}

TEST_CASE("the bands of a health rule keep their order") {
    Rule rule = defaultRule();
    rule.watch = 70;
    CHECK(validate(rule).size() == 1);
    rule.watch = 0;
    CHECK(validate(rule).size() == 1);
    rule.watch = 69;
    CHECK(validate(rule).isEmpty());
}

TEST_CASE("the lower end of a band belongs to it") {
    const Rule rule = defaultRule();
    CHECK(bandOf(rule, 70) == HealthBand::Good);
    CHECK(bandOf(rule, 69) == HealthBand::Watch);
    CHECK(bandOf(rule, 40) == HealthBand::Watch);
    CHECK(bandOf(rule, 39) == HealthBand::AtRisk);
    CHECK(bandOf(rule, std::nullopt) == HealthBand::Unknown);
}
