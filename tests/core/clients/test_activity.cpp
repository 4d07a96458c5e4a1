// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/activity.h"

#include "core/clients/clientcard.h"
#include "core/clients/list.h"
#include "core/clients/watch.h"
#include "tests/support/tickets.h"

using namespace core;
using namespace core::clients;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

ClientRow rowOf(test::Workspace& db, ClientId id) {
    return clientRows(db, {id.value}).at(0);
}

} // namespace

TEST_CASE("The last contact moves forward only") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    CHECK_FALSE(rowOf(db, oak).lastContact);
    const auto note = [&](Instant at) { db.write([&](Transaction& tx) { noteContact(tx, oak, at); }); };
    note(db.now());
    note(db.now() - 24h);
    CHECK(rowOf(db, oak).lastContact == db.now());
    note(db.now() + 1h);
    CHECK(rowOf(db, oak).lastContact == db.now() + 1h);
}

TEST_CASE("Open tickets are those that are neither resolved nor closed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    for (const auto& state : {u"new"_s, u"open"_s, u"pending"_s, u"on_hold"_s, u"resolved"_s, u"closed"_s}) {
        test::TicketRow row;
        row.client = oak;
        row.state = state;
        test::addTicketRow(db, row);
    }
    db.write([&](Transaction& tx) { recountTickets(tx, oak); });
    CHECK(rowOf(db, oak).openTickets == 4);
}

TEST_CASE("Rebuilding finds what bulk loads left behind") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db, u"Oak"_s).id;
    const ClientId elm = test::addClient(db, u"Elm"_s).id;
    const ClientId ash = test::addClient(db, u"Ash"_s).id;
    const TicketId ticket = test::addTicketRow(db, {.client = oak});
    test::addMessageRow(db, ticket, u"message"_s, db.now() + 1h);
    test::addMessageRow(db, ticket, u"note"_s, db.now() + 2h);
    test::addTouchpoint(db, test::touchpoint(elm, db.now()));
    db.write([](Transaction& tx) {
        tx.execute("DELETE FROM client_activity");
        rebuildActivity(tx);
    });
    CHECK(rowOf(db, oak).lastContact == db.now() + 1h);
    CHECK(rowOf(db, oak).openTickets == 1);
    CHECK(rowOf(db, elm).lastContact == db.now());
    CHECK_FALSE(rowOf(db, ash).lastContact);
    CHECK(clientIds(db, {}, {ClientSort::By::LastContact}).size() == 3);
}

TEST_CASE("The card of a client holds all that its page's head shows") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Client value = test::client(u"Oak"_s);
    value.owner = test::addMember(db, u"Ada"_s).id;
    value = test::addClient(db, value);
    const Contact anna = test::addContact(db, value.id, u"Anna"_s);
    const auto later = test::addPlanned(db, test::planned(value.id, QDate(2026, 7, 9)));
    const auto next = test::addPlanned(db, test::planned(value.id, QDate(2026, 6, 20)));
    const TicketId ticket = test::addTicketRow(db, {.client = value.id});
    db.write([&](Transaction& tx) { recountTickets(tx, value.id); });
    test::addTouchpoint(db, test::touchpoint(value.id, db.now() - 48h));
    test::addEffortRow(db, {.member = value.owner,
                            .client = value.id,
                            .ticket = ticket,
                            .day = QDate(2026, 6, 23),
                            .minutes = 50min,
                            .spill = 20min});
    const DayRange days{QDate(2026, 3, 26), QDate(2026, 6, 24)};
    const auto found = card(db, value.id, days);
    REQUIRE(found);
    CHECK(found->client == value);
    CHECK(found->ownerName == u"Ada");
    CHECK(found->lastContact == db.now() - 48h);
    CHECK(found->contacts == std::vector{anna});
    REQUIRE(found->planned.size() == 2);
    CHECK(found->planned[0].id == next.id);
    CHECK(found->planned[1].id == later.id);
    CHECK(found->openTickets == 1);
    CHECK(found->tickets == 1);
    CHECK(found->touchpoints == 1);
    CHECK(found->effort == ClassMinutes{.reactive = 30min});
    CHECK(card(db, value.id, {days.from, QDate(2026, 6, 25)})->effort == ClassMinutes{.reactive = 50min});
    CHECK_FALSE(card(db, ClientId(7), days));
}

TEST_CASE("A check names the client whose activity is not what its rows say", "[activity]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const auto oak = test::addClient(db).id;
    test::addTouchpoint(db, test::touchpoint(oak, db.now()));
    CHECK(checkActivity(db).empty());
    db.write([](Transaction& tx) {
        tx.execute("UPDATE client_activity SET last_contact_at = NULL, open_tickets = 3");
    });
    CHECK(checkActivity(db) == std::vector{ActivityDifference{oak, u"Oak Dental"_s, true, true}});
}

TEST_CASE("Whatever concerns a client's path has it looked at again", "[activity]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const auto oak = test::addClient(db).id;
    const auto marked = [&] {
        const bool due = !dueForLook(db, db.now(), 10).empty();
        db.write([&](Transaction& tx) { setLookAt(tx, oak, {}); });
        return due;
    };
    CHECK(marked());
    CHECK_FALSE(marked());
    const auto touch = test::addTouchpoint(db, test::touchpoint(oak, db.now()));
    CHECK(marked());
    db.write([&](Transaction& tx) { touchpoints::remove(tx, touch.id); });
    CHECK(marked());
    const auto plan = test::addPlanned(db, test::planned(oak, QDate(2026, 6, 30)));
    CHECK(marked());
    db.write([&](Transaction& tx) { touchpoints::cancel(tx, plan.id); });
    CHECK(marked());
    db.write([&](Transaction& tx) { touchpoints::removePlanned(tx, plan.id); });
    CHECK(marked());
    db.write([&](Transaction& tx) { save(tx, *find(tx, oak)); });
    CHECK(marked());
    db.write([&](Transaction& tx) { recountTickets(tx, oak); });
    CHECK(marked());
    db.write([](Transaction& tx) { rebuildActivity(tx); });
    CHECK(marked());
    db.write([](Transaction& tx) { lookAgain(tx, ClientId(99)); });
    CHECK_FALSE(marked());
}
