// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep.h"

#include "core/clients/watch.h"
#include "core/deviations/list.h"
#include "core/deviations/outcome.h"
#include "core/deviations/store.h"
#include "core/health/history.h"
#include "core/health/rules.h"
#include "core/journeys/progress.h"
#include "core/tickets/tickets.h"
#include "tests/support/clients.h"
#include "tests/support/journeys.h"

#include <random>

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;

namespace {

qint64 number(test::Workspace& db, const char* sql) {
    return db->scalar<qint64>(sql).value_or(-1);
}

ClientId oldClient(test::Workspace& db, const QString& name) {
    auto value = test::client(name);
    value.createdAt = db.now() - days(300);
    return test::addClient(db, value).id;
}

/// Everything that a sweep may write, as text.
QStringList stored(test::Workspace& db) {
    QStringList rows;
    for (const char* sql :
         {"SELECT id, state, urgency, revision, seen_at, noticed_at FROM deviation ORDER BY id",
          "SELECT id, deviation_id, at, linked_at, 0, 0 FROM deviation_contact ORDER BY id",
          "SELECT id, deviation_id, at, field, 0, 0 FROM deviation_event ORDER BY id",
          "SELECT client_id, check_at, 0, 0, 0, 0 FROM client_watch ORDER BY client_id",
          "SELECT visit_id, criterion_id, state, at, 0, 0 FROM visit_criterion ORDER BY visit_id, "
          "criterion_id",
          "SELECT client_id, day, score, coverage, parts, 0 FROM client_health_now ORDER BY client_id",
          "SELECT client_id, day, score, coverage, parts, 0 FROM client_health ORDER BY client_id, day",
          "SELECT id, state, revision, 0, 0, 0 FROM enrolment ORDER BY id"}) {
        Query query = db->query(sql);
        while (query.next()) {
            QStringList row;
            for (int i = 0; i < 6; ++i) {
                row << (query.isNull(i) ? u"null"_s : query.get<QString>(i));
            }
            rows << row.join(u'|');
        }
    }
    return rows;
}

} // namespace

TEST_CASE("A sweep looks at those whom something concerns, once", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    const auto oak = oldClient(db, u"Oak"_s);
    oldClient(db, u"Elm"_s);
    CHECK(sweep::sweep(db, memory).clients == 2);
    const auto idle = sweep::sweep(db, memory);
    CHECK(idle.clients == 0);
    CHECK_FALSE(idle.wrote());
    test::addTouchpoint(db, test::touchpoint(oak, db.now()));
    const auto one = sweep::sweep(db, memory);
    CHECK(one.clients == 1);
    CHECK(one.ended == 1); // the silence
}

TEST_CASE("A sweep scores health after the deviations that are part of it", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    const auto oak = oldClient(db, u"Oak"_s);
    CHECK(sweep::sweep(db, memory).found == 1); // the silence
    const auto found = health::health(db, oak, dayOf(db.now(), QTimeZone::utc()));
    REQUIRE(found);
    const auto open = std::find_if(found->score.parts.begin(), found->score.parts.end(),
                                   [](const auto& part) { return part.kind == HealthInput::OpenDeviations; });
    REQUIRE(open->reading);
    CHECK(open->reading->count == 1);
}

TEST_CASE("A new day and other weights have the health of all scored again, a part at a time", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    for (const auto& name : {u"Oak"_s, u"Elm"_s, u"Ash"_s}) {
        oldClient(db, name);
    }
    CHECK(sweep::sweep(db, memory).rescored == 0);
    auto rule = health::currentRule(db);
    rule.groups[0].weight = 7;
    db.write([&](Transaction& tx) { health::saveRule(tx, rule, {}); });
    const auto first = sweep::sweep(db, memory, {2, 2});
    CHECK(first.rescored == 2);
    CHECK(first.more);
    const auto rest = sweep::sweep(db, memory, {2, 2});
    CHECK(rest.rescored == 1);
    CHECK_FALSE(rest.more);
    db.advance(days(1));
    const auto next = sweep::sweep(db, memory);
    CHECK(next.clients + next.rescored == 3);
    CHECK(sweep::sweep(db, memory).rescored == 0);
}

