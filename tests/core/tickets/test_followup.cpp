// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/followup.h"

#include "core/fields/fields.h"
#include "core/fields/values.h"
#include "core/sweep/sweep.h"
#include "core/tickets/deskrules.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A ticket that was resolved on Tuesday at 9:00.
struct Case {
    explicit Case(Engine engine)
        : db(engine)
        , mara(test::member(*db))
        , client(test::client(*db)) {
        auto request = test::newTicket(client, mara);
        request.tags = {u"ads"_s};
        request.priority = Priority::High;
        request.assignee = mara;
        ticket = test::ticket(*db, request);
        db.write([&](Transaction& tx) { setState(tx, ticket, TicketState::Resolved, mara); });
    }

    void rule(Reopening reopening, int days = 14) {
        db.write([&](Transaction& tx) {
            DeskRules rules = loadDeskRules(tx);
            rules.reopening = reopening;
            rules.reopenDays = days;
            saveDeskRules(tx, rules);
        });
    }

    Act write(bool automatic = false) {
        NewMessage message;
        message.ticket = ticket;
        message.kind = MessageKind::Message;
        message.body = u"It is back"_s;
        message.automatic = automatic;
        return db.write([&](Transaction& tx) { return addMessage(tx, message); });
    }

    TicketState state() { return find(*db, ticket)->state; }

    qint64 count() { return db->scalar<qint64>("SELECT COUNT(*) FROM ticket").value(); }

    test::Workspace db;
    MemberId mara;
    ClientId client;
    TicketId ticket;
};

} // namespace

TEST_CASE("A client's message reopens a resolved ticket where the workspace says so") {
    Case c(GENERATE(from_range(test::engines())));
    c.write();
    CHECK(c.state() == TicketState::Open);
    CHECK(c.count() == 1);
}

TEST_CASE("Within the agreed days it reopens, later it opens a follow-up") {
    Case c(GENERATE(from_range(test::engines())));
    c.rule(Reopening::Within, 3);
    c.db.advance(71h);
    SECTION("within") {
        c.write();
        CHECK(c.state() == TicketState::Open);
    }
    SECTION("later") {
        c.db.advance(1h);
        CHECK(c.write().followUp);
        CHECK(c.state() == TicketState::Resolved);
        CHECK(c.count() == 2);
    }
}

TEST_CASE("A follow-up takes over what the first ticket says, and is linked to it") {
    Case c(GENERATE(from_range(test::engines())));
    c.rule(Reopening::Never);
    c.db.write([&](Transaction& tx) {
        const auto field =
            fields::save(tx, {{}, fields::Owner::Ticket, u"Region"_s, fields::Type::Text, true, {}, 0});
        fields::write(tx, fields::Owner::Ticket, c.ticket.value, field.id, u"North"_s);
    });
    const Act act = c.write();
    REQUIRE(act.ticket != c.ticket);
    const auto thread = findThread(*c.db, act.ticket).value();
    CHECK(thread.ticket.state == TicketState::New);
    CHECK(thread.ticket.priority == Priority::High);
    CHECK(thread.ticket.assignee == c.mara);
    CHECK(thread.tags == QStringList{u"ads"_s});
    REQUIRE(thread.messages.size() == 1);
    CHECK(thread.messages.front().body == u"It is back"_s);
    CHECK(fields::valuesOf(*c.db, fields::Owner::Ticket, act.ticket.value).size() == 1);
    CHECK(c.db->scalar<TicketId>("SELECT to_id FROM ticket_link WHERE from_id = ? AND kind = 'follow_up'",
                                 act.ticket) == c.ticket);
    c.db.write([&](Transaction& tx) { tickets::undo(tx, act, c.mara); });
    CHECK(c.count() == 1);
}

TEST_CASE("People reopen a ticket whatever the rule for clients is") {
    Case c(GENERATE(from_range(test::engines())));
    c.rule(Reopening::Never);
    c.db.write([&](Transaction& tx) { setState(tx, c.ticket, TicketState::Open, c.mara); });
    CHECK(c.state() == TicketState::Open);
}

TEST_CASE("A thousand automatic answers reopen nothing") {
    Case c(GENERATE(from_range(test::engines())));
    for (int i = 0; i < 1000; ++i) {
        c.write(true);
    }
    CHECK(c.state() == TicketState::Resolved);
    CHECK_FALSE(find(*c.db, c.ticket)->waitingSince);
    CHECK(c.count() == 1);
}

TEST_CASE("A pending ticket opens by itself when its date has come") {
    Case c(GENERATE(from_range(test::engines())));
    c.db.write([&](Transaction& tx) {
        setState(tx, c.ticket, TicketState::Open, c.mara);
        setState(tx, c.ticket, TicketState::Pending, c.mara, test::tuesday() + 24h);
    });
    sweep::Memory memory;
    CHECK(sweep::sweep(*c.db, memory).woken == 0);
    c.db.advance(24h);
    CHECK(sweep::sweep(*c.db, memory).woken == 1);
    CHECK(c.state() == TicketState::Open);
    CHECK(sweep::sweep(*c.db, memory).woken == 0);
    const auto events = findThread(*c.db, c.ticket)->events;
    CHECK(std::any_of(events.begin(), events.end(), [](const TicketEvent& event) {
        return event.field == u"state" && event.newValue == u"open" && !event.member;
    }));
}

TEST_CASE("States keep the names that the workspace gave them") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    DeskRules rules;
    rules.reopening = Reopening::Within;
    rules.reopenDays = 7;
    rules.stateNames = {{TicketState::OnHold, u"Parked"_s}, {TicketState::Pending, u"With the client"_s}};
    db.write([&](Transaction& tx) { saveDeskRules(tx, rules); });
    CHECK(loadDeskRules(*db) == rules);
    rules.stateNames[TicketState::Open] = u"parked "_s;
    CHECK(test::failureOf([&] { db.write([&](Transaction& tx) { saveDeskRules(tx, rules); }); }) ==
          ErrorKind::Invalid);
    rules.stateNames.clear();
    db.write([&](Transaction& tx) { saveDeskRules(tx, rules); });
    CHECK(loadDeskRules(*db).stateNames.empty());
}
