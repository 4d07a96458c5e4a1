// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/evaluate.h"

#include "core/clients/list.h"
#include "core/feedback/feedback.h"
#include "core/health/history.h"
#include "core/health/preview.h"
#include "core/health/rules.h"
#include "core/tickets/tickets.h"
#include "tests/support/clients.h"
#include "tests/support/deviations.h"
#include "tests/support/journeys.h"

#include <QElapsedTimer>

using namespace core;
using namespace core::health;
using I = HealthInput;
using std::chrono::days;

namespace {

Evaluated look(test::Workspace& db, std::vector<ClientId> clients) {
    std::vector<qint64> ids;
    for (const ClientId client : clients) {
        ids.push_back(client.value);
    }
    return db.write([&](Transaction& tx) {
        settledRule(tx);
        return evaluate(tx, ids, readTerms(tx));
    });
}

QDate today(test::Workspace& db) {
    return dayOf(db.now(), QTimeZone::utc());
}

Health healthOf(test::Workspace& db, ClientId client) {
    const auto found = health::health(db, client, today(db));
    REQUIRE(found);
    return *found;
}

std::optional<Reading> readingOf(test::Workspace& db, ClientId client, HealthInput input) {
    for (const Part& part : healthOf(db, client).score.parts) {
        if (part.kind == input) {
            return part.reading;
        }
    }
    return std::nullopt;
}

void addMood(test::Workspace& db, ClientId client, int daysAgo, int sentiment) {
    auto value = test::touchpoint(client, db.now() - days(daysAgo));
    value.sentiment = sentiment;
    test::addTouchpoint(db, value);
}

void answer(test::Workspace& db, ClientId client, FeedbackKind kind, int score, int daysAgo) {
    feedback::Feedback value;
    value.client = client;
    value.kind = kind;
    value.score = score;
    value.at = db.now() - days(daysAgo);
    db.write([&](Transaction& tx) { feedback::save(tx, value); });
}

void work(test::Workspace& db, ClientId client, WorkClass workClass, int minutes) {
    db.write([&](Transaction& tx) {
        effort::Entry entry;
        entry.client = client;
        entry.day = dayOf(db.now(), QTimeZone::utc());
        entry.minutes = Minutes(minutes);
        entry.workClass = workClass;
        entry.member = people::save(tx, test::member(QStringLiteral("Ada %1").arg(minutes))).id;
        effort::add(tx, entry, QTimeZone::utc());
    });
}

qint64 rowsOf(test::Workspace& db, ClientId client) {
    return db->scalar<qint64>("SELECT COUNT(*) FROM client_health WHERE client_id = ?", client).value_or(0);
}

/// A client of whom enough is known for a score.
ClientId knownClient(test::Workspace& db, const QString& name = QStringLiteral("Oak Dental")) {
    const auto client = test::addClient(db, name).id;
    addMood(db, client, 10, 1);
    answer(db, client, FeedbackKind::Nps, 9, 20);
    answer(db, client, FeedbackKind::Csat, 5, 20);
    work(db, client, WorkClass::Proactive, 90);
    return client;
}

} // namespace

TEST_CASE("health is measured from what was logged") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    addMood(db, client, 12, -1);
    answer(db, client, FeedbackKind::Nps, 6, 5);
    answer(db, client, FeedbackKind::Nps, 2, 181);
    answer(db, client, FeedbackKind::Csat, 4, 91);
    work(db, client, WorkClass::Reactive, 30);
    look(db, {client});
    CHECK(readingOf(db, client, I::Sentiment) == reading(-0.4, 2));
    CHECK(readingOf(db, client, I::Contact) == reading(10.0 / 30, 10, 30));
    CHECK(readingOf(db, client, I::Nps) == reading(6, 5));
    CHECK(readingOf(db, client, I::Csat) == reading(5, 1));
    CHECK(readingOf(db, client, I::ReactiveShare) == reading(0.25, 30, 120));
    CHECK(readingOf(db, client, I::OpenDeviations) == reading(0, 0));
    CHECK_FALSE(readingOf(db, client, I::OffPath));
    CHECK_FALSE(readingOf(db, client, I::StagePace));
}

TEST_CASE("health counts the days off the path and in the stage") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    const auto version = test::publish(db, test::addJourney(db).id);
    test::enrol(db, client, version, 0, db.now() - days(28));
    auto silence = test::deviation(client, db.now());
    silence.offSince = today(db).addDays(-6);
    test::addDeviation(db, silence);
    auto missed = test::deviation(client, db.now());
    missed.kind = DeviationKind::MissedTouchpoint;
    missed.urgency = Urgency::Alarm;
    missed.offSince = today(db).addDays(-2);
    test::addDeviation(db, missed);
    auto dismissed = test::deviation(client, db.now());
    dismissed.kind = DeviationKind::TicketBurst;
    dismissed.state = DeviationState::Dismissed;
    dismissed.dismissReason = QStringLiteral("agreed");
    dismissed.endedAt = db.now();
    test::addDeviation(db, dismissed);
    for (const int ago : {2, 30, 60, 80}) {
        auto planned = test::planned(client, today(db).addDays(-ago));
        planned.title = QStringLiteral("Call %1").arg(ago);
        const auto stored = test::addPlanned(db, planned);
        db.write([&](Transaction& tx) {
            tx.execute("UPDATE planned_touchpoint SET required = TRUE, revision = revision + 1 WHERE id = ?",
                       stored.id);
        });
    }
    look(db, {client});
    // Enrolled today and on the 28 days before; off since six days ago, today included.
    CHECK(readingOf(db, client, I::OffPath) == reading(7.0 / 29, 7, 29));
    CHECK(readingOf(db, client, I::OpenDeviations) == reading(3, 2));
    CHECK(readingOf(db, client, I::MissedTouchpoints) == reading(0.25, 1, 4));
    CHECK(readingOf(db, client, I::StagePace) == reading(1, 20, 20));
}

