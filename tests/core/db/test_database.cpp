// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/database.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

void addMember(Transaction& tx, MemberId id, const QString& name) {
    tx.execute("INSERT INTO member(id, name, name_key, role) VALUES (?, ?, ?, 'staff')", id, name,
               name.toLower());
    tx.changed(Entity::Member, id);
}

ErrorKind kindOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Failure& failure) {
        return failure.error().kind;
    }
    FAIL("nothing was thrown");
    return ErrorKind::Internal;
}

} // namespace

TEST_CASE("Every kind of value comes back as it was stored") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QString text = u"O'Brien \"?\" ÄÖ 😀 \\ %"_s;
    auto row = db->query(
        "SELECT CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS TEXT)",
        qint64(9'007'199'254'740'993), text, QDate(2026, 6, 23), fromMs(1'750'000'000'123), QString());
    REQUIRE(row.next());
    CHECK(row.get<qint64>(0) == 9'007'199'254'740'993);
    CHECK(row.get<QString>(1) == text);
    CHECK(row.get<QDate>(2) == QDate(2026, 6, 23));
    CHECK(row.get<Instant>(3) == fromMs(1'750'000'000'123));
    CHECK_FALSE(row.isNull(4));
    CHECK(row.get<QString>(4).isEmpty());
}

TEST_CASE("Empty optionals, ids of zero and invalid days are stored as NULL and come back empty") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    auto row = db->query("SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT)",
                         std::optional<qint64>(), ClientId(), QDate());
    REQUIRE(row.next());
    CHECK(row.isNull(0));
    CHECK_FALSE(row.get<std::optional<qint64>>(0));
    CHECK_FALSE(row.get<ClientId>(1));
    CHECK_FALSE(row.get<QDate>(2).isValid());
}

TEST_CASE("A set of ids is one parameter") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([](Transaction& tx) {
        for (int i = 1; i <= 5; ++i) {
            addMember(tx, MemberId(i), u"m%1"_s.arg(i));
        }
    });
    const auto ids =
        db->query("SELECT id FROM member WHERE id IN %IDS% ORDER BY id", std::vector<qint64>{2, 4, 9})
            .all([](Query& q) { return q.get<qint64>(0); });
    CHECK(ids == std::vector<qint64>{2, 4});
}

TEST_CASE("A unit of work that throws leaves nothing behind and publishes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Changes published;
    db->onCommitted([&](const Changes& changes) { published = changes; });
    CHECK_THROWS_AS(db.write([](Transaction& tx) {
        addMember(tx, MemberId(1), u"Mara"_s);
        fail(ErrorKind::Invalid, u"no"_s);
    }),
                    Failure);
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM member") == 0);
    CHECK(published.empty());
    db.write([](Transaction& tx) { addMember(tx, MemberId(1), u"Mara"_s); });
    CHECK(published == Changes{{Entity::Member, 1}});
}

TEST_CASE("Units of work cannot be nested") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK(kindOf([&] {
              db.write([](Transaction& tx) {
                  Database& inner = tx;
                  inner.write([](Transaction&) {});
              });
          }) == ErrorKind::Internal);
    db.write([](Transaction& tx) { addMember(tx, MemberId(1), u"Mara"_s); }); // still usable
}

TEST_CASE("An update that does not raise the revision by one is a conflict") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([](Transaction& tx) { addMember(tx, MemberId(1), u"Mara"_s); });
    CHECK(kindOf([&] { db.write([](Transaction& tx) { tx.execute("UPDATE member SET name = 'x'"); }); }) ==
          ErrorKind::Conflict);
    CHECK(kindOf([&] {
              db.write([](Transaction& tx) { tx.execute("UPDATE member SET name = 'x', revision = 1"); });
          }) == ErrorKind::Conflict);
    db.write([](Transaction& tx) {
        CHECK(tx.execute("UPDATE member SET name = 'x', revision = revision + 1 WHERE id = 1") == 1);
    });
}

TEST_CASE("Broken constraints are told apart") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([](Transaction& tx) { addMember(tx, MemberId(1), u"Mara"_s); });
    CHECK(kindOf([&] { db.write([](Transaction& tx) { addMember(tx, MemberId(1), u"Twice"_s); }); }) ==
          ErrorKind::Conflict);
    CHECK(kindOf([&] {
              db.write([](Transaction& tx) {
                  tx.execute("INSERT INTO contact(id, client_id, name, name_key) VALUES (1, 77, 'a', 'a')");
              });
          }) == ErrorKind::NotFound);
    CHECK(kindOf([&] {
              db.write([](Transaction& tx) {
                  tx.execute("INSERT INTO member(id, name, name_key, role) VALUES (2, '', '', 'boss')");
              });
          }) == ErrorKind::Invalid);
}

TEST_CASE("The same statement can be open twice") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db.write([](Transaction& tx) {
        addMember(tx, MemberId(1), u"a"_s);
        addMember(tx, MemberId(2), u"b"_s);
    });
    const char* sql = "SELECT id FROM member ORDER BY id";
    auto outer = db->query(sql);
    int pairs = 0;
    while (outer.next()) {
        auto inner = db->query(sql);
        while (inner.next()) {
            ++pairs;
        }
    }
    CHECK(pairs == 4);
}

TEST_CASE("A snapshot sees one state although others write") {
    const Engine engine = GENERATE(from_range(test::engines()));
    auto db = test::workspace(engine);
    if (engine == Engine::Sqlite) {
        return; // memory has one connection; files are covered by the two-desk test
    }
    Database other = openWorkspace(db.location());
    db->snapshot([&](Database& read) {
        CHECK(read.scalar<qint64>("SELECT COUNT(*) FROM member") == 0);
        other.write([](Transaction& tx) { addMember(tx, MemberId(5), u"late"_s); });
        CHECK(read.scalar<qint64>("SELECT COUNT(*) FROM member") == 0);
    });
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM member") == 1);
    CHECK(db->foreignChanges() == Changes{{Entity::Member, 5}});
}
