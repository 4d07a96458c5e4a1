// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/links.h"

#include "core/deviations/store.h"
#include "core/tickets/tickets.h"
#include "tests/support/clients.h"
#include "tests/support/deviations.h"

using namespace core;
using namespace core::deviations;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::addMember(db).id)
        , client(test::addClient(db).id)
        , found(test::addDeviation(db, test::deviation(client, db.now()))) {}

    TouchpointId inbound(Instant at, ClientId whose) {
        auto touch = test::touchpoint(whose, at);
        touch.direction = Direction::Inbound;
        touch.title = u"Where is my report?"_s;
        return test::addTouchpoint(db, touch).id;
    }

    TicketId ticket(Instant at, tickets::OpenedBy by = tickets::OpenedBy::Client) {
        return db.write([&](Transaction& tx) {
            tickets::NewTicket value;
            value.client = client;
            value.author = mara;
            value.subject = u"No report"_s;
            value.openedBy = by;
            value.openedAt = at;
            if (by == tickets::OpenedBy::Client) {
                value.body = u"Where is it?"_s;
            }
            return tickets::open(tx, value);
        });
    }

    Link link(const Contact& contact) {
        return db.write([&](Transaction& tx) { return deviations::link(tx, found.id, contact, mara); });
    }

    std::optional<Instant> noticed() { return find(db, found.id)->noticedAt; }

    test::Workspace db;
    MemberId mara;
    ClientId client;
    Deviation found;
};

} // namespace

TEST_CASE("The first linked contact is when the client noticed", "[links]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Instant now = desk.db.now();
    CHECK_FALSE(desk.noticed());
    desk.link({desk.ticket(now - 1h), {}});
    CHECK(desk.noticed() == now - 1h);
    desk.link({{}, desk.inbound(now - 3h, desk.client)});
    CHECK(desk.noticed() == now - 3h);
    desk.link({{}, desk.inbound(now, desk.client)});
    CHECK(desk.noticed() == now - 3h);
}

TEST_CASE("Linking the same contact twice links it once", "[links]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Contact contact{desk.ticket(desk.db.now()), {}};
    const Link first = desk.link(contact);
    CHECK(desk.link(contact) == first);
    CHECK(links(desk.db, desk.found.id) == std::vector{first});
}

TEST_CASE("An unlinked contact is linked again exactly as it was, with a line of history each time",
          "[links]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Contact contact{desk.ticket(desk.db.now()), {}};
    const Link first = desk.link(contact);
    const auto taken =
        desk.db.write([&](Transaction& tx) { return unlink(tx, desk.found.id, contact, desk.mara); });
    CHECK(taken == first);
    CHECK_FALSE(desk.noticed());
    desk.db.write([&](Transaction& tx) { relink(tx, *taken, desk.mara); });
    CHECK(links(desk.db, desk.found.id) == std::vector{first});
    CHECK(desk.noticed() == first.at);
    const auto events = history(desk.db, desk.found.id);
    REQUIRE(events.size() == 3);
    CHECK(events[0].newValue == u"ticket %1"_s.arg(contact.ticket.value));
    CHECK(events[1].oldValue == events[0].newValue);
    CHECK(events[1].member == desk.mara);
}

TEST_CASE("Only what the client began can be linked, and only to its own deviation", "[links]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Instant now = desk.db.now();
    const auto kind = [&](const Contact& contact) {
        return test::kindOfFailure([&] { desk.link(contact); });
    };
    const auto outbound = test::addTouchpoint(desk.db, test::touchpoint(desk.client, now)).id;
    CHECK(kind({{}, outbound}) == ErrorKind::Invalid);
    CHECK(kind({desk.ticket(now, tickets::OpenedBy::Us), {}}) == ErrorKind::Invalid);
    const auto other = test::addClient(desk.db, u"Elm"_s);
    CHECK(kind({{}, desk.inbound(now, other.id)}) == ErrorKind::Invalid);
    CHECK(kind({{}, TouchpointId(77)}) == ErrorKind::NotFound);
}

TEST_CASE("Contacts of its time are proposed, and linked ones shown whenever they were", "[links]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Instant now = desk.db.now();
    const auto old = desk.ticket(now - 30 * 24h);
    const auto fresh = desk.ticket(now - 1h);
    const auto call = desk.inbound(now - 2h, desk.client);
    test::addTouchpoint(desk.db, test::touchpoint(desk.client, now));
    auto rows = contactsFor(desk.db, desk.found.id, 30);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].contact == Contact{{}, call});
    CHECK(rows[0].title == u"Where is my report?"_s);
    CHECK(rows[1].contact == Contact{fresh, {}});
    CHECK(rows[1].number > 0);
    CHECK_FALSE(rows[1].linked);
    desk.link({old, {}});
    rows = contactsFor(desk.db, desk.found.id, 30);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].contact == Contact{old, {}});
    CHECK(rows[0].linked);
}

TEST_CASE("A check finds the deviation whose first contact is not that of its links", "[links]") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.link({desk.ticket(desk.db.now()), {}});
    CHECK(checkNoticed(desk.db).empty());
    desk.db.write([](Transaction& tx) { tx.execute("DELETE FROM deviation_contact"); });
    CHECK(checkNoticed(desk.db) == std::vector{desk.found.id});
}

TEST_CASE("A rule links once, at its own instant, and a person may take that back", "[links]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Contact contact{desk.ticket(desk.db.now() - 5h), {}};
    const Instant reopened = desk.db.now() - 1h;
    for (int i = 0; i < 2; ++i) {
        desk.db.write([&](Transaction& tx) { linkByRule(tx, desk.found.id, contact, reopened); });
    }
    const auto all = links(desk.db, desk.found.id);
    REQUIRE(all.size() == 1);
    CHECK(all[0].automatic);
    CHECK_FALSE(all[0].linkedBy);
    CHECK(desk.noticed() == reopened);
    desk.db.write([&](Transaction& tx) { unlink(tx, desk.found.id, contact, desk.mara); });
    CHECK_FALSE(desk.noticed());
}
