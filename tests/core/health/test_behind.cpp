// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/behind.h"

#include "core/feedback/feedback.h"
#include "core/health/evaluate.h"
#include "core/health/rules.h"
#include "core/sweep/sweep.h"
#include "tests/core/demo/demofixture.h"
#include "tests/support/clients.h"
#include "tests/support/deviations.h"
#include "tests/support/journeys.h"

#include <cmath>
#include <random>

using namespace core;
using namespace core::health;
using I = HealthInput;
using K = HealthRowKind;
using std::chrono::days;
using std::chrono::hours;

namespace {

void look(test::Workspace& db, ClientId client) {
    db.write([&](Transaction& tx) {
        settledRule(tx);
        evaluate(tx, {client.value}, readTerms(tx));
    });
}

Behind behindOf(Database& db, ClientId client, HealthInput input) {
    const auto found = behind(db, client, input);
    REQUIRE(found);
    return *found;
}

double sumOf(const Behind& behind, K kind) {
    double sum = 0;
    for (const BehindRow& row : behind.rows) {
        sum += row.kind == kind ? row.value : 0;
    }
    return sum;
}

/// What the rows add up to, apart from how the reading was counted.
void checkSums(const Behind& behind) {
    const auto rows = double(behind.rows.size());
    const Reading shown = behind.shown.value_or(Reading{});
    switch (behind.input) {
    case I::Sentiment:
    case I::Csat:
        CHECK(rows == shown.count);
        return;
    case I::OffPath:
        CHECK(sumOf(behind, K::Deviation) == shown.count);
        CHECK(sumOf(behind, K::Enrolment) == shown.of);
        return;
    case I::OpenDeviations:
        CHECK(sumOf(behind, K::Deviation) == shown.value);
        CHECK(rows == shown.count);
        return;
    case I::MissedTouchpoints:
        CHECK(sumOf(behind, K::Planned) == shown.of);
        return;
    case I::Reopened:
        CHECK(sumOf(behind, K::Ticket) == shown.count);
        CHECK(rows == shown.of);
        return;
    case I::ReactiveShare:
        CHECK((!behind.shown || sumOf(behind, K::Entry) == shown.of));
        return;
    default:
        return;
    }
}

void checkAll(Database& db, ClientId client) {
    for (const auto& [input, name] : EnumNames<I>::names) {
        INFO(client.value << " " << name);
        const Behind found = behindOf(db, client, input);
        CHECK(found.counted == found.shown);
        checkSums(found);
    }
}

/// A bit of everything, at random, in so many days up to now.
void live(test::Workspace& db, ClientId client, std::mt19937& random, int reach) {
    const auto upTo = [&](int most) { return int(random() % unsigned(most + 1)); };
    const auto ago = [&](int most) { return hours(upTo(24 * std::min(most, reach) - 1)); };
    for (int i = upTo(8); i > 0; --i) {
        auto touch = test::touchpoint(client, db.now() - ago(200));
        touch.sentiment = upTo(3) == 0 ? std::nullopt : std::optional(upTo(4) - 2);
        test::addTouchpoint(db, touch);
    }
    db.write([&](Transaction& tx) {
        for (int i = upTo(6); i > 0; --i) {
            feedback::Feedback answer;
            answer.client = client;
            answer.kind = i % 2 ? FeedbackKind::Nps : FeedbackKind::Csat;
            answer.score = 1 + upTo(4);
            answer.at = tx.now() - ago(200);
            feedback::save(tx, answer);
        }
        for (int i = upTo(4); i > 0; --i) {
            auto value = test::deviation(client, tx.now() - ago(120));
            value.kind = i % 2 ? DeviationKind::Silence : DeviationKind::MissedTouchpoint;
            value.subject = QString::number(random());
            value.urgency = upTo(1) ? Urgency::Alarm : Urgency::Warn;
            if (upTo(1)) {
                value.state = upTo(3) ? DeviationState::Fixed : DeviationState::Dismissed;
                value.dismissReason = QStringLiteral("agreed");
                value.endedAt = std::min(tx.now(), value.detectedAt + hours(upTo(24 * 10)));
            }
            test::addDeviation(tx, value);
        }
        for (int i = upTo(5); i > 0; --i) {
            tx.execute(R"sql(INSERT INTO ticket(id, number, client_id, subject, subject_key, state, opened_at,
updated_at) VALUES (?, ?, ?, 'Help', 'help', 'open', ?, ?))sql",
                       tx.newId<TicketId>(), tx.newId<TicketId>().value, client, tx.now() - ago(220),
                       tx.now());
        }
    });
}

} // namespace

