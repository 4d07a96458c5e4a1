// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Text that a database cannot hold is stored with replacement marks, alike on both") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const QString nul = u"a"_s + QChar(0) + u"b"_s;
    const QString high = u"a"_s + QChar(0xD83D) + u"b"_s;
    const QString low = u"a"_s + QChar(0xDE00) + u"b"_s;
    qint64 id = 0;
    for (const QString& text : {nul, high, low}) {
        db.write([&](Transaction& tx) { test::addMember(tx, ++id, text); });
        CHECK(db->scalar<QString>("SELECT name FROM member WHERE id = ?", id) == u"a\uFFFDb"_s);
    }
    // As a search for the same text sees the same marks, it finds the rows.
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM member WHERE name = ?", nul) == 3);
}

TEST_CASE("Texts of many megabytes and of every plane come back whole") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    QString text;
    for (char32_t c = 1; c < 0x20000; c += 7) {
        if (c < 0xD800 || c > 0xDFFF) {
            text += QString::fromUcs4(&c, 1);
        }
    }
    const QString huge = text.repeated(300);
    db.write([&](Transaction& tx) {
        test::addMember(tx, 1);
        tx.execute("INSERT INTO draft(member_id, key, body, updated_at) VALUES (1, 'note', ?, 0)", huge);
    });
    CHECK((db->scalar<QString>("SELECT body FROM draft") == huge));
}

TEST_CASE("A text that is too long for the engine is refused with a sentence") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    if (db->engine() == Engine::Postgres) {
        // An index of the server takes keys of some 2,700 bytes; these letters do not compress.
        QString key;
        for (int i = 0; i < 9000; ++i) {
            key += QChar(0x4E00 + (i * 7919) % 20000);
        }
        const Error error = test::errorOf([&] {
            db.write([&](Transaction& tx) {
                tx.execute("INSERT INTO client(id, name, name_key, created_at) VALUES (1, 'a', ?, 0)", key);
            });
        });
        CHECK(error.kind == ErrorKind::Invalid);
        CHECK(test::isClear(error.text));
    } else {
        const QByteArray tooLong(1'000'000'001, 'x');
        const Error error = test::errorOf([&] { db->query("SELECT ?", tooLong).next(); });
        CHECK(error.kind == ErrorKind::Invalid);
        CHECK(test::isClear(error.text));
    }
    db.write([](Transaction& tx) { test::addMember(tx, 1); });
}

TEST_CASE("After a statement failed, the same statement and others go on working") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    for (int round = 0; round < 3; ++round) {
        CHECK_THROWS(db.write([&](Transaction& tx) {
            test::addMember(tx, 100 + round);
            test::addMember(tx, 100 + round);
        }));
        CHECK_THROWS(db->query("SELECT no_such_column FROM member").next());
        db.write([&](Transaction& tx) { test::addMember(tx, round + 1); });
        CHECK(test::memberCount(*db) == round + 1);
    }
}

TEST_CASE("An error that the work swallows does not become a half commit") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    try {
        db.write([](Transaction& tx) {
            test::addMember(tx, 1);
            try {
                test::addMember(tx, 1);
            } catch (const Failure&) {
                // What a careless caller would do.
            }
        });
    } catch (const Failure& failure) {
        CHECK(db->engine() == Engine::Postgres);
        CHECK(test::isClear(failure.error().text));
    }
    CHECK(test::memberCount(*db) == (db->engine() == Engine::Postgres ? 0 : 1));
    db.write([](Transaction& tx) { test::addMember(tx, 2); });
}
