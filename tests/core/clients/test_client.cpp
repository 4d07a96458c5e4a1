// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clients.h"

using namespace core;
using namespace core::clients;
using namespace Qt::Literals::StringLiterals;

namespace {

Client complete(MemberId owner) {
    Client value = test::client(u"Oak Dental"_s);
    value.status = ClientStatus::Paused;
    value.tier = u"A"_s;
    value.industry = u"Health"_s;
    value.city = u"Köln"_s;
    value.website = u"https://oak.example"_s;
    value.note = u"Prefers mornings"_s;
    value.owner = owner;
    value.since = QDate(2024, 2, 29);
    value.renewal = QDate(2026, 12, 1);
    value.monthlyFeeMinor = 250'000;
    value.currency = u"EUR"_s;
    value.source = u"crm"_s;
    value.externalId = u"17"_s;
    value.custom = u"{\"vat\":\"x\"}"_s;
    return value;
}

} // namespace

TEST_CASE("A saved client comes back as it was saved") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Client value = complete(test::addMember(db).id);
    const Client stored = test::addClient(db, value);
    CHECK(find(db, stored.id) == stored);
    value.id = stored.id;
    value.revision = 1;
    value.createdAt = db.now();
    CHECK(stored == value);
    CHECK(findByExternalId(db, u"crm"_s, u"17"_s) == stored);
    CHECK_FALSE(findByExternalId(db, u"crm"_s, u""_s));
}

TEST_CASE("What a client does not have stays empty") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto stored = find(db, test::addClient(db).id);
    REQUIRE(stored);
    CHECK_FALSE(stored->owner);
    CHECK_FALSE(stored->since.isValid());
    CHECK_FALSE(stored->monthlyFeeMinor);
}

TEST_CASE("Of two editors the second one gets a conflict and can see the first one's text") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Client base = test::addClient(db);
    Client theirs = base;
    theirs.city = u"Bonn"_s;
    test::addClient(db, theirs);
    Client mine = base;
    mine.city = u"Aachen"_s;
    CHECK(test::kindOfFailure([&] { test::addClient(db, mine); }) == ErrorKind::Conflict);
    CHECK(find(db, base.id)->city == u"Bonn");
}

TEST_CASE("Saving a client that is gone says so") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Client value = test::addClient(db);
    db.write([&](Transaction& tx) { remove(tx, value.id); });
    CHECK(test::kindOfFailure([&] { test::addClient(db, value); }) == ErrorKind::NotFound);
}

TEST_CASE("A client needs a name, and a renewal after its start") {
    Client value = test::client(u" "_s);
    value.since = QDate(2026, 1, 2);
    value.renewal = QDate(2026, 1, 1);
    value.monthlyFeeMinor = -1;
    QStringList fields;
    for (const auto& problem : validate(value)) {
        fields << problem.field;
    }
    CHECK(fields == QStringList{u"name"_s, u"monthlyFeeMinor"_s, u"renewal"_s});
}

TEST_CASE("Removing a client and putting it back leaves everything as it was") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Client value = test::addClient(db, complete(test::addMember(db).id));
    const Contact anna = test::addContact(db, value.id, u"Anna Roth"_s);
    const auto call = test::addPlanned(db, test::planned(value.id, QDate(2026, 7, 1)));
    const auto removed = db.write([&](Transaction& tx) { return remove(tx, value.id); });
    CHECK_FALSE(find(db, value.id));
    CHECK_FALSE(findContact(db, anna.id));
    db.write([&](Transaction& tx) { restore(tx, removed); });
    CHECK(find(db, value.id) == value);
    CHECK(findContact(db, anna.id) == anna);
    CHECK(touchpoints::findPlanned(db, call.id) == call);
}

TEST_CASE("A client with history is not removed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId id = test::addClient(db).id;
    test::addTouchpoint(db, test::touchpoint(id, db.now()));
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { remove(tx, id); }); }) ==
          ErrorKind::Invalid);
    CHECK(find(db, id));
}

TEST_CASE("Each write of a client is announced") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Changes seen;
    db->onCommitted([&](const Changes& changes) { seen = changes; });
    const Client value = test::addClient(db);
    CHECK(seen == Changes{{Entity::Client, value.id.value}});
    seen.clear();
    db.write([&](Transaction& tx) { remove(tx, value.id); });
    CHECK(seen == Changes{{Entity::Client, value.id.value}});
}
