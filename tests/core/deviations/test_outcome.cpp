// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/outcome.h"

#include "tests/support/clients.h"
#include "tests/support/deviations.h"

#include <random>

using namespace core;
using namespace core::deviations;
using std::chrono::days;
using std::chrono::milliseconds;

namespace {

const Instant Found = test::tuesday();
const Instant Fixed = Found + days(5);
const Instant Later = Fixed + days(31);

Outcome with(std::optional<Instant> noticed, Instant now = Later) {
    return classify(Found, Fixed, noticed, now, 30);
}

std::vector<OutcomeRow> rowsOf(std::initializer_list<std::pair<Outcome, int>> counts) {
    std::vector<OutcomeRow> rows;
    for (const auto& [outcome, n] : counts) {
        for (int i = 0; i < n; ++i) {
            OutcomeRow row;
            row.outcome = outcome;
            row.detectedAt = Found;
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace

TEST_CASE("A fix that the client never heard of is early once the window is over", "[outcome]") {
    CHECK(with({}) == Outcome::Early);
    CHECK(with({}, Fixed + days(30)) == Outcome::Pending);
    CHECK(with({}, Fixed + days(30) + milliseconds(1)) == Outcome::Early);
}

TEST_CASE("The first contact decides by where it lies between detection, fix and window", "[outcome]") {
    CHECK(with(Found - milliseconds(1)) == Outcome::ClientFirst);
    CHECK(with(Found) == Outcome::Noticed);
    CHECK(with(Fixed) == Outcome::Noticed);
    CHECK(with(Fixed + milliseconds(1)) == Outcome::Resurfaced);
    CHECK(with(Fixed + days(30)) == Outcome::Resurfaced);
    CHECK(with(Fixed + days(30) + milliseconds(1)) == Outcome::Early);
}

TEST_CASE("A contact decides at once, without waiting for the end of the window", "[outcome]") {
    CHECK(with(Fixed + days(2), Fixed + days(3)) == Outcome::Resurfaced);
}

TEST_CASE("Only fixed deviations have an outcome", "[outcome]") {
    auto deviation = test::deviation(ClientId(1), Found);
    CHECK_FALSE(outcomeOf(deviation, Later, 30));
    deviation.endedAt = Fixed;
    deviation.state = DeviationState::Dismissed;
    CHECK_FALSE(outcomeOf(deviation, Later, 30));
    deviation.state = DeviationState::Fixed;
    CHECK(outcomeOf(deviation, Later, 30) == Outcome::Early);
}

TEST_CASE("22 early of 34 decided are 64.7 %, and the pending ones stand beside it", "[outcome]") {
    const auto sum = summarise(rowsOf(
        {{Outcome::Early, 22}, {Outcome::Noticed, 5}, {Outcome::ClientFirst, 7}, {Outcome::Pending, 6}}));
    CHECK(sum.decided() == 34);
    CHECK(*sum.rate() == Approx(0.647).margin(0.0005));
    CHECK(sum.interval()->low == Approx(0.479).margin(0.0005));
    CHECK(sum.interval()->high == Approx(0.785).margin(0.0005));
    CHECK(sum.count(Outcome::Pending) == 6);
}

TEST_CASE("Without a decided deviation there is no rate", "[outcome]") {
    const auto sum = summarise(rowsOf({{Outcome::Pending, 3}}));
    CHECK_FALSE(sum.rate());
    CHECK_FALSE(sum.interval());
    CHECK_FALSE(sum.medianLeadDays);
}

TEST_CASE("The median lead is negative where clients came first", "[outcome]") {
    auto rows = rowsOf({{Outcome::Noticed, 1}, {Outcome::ClientFirst, 2}, {Outcome::Early, 4}});
    rows[0].noticedAt = Found + days(4);
    rows[1].noticedAt = Found - days(2);
    rows[2].noticedAt = Found - days(6);
    rows[3].noticedAt = Found + days(90);
    CHECK(summarise(rows).medianLeadDays == -2.0);
}

TEST_CASE("One more contact never raises the rate, and a wider window never makes a client's find early",
          "[outcome]") {
    std::mt19937 random(20260623);
    const auto some = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    for (int round = 0; round < 300; ++round) {
        const Instant now = Found + days(some(0, 120));
        std::vector<OutcomeRow> rows(size_t(some(1, 12)));
        for (OutcomeRow& row : rows) {
            row.detectedAt = Found + days(some(-60, 0));
            row.fixedAt = row.detectedAt + days(some(0, 50));
            if (some(0, 2) == 0) {
                row.noticedAt = row.detectedAt + days(some(-20, 100));
            }
        }
        const auto rateAt = [&](int window) {
            for (OutcomeRow& row : rows) {
                row.outcome = classify(row.detectedAt, row.fixedAt, row.noticedAt, now, window);
            }
            return summarise(rows);
        };
        for (const int window : {0, 10, 30, 90}) {
            rateAt(window);
            for (const OutcomeRow& row : rows) {
                if (row.outcome == Outcome::ClientFirst) {
                    CHECK(classify(row.detectedAt, row.fixedAt, row.noticedAt, now, window + 60) ==
                          Outcome::ClientFirst);
                }
            }
        }
        const auto before = rateAt(30);
        OutcomeRow& one = rows[size_t(some(0, int(rows.size()) - 1))];
        const Instant contact = one.detectedAt + days(some(-20, 100));
        one.noticedAt = std::min(one.noticedAt.value_or(contact), contact);
        const auto after = rateAt(30);
        if (before.rate()) {
            REQUIRE(after.rate());
            CHECK(*after.rate() <= *before.rate());
        }
    }
}

TEST_CASE("The rate counts what was detected in the range, and lists what it counts", "[outcome]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db);
    auto value = test::deviation(client.id, Found);
    value.state = DeviationState::Fixed;
    value.endedAt = Fixed;
    const auto early = test::addDeviation(db, value);
    value.kind = DeviationKind::StageOverrun;
    value.noticedAt = Found + days(1);
    const auto noticed = test::addDeviation(db, value);
    value.detectedAt = Found - days(40);
    test::addDeviation(db, value);
    value.detectedAt = Found;
    value.state = DeviationState::Open;
    value.endedAt.reset();
    test::addDeviation(db, value);

    const auto report = caughtFirst(db, {Found - days(1), Found + days(1)}, Later, 30);
    REQUIRE(report.rows.size() == 2);
    CHECK(report.rows[0].id == noticed.id);
    CHECK(report.rows[1].id == early.id);
    CHECK(report.all.rate() == 0.5);
    CHECK(report.byKind.at(DeviationKind::StageOverrun).rate() == 0.0);
    CHECK(report.byKind.at(DeviationKind::Silence).rate() == 1.0);
    qint64 sum = 0;
    for (const auto& [kind, part] : report.byKind) {
        sum += part.decided() + part.count(Outcome::Pending);
    }
    CHECK(sum == qint64(report.rows.size()));
}
