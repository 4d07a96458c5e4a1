// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/history.h"

#include "core/health/rules.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::health;
using std::chrono::days;

namespace {

/// A score that was found some days ago.
void found(test::Workspace& db, ClientId client, int daysAgo, std::optional<int> score, int coverage = 80) {
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO client_health(client_id, day, score, coverage, rule_id, parts) "
                   "VALUES (?, ?, ?, ?, ?, '')",
                   client, dayOf(tx.now(), QTimeZone::utc()).addDays(-daysAgo), score, coverage,
                   settledRule(tx).id);
    });
}

/// Its health today: everything scores 100.
void perfect(test::Workspace& db, ClientId client) {
    Readings readings;
    for (const auto& group : defaultRule().groups) {
        for (const auto& input : group.inputs) {
            readings[size_t(input.kind)] = reading(input.best);
        }
    }
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO client_health_now(client_id, day, looked_at, score, coverage, band, rule_id, "
                   "parts) VALUES (?, ?, 0, 100, 100, 'good', ?, ?)",
                   client, dayOf(tx.now(), QTimeZone::utc()), settledRule(tx).id, toText(readings));
    });
}

std::optional<Trend> trendOf(test::Workspace& db, ClientId client) {
    const auto value = health::health(db, client, dayOf(db.now(), QTimeZone::utc()));
    REQUIRE(value);
    CHECK(value->score.score == 100);
    return value->trend;
}

} // namespace

TEST_CASE("the trend of health compares with the newest score that is thirty days old") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    perfect(db, client);
    found(db, client, 90, 40);
    found(db, client, 31, 70);
    found(db, client, 29, 90);
    found(db, client, 1, 99);
    const auto trend = trendOf(db, client);
    REQUIRE(trend);
    CHECK(trend->difference == 30);
    CHECK_FALSE(trend->otherRule);
}

TEST_CASE("without a score that is old enough health has no trend") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    perfect(db, client);
    found(db, client, 29, 90);
    CHECK_FALSE(trendOf(db, client));
    found(db, client, 40, std::nullopt, 30);
    CHECK_FALSE(trendOf(db, client));
}

TEST_CASE("a trend of health over a change of the rule says so") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    found(db, client, 40, 60);
    db.advance(std::chrono::seconds(1));
    Rule rule = currentRule(db);
    rule.good = 75;
    db.write([&](Transaction& tx) { saveRule(tx, rule, {}); });
    perfect(db, client);
    REQUIRE(trendOf(db, client));
    CHECK(trendOf(db, client)->otherRule);
}

TEST_CASE("the history of health begins with what held at its beginning") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    const QDate today = dayOf(db.now(), QTimeZone::utc());
    found(db, client, 100, 30);
    found(db, client, 60, 50);
    found(db, client, 10, std::nullopt, 40);
    const auto past = history(db, client, {today.addDays(-30), today.addDays(1)}, QTimeZone::utc());
    REQUIRE(past.points.size() == 2);
    CHECK(past.points[0].day == today.addDays(-60));
    CHECK(past.points[0].score == 50);
    CHECK_FALSE(past.points[1].score);
    CHECK(past.points[1].coverage == 40);
    CHECK(past.marks.empty());
}

TEST_CASE("changes of the health rule are marked with who made them") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = test::addClient(db).id;
    const auto mara = test::addMember(db).id;
    found(db, client, 10, 50);
    const QDate today = dayOf(db.now(), QTimeZone::utc());
    for (const int good : {75, 80}) {
        db.advance(days(1));
        Rule rule = currentRule(db);
        rule.good = good;
        db.write([&](Transaction& tx) { saveRule(tx, rule, good == 75 ? mara : MemberId()); });
    }
    const auto past = history(db, client, {today.addDays(-30), today.addDays(3)}, QTimeZone::utc());
    REQUIRE(past.marks.size() == 2);
    CHECK(past.marks[0].day == today.addDays(1));
    CHECK(past.marks[0].by == QStringLiteral("Mara Lind"));
    CHECK(past.marks[1].by.isEmpty());
}
