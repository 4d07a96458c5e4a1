// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clients.h"

using namespace core;
using namespace core::clients;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A saved contact comes back as it was saved") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Contact value;
    value.client = test::addClient(db).id;
    value.name = u"Anna Roth"_s;
    value.role = u"Owner"_s;
    value.email = u"Anna.Roth@oak.example"_s;
    value.phone = u"+49 221 1"_s;
    value.preferredChannel = Channel::Chat;
    value.note = u"mornings"_s;
    const Contact stored = db.write([&](Transaction& tx) { return saveContact(tx, value); });
    CHECK(findContact(db, stored.id) == stored);
    value.id = stored.id;
    value.revision = 1;
    CHECK(stored == value);
}

TEST_CASE("Contacts are found by their address in any case of letters") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Contact anna = test::addContact(db, test::addClient(db).id, u"Anna Roth"_s);
    test::addContact(db, anna.client, u"Without address"_s);
    anna.email = u"Anna@Oak.example"_s;
    db.write([&](Transaction& tx) { saveContact(tx, anna); });
    CHECK(contactsByEmail(db, u" anna@OAK.example "_s).size() == 1);
    CHECK(contactsByEmail(db, u""_s).empty());
}

TEST_CASE("A client's contacts are listed by name, and typed names narrow them") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const ClientId elm = test::addClient(db, u"Elm"_s).id;
    test::addContact(db, oak, u"Zoe Roth"_s);
    test::addContact(db, oak, u"Röthlisberger, Urs"_s);
    test::addContact(db, elm, u"Rolf"_s);
    REQUIRE(contactsOf(db, oak).size() == 2);
    CHECK(contactsOf(db, oak).back().name == u"Zoe Roth");
    const auto found = matchContacts(db, oak, u"rot", 5);
    REQUIRE(found.size() == 2);
    CHECK(found.front().name == u"Röthlisberger, Urs");
}

TEST_CASE("Removing a contact keeps the history without the name, and undo names it again") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const Contact anna = test::addContact(db, oak, u"Anna"_s);
    auto call = test::touchpoint(oak, db.now());
    call.contact = anna.id;
    const auto logged = test::addTouchpoint(db, call);
    const auto removed = db.write([&](Transaction& tx) { return removeContact(tx, anna.id); });
    CHECK_FALSE(findContact(db, anna.id));
    CHECK_FALSE(touchpoints::find(db, logged.id)->contact);
    db.write([&](Transaction& tx) { restoreContact(tx, removed); });
    CHECK(findContact(db, anna.id) == anna);
    CHECK(touchpoints::find(db, logged.id)->contact == anna.id);
}

TEST_CASE("A contact needs a name, a client and a plausible address") {
    Contact value;
    value.email = u"nowhere"_s;
    CHECK(validate(value).size() == 3);
}

TEST_CASE("Two editors of one contact meet as a conflict") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Contact anna = test::addContact(db, test::addClient(db).id, u"Anna"_s);
    db.write([&](Transaction& tx) { saveContact(tx, anna); });
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { saveContact(tx, anna); }); }) ==
          ErrorKind::Conflict);
}