TEST_CASE("The rows behind every part of the health of the demo's clients make the reading that is shown") {
    test::Demo demo(test::demoOptions(), GENERATE(from_range(test::engines())));
    const auto clients =
        demo.db->query("SELECT client_id FROM client_health_now ORDER BY client_id").all([](Query& q) {
            return q.get<ClientId>(0);
        });
    REQUIRE(clients.size() > 20);
    for (const ClientId client : clients) {
        checkAll(*demo.db, client);
    }
}

TEST_CASE("The rows behind a health score are those of its day, whatever came since") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    std::mt19937 random(11);
    const auto version = test::publish(db, test::addJourney(db).id);
    for (int round = 0; round < 12; ++round) {
        const ClientId client = test::addClient(db, QStringLiteral("Client %1").arg(round)).id;
        if (round % 3 > 0) {
            test::enrol(db, client, version, size_t(round % 2), db.now() - days(random() % 60));
        }
        live(db, client, random, 300);
        look(db, client);
        checkAll(db, client);
        const int later = 1 + int(random() % 50);
        db.advance(days(later));
        live(db, client, random, later); // nobody looked at these
        checkAll(db, client);
    }
}

TEST_CASE("The pace of peers is shown with the stays that it is counted from") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto version = test::publish(db, test::addJourney(db).id);
    const ClientId oak = test::addClient(db).id;
    test::enrol(db, oak, version, 0, db.now() - days(28)); // 20 working days
    for (int i = 0; i < 10; ++i) {
        const auto peer = test::addClient(db, QStringLiteral("Peer %1").arg(i)).id;
        const Instant since = db.now() - days(70);
        const auto visit = test::enrol(db, peer, version, 0, since);
        if (i < 8) { // done after 5 · (i + 1) working days, the other two are inside after 50
            db.write([&](Transaction& tx) {
                tx.execute("UPDATE stage_visit SET left_at = ?, end_kind = 'forward' WHERE id = ?",
                           since + days(7 * (i + 1)), visit);
            });
        }
    }
    look(db, oak);
    const Behind found = behindOf(db, oak, I::PeerPace);
    CHECK(found.shown == reading(0.4, 20, 10)); // done by day 5, 10, 15 and 20: 4 of 10
    CHECK(found.counted == found.shown);
    REQUIRE(found.rows.size() == 11);
    CHECK(found.rows[0].client == oak);
    CHECK(found.rows[0].value == 20);
    CHECK(found.rows[1].text == QStringLiteral("Peer 0"));
    CHECK(found.rows[1].value == 5);
    CHECK(found.rows[1].counts);
    CHECK_FALSE(found.rows[10].counts);
}

TEST_CASE("With few peers a client's pace is held against nobody's") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto version = test::publish(db, test::addJourney(db).id);
    const ClientId oak = test::addClient(db).id;
    test::enrol(db, oak, version, 0, db.now() - days(28));
    for (int i = 0; i < 7; ++i) {
        test::enrol(db, test::addClient(db, QStringLiteral("Peer %1").arg(i)).id, version, 0,
                    db.now() - days(70));
    }
    look(db, oak);
    CHECK_FALSE(behindOf(db, oak, I::PeerPace).shown);
    CHECK(behindOf(db, oak, I::StagePace).shown == reading(1, 20, 20));
}

TEST_CASE("Moving to another version does not begin a stage anew for health") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto version = test::publish(db, test::addJourney(db).id);
    const ClientId oak = test::addClient(db).id;
    const auto second = test::enrol(db, oak, version, 0, db.now() - days(7));
    db.write([&](Transaction& tx) {
        const auto& stage = version.stages.at(0);
        tx.execute(R"sql(INSERT INTO stage_visit(id, enrolment_id, client_id, stage_id, stage_lineage,
entered_at, left_at, end_kind) SELECT ?, v.enrolment_id, v.client_id, CAST(? AS BIGINT), CAST(? AS BIGINT),
CAST(? AS BIGINT), v.entered_at, 'version' FROM stage_visit v WHERE v.id = ?)sql",
                   tx.newId<VisitId>(), stage.id, stage.lineage, tx.now() - days(28), second);
    });
    look(db, oak);
    const Behind found = behindOf(db, oak, I::StagePace);
    CHECK(found.shown == reading(1, 20, 20));
    CHECK(found.counted == found.shown);
}

TEST_CASE("A client that nobody looked at has no rows behind its health") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK_FALSE(behind(db, test::addClient(db).id, I::Contact));
}