TEST_CASE("a ticket that was opened again counts against health unless it was a slip") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    const auto member = test::addMember(db);
    const auto ticket = [&](const QString& subject) {
        return db.write([&](Transaction& tx) {
            tickets::Ticket value;
            value.client = client;
            value.subject = subject;
            value.openedAt = tx.now() - days(3);
            value.updatedAt = tx.now();
            value.number = tx.newId<TicketId>().value;
            tx.execute(R"sql(INSERT INTO ticket(id, number, client_id, subject, subject_key, state, opened_at,
updated_at) VALUES (?, ?, ?, ?, ?, 'open', ?, ?))sql",
                       TicketId(value.number), value.number, client, subject, subject, value.openedAt,
                       value.updatedAt);
            return TicketId(value.number);
        });
    };
    const auto event = [&](TicketId id, MemberId by, Instant at, const char* from, const char* to) {
        db.write([&](Transaction& tx) {
            tx.execute(
                R"sql(INSERT INTO ticket_event(id, ticket_id, member_id, at, field, old_value, new_value)
VALUES (?, ?, ?, ?, 'state', ?, ?))sql",
                tx.newId<MessageId>(), id, by, at, QString::fromLatin1(from), QString::fromLatin1(to));
        });
    };
    const auto again = ticket(QStringLiteral("Again"));
    event(again, member.id, db.now() - days(2), "open", "resolved");
    event(again, {}, db.now() - days(1), "resolved", "open");
    const auto slip = ticket(QStringLiteral("Slip"));
    event(slip, member.id, db.now() - days(2), "open", "resolved");
    event(slip, member.id, db.now() - days(2) + std::chrono::minutes(3), "resolved", "open");
    ticket(QStringLiteral("Never resolved"));
    look(db, {client});
    CHECK(readingOf(db, client, I::Reopened) == reading(1, 1, 2));
}

TEST_CASE("a second look at the same facts writes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    CHECK(look(db, {client}).changed == 1);
    CHECK(look(db, {client}).changed == 0);
    CHECK(rowsOf(db, client) == 1);
    CHECK(due(db, today(db), 10).empty());
}

TEST_CASE("a day that changes no score leaves no row in the history of health") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    look(db, {client});
    db.advance(days(1));
    CHECK(due(db, today(db), 10) == std::vector<qint64>{client.value});
    CHECK(evaluateDue(db).looked == 1);
    CHECK(due(db, today(db), 10).empty());
    CHECK(readingOf(db, client, I::Contact) == reading(11.0 / 30, 11, 30));
    CHECK(rowsOf(db, client) == 1);
}

TEST_CASE("the last look of a day stands for the day in the history of health") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    look(db, {client});
    addMood(db, client, 0, -2);
    CHECK(look(db, {client}).changed == 1);
    CHECK(rowsOf(db, client) == 1);
    db.advance(days(1));
    addMood(db, client, 0, -2);
    look(db, {client});
    CHECK(rowsOf(db, client) == 2);
}

TEST_CASE("the health of a paused client stands still") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    look(db, {client});
    const auto before = healthOf(db, client);
    auto value = *clients::find(db, client);
    value.status = ClientStatus::Paused;
    db.write([&](Transaction& tx) { clients::save(tx, value); });
    look(db, {client});
    db.advance(days(50));
    CHECK(due(db, today(db), 10).empty());
    const auto after = healthOf(db, client);
    CHECK_FALSE(after.live);
    CHECK(after.day == before.day);
    CHECK(after.score == before.score);
}

TEST_CASE("saving a health rule has everybody looked at again and leaves the past") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = knownClient(db);
    look(db, {client});
    const auto before = healthOf(db, client);
    db.advance(days(2));
    Rule rule = currentRule(db);
    rule.groups[0].weight = 5;
    const auto saved = db.write([&](Transaction& tx) { return saveRule(tx, rule, {}); });
    CHECK(saved.id != before.rule.id);
    CHECK(evaluateDue(db).looked == 1);
    CHECK(healthOf(db, client).rule.id == saved.id);
    const auto past = history(db, client, {today(db).addDays(-10), today(db).addDays(1)}, QTimeZone::utc());
    REQUIRE(past.points.size() == 2);
    CHECK(past.points[0].score == before.score.score);
    CHECK(past.points[0].rule == before.rule.id);
    REQUIRE(past.marks.size() == 1);
    CHECK(past.marks[0].day == today(db));
}

