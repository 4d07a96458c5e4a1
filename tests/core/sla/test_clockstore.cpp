// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/store.h"
#include "core/sla/clockstore.h"
#include "core/tickets/merge.h"
#include "core/tickets/removal.h"
#include "core/tickets/rules.h"
#include "core/workspace/settings.h"
#include "tests/support/records.h"

#include <random>

using namespace core;
using namespace core::sla;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using tickets::MessageKind;
using tickets::Priority;
using tickets::TicketState;

namespace {

/// First response and resolution in so many minutes for each priority, next response in half of the first.
Policy policyOf(const QString& name, int minutes) {
    Policy policy;
    policy.name = name;
    for (auto& row : policy.targets.cells) {
        row = {std::chrono::minutes(minutes), std::chrono::minutes(minutes / 2 + 1),
               std::chrono::minutes(10 * minutes)};
    }
    return policy;
}

/// A client with a ticket of Tuesday 09:00, office hours, and one policy of two hours for everything.
struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db))
        , client(test::client(*db)) {
        policy = save(policyOf(u"All"_s, 120));
        ticket = test::ticket(*db, test::newTicket(client, mara));
    }

    Policy save(const Policy& value) {
        return db.write([&](Transaction& tx) { return savePolicy(tx, value); });
    }

    std::optional<Clocks> clocks() {
        const auto found = findClocks(*db, ticket);
        return found ? std::optional(found->clocks) : std::nullopt;
    }

    void say(MessageKind kind, std::optional<TicketState> after = {}) {
        tickets::NewMessage message;
        message.ticket = ticket;
        message.kind = kind;
        message.member = mara;
        message.body = u"Hello"_s;
        message.stateAfter = after;
        db.write([&](Transaction& tx) { tickets::addMessage(tx, message); });
    }

    void become(TicketState state) {
        db.write([&](Transaction& tx) { tickets::setState(tx, ticket, state, mara); });
    }

    test::Workspace db;
    MemberId mara;
    ClientId client;
    Policy policy;
    TicketId ticket;
};

using Rows = std::vector<std::vector<std::optional<qint64>>>;

/// The whole cache, as it is stored.
Rows rows(Database& db) {
    return db
        .query(R"sql(SELECT ticket_id, policy_id, first_due_at, first_left, first_missed_at, reply_due_at,
  reply_left, reply_missed_at, solve_due_at, solve_left, solve_missed_at, next_due_at, breached_at
FROM ticket_clock ORDER BY ticket_id)sql")
        .all([](Query& q) {
            std::vector<std::optional<qint64>> row;
            for (int i = 0; i < 13; ++i) {
                row.push_back(q.get<std::optional<qint64>>(i));
            }
            return row;
        });
}

void rebuild(test::Workspace& db, int slice) {
    while (db.write([&](Transaction& tx) { return rebuildClocks(tx, slice); }).more) {
    }
}

} // namespace

TEST_CASE("A new ticket has clocks from the unit of work that opened it") {
    Desk desk(GENERATE(from_range(test::engines())));
    REQUIRE(desk.clocks());
    CHECK(desk.clocks()->first.due == test::tuesday() + 2h);
    CHECK(desk.clocks()->solve.due == test::tuesday() + 52h); // 8 h on Tuesday, 8 on Wednesday, 4 on Thursday
    CHECK(findClocks(*desk.db, desk.ticket)->policyName == u"All"_s);
}

TEST_CASE("Answers, states and messages keep the clocks as they go") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.db.advance(30min);
    desk.say(MessageKind::Reply, TicketState::Pending);
    CHECK(desk.clocks()->first.left == 90 * 60);
    CHECK_FALSE(desk.clocks()->nextDue());
    desk.db.advance(1h);
    desk.say(MessageKind::Message);
    CHECK(desk.clocks()->reply.due == test::tuesday() + 90min + 61min);
    CHECK(desk.clocks()->solve.due == test::tuesday() + 53h);
    desk.become(TicketState::Resolved);
    CHECK_FALSE(desk.clocks()->nextDue());
    CHECK(desk.clocks()->solve.left == 1200 * 60 - 30 * 60);
}

