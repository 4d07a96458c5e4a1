// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/db/bulkload.h"
#include "core/search/search.h"
#include "tests/support/database.h"

using namespace core;
using namespace core::search;
using namespace Qt::Literals::StringLiterals;

namespace {

qint64 addClient(Database& db, const QString& name, const QString& note = {}) {
    return db.write([&](Transaction& tx) {
        const auto id = tx.newId<ClientId>();
        tx.execute("INSERT INTO client(id, name, name_key, note, created_at) VALUES (?, ?, ?, ?, 0)", id,
                   name, fold(name), note);
        return id.value;
    });
}

qint64 addTicket(Database& db, qint64 client, qint64 number, const QString& subject, const QString& body) {
    return db.write([&](Transaction& tx) {
        const auto id = tx.newId<TicketId>();
        tx.execute("INSERT INTO ticket(id, number, client_id, subject, subject_key, opened_at, updated_at) "
                   "VALUES (?, ?, ?, ?, ?, 0, 0)",
                   id, number, client, subject, fold(subject));
        tx.execute("INSERT INTO ticket_message(id, ticket_id, kind, at, body) VALUES (?, ?, 'message', 0, ?)",
                   tx.newId<MessageId>(), id, body);
        return id.value;
    });
}

void addTouchpoint(Database& db, qint64 client, const QString& title, const QString& note) {
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO touchpoint(id, client_id, at, channel, direction, title, note) "
                   "VALUES (?, ?, 0, 'call', 'outbound', ?, ?)",
                   tx.newId<TouchpointId>(), client, title, note);
    });
}

std::vector<Hit> lookUp(Database& db, const QString& text) {
    return find(db, {text, {}, {}, 50, SearchOrder::Best});
}

QStringList titles(const std::vector<Hit>& hits) {
    QStringList out;
    for (const Hit& hit : hits) {
        out << hit.title.text;
    }
    return out;
}

} // namespace

TEST_CASE("Search finds each kind of row") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = addClient(*db, u"Juniper Physio"_s, u"walnut floor"_s);
    addTicket(*db, client, 7, u"The walnut door"_s, u"It squeaks."_s);
    addTicket(*db, client, 8, u"Other matter"_s, u"We ordered walnut, not oak."_s);
    addTouchpoint(*db, client, u"Monthly call"_s, u"Talked about walnut"_s);
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO contact(id, client_id, name, name_key, role) VALUES (?, ?, 'Ann', 'ann', "
                   "'Walnut buyer')",
                   tx.newId<ContactId>(), client);
    });
    std::vector<Kind> kinds;
    for (const Hit& hit : lookUp(*db, u"walnut"_s)) {
        kinds.push_back(hit.kind);
        CHECK(hit.clientName == u"Juniper Physio"_s);
        CHECK(hit.client == ClientId(client));
        CHECK(hit.title.matches.size() + hit.snippet.matches.size() == 1);
    }
    std::sort(kinds.begin(), kinds.end());
    CHECK(kinds ==
          std::vector<Kind>{Kind::Client, Kind::Contact, Kind::Touchpoint, Kind::Ticket, Kind::Message});
}

TEST_CASE("The last word is found by its beginning, earlier words whole") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    addClient(*db, u"Copperline Coffee"_s);
    CHECK(lookUp(*db, u"copperline cof"_s).size() == 1);
    CHECK(lookUp(*db, u"copper coffee"_s).empty());
    CHECK(lookUp(*db, u"cof "_s).empty());
}

TEST_CASE("Several words must all be there, a phrase in its order") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = addClient(*db, u"A"_s);
    addTicket(*db, client, 1, u"Wrong opening hours on landing page"_s, u"-"_s);
    addTicket(*db, client, 2, u"Hours after opening"_s, u"-"_s);
    CHECK(lookUp(*db, u"hours opening"_s).size() == 2);
    CHECK(titles(lookUp(*db, u"\"opening hours\""_s)) ==
          QStringList{u"Wrong opening hours on landing page"_s});
    CHECK(lookUp(*db, u"opening closing"_s).empty());
}

