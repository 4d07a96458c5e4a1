// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/fields.h"
#include "core/fields/values.h"
#include "core/search/filtered.h"
#include "core/search/search.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::search;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A client and its ticket, each with an order number in a field of the workspace's own.
struct Ordered {
    explicit Ordered(Engine engine)
        : db(engine)
        , mara(test::member(*db))
        , client(test::client(*db, u"Harbour Foods"_s))
        , ticket(test::ticket(*db, test::newTicket(client, mara)))
        , ofTicket(field(fields::Owner::Ticket, u"Order"_s))
        , ofClient(field(fields::Owner::Client, u"Contract"_s)) {
        set(fields::Owner::Ticket, ticket.value, ofTicket, u"PO-4711 Überseekai"_s);
        set(fields::Owner::Client, client.value, ofClient, u"Framework 2026-88"_s);
    }

    fields::Field field(fields::Owner owner, const QString& name) {
        return db.write([&](Transaction& tx) {
            return fields::save(tx, {{}, owner, name, fields::Type::Text, true, {}, 0});
        });
    }

    void set(fields::Owner owner, qint64 id, const fields::Field& of, const fields::Value& value) {
        db.write([&](Transaction& tx) { fields::write(tx, owner, id, of.id, value); });
    }

    std::vector<Hit> find(const QString& text, ClientId within = {}) {
        return search::find(*db, {text, {}, within, 50, SearchOrder::Best});
    }

    test::Workspace db;
    MemberId mara;
    ClientId client;
    TicketId ticket;
    fields::Field ofTicket;
    fields::Field ofClient;
};

} // namespace

TEST_CASE("A ticket is found by the text in one of its own fields, which the hit shows") {
    Ordered o(GENERATE(from_range(test::engines())));
    const auto hits = o.find(u"ubersee"_s);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].kind == Kind::Ticket);
    CHECK(hits[0].ticket == o.ticket);
    CHECK(hits[0].id == o.ticket.value);
    CHECK(hits[0].snippet.text == u"Order: PO-4711 Überseekai"_s);
    CHECK(hits[0].snippet.matches.size() == 1);
}

TEST_CASE("A client is found by the text in one of its own fields, once") {
    Ordered o(GENERATE(from_range(test::engines())));
    const auto second = o.field(fields::Owner::Client, u"Frame"_s);
    o.set(fields::Owner::Client, o.client.value, second, u"Framework agreement"_s);
    const auto hits = o.find(u"framework"_s);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].kind == Kind::Client);
    CHECK(hits[0].client == o.client);
    CHECK(hits[0].title.text == u"Harbour Foods"_s);
}

TEST_CASE("A changed, emptied or hidden field is found by what it shows now") {
    Ordered o(GENERATE(from_range(test::engines())));
    o.set(fields::Owner::Ticket, o.ticket.value, o.ofTicket, u"PO-5000"_s);
    CHECK(o.find(u"4711"_s).empty());
    CHECK(o.find(u"5000"_s).size() == 1);
    o.set(fields::Owner::Ticket, o.ticket.value, o.ofTicket, {});
    CHECK(o.find(u"5000"_s).empty());
    o.ofClient.active = false;
    o.db.write([&](Transaction& tx) { fields::save(tx, o.ofClient); });
    CHECK(o.find(u"framework"_s).empty());
}

TEST_CASE("Values of other clients stay out of a search within one client") {
    Ordered o(GENERATE(from_range(test::engines())));
    CHECK(o.find(u"4711"_s, o.client).size() == 1);
    CHECK(o.find(u"framework"_s, o.client).size() == 1);
    const ClientId other = test::client(*o.db, u"Zoo"_s);
    CHECK(o.find(u"4711"_s, other).empty());
    CHECK(o.find(u"framework"_s, other).empty());
}

TEST_CASE("The words of the queue find a ticket by the text in one of its own fields") {
    Ordered o(GENERATE(from_range(test::engines())));
    const auto found =
        findFiltered(*o.db, u"is:open 4711"_s, {}, o.mara, {o.db->now(), QTimeZone::utc(), Qt::Monday}, 12);
    REQUIRE(found);
    REQUIRE(found->hits.size() == 1);
    CHECK(found->hits[0].ticket == o.ticket);
}