TEST_CASE("Undoing an act takes its clocks back") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto before = desk.clocks();
    tickets::NewMessage message;
    message.ticket = desk.ticket;
    message.member = desk.mara;
    message.body = u"Hello"_s;
    const auto act = desk.db.write([&](Transaction& tx) { return tickets::addMessage(tx, message); });
    CHECK(desk.clocks() != before);
    desk.db.write([&](Transaction& tx) { tickets::undo(tx, act, desk.mara); });
    CHECK(desk.clocks() == before);
}

TEST_CASE("A ticket that was taken back and restored has its clocks again") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto before = rows(*desk.db);
    const auto removed = desk.db.write([&](Transaction& tx) { return tickets::remove(tx, desk.ticket); });
    CHECK(rows(*desk.db).empty());
    desk.db.write([&](Transaction& tx) { tickets::restore(tx, removed, QTimeZone::utc()); });
    CHECK(rows(*desk.db) == before);
}

TEST_CASE("Priority, tags and the client's tier choose the policy") {
    Desk desk(GENERATE(from_range(test::engines())));
    Policy tagged = policyOf(u"Tagged"_s, 30);
    tagged.conditions.tags = {u"VIP"_s};
    Policy tiered = policyOf(u"Tiered"_s, 20);
    tiered.conditions.tiers = {u"a"_s};
    Policy urgent = policyOf(u"Urgent"_s, 10);
    urgent.conditions.priorities = {Priority::Urgent};
    tagged = desk.save(tagged);
    tiered = desk.save(tiered);
    urgent = desk.save(urgent);
    desk.db.write([&](Transaction& tx) { orderPolicies(tx, {urgent.id, tiered.id, tagged.id}); });
    const auto policy = [&] { return findClocks(*desk.db, desk.ticket)->policyName; };
    rebuild(desk.db, 10);
    CHECK(policy() == u"All"_s);
    desk.db.write([&](Transaction& tx) { tickets::setTags(tx, desk.ticket, {u"vip"_s}, desk.mara); });
    CHECK(policy() == u"Tagged"_s);
    auto client = *clients::find(*desk.db, desk.client);
    client.tier = u"A"_s;
    desk.db.write([&](Transaction& tx) { clients::save(tx, client); });
    CHECK(policy() == u"Tiered"_s);
    desk.db.write(
        [&](Transaction& tx) { tickets::setPriority(tx, desk.ticket, Priority::Urgent, desk.mara); });
    CHECK(policy() == u"Urgent"_s);
    CHECK(checkClocks(*desk.db).empty());
}

TEST_CASE("A ticket that no policy serves any more has no clock") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.policy.conditions.priorities = {Priority::Normal};
    desk.save(desk.policy);
    desk.db.write([&](Transaction& tx) { tickets::setPriority(tx, desk.ticket, Priority::Low, desk.mara); });
    CHECK_FALSE(desk.clocks());
}

TEST_CASE("A merged ticket has no clock") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto other = test::ticket(*desk.db, test::newTicket(desk.client, desk.mara));
    desk.db.write([&](Transaction& tx) {
        tx.execute(
            "INSERT INTO ticket_merge(source_id, target_id, at, position, moved) VALUES (?, ?, ?, 1, '{}')",
            desk.ticket, other, tx.now());
        refreshClocks(tx, {desk.ticket.value, other.value});
    });
    CHECK_FALSE(desk.clocks());
    CHECK(findClocks(*desk.db, other));
}

