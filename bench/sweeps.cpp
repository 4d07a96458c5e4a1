// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/suites.h"
#include "core/clients/watch.h"
#include "core/db/migrator.h"
#include "core/health/rules.h"
#include "core/journeys/design.h"
#include "core/lessons/principles.h"
#include "core/sweep/sweep.h"
#include "core/touchpoints/touchpoint.h"

#include <QFile>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;
using std::chrono::hours;

namespace bench {

namespace {

const QString ServerFirst = u"PostgreSQL: the first look at every client"_s;
const QString ServerAll = u"PostgreSQL: re-evaluate every client"_s;
const QString ServerScores = u"PostgreSQL: re-evaluate, every score changes"_s;
constexpr sweep::Limits Slice{250, 250}; ///< what the window's sweeper does at a time

Instant now() {
    return startOfDay(today(), QTimeZone::utc()) + hours(18);
}

journeys::Version publishedJourney(Transaction& tx) {
    journeys::Version content;
    for (const auto& name : {u"Onboarding"_s, u"Launch"_s, u"Growth"_s}) {
        journeys::Stage stage;
        stage.name = name;
        stage.goal = name;
        stage.expectedDays = 20;
        for (int i = 0; i < 3; ++i) {
            journeys::Criterion criterion;
            criterion.title = u"Criterion %1"_s.arg(i);
            criterion.rule = i == 2 ? CriterionRule::NoOpenTicket : CriterionRule::Hand;
            stage.criteria.push_back(criterion);
        }
        content.stages.push_back(stage);
    }
    return journeys::publish(tx, journeys::createJourney(tx, u"Path"_s, content).id, {});
}

void addVisit(Transaction& tx, EnrolmentId enrolment, ClientId client, const journeys::Stage& stage,
              Instant from, std::optional<Instant> to) {
    tx.execute(R"sql(INSERT INTO stage_visit(id, enrolment_id, client_id, stage_id, stage_lineage, entered_at,
left_at, end_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
               tx.newId<VisitId>(), enrolment, client, stage.id, stage.lineage, from, to,
               to ? u"forward"_s : QString());
}

/// Puts every client on a path of three stages, unless the workspace has journeys of its own.
void enrolEverybody(Database& db) {
    if (db.scalar<qint64>("SELECT COUNT(*) FROM enrolment").value_or(0) > 0) {
        return;
    }
    db.write([](Transaction& tx) {
        const auto version = publishedJourney(tx);
        const auto clients =
            tx.query("SELECT id FROM client WHERE status <> 'left' ORDER BY id").all([](Query& q) {
                return q.get<ClientId>(0);
            });
        for (size_t i = 0; i < clients.size(); ++i) {
            const auto enrolment = tx.newId<EnrolmentId>();
            Instant at = now() - days(20 + i % 97);
            tx.execute(
                R"sql(INSERT INTO enrolment(id, client_id, journey_id, version_id, start_day, started_at)
VALUES (?, ?, ?, ?, ?, ?))sql",
                enrolment, clients[i], version.journey, version.id, dayOf(at, QTimeZone::utc()), at);
            size_t stage = 0;
            for (; stage + 1 < version.stages.size() && at + days(12 + i % 31) < now(); ++stage) {
                addVisit(tx, enrolment, clients[i], version.stages[stage], at, at + days(12 + i % 31));
                at += days(12 + i % 31);
            }
            addVisit(tx, enrolment, clients[i], version.stages[stage], at, {});
            touchpoints::Planned plan;
            plan.client = clients[i];
            plan.title = u"Report"_s;
            plan.dueDay = today().addDays(int(i % 40) - 20);
            plan.required = i % 2 == 0;
            touchpoints::savePlanned(tx, plan);
        }
    });
}

/// Holds every reply of the workspace against principles; one in forty was against them.
void scoreReplies(Database& db) {
    if (db.scalar<qint64>("SELECT COUNT(*) FROM reply_score").value_or(0) > 0) {
        return;
    }
    db.write([](Transaction& tx) {
        const auto set = lessons::savePrinciples(tx, lessons::defaultPrinciples(), {});
        tx.execute(R"sql(INSERT INTO reply_score(message_id, client_id, set_id, passed, applicable, low)
SELECT m.id, t.client_id, CAST(? AS BIGINT), 1, 3, m.id % 40 = 0 FROM ticket_message m
JOIN ticket t ON t.id = m.ticket_id WHERE m.kind = 'reply')sql",
                   set.id);
    });
}

void sweepAll(Database& db, sweep::Memory& memory) {
    while (sweep::sweep(db, memory).more) {
    }
}

