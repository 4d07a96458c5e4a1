// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/candidates.h"

#include "tests/support/journeys.h"
#include "tests/support/tickets.h"

using namespace core;
using namespace core::lessons;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2026, 6, 23);

struct PlanRow {
    ClientId client;
    QString title;
    QDate due;
    QString state = u"planned"_s;
    std::optional<Instant> doneAt{};
    VisitId visit{};
    StepId step{};
};

void addPlan(test::Workspace& db, const PlanRow& row) {
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO planned_touchpoint(id, client_id, title, channel, due_day, state, done_at, "
                   "visit_id, "
                   "step_id, required) VALUES (?, ?, ?, 'call', ?, ?, ?, ?, ?, TRUE)",
                   tx.newId<PlannedId>(), row.client, row.title, row.due, row.state, row.doneAt, row.visit,
                   row.step);
    });
}

void setVisit(test::Workspace& db, TicketId ticket, VisitId visit) {
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO ticket_visit(ticket_id, visit_id) VALUES (?, ?)", ticket, visit);
    });
}

std::vector<Candidate> found(test::Workspace& db, TicketId ticket) {
    return candidates(db, ticket, QTimeZone::utc());
}

} // namespace

TEST_CASE("A candidate weighs 3 for its topic, 2 for its stage, 1 when missed, less a point a month") {
    CHECK(score(true, true, true, 0) == 6);
    CHECK(score(true, false, false, 30) == 2);
    CHECK(score(false, true, true, 15) == 2.5);
    CHECK(score(false, false, false, 30) == -1);
}

TEST_CASE("A topic is met by an equal tag or by all its words in the subject") {
    CHECK(isAbout(u"Monthly report"_s, u"Where is the monthly REPORT?"_s, {}));
    CHECK(isAbout(u"Réporting"_s, u"Hello"_s, {u"billing"_s, u"reporting"_s}));
    CHECK_FALSE(isAbout(u"report"_s, u"A reporter called"_s, {}));
    CHECK_FALSE(isAbout(u"monthly report"_s, u"The report is wrong"_s, {}));
    CHECK_FALSE(isAbout(u"  "_s, u"Anything"_s, {u""_s}));
}

TEST_CASE("What was due in the thirty days before a ticket and not done in time may be its cause") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const auto day = [](int back) { return Today.addDays(-back); };
    const auto at = [&](int back) { return startOfDay(day(back), QTimeZone::utc()) + 10h; };
    addPlan(db, {oak, u"never done"_s, day(5)});
    addPlan(db, {oak, u"done in time"_s, day(5), u"done"_s, at(5)});
    addPlan(db, {oak, u"done late"_s, day(10), u"done"_s, at(8)});
    addPlan(db, {oak, u"done after the ticket"_s, day(2), u"done"_s, test::tuesday() + 2h});
    addPlan(db, {oak, u"due today"_s, day(0)});
    addPlan(db, {oak, u"due on the last day"_s, day(30)});
    addPlan(db, {oak, u"too long ago"_s, day(31)});
    addPlan(db, {oak, u"called off"_s, day(3), u"cancelled"_s});
    addPlan(db, {test::addClient(db, u"Elm Print"_s).id, u"of somebody else"_s, day(5)});
    const TicketId ticket = test::addTicketRow(db, {oak});

    QStringList names;
    for (const Candidate& candidate : found(db, ticket)) {
        names.append(candidate.title + u" "_s + toText(candidate.gap.kind));
    }
    CHECK(names == QStringList{u"done after the ticket missed"_s, u"never done missed"_s,
                               u"due on the last day missed"_s, u"done late late"_s});
}

TEST_CASE("The step of the ticket's own stage and topic comes first, before a younger one") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    auto drawn = test::addJourney(db);
    db.write([&](Transaction& tx) {
        drawn.stages[0].steps[1].topic = u"report"_s;
        drawn = journeys::saveDraft(tx, drawn);
    });
    const auto version = test::publish(db, drawn.id);
    const ClientId oak = test::addClient(db).id;
    const VisitId visit = test::enrol(db, oak, version, 0, test::tuesday() - 24h * 40);
    const auto& steps = version.stages[0].steps;
    addPlan(db, {oak, u"Call"_s, Today.addDays(-1), u"planned"_s, {}, visit, steps[0].id});
    addPlan(db, {oak, u"Report"_s, Today.addDays(-15), u"planned"_s, {}, visit, steps[1].id});
    const TicketId ticket = test::addTicketRow(db, {oak, u"No report again"_s});
    setVisit(db, ticket, visit);

    const auto list = found(db, ticket);
    REQUIRE(list.size() == 2);
    CHECK(list[0].title == u"Report"_s);
    CHECK(list[0].sameTopic);
    CHECK(list[0].sameStage);
    CHECK(list[0].score == 5.5);
    CHECK(list[0].gap.topic == u"report"_s);
    CHECK(list[0].gap.stageLineage == version.stages[0].lineage);
    CHECK(list[0].gap.subject == u"step/%1"_s.arg(steps[1].lineage));
    CHECK(list[0].gap.journey == version.journey);
    CHECK(list[1].gap.topic == u"Call"_s);
    CHECK_FALSE(list[1].sameTopic);
}

TEST_CASE("A criterion waived for a stage that was left before the ticket may be its cause") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto version = test::publish(db, test::addJourney(db).id);
    const ClientId oak = test::addClient(db).id;
    const VisitId visit = test::enrol(db, oak, version, 0, test::tuesday() - 24h * 100);
    const auto leave = GENERATE(as<std::chrono::milliseconds>{}, -24h * 60, 24h);
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO visit_criterion(visit_id, criterion_id, state, at, reason) VALUES (?, ?, "
                   "'waived', ?, "
                   "'in a hurry')",
                   visit, version.stages[0].criteria[0].id, test::tuesday() - 24h * 60);
        tx.execute("UPDATE stage_visit SET left_at = ?, end_kind = 'forward' WHERE id = ?",
                   test::tuesday() + leave, visit);
    });
    const auto list = found(db, test::addTicketRow(db, {oak}));
    if (leave > 0h) {
        CHECK(list.empty());
        return;
    }
    REQUIRE(list.size() == 1);
    CHECK(list[0].gap.kind == GapKind::Waived);
    CHECK(list[0].age == 60);
    CHECK(list[0].score == -2);
    CHECK(list[0].gap.topic == u"Onboarding agreed"_s);
}

TEST_CASE("For many tickets the gap that stood before most of them comes first, each once") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const ClientId elm = test::addClient(db, u"Elm Bakery"_s).id;
    addPlan(db, {oak, u"Report"_s, Today.addDays(-3)});
    addPlan(db, {elm, u"Report"_s, Today.addDays(-9)});
    addPlan(db, {elm, u"Call"_s, Today.addDays(-1)});
    const std::vector<qint64> tickets{test::addTicketRow(db, {oak}).value,
                                      test::addTicketRow(db, {elm}).value};
    const auto [shared, lookedAt] = sharedCandidates(db, tickets, QTimeZone::utc());
    CHECK(lookedAt == 2);
    REQUIRE(shared.size() == 2);
    CHECK(shared[0].candidate.title == u"Report"_s);
    CHECK(shared[0].tickets == 2);
    CHECK(shared[0].candidate.age == 3);
    CHECK(shared[1].tickets == 1);
    CHECK(sharedCandidates(db, {}, QTimeZone::utc()).first.empty());
}