TEST_CASE("A merge that is undone leaves no trace in the clocks") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto other = test::ticket(*desk.db, test::newTicket(desk.client, desk.mara));
    desk.say(MessageKind::Reply);
    desk.say(MessageKind::Message);
    const auto before = desk.clocks();
    REQUIRE(before);
    REQUIRE(before->reply.due);
    tickets::MergeRequest request;
    request.source = desk.ticket;
    request.target = other;
    request.by = desk.mara;
    request.zone = QTimeZone::utc();
    desk.db.write([&](Transaction& tx) { tickets::merge(tx, request); });
    CHECK_FALSE(desk.clocks());
    desk.db.write([&](Transaction& tx) { tickets::unmerge(tx, desk.ticket, desk.mara, QTimeZone::utc()); });
    CHECK(desk.clocks() == before);
    CHECK(checkClocks(*desk.db).empty());
    desk.db.write(
        [&](Transaction& tx) { tickets::setState(tx, desk.ticket, TicketState::Resolved, desk.mara); });
    CHECK_FALSE(desk.clocks()->reply.due); // what a person decides counts again
}

TEST_CASE("After a change of policy, calendar or zone all is due to be reckoned anew, once") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK(isRebuildDue(*desk.db));
    rebuild(desk.db, 1);
    CHECK_FALSE(isRebuildDue(*desk.db));
    SECTION("a policy") {
        desk.save(policyOf(u"Other"_s, 10));
        CHECK(isRebuildDue(*desk.db));
    }
    SECTION("a calendar") {
        desk.db.write([](Transaction& tx) { calendar::save(tx, calendar::defaultCalendar(tx)); });
        CHECK(isRebuildDue(*desk.db));
    }
    SECTION("the zone") {
        desk.db.write([](Transaction& tx) {
            auto settings = workspace::loadSettings(tx);
            settings.zoneId = "Europe/Berlin";
            workspace::saveSettings(tx, settings);
        });
        CHECK(isRebuildDue(*desk.db));
        rebuild(desk.db, 1);
        CHECK(desk.clocks()->first.due == test::tuesday() + 2h); // 11:00 in Berlin: open until 17:00 there
        CHECK(desk.clocks()->solve.due == test::tuesday() + 2 * 24h + 4h);
    }
    SECTION("somebody asks") {
        desk.db.write([](Transaction& tx) { askForRebuild(tx); });
        CHECK(isRebuildDue(*desk.db));
    }
    rebuild(desk.db, 1);
    CHECK_FALSE(isRebuildDue(*desk.db));
}

TEST_CASE("Without any policy nothing is ever due") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK_FALSE(isRebuildDue(*db));
    db.write([](Transaction& tx) { askForRebuild(tx); });
    CHECK_FALSE(isRebuildDue(*db));
}

TEST_CASE("A rebuild goes on where it was left, and begins anew after another change") {
    Desk desk(GENERATE(from_range(test::engines())));
    for (int i = 0; i < 4; ++i) {
        test::ticket(*desk.db, test::newTicket(desk.client, desk.mara));
    }
    const auto slice = [&] { return desk.db.write([](Transaction& tx) { return rebuildClocks(tx, 2); }); };
    CHECK(slice() == RebuildProgress{2, 5, true});
    CHECK(slice() == RebuildProgress{4, 5, true});
    desk.policy.targets.cells[0][0] = 3h;
    desk.save(desk.policy);
    CHECK(slice() == RebuildProgress{2, 5, true});
    CHECK(slice() == RebuildProgress{4, 5, true});
    CHECK(slice() == RebuildProgress{5, 5, false});
    CHECK(slice() == RebuildProgress{5, 5, false});
}

TEST_CASE("With every policy switched off a rebuild takes all clocks away") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.policy.active = false;
    desk.save(desk.policy);
    rebuild(desk.db, 10);
    CHECK(rows(*desk.db).empty());
}

TEST_CASE("A clock that somebody tampered with is found") {
    Desk desk(GENERATE(from_range(test::engines())));
    rebuild(desk.db, 10);
    CHECK(checkClocks(*desk.db).empty());
    desk.db.write(
        [](Transaction& tx) { tx.execute("UPDATE ticket_clock SET first_due_at = first_due_at + 1"); });
    CHECK(checkClocks(*desk.db) == std::vector<qint64>{1001});
    desk.db.write([](Transaction& tx) { tx.execute("DELETE FROM ticket_clock"); });
    CHECK(checkClocks(*desk.db) == std::vector<qint64>{1001});
}

