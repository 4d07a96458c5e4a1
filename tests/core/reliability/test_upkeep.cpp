// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"

#include <QDir>
#include <QFile>

using namespace core;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("The ledger of operations forgets what is older than a week, when the desk is idle") {
    if (test::postgresUrl().isEmpty()) {
        return;
    }
    auto db = test::workspace(Engine::Postgres);
    db.write([](Transaction& tx) { test::addMember(tx, 1); });
    db.advance(std::chrono::hours(5 * 24));
    db.write([](Transaction& tx) { test::addMember(tx, 2); });
    db.advance(std::chrono::hours(3 * 24));
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM operation") == 2);
    db->idle();
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM operation") == 1);
}

TEST_CASE("An idle desk moves the log into the file, and the last one to close removes it") {
    test::Folder folder;
    {
        Database db = folder.make(200);
        const qint64 before = QFileInfo(folder.path).size();
        db.idle();
        CHECK(QFileInfo(folder.path).size() > before);
    }
    CHECK_FALSE(QFile::exists(folder.path + u"-wal"_s));
    CHECK(QDir(folder.dir.path()).entryList(QDir::Files) == QStringList{u"office.waymark"_s});
}

TEST_CASE("The log stays bounded through many writes without a quiet moment") {
    test::Folder folder;
    Database db = folder.make(1);
    const QString body(1'000'000, u'x');
    for (int i = 0; i < 200; ++i) {
        db.write([&](Transaction& tx) {
            tx.execute("INSERT INTO draft(member_id, key, body, updated_at) VALUES (1, ?, ?, 0) "
                       "ON CONFLICT (member_id, key) DO UPDATE SET body = excluded.body",
                       QString::number(i % 20), body + QString::number(i));
        });
    }
    CHECK(QFileInfo(folder.path + u"-wal"_s).size() < 80'000'000);
}

TEST_CASE("A backup is a workspace of its own, and never takes the place of a file") {
    test::Folder folder;
    Database db = folder.make(30);
    const QString path = folder.dir.filePath(u"copy.waymark"_s);
    db.backupTo(path);
    db.write([](Transaction& tx) { test::addMember(tx, 99); });
    CHECK(test::errorOf([&] { db.backupTo(path); }).kind == ErrorKind::Conflict);
    CHECK(test::errorOf([&] { db.backupTo(folder.path); }).kind == ErrorKind::Invalid);
    const Error nowhere = test::errorOf([&] { db.backupTo(folder.dir.filePath(u"no/such/folder/x"_s)); });
    CHECK(nowhere.kind == ErrorKind::Unavailable);
    CHECK(test::isClear(nowhere.text));
    Database copy = openWorkspace(Location::file(path));
    CHECK(test::memberCount(copy) == 30);
    CHECK(schemaVersion(copy) == newestSchemaVersion());
    copy.write([](Transaction& tx) { test::addMember(tx, 77); });
    CHECK(test::memberCount(db) == 31);
}

TEST_CASE("A backup can be made while another desk is in the middle of writing") {
    test::Folder folder;
    Database db = folder.make(30);
    Database other = openWorkspace(folder.location);
    const QString path = folder.dir.filePath(u"copy.waymark"_s);
    other.write([&](Transaction& tx) {
        test::addMember(tx, 99);
        db.backupTo(path);
    });
    Database copy = openWorkspace(Location::file(path));
    CHECK(test::memberCount(copy) == 30);
}

TEST_CASE("A team workspace says where its backups are made") {
    if (test::postgresUrl().isEmpty()) {
        return;
    }
    auto db = test::workspace(Engine::Postgres);
    const Error error = test::errorOf([&] { db->backupTo(u"copy"_s); });
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(test::isClear(error.text));
}

TEST_CASE("Snapshots can be nested, and a write inside one is refused") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    db->snapshot([](Database& outer) {
        outer.snapshot([](Database& inner) { CHECK(test::memberCount(inner) == 0); });
        CHECK(test::memberCount(outer) == 0);
        CHECK(test::errorOf([&] { outer.write([](Transaction&) {}); }).kind == ErrorKind::Internal);
    });
    db.write([](Transaction& tx) { test::addMember(tx, 1); });
    CHECK(test::memberCount(*db) == 1);
}
