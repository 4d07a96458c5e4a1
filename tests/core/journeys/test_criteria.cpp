// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/criteria.h"

#include "core/journeys/moving.h"
#include "core/journeys/rules.h"
#include "core/tickets/tickets.h"
#include "tests/support/paths.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::journeys;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One stage whose only criterion has the rule.
struct Bench {
    Bench(Engine engine, const Criterion& rule)
        : db(engine)
        , client(test::addClient(db).id) {
        auto path = test::path();
        path.stages[0].criteria = {rule};
        version = test::publish(db, path);
        id = test::enrol(db, client, version).undo.enrolment;
    }

    ExitRow row() { return checkExit(db, id).rows.at(0); }

    CriterionState refreshed() {
        db.write([&](Transaction& tx) { refresh(tx, client); });
        return row().mark.state;
    }

    test::Workspace db;
    ClientId client;
    Version version;
    EnrolmentId id;
};

Criterion byRule(CriterionRule rule) {
    Criterion value = test::criterion(u"Report delivered"_s);
    value.rule = rule;
    return value;
}

} // namespace

TEST_CASE("A touchpoint of the purpose meets a criterion, and its removal opens it again") {
    auto rule = byRule(CriterionRule::Touchpoint);
    rule.rulePurpose = Purpose::Report;
    rule.ruleChannel = Channel::Email;
    Bench bench(GENERATE(from_range(test::engines())), rule);
    auto touchpoint = test::touchpoint(bench.client, bench.db.now());
    touchpoint.channel = Channel::Email;
    test::addTouchpoint(bench.db, touchpoint);
    CHECK(bench.refreshed() == CriterionState::Open);
    touchpoint.purpose = Purpose::Report;
    const auto report = test::addTouchpoint(bench.db, touchpoint);
    CHECK(bench.refreshed() == CriterionState::Met);
    CHECK(bench.row().mark.automatic);
    bench.db.write([&](Transaction& tx) { return touchpoints::remove(tx, report.id); });
    CHECK(bench.refreshed() == CriterionState::Open);
}

TEST_CASE("A touchpoint before the stage was entered meets nothing") {
    auto rule = byRule(CriterionRule::Touchpoint);
    Bench bench(GENERATE(from_range(test::engines())), rule);
    test::addTouchpoint(bench.db, test::touchpoint(bench.client, bench.db.now() - std::chrono::hours(1)));
    CHECK(bench.refreshed() == CriterionState::Open);
}

TEST_CASE("A touchpoint before a move to another version counts for the stay that goes on") {
    Bench bench(GENERATE(from_range(test::engines())), byRule(CriterionRule::Touchpoint));
    bench.db.advance(std::chrono::hours(30));
    test::addTouchpoint(bench.db, test::touchpoint(bench.client, bench.db.now()));
    bench.db.advance(std::chrono::hours(30));
    Version next = bench.version;
    next.stages[0].criteria[0].lineage = 0; // a criterion of its own, which nobody has met yet
    next = test::publish(bench.db, next);
    bench.db.write([&](Transaction& tx) { moveEnrolments(tx, next.id, {bench.id}, {}); });
    REQUIRE(test::track(bench.db, bench.id).visits.size() == 2);
    CHECK(bench.refreshed() == CriterionState::Met);
}

TEST_CASE("The rules of many clients are applied in one look, each on its own facts") {
    Bench bench(GENERATE(from_range(test::engines())), byRule(CriterionRule::NoOpenTicket));
    const auto member = test::addMember(bench.db).id;
    std::vector<EnrolmentId> enrolled{bench.id};
    std::vector<qint64> clients{bench.client.value};
    for (int i = 0; i < 3; ++i) {
        const auto client = test::addClient(bench.db, u"Client %1"_s.arg(i)).id;
        clients.push_back(client.value);
        enrolled.push_back(test::enrol(bench.db, client, bench.version).undo.enrolment);
    }
    test::ticket(bench.db, test::newTicket(ClientId(clients[2]), member));
    bench.db.write([&](Transaction& tx) { CHECK(applyRules(tx, clients)); });
    for (size_t i = 0; i < enrolled.size(); ++i) {
        const auto state = checkExit(bench.db, enrolled[i]).rows.at(0).mark.state;
        CHECK(state == (i == 2 ? CriterionState::Open : CriterionState::Met));
    }
    bench.db.write([&](Transaction& tx) { CHECK_FALSE(applyRules(tx, clients)); });
}

