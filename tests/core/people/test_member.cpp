// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clients.h"

using namespace core;
using namespace core::people;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A saved member comes back as it was saved") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Member mara = test::member(u"Mara Lind"_s);
    mara.email = u"mara@example.org"_s;
    mara.role = Role::Manager;
    mara.weeklyMinutes = Minutes(1800);
    const Member stored = db.write([&](Transaction& tx) { return save(tx, mara); });
    CHECK(stored.id);
    CHECK(stored.revision == 1);
    CHECK(find(db, stored.id) == stored);
    mara.id = stored.id;
    mara.revision = 1;
    CHECK(stored == mara);
}

TEST_CASE("Members are listed by name without regard to case and accents") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    for (const auto& name : {u"zoe"_s, u"Émile"_s, u"Eva"_s, u"adam"_s}) {
        test::addMember(db, name);
    }
    QStringList names;
    for (const auto& member : list(db)) {
        names << member.name;
    }
    CHECK(names == QStringList{u"adam"_s, u"Émile"_s, u"Eva"_s, u"zoe"_s});
}

TEST_CASE("A member who left is offered no longer but stays on record") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto mara = test::addMember(db);
    db.write([&](Transaction& tx) { deactivate(tx, mara.id); });
    CHECK(list(db).empty());
    CHECK(list(db, Who::All).size() == 1);
    CHECK(match(db, u"ma", 5).empty());
}

TEST_CASE("Saving a member that somebody else changed is a conflict") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto mara = test::addMember(db);
    db.write([&](Transaction& tx) { save(tx, mara); });
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { save(tx, mara); }); }) ==
          ErrorKind::Conflict);
}

TEST_CASE("Typing finds members by the beginning of any of their names, first names first") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    test::addMember(db, u"Ada Lindt"_s);
    test::addMember(db, u"Lina Berg"_s);
    test::addMember(db, u"Karolin Voss"_s);
    const auto found = match(db, u"LIN", 5);
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == u"Lina Berg");
    CHECK(found[1].name == u"Ada Lindt");
    CHECK(match(db, u"", 2).size() == 2);
}

TEST_CASE("A member needs a name and a plausible address and week") {
    Member member;
    member.email = u"nowhere"_s;
    member.weeklyMinutes = Minutes(-1);
    QStringList fields;
    for (const auto& problem : validate(member)) {
        fields << problem.field;
    }
    CHECK(fields == QStringList{u"name"_s, u"email"_s, u"weeklyMinutes"_s});
}

TEST_CASE("Initials are the first letters of the first and the last word") {
    CHECK(initials(u"Mara Lind") == u"ML");
    CHECK(initials(u"ada") == u"A");
    CHECK(initials(u"Jan van der Berg") == u"JB");
    CHECK(initials(u"  ") == u"");
    CHECK(initials(u"😀 Émile") == u"😀É");
}