TEST_CASE("Accents, case and letters with a plain spelling do not matter, on either side") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QString name = GENERATE(u"Straße"_s, u"STRASSE"_s, u"Café"_s, u"cafe"_s, u"Ærø"_s, u"aero"_s,
                                  u"Łódź"_s, u"Lodz"_s, u"Ångström"_s, u"Œuvre"_s, u"ДОМ"_s);
    addClient(*db, name);
    for (const QString& query : {name, name.toLower(), name.toUpper(), fold(name)}) {
        CAPTURE(name, query);
        CHECK(lookUp(*db, query + u' ').size() == 1);
        CHECK(lookUp(*db, query.left(query.size() - 1)).size() == 1);
    }
}

TEST_CASE("Any input is safe") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    addClient(*db, u"O'Brien & Sons: \"best\""_s);
    for (const QString& text :
         {u"\""_s, u"'"_s, u"a AND"_s, u"NOT b"_s, u"NEAR(a b)"_s, u"name:*"_s, u"^a*"_s, u"a)("_s, u"🎉 x"_s,
          u"--; DROP TABLE client"_s, u"\\ % _"_s, u"a & | ! <-> b"_s, u"½ ² ①"_s, QString(5000, u'z'),
          u"z "_s.repeated(500), QString(QChar(0)), QString(QChar(0xD800)) + u"x"_s}) {
        CAPTURE(text);
        CHECK_NOTHROW(lookUp(*db, text));
    }
    CHECK(lookUp(*db, u"o'brien & \"best"_s).size() == 1);
    CHECK(lookUp(*db, u""_s).empty());
}

TEST_CASE("Parts of addresses and numbers are words") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = addClient(*db, u"A"_s);
    addTicket(*db, client, 1, u"Mail to hannah@tidewater.example/x bounced, -12.5 % sent"_s, u"-"_s);
    for (const auto& text : {u"tidewater"_s, u"hannah@tidewater.example"_s, u"bounced"_s, u"12"_s}) {
        CAPTURE(text);
        CHECK(lookUp(*db, text).size() == 1);
    }
}

TEST_CASE("A ticket is found by its number, ahead of rows that mention it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = addClient(*db, u"A"_s);
    const auto wanted = addTicket(*db, client, 1042, u"Ads paused"_s, u"-"_s);
    addTicket(*db, client, 1043, u"Same as 1042"_s, u"1042 1042"_s);
    const auto hits = lookUp(*db, u"#1042"_s);
    REQUIRE(hits.size() == 2);
    CHECK(hits.front().ticket == TicketId(wanted));
    CHECK(hits.front().number == 1042);
}

TEST_CASE("A ticket appears once however many of its messages match") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = addClient(*db, u"A"_s);
    addTicket(*db, client, 1, u"Lantern"_s, u"lantern lantern"_s);
    CHECK(lookUp(*db, u"lantern"_s).size() == 1);
}

TEST_CASE("Search can be kept to kinds, to one client, and to a number of rows") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto one = addClient(*db, u"Pine One"_s);
    const auto two = addClient(*db, u"Pine Two"_s);
    addTicket(*db, one, 1, u"Pine needles"_s, u"-"_s);
    addTicket(*db, two, 2, u"Pine cones"_s, u"pine in the text"_s);
    addTouchpoint(*db, two, u"Pine call"_s, {});
    CHECK(find(*db, {u"pine"_s, {Kind::Ticket}, {}, 50, SearchOrder::Best}).size() == 2);
    CHECK(find(*db, {u"pine"_s, {}, ClientId(two), 50, SearchOrder::Best}).size() == 3);
    CHECK(find(*db, {u"pine"_s, {Kind::Message}, ClientId(two), 50, SearchOrder::Newest}).size() == 1);
    CHECK(find(*db, {u"pine"_s, {}, {}, 2, SearchOrder::Best}).size() == 2);
    CHECK(find(*db, {u"#1"_s, {}, ClientId(two), 50, SearchOrder::Best}).empty());
}