TEST_CASE("saving the health rule that holds changes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    look(db, {knownClient(db)});
    const Rule rule = currentRule(db);
    CHECK(db.write([&](Transaction& tx) { return saveRule(tx, rule, {}); }) == rule);
    CHECK(rules(db).size() == 1);
    CHECK(due(db, today(db), 10).empty());
}

TEST_CASE("a preview of health names who changes band, from what is stored") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto calm = knownClient(db, QStringLiteral("Calm"));
    const auto cross = knownClient(db, QStringLiteral("Cross"));
    for (int i = 0; i < 5; ++i) {
        addMood(db, cross, i, -2);
    }
    look(db, {calm, cross});
    REQUIRE(healthOf(db, calm).score.band == HealthBand::Good);
    REQUIRE(healthOf(db, cross).score.band == HealthBand::Good);
    Rule rule = currentRule(db);
    rule.groups[0].inputs[0].weight = 100;
    const auto result = preview(db, rule);
    CHECK(result.clients == 2);
    REQUIRE(result.changes.size() == 1);
    CHECK(result.changes[0].client == cross);
    CHECK(result.changes[0].bandBefore == HealthBand::Good);
    CHECK(result.changes[0].bandAfter != HealthBand::Good);
    CHECK(result.before[size_t(HealthBand::Good)] == 2);
    CHECK(result.after[size_t(HealthBand::Good)] == 1);
    // What the preview said is what saving makes.
    db.write([&](Transaction& tx) { saveRule(tx, rule, {}); });
    evaluateDue(db);
    CHECK(healthOf(db, cross).score.score == result.changes[0].after);
}

TEST_CASE("the client list sorts and filters by health") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto calm = knownClient(db, QStringLiteral("Calm"));
    const auto cross = knownClient(db, QStringLiteral("Cross"));
    const auto quiet = test::addClient(db, QStringLiteral("Quiet")).id;
    const auto fresh = test::addClient(db, QStringLiteral("Unseen")).id;
    for (int i = 0; i < 5; ++i) {
        addMood(db, cross, i, -2);
    }
    answer(db, cross, FeedbackKind::Nps, 0, 1);
    answer(db, cross, FeedbackKind::Csat, 1, 1);
    look(db, {calm, cross, quiet});
    using clients::ClientSort;
    const std::vector<qint64> worstFirst{cross.value, calm.value};
    auto ids = clients::clientIds(db, {}, {ClientSort::By::Health, false});
    REQUIRE(ids.size() == 4);
    ids.resize(2);
    CHECK(ids == worstFirst);
    const auto rows = clients::firstClientRows(db, {}, {ClientSort::By::Health, true}, 10);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].id == calm);
    CHECK(rows[0].health == healthOf(db, calm).score.score);
    CHECK(rows[0].coverage == healthOf(db, calm).score.coverage);
    clients::ClientFilter unknown;
    unknown.band = HealthBand::Unknown;
    CHECK(clients::clientIds(db, unknown, {}) == std::vector<qint64>{quiet.value, fresh.value});
    CHECK(clients::countClients(db, unknown) == 2);
    for (const auto by :
         {ClientSort::By::Name, ClientSort::By::Owner, ClientSort::By::LastContact, ClientSort::By::Health}) {
        clients::ClientFilter good;
        good.band = HealthBand::Good;
        CHECK(clients::clientIds(db, good, {by, false}) == std::vector<qint64>{calm.value});
        CHECK(clients::firstClientRows(db, good, {by, false}, 5).size() == 1);
    }
}

TEST_CASE("ten thousand clients are looked at within a second", "[.timing]") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([&](Transaction& tx) {
        for (int i = 0; i < 10'000; ++i) {
            tx.execute("INSERT INTO client(id, name, name_key, created_at) VALUES (?, 'c', 'c', ?)", i + 1,
                       tx.now() - days(300));
            for (int k = 0; k < 4; ++k) {
                tx.execute("INSERT INTO touchpoint(id, client_id, at, channel, direction, sentiment) "
                           "VALUES (?, ?, ?, 'call', 'outbound', 1)",
                           i * 10 + k + 1, i + 1, tx.now() - days(10 * k));
            }
        }
        const auto rule = settledRule(tx);
        tx.execute("INSERT INTO client_health_now(client_id, day, looked_at, coverage, band, rule_id, parts) "
                   "SELECT id, 0, 0, 0, 'unknown', CAST(? AS BIGINT), '' FROM client",
                   rule.id);
    });
    QElapsedTimer timer;
    timer.start();
    CHECK(evaluateDue(db).looked == 10'000);
    WARN("first look: " << timer.restart() << " ms");
    db.advance(days(1));
    CHECK(evaluateDue(db).looked == 10'000);
    WARN("a day later: " << timer.restart() << " ms");
    const auto sample = readSample(db);
    WARN("sample: " << timer.restart() << " ms");
    CHECK(preview(sample, defaultRule()).clients == 10'000);
    WARN("preview: " << timer.elapsed() << " ms");
}