TEST_CASE("A second sweep writes nothing", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    oldClient(db, u"Oak"_s);
    CHECK(sweep::sweep(db, memory).found == 1);
    const auto before = stored(db);
    db.write([](Transaction& tx) { clients::lookAgainAtAll(tx); });
    const auto again = sweep::sweep(db, memory);
    CHECK(again.clients == 1);
    CHECK_FALSE(again.wrote());
    CHECK(stored(db) == before);
}

TEST_CASE("Time alone brings a client back to the sweep", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    const auto oak = oldClient(db, u"Oak"_s);
    test::addTouchpoint(db, test::touchpoint(oak, db.now()));
    CHECK(sweep::sweep(db, memory).found == 0);
    db.advance(days(30));
    CHECK(sweep::sweep(db, memory).clients == 0);
    db.advance(days(1));
    CHECK(sweep::sweep(db, memory).found == 1);
}

TEST_CASE("A sweep takes a part at a time and says that there is more", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    for (int i = 0; i < 7; ++i) {
        oldClient(db, u"Client %1"_s.arg(i));
    }
    const sweep::Limits limits{2, 4};
    const auto first = sweep::sweep(db, memory, limits);
    CHECK(first.clients == 4);
    CHECK(first.more);
    const auto rest = sweep::sweep(db, memory, limits);
    CHECK(rest.clients == 3);
    CHECK_FALSE(rest.more);
    CHECK(first.found + rest.found == 7);
}

TEST_CASE("Other rules have everybody looked at again", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    const auto oak = oldClient(db, u"Oak"_s);
    test::addTouchpoint(db, test::touchpoint(oak, db.now() - days(20)));
    CHECK(sweep::sweep(db, memory).found == 0);
    db.write([](Transaction& tx) {
        auto settings = workspace::loadSettings(tx);
        settings.path.cadenceDays = 15;
        workspace::saveSettings(tx, settings);
    });
    CHECK(sweep::sweep(db, memory).found == 1);
}

TEST_CASE("The sweep meets the criteria that a rule meets before it looks for those at risk", "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    sweep::Memory memory;
    const auto oak = oldClient(db, u"Oak"_s);
    auto draft = test::addJourney(db);
    draft.stages[0].criteria[0].rule = CriterionRule::NoOpenTicket;
    db.write([&](Transaction& tx) { journeys::saveDraft(tx, draft); });
    const auto version = test::publish(db, draft.id);
    test::addTouchpoint(db, test::touchpoint(oak, db.now()));
    test::enrol(db, oak, version, 0, db.now() - days(28));
    const auto swept = sweep::sweep(db, memory);
    CHECK(swept.found == 0);
    CHECK(number(db, "SELECT COUNT(*) FROM visit_criterion WHERE automatic") == 1);
}

namespace {

/// A random history of a few clients, followed by sweeps.
class History {
public:
    History(test::Workspace& db, unsigned seed)
        : m_db(db)
        , m_random(seed) {
        m_member = test::addMember(db).id;
        m_version = test::publish(db, test::addJourney(db).id);
        for (int i = 0; i < 3; ++i) {
            m_clients.push_back(oldClient(db, u"Client %1"_s.arg(i)));
        }
    }

    void step() {
        m_db.advance(std::chrono::hours(some(1, 100)));
        const ClientId client = m_clients[size_t(some(0, int(m_clients.size()) - 1))];
        switch (some(0, 7)) {
        case 0:
        case 1:
            return touch(client);
        case 2:
            return ticket(client);
        case 3:
            return enrolOrMove(client);
        case 4:
            return pauseOrResume(client);
        case 5:
            return act();
        case 6:
            return answer(client);
        default:
            return; // time passes
        }
    }

    sweep::SweepResult sweep() { return core::sweep::sweep(m_db, m_memory); }

private:
    int some(int from, int to) { return std::uniform_int_distribution(from, to)(m_random); }

    void touch(ClientId client) {
        auto value = test::touchpoint(client, m_db.now());
        value.direction = some(0, 1) ? Direction::Inbound : Direction::Outbound;
        value.sentiment = some(-2, 2);
        test::addTouchpoint(m_db, value);
    }

    void ticket(ClientId client) {
        m_db.write([&](Transaction& tx) {
            tickets::NewTicket value;
            value.client = client;
            value.author = m_member;
            value.subject = u"Report"_s;
            value.body = u"Where is it?"_s;
            tickets::open(tx, value);
        });
    }