TEST_CASE("Edits and deletions reach the index at once") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = addClient(*db, u"Before Weiß"_s);
    addTicket(*db, client, 1, u"Cinnamon"_s, u"saffron"_s);
    db.write([&](Transaction& tx) {
        tx.execute("UPDATE client SET name = 'After Groß', revision = revision + 1 WHERE id = ?", client);
    });
    CHECK(lookUp(*db, u"weiss"_s).empty());
    CHECK(lookUp(*db, u"gross"_s).size() == 1);
    db.write([&](Transaction& tx) { tx.execute("DELETE FROM client WHERE id = ?", client); });
    for (const auto& text : {u"gross"_s, u"cinnamon"_s, u"saffron"_s}) {
        CHECK(lookUp(*db, text).empty());
    }
}

TEST_CASE("A word in the name outranks the same word in a note") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    addClient(*db, u"Other"_s, u"Atlas"_s);
    addClient(*db, u"Atlas"_s, u"Other"_s);
    CHECK(titles(lookUp(*db, u"atlas"_s)) == QStringList{u"Atlas"_s, u"Other"_s});
}

TEST_CASE("A rebuild gives the same answers as the triggers") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto client = addClient(*db, u"Straße"_s);
    addTicket(*db, client, 1, u"Smørrebrød"_s, u"Crème brûlée"_s);
    const auto before = lookUp(*db, u"creme"_s);
    for (const auto& statement : searchRebuild()) {
        if (concerns(statement, db->engine())) {
            db->run(statement.sql);
        }
    }
    CHECK(before.size() == 1);
    CHECK(lookUp(*db, u"creme"_s) == before);
    CHECK(lookUp(*db, u"smorrebrod"_s).size() == 1);
}

TEST_CASE("Upkeep after many small writes keeps every word findable") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    for (int i = 0; i < 60; ++i) {
        addClient(*db, u"Number %1 maple"_s.arg(i));
        if (i % 7 == 0) {
            db->idle();
        }
    }
    db->idle();
    CHECK(find(*db, {u"maple"_s, {}, {}, 100, SearchOrder::Best}).size() == 60);
    CHECK(db->check().isEmpty());
}

TEST_CASE("After any edits and a bulk load, the index and the rows agree") {
    auto db = test::workspace(Engine::Sqlite);
    const auto client = addClient(*db, u"Straße Weiß"_s);
    addTicket(*db, client, 1, u"Œuvre"_s, u"Łódź, Ærø"_s);
    addTouchpoint(*db, client, u"Größe"_s, u"þorn"_s);
    db.write([&](Transaction& tx) {
        tx.execute("UPDATE client SET note = 'ſ ß Æ', city = 'Malmö', revision = revision + 1");
        tx.execute("UPDATE ticket SET subject = 'Œuvres', state = 'open', revision = revision + 1");
    });
    db.write([&](Transaction& tx) {
        BulkLoad load(tx, {"touchpoint", "ticket_message"});
        tx.execute("INSERT INTO touchpoint(id, client_id, at, channel, direction, title) "
                   "VALUES (5, ?, 0, 'call', 'outbound', 'Loaded rhubarb')",
                   client);
        load.finish();
    });
    CHECK(lookUp(*db, u"rhubarb"_s).size() == 1);
    addTouchpoint(*db, client, u"Later rhubarb"_s, {});
    CHECK(lookUp(*db, u"rhubarb"_s).size() == 2);
    for (const char* table : {"client", "contact", "touchpoint", "ticket", "ticket_message"}) {
        const std::string fts = std::string(table) + "_fts";
        CAPTURE(table);
        CHECK_NOTHROW(db->run("INSERT INTO " + fts + "(" + fts + ", rank) VALUES ('integrity-check', 1)"));
    }
}