/// One full look, as after other rules: everybody is due, peers are read again.
double fullLook(Database& db, sweep::Memory& memory, bool processorTime) {
    db.write([](Transaction& tx) { clients::lookAgainAtAll(tx); });
    memory.peers.forget();
    return timed([&] { sweepAll(db, memory); }, processorTime);
}

/// The next round has every client's score written again.
void changeHealthRule(Database& db, int round) {
    db.write([round](Transaction& tx) {
        auto rule = health::currentRule(tx);
        rule.groups[0].weight = 3 + round % 2;
        health::saveRule(tx, rule, {});
    });
}

/// The longest that a sweep keeps others from writing: its units of work are of one size.
double longestSlice(Database& db, sweep::Memory& memory) {
    db.write([](Transaction& tx) { clients::lookAgainAtAll(tx); });
    double longest = 0;
    for (bool more = true; more;) {
        longest = std::max(longest, timed([&] { more = sweep::sweep(db, memory, Slice).more; }));
    }
    return longest;
}

} // namespace

bool wantsSweepOnServer(const Bench& bench) {
    return bench.wants(ServerFirst) || bench.wants(ServerAll) || bench.wants(ServerScores);
}

void measureSweepOnServer(Bench& bench, Database& db, int percent) {
    if (!wantsSweepOnServer(bench)) {
        return;
    }
    const QString size = u"%1 %"_s.arg(percent);
    enrolEverybody(db);
    scoreReplies(db);
    db.run("VACUUM ANALYZE"); // which a server does by itself soon after
    sweep::Memory memory;
    const double first = timed([&] { sweepAll(db, memory); });
    std::vector<double> same;
    std::vector<double> changed;
    for (int i = 0; i < 3; ++i) {
        same.push_back(fullLook(db, memory, false));
        changeHealthRule(db, i);
        changed.push_back(fullLook(db, memory, false));
    }
    const double limit = std::max(50.0, 50.0 * percent);
    bench.addLimit(ServerFirst, size, first, 4 * limit, "ms");
    bench.addLimit(ServerAll, size, median(same), limit, "ms");
    bench.addLimit(ServerScores, size, median(changed), limit, "ms");
}

void measureSweeps(Bench& bench, const Sized& workspace, const QString& scratch) {
    const QString all = u"re-evaluate every client (thread time)"_s;
    const QString idle = u"sweep with nothing due (thread time)"_s;
    const QString scores = u"re-evaluate, every score changes (thread time)"_s;
    const QString slice = u"longest unit of work of a full look"_s;
    const QString one = u"sweep after one logged touchpoint"_s;
    if (!bench.wants(all) && !bench.wants(scores) && !bench.wants(slice) && !bench.wants(idle) &&
        !bench.wants(one)) {
        return;
    }
    const QString path = copyOf(workspace, scratch, u"sweeps"_s);
    {
        DatabaseOptions options;
        options.clock = now;
        Database db = openWorkspace(Location::file(path), options);
        enrolEverybody(db);
        scoreReplies(db);
        sweep::Memory memory;
        sweepAll(db, memory); // finds what there is; from here on the state is steady
        db.idle();
        const double limit = std::max(20.0, 20.0 * workspace.percent);
        std::vector<double> rounds;
        std::vector<double> changed;
        std::vector<double> slices;
        for (int i = 0; i < 5; ++i) {
            rounds.push_back(fullLook(db, memory, true));
            changeHealthRule(db, i);
            changed.push_back(fullLook(db, memory, true));
            slices.push_back(longestSlice(db, memory));
            db.idle();
        }
        bench.addLimit(all, workspace.size(), median(rounds), limit, "ms");
        bench.addLimit(scores, workspace.size(), median(changed), limit, "ms");
        bench.addLimit(slice, workspace.size(), median(slices), 100, "ms");

        rounds.clear();
        for (int i = 0; i < 101; ++i) {
            rounds.push_back(timed([&] { keep(sweep::sweep(db, memory).clients); }, true));
        }
        bench.addLimit(idle, workspace.size(), median(rounds), 20, "ms");

        rounds.clear();
        const auto client = db.scalar<ClientId>("SELECT MIN(id) FROM client WHERE status = 'active'").value();
        touchpoints::Log log;
        log.touchpoint.client = client;
        for (int i = 0; i < 21; ++i) {
            log.touchpoint.at = now() + std::chrono::milliseconds(i);
            db.write([&](Transaction& tx) { touchpoints::log(tx, log); });
            rounds.push_back(timed([&] { keep(sweep::sweep(db, memory).clients); }, true));
        }
        bench.addLimit(one, workspace.size(), median(rounds), 5, "ms");
    }
    QFile::remove(path);
}

} // namespace bench