TEST_CASE("A planned step that is done meets the criterion that asks for it") {
    const auto engine = GENERATE(from_range(test::engines()));
    auto rule = byRule(CriterionRule::Step);
    rule.ruleStep = 77;
    test::Workspace db(engine);
    auto path = test::path();
    path.stages[0].criteria = {rule};
    path.stages[0].steps[1].lineage = 77;
    const auto version = test::publish(db, path);
    const auto client = test::addClient(db).id;
    const auto id = test::enrol(db, client, version).undo.enrolment;
    CHECK(checkExit(db, id).rows[0].mark.state == CriterionState::Open);
    db.write([&](Transaction& tx) {
        touchpoints::complete(tx, test::track(db, id).planned[1].id);
        refresh(tx, client);
    });
    CHECK(checkExit(db, id).rows[0].mark.state == CriterionState::Met);
}

TEST_CASE("No open ticket is met on entry and lost when the client opens one") {
    Bench bench(GENERATE(from_range(test::engines())), byRule(CriterionRule::NoOpenTicket));
    CHECK(bench.row().mark.state == CriterionState::Met);
    const auto member = test::addMember(bench.db).id;
    test::ticket(bench.db, test::newTicket(bench.client, member));
    CHECK(bench.refreshed() == CriterionState::Open);
}

TEST_CASE("A rule leaves alone what a person has marked") {
    Bench bench(GENERATE(from_range(test::engines())), byRule(CriterionRule::NoOpenTicket));
    const auto member = test::addMember(bench.db).id;
    const VisitId visit = checkExit(bench.db, bench.id).visit;
    const CriterionId criterion = bench.row().criterion.id;
    bench.db.write([&](Transaction& tx) { waive(tx, visit, criterion, u"Old matter"_s, member); });
    test::ticket(bench.db, test::newTicket(bench.client, member));
    CHECK(bench.refreshed() == CriterionState::Waived);
    CHECK(bench.row().memberName == u"Mara Lind");
    CHECK(bench.row().mark.reason == u"Old matter");
}

TEST_CASE("A mark is put back as it was") {
    Bench bench(GENERATE(from_range(test::engines())), test::criterion(u"Access granted"_s));
    const auto member = test::addMember(bench.db).id;
    const VisitId visit = checkExit(bench.db, bench.id).visit;
    const CriterionId criterion = bench.row().criterion.id;
    const auto before = bench.db.write([&](Transaction& tx) { return meet(tx, visit, criterion, member); });
    const auto met = bench.row();
    CHECK(met.mark.state == CriterionState::Met);
    CHECK(checkExit(bench.db, bench.id).mayLeave());
    const auto former = bench.db.write([&](Transaction& tx) { return setMark(tx, before, member); });
    CHECK(bench.row().mark.state == CriterionState::Open);
    bench.db.write([&](Transaction& tx) { setMark(tx, former, member); });
    CHECK(bench.row() == met);
}

TEST_CASE("Waiving needs a reason") {
    Bench bench(GENERATE(from_range(test::engines())), test::criterion(u"Access granted"_s));
    const VisitId visit = checkExit(bench.db, bench.id).visit;
    const CriterionId criterion = bench.row().criterion.id;
    CHECK(test::kindOfFailure([&] {
              bench.db.write([&](Transaction& tx) { waive(tx, visit, criterion, u"  "_s, {}); });
          }) == ErrorKind::Invalid);
}

TEST_CASE("The criteria of a stage that was left stand as they were") {
    Bench bench(GENERATE(from_range(test::engines())), test::criterion(u"Access granted"_s));
    const VisitId visit = checkExit(bench.db, bench.id).visit;
    const CriterionId criterion = bench.row().criterion.id;
    bench.db.write([&](Transaction& tx) { moveTo(tx, bench.id, bench.version.stages[1].id, {}, u"go"_s); });
    CHECK(test::kindOfFailure([&] {
              bench.db.write([&](Transaction& tx) { meet(tx, visit, criterion, {}); });
          }) == ErrorKind::Invalid);
}

TEST_CASE("Every mark leaves an event with who and why") {
    Bench bench(GENERATE(from_range(test::engines())), test::criterion(u"Access granted"_s));
    const auto member = test::addMember(bench.db).id;
    const VisitId visit = checkExit(bench.db, bench.id).visit;
    bench.db.write(
        [&](Transaction& tx) { waive(tx, visit, bench.row().criterion.id, u"Known client"_s, member); });
    const auto events = eventsOf(bench.db, bench.id);
    REQUIRE(events.size() == 2);
    CHECK(events.back().kind == u"waived");
    CHECK(events.back().member == member);
    CHECK(events.back().newValue == u"Access granted");
    CHECK(events.back().reason == u"Known client");
}
