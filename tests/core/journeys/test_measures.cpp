// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/measures.h"
#include "tests/support/journeys.h"
#include "tests/support/records.h"

#include "core/touchpoints/touchpoint.h"

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Day = std::chrono::hours(24);

void touch(Database& db, ClientId client, Instant at, std::optional<int> sentiment) {
    touchpoints::Log entry;
    entry.touchpoint.client = client;
    entry.touchpoint.at = at;
    entry.touchpoint.sentiment = sentiment;
    db.write([&](Transaction& tx) { touchpoints::log(tx, entry); });
}

void openTicket(Database& db, ClientId client, MemberId author, Instant at) {
    const auto id = test::ticket(db, test::newTicket(client, author));
    db.write([&](Transaction& tx) {
        tx.execute("UPDATE ticket SET opened_at = ?, revision = revision + 1 WHERE id = ?", at, id);
    });
}

StageMeasure measureOf(Database& db, const Version& version, size_t stage) {
    for (const auto& measure : measures(db, version.journey)) {
        if (measure.stage == version.stages[stage].lineage) {
            return measure;
        }
    }
    return {};
}

} // namespace

TEST_CASE("A journey that nobody entered has no measures, and none is not zero") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version live = test::publish(db, test::addJourney(db).id);
    CHECK(measures(db, live.journey).empty());
    CHECK_FALSE(StageMeasure().emotion());
    CHECK_FALSE(StageMeasure().load());
}

TEST_CASE("Emotion and service load of a stage come from what happened during its visits") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version live = test::publish(db, test::addJourney(db).id);
    const auto mara = test::member(db);
    const auto first = test::client(db, u"Oak"_s);
    const auto second = test::client(db, u"Pine"_s);
    test::enrol(db, first, live, 0, db.now() - 20 * Day);
    test::enrol(db, second, live, 0, db.now() - 40 * Day);
    touch(db, first, db.now() - 20 * Day, 2);
    touch(db, first, db.now() - 21 * Day, -2);
    touch(db, second, db.now() - 3 * Day, -1);
    touch(db, second, db.now() - 2 * Day, std::nullopt);
    openTicket(db, first, mara, db.now() - 1 * Day);
    openTicket(db, second, mara, db.now() - 39 * Day);
    openTicket(db, second, mara, db.now() - 41 * Day);
    const auto measure = measureOf(db, live, 0);
    CHECK(measure.inside == 2);
    CHECK(measure.sentiments == 2);
    CHECK(measure.emotion() == 0.5);
    CHECK(measure.tickets == 2);
    CHECK(measure.clientDays == Approx(60));
    CHECK(*measure.load() == Approx(1.0));
    CHECK(measureOf(db, live, 1) == StageMeasure());
    const auto inside = clientsInside(db, live.journey, live.stages[0].lineage);
    REQUIRE(inside.size() == 2);
    CHECK(inside[0].id == second);
    CHECK(inside[0].versionNumber == 1);
    CHECK(ticketsInside(db, live.journey, live.stages[0].lineage).size() == 2);
}

TEST_CASE("Days in a pause are no client-days") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Version live = test::publish(db, test::addJourney(db).id);
    const auto client = test::client(db);
    const auto visit = test::enrol(db, client, live, 0, db.now() - 30 * Day);
    db.write([&](Transaction& tx) {
        tx.execute("UPDATE stage_visit SET paused_ms = ? WHERE id = ?",
                   std::chrono::milliseconds(5 * Day).count(), visit);
        tx.execute("INSERT INTO enrolment_pause(id, enrolment_id, from_at) SELECT ?, enrolment_id, ? FROM "
                   "stage_visit WHERE id = ?",
                   tx.newId<EnrolmentId>(), tx.now() - 10 * Day, visit);
    });
    CHECK(measureOf(db, live, 0).clientDays == Approx(15));
}