TEST_CASE("What each policy would serve is counted over the open tickets") {
    Desk desk(GENERATE(from_range(test::engines())));
    auto request = test::newTicket(desk.client, desk.mara);
    request.priority = Priority::Urgent;
    test::ticket(*desk.db, request);
    const auto done = test::ticket(*desk.db, request);
    desk.db.write([&](Transaction& tx) { tickets::setState(tx, done, TicketState::Closed, desk.mara); });
    Policy urgent = policyOf(u"Urgent"_s, 10);
    urgent.conditions.priorities = {Priority::Urgent};
    Policy never = urgent;
    CHECK(servedTickets(*desk.db, {urgent, never}) == std::vector<qint64>{1, 0, 1});
    CHECK(servedTickets(*desk.db, {policyOf(u"All"_s, 1), urgent}) == std::vector<qint64>{2, 0, 0});
}

namespace {

/// Does something that a person could do, at random; what is not allowed does nothing.
void actAtRandom(Desk& desk, const std::vector<TicketId>& tickets, std::mt19937& random) {
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    desk.ticket = tickets[size_t(below(int(tickets.size())))];
    desk.db.advance(std::chrono::milliseconds(1 + below(20'000'000)));
    const auto now = *tickets::find(*desk.db, desk.ticket);
    switch (below(7)) {
    case 0:
    case 1:
        return desk.say(MessageKind(below(4)));
    case 2:
        return desk.db.write(
            [&](Transaction& tx) { tickets::setPriority(tx, desk.ticket, Priority(below(4)), desk.mara); });
    case 3:
        return desk.db.write([&](Transaction& tx) {
            const auto act = tickets::setTags(tx, desk.ticket,
                                              below(2) ? QStringList{u"vip"_s} : QStringList(), desk.mara);
            if (below(2) == 0) {
                tickets::undo(tx, act, desk.mara);
            }
        });
    case 4: {
        auto client = *clients::find(*desk.db, desk.client);
        client.tier = below(2) ? u"A"_s : u"B"_s;
        return desk.db.write([&](Transaction& tx) { clients::save(tx, client); });
    }
    default:
        const auto to = TicketState(below(6));
        if (tickets::canMove(now.state, to)) {
            desk.become(to);
        }
    }
}

} // namespace

TEST_CASE("Clocks that were kept along the way are those that a rebuild makes") {
    Desk desk(GENERATE(from_range(test::engines())));
    Policy tagged = policyOf(u"Tagged"_s, 30);
    tagged.conditions.tags = {u"vip"_s};
    Policy tiered = policyOf(u"Tiered"_s, 20);
    tiered.conditions.tiers = {u"A"_s};
    tiered.conditions.priorities = {Priority::High, Priority::Urgent};
    const auto first = desk.save(tagged).id;
    const auto second = desk.save(tiered).id;
    desk.db.write([&](Transaction& tx) { orderPolicies(tx, {first, second}); });
    rebuild(desk.db, 3);
    std::vector<TicketId> tickets{desk.ticket};
    for (int i = 0; i < 11; ++i) {
        auto request = test::newTicket(desk.client, desk.mara);
        request.openedBy = i % 4 == 0 ? tickets::OpenedBy::Us : tickets::OpenedBy::Client;
        tickets.push_back(test::ticket(*desk.db, request));
    }
    std::mt19937 random(20260623);
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 60; ++i) {
            actAtRandom(desk, tickets, random);
        }
        CHECK(checkClocks(*desk.db).empty());
        const Rows kept = rows(*desk.db);
        CHECK(kept.size() > 5);
        desk.db.write([](Transaction& tx) {
            tx.execute("DELETE FROM ticket_clock");
            rebuildAllClocks(tx);
        });
        CHECK(rows(*desk.db) == kept);
    }
}
