// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/clockstore.h"
#include "tests/core/sla/histories.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::sla;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using test::at;
using test::promise;
using tickets::MessageKind;
using tickets::TicketState;

namespace {

Clocks reckoned(const History& history, const Targets& targets, std::optional<Instant> promisedAt) {
    const calendar::OpenTime open(test::always(), {{2026, 1, 1}, {2027, 1, 1}});
    return reckon(history, targets, open, promisedAt);
}

struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db))
        , client(test::client(*db)) {}

    TicketId open() { return test::ticket(*db, test::newTicket(client, mara)); }

    void resolve(TicketId ticket) {
        db.write([&](Transaction& tx) { tickets::setState(tx, ticket, TicketState::Resolved, mara); });
    }

    void promiseNow(bool openToo) {
        Policy policy;
        policy.name = u"New"_s;
        policy.targets = promise(60, 60, 600);
        policy.since = db.now();
        policy.openToo = openToo;
        db.write([&](Transaction& tx) {
            savePolicy(tx, policy);
            rebuildAllClocks(tx);
        });
    }

    std::optional<Clocks> clocks(TicketId ticket) {
        const auto found = findClocks(*db, ticket);
        return found ? std::optional(found->clocks) : std::nullopt;
    }

    test::Workspace db;
    MemberId mara;
    ClientId client;
};

} // namespace

TEST_CASE("What ended before it was promised was neither met nor missed") {
    History history;
    history.clientAt = at(u"2026-06-22 09:00"_s);
    history.said = {{at(u"2026-06-22 09:00"_s), MessageKind::Message},
                    {at(u"2026-06-22 15:00"_s), MessageKind::Reply},
                    {at(u"2026-06-22 16:00"_s), MessageKind::Message},
                    {at(u"2026-06-22 22:00"_s), MessageKind::Reply}};
    history.resolvedAt = at(u"2026-06-22 22:00"_s);
    history.states = {{*history.resolvedAt, TicketState::Resolved}};
    const Targets targets = promise(60, 60, 60);
    CHECK(reckoned(history, targets, {}).breachedAt() == at(u"2026-06-22 10:00"_s));
    CHECK(reckoned(history, targets, at(u"2026-06-23 09:00"_s)).isEmpty());
}

TEST_CASE("What was running when it was promised runs from the promise on") {
    History history;
    history.clientAt = at(u"2026-06-22 09:00"_s);
    history.said = {{at(u"2026-06-22 09:00"_s), MessageKind::Message},
                    {at(u"2026-06-22 15:00"_s), MessageKind::Reply},
                    {at(u"2026-06-22 16:00"_s), MessageKind::Message}};
    const Clocks clocks = reckoned(history, promise(60, 60, 600), at(u"2026-06-23 09:00"_s));
    CHECK(clocks.first == sla::Clock());
    CHECK(clocks.reply.due == at(u"2026-06-23 10:00"_s));
    CHECK(clocks.solve.due == at(u"2026-06-23 19:00"_s));
    CHECK_FALSE(clocks.breachedAt());
}

TEST_CASE("A promise that is older than the ticket changes nothing") {
    History history;
    history.clientAt = at(u"2026-06-22 09:00"_s);
    history.said = {{*history.clientAt, MessageKind::Message}};
    CHECK(reckoned(history, promise(60, 60, 600), at(u"2026-01-01 00:00"_s)) ==
          reckoned(history, promise(60, 60, 600), {}));
}

TEST_CASE("A new promise leaves the tickets of before alone") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto open = desk.open();
    const auto closed = desk.open();
    desk.db.advance(5h);
    desk.resolve(closed);
    desk.db.advance(1h);
    desk.promiseNow(false);
    const auto fresh = desk.open();
    CHECK_FALSE(desk.clocks(open));
    CHECK_FALSE(desk.clocks(closed));
    REQUIRE(desk.clocks(fresh));
    CHECK(desk.clocks(fresh)->first.due == desk.db.now() + 1h);
    CHECK(checkClocks(*desk.db).empty());
}

TEST_CASE("A promise to open tickets as well begins for them when it is made, and spares what was closed") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto open = desk.open();
    const auto closed = desk.open();
    desk.db.advance(5h);
    desk.resolve(closed);
    desk.db.advance(1h);
    desk.promiseNow(true);
    CHECK_FALSE(desk.clocks(closed));
    REQUIRE(desk.clocks(open));
    CHECK(desk.clocks(open)->first.due == desk.db.now() + 1h);
    CHECK_FALSE(desk.clocks(open)->breachedAt());
    // Reopened under the promise: it holds from there.
    desk.db.advance(1h);
    desk.db.write([&](Transaction& tx) { tickets::setState(tx, closed, TicketState::Open, desk.mara); });
    REQUIRE(desk.clocks(closed));
    CHECK_FALSE(desk.clocks(closed)->breachedAt());
    CHECK(checkClocks(*desk.db).empty());
}

TEST_CASE("The policy that served a ticket before a new one came first goes on serving it") {
    Desk desk(GENERATE(from_range(test::engines())));
    Policy old;
    old.name = u"Old"_s;
    old.targets = promise(300, 300, 3000);
    const auto oldId = desk.db.write([&](Transaction& tx) { return savePolicy(tx, old); }).id;
    const auto ticket = desk.open();
    desk.db.advance(1h);
    desk.promiseNow(false);
    desk.db.write([&](Transaction& tx) {
        auto order = policies(tx);
        orderPolicies(tx, {order[1].id, oldId});
        rebuildAllClocks(tx);
    });
    CHECK(findClocks(*desk.db, ticket)->policyName == u"Old"_s);
    CHECK(findClocks(*desk.db, desk.open())->policyName == u"New"_s);
}

TEST_CASE("A policy's warning and beginning come back as they were stored") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Policy policy;
    policy.name = u"Gold"_s;
    policy.targets = promise(60);
    policy.warning = {20min, 40};
    policy.since = at(u"2026-06-23 09:00"_s);
    policy.openToo = true;
    const Policy stored = db.write([&](Transaction& tx) { return savePolicy(tx, policy); });
    CHECK(findPolicy(*db, stored.id) == stored);
    CHECK(stored.warning == Warning{20min, 40});
    CHECK(stored.since == policy.since);
    CHECK(stored.openToo);
    policy.warning.percent = 101;
    CHECK_FALSE(validate(policy).isEmpty());
}

TEST_CASE("A new name or another warning is no reason to reckon anew, nor is a calendar that nothing uses") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.promiseNow(true);
    REQUIRE_FALSE(isRebuildDue(*desk.db));
    Policy policy = policies(*desk.db).front();
    policy.name = u"Renamed"_s;
    policy.warning.percent = 50;
    desk.db.write([&](Transaction& tx) { policy = savePolicy(tx, policy); });
    CHECK_FALSE(isRebuildDue(*desk.db));
    policy.targets.cells[1][0] = 2h;
    desk.db.write([&](Transaction& tx) { savePolicy(tx, policy); });
    CHECK(isRebuildDue(*desk.db));
}