    void enrolOrMove(ClientId client) {
        const auto all = journeys::enrolmentsOf(m_db, client);
        m_db.write([&](Transaction& tx) {
            if (all.empty() || all.front().endedAt) {
                journeys::enrol(tx, {client, m_version.id, true, {}, {}, m_member});
            } else if (all.front().state == EnrolmentState::Active) {
                const auto track = journeys::findTrack(tx, all.front().id);
                const bool first = track->here()->stage == m_version.stages[0].id;
                if (first) {
                    journeys::moveTo(tx, all.front().id, m_version.stages[1].id, m_member, u"agreed"_s);
                } else {
                    journeys::complete(tx, all.front().id, m_member, u"agreed"_s);
                }
            }
        });
    }

    void pauseOrResume(ClientId client) {
        const auto all = journeys::enrolmentsOf(m_db, client);
        if (all.empty() || all.front().endedAt) {
            return;
        }
        m_db.write([&](Transaction& tx) {
            if (all.front().state == EnrolmentState::Paused) {
                journeys::resume(tx, all.front().id, m_member);
            } else if (all.front().state == EnrolmentState::Active) {
                journeys::pause(tx, all.front().id, u"summer"_s, m_member);
            }
        });
    }

    void act() {
        const auto open = deviations::ids(m_db, {}, {}, dayOf(m_db.now(), QTimeZone::utc()));
        if (open.empty()) {
            return;
        }
        const DeviationId id(open[size_t(some(0, int(open.size()) - 1))]);
        const bool undo = some(0, 1);
        const int which = some(0, 3);
        m_db.write([&](Transaction& tx) {
            const auto done = which == 0   ? deviations::guide(tx, id, m_member)
                              : which == 1 ? deviations::markFixed(tx, id, m_member)
                              : which == 2 ? deviations::dismiss(tx, id, u"no"_s, m_member)
                                           : deviations::assign(tx, id, m_member, m_member);
            if (undo) {
                deviations::undo(tx, done, m_member);
            }
        });
    }

    void answer(ClientId client) {
        m_db.write([&](Transaction& tx) {
            tx.execute("INSERT INTO feedback(id, client_id, kind, score, at) VALUES (?, ?, 'nps', ?, ?)",
                       tx.newId<FeedbackId>(), client, some(0, 10), tx.now());
            clients::lookAgain(tx, client);
        });
    }

    test::Workspace& m_db;
    std::mt19937 m_random;
    sweep::Memory m_memory;
    MemberId m_member;
    journeys::Version m_version;
    std::vector<ClientId> m_clients;
};

} // namespace

TEST_CASE("On random histories sweeps are idempotent, keep one open deviation of a kind, and only ended ones "
          "have an end",
          "[sweep]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const unsigned seed = GENERATE(1u, 2u, 3u);
    History history(db, seed);
    for (int i = 0; i < 60; ++i) {
        history.step();
        history.sweep();
        const auto before = stored(db);
        const auto again = history.sweep();
        REQUIRE(again.clients == 0);
        REQUIRE(stored(db) == before);
    }
    db.write([](Transaction& tx) { clients::lookAgainAtAll(tx); });
    CHECK_FALSE(history.sweep().wrote());
    CHECK(number(db, R"sql(SELECT COUNT(*) FROM (SELECT 1 FROM deviation WHERE ended_at IS NULL
GROUP BY client_id, kind, subject HAVING COUNT(*) > 1) d)sql") == 0);
    CHECK(number(db, "SELECT COUNT(*) FROM deviation") > 3);
    CHECK(number(db, "SELECT COUNT(*) FROM deviation WHERE ended_at < detected_at") == 0);
    CHECK(number(db, R"sql(SELECT COUNT(*) FROM deviation d WHERE d.noticed_at IS DISTINCT FROM
(SELECT MIN(c.at) FROM deviation_contact c WHERE c.deviation_id = d.id))sql") == 0);
    // A sweep from nothing agrees with the one that followed each step about who is off the path now.
    const auto open = number(db, "SELECT COUNT(*) FROM deviation WHERE ended_at IS NULL");
    CHECK(deviations::counts(db, dayOf(db.now(), QTimeZone::utc())).open == open);
}
