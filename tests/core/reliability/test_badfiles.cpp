// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"

#include <QFile>
#include <sqlite3.h>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QString fileWith(const QTemporaryDir& dir, const QByteArray& bytes) {
    const QString path = dir.filePath(u"some.waymark"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Error openingError(const QString& path) {
    return test::errorOf([&] { openWorkspace(Location::file(path)); });
}

} // namespace

TEST_CASE("A file that does not exist is not made by opening it") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"mistyped.waymark"_s);
    const Error error = openingError(path);
    CHECK(error.kind == ErrorKind::NotFound);
    CHECK(test::isClear(error.text));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("What is not a database is refused with a sentence and left as it was") {
    QTemporaryDir dir;
    const QByteArray bytes =
        GENERATE(QByteArray("hello"), QByteArray("PK\x03\x04 a spreadsheet"), QByteArray(100'000, '\0'),
                 QByteArray("SQLite format 4"), QByteArray("\xff\xfe\x00\x00", 4));
    const QString path = fileWith(dir, bytes);
    const Error error = openingError(path);
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(error.text.contains(u"some.waymark is not a Waymark workspace"_s));
    CHECK(test::isClear(error.text));
    CHECK(bytesOf(path) == bytes);
}

TEST_CASE("An empty file is not taken for a new workspace") {
    QTemporaryDir dir;
    const QString path = fileWith(dir, {});
    const Error error = openingError(path);
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(error.text.contains(u"is empty"_s));
    CHECK(QFileInfo(path).size() == 0);
}

TEST_CASE("A folder is refused as a workspace") {
    QTemporaryDir dir;
    CHECK(openingError(dir.path()).text.contains(u"is a folder"_s));
}

TEST_CASE("A database of another program is refused without being touched") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"other.db"_s);
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &other) == SQLITE_OK);
    sqlite3_exec(other,
                 "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE mine(a); "
                 "INSERT INTO mine VALUES (1)",
                 nullptr, nullptr, nullptr);
    const QByteArray before = bytesOf(path);
    const QByteArray logBefore = bytesOf(path + u"-wal"_s);
    const Error error = openingError(path);
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(error.text.contains(u"database of another program"_s));
    CHECK(test::isClear(error.text));
    CHECK(bytesOf(path) == before);
    CHECK(bytesOf(path + u"-wal"_s) == logBefore);
    sqlite3_close(other);
}

TEST_CASE("A store without a workspace in it is refused with a sentence") {
    QTemporaryDir dir;
    const Location location = Location::file(dir.filePath(u"a.waymark"_s));
    { Database::createStore(location); }
    const Error error = test::errorOf([&] { openWorkspace(location); });
    CHECK(error.kind == ErrorKind::Invalid);
    CHECK(test::isClear(error.text));
}

TEST_CASE("A workspace of a newer application is refused, and stays as it was") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    QTemporaryDir dir;
    const Location location =
        db->engine() == Engine::Sqlite ? Location::file(dir.filePath(u"n.waymark"_s)) : db.location();
    if (db->engine() == Engine::Sqlite) {
        createWorkspace(location);
    }
    const auto addLater = [&](int minClient) {
        Database other = Database::connect(location);
        other.write([&](Transaction& tx) {
            tx.execute("INSERT INTO schema_migration(version, name, applied_at, min_client) VALUES (?, "
                       "'later', 0, ?)",
                       999, minClient);
        });
    };
    SECTION("where it needs a newer client") {
        addLater(999);
        const Error error = test::errorOf([&] { openWorkspace(location); });
        CHECK(error.kind == ErrorKind::Invalid);
        CHECK(error.text.contains(u"made by a newer Waymark"_s));
        CHECK(test::isClear(error.text));
    }
    SECTION("but opened where older clients may work with it") {
        addLater(1);
        Database opened = openWorkspace(location);
        CHECK(schemaVersion(opened) == 999);
    }
}

TEST_CASE("A new workspace never takes the place of a file, nor of a log that was left behind") {
    test::Folder folder;
    { folder.make(1); }
    const QByteArray before = bytesOf(folder.path);
    CHECK(test::errorOf([&] { createWorkspace(folder.location); }).kind == ErrorKind::Conflict);
    CHECK(bytesOf(folder.path) == before);
    QFile log(folder.dir.filePath(u"gone.waymark-wal"_s));
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write("newest rows");
    log.close();
    const QString path = folder.dir.filePath(u"gone.waymark"_s);
    CHECK(test::errorOf([&] { createWorkspace(Location::file(path)); }).kind == ErrorKind::Conflict);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("A workspace that cannot be made leaves nothing behind") {
    QTemporaryDir dir;
    const Error error =
        test::errorOf([&] { createWorkspace(Location::file(dir.filePath(u"no/such/folder/a.waymark"_s))); });
    CHECK(error.kind == ErrorKind::Unavailable);
    CHECK(test::isClear(error.text));
    CHECK(QDir(dir.path()).isEmpty());
}

TEST_CASE("A workspace is readable by its owner only") {
    test::Folder folder;
    Database db = folder.make(1);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    CHECK_FALSE(QFile::permissions(folder.path) & others);
    CHECK_FALSE(QFile::permissions(folder.path + u"-wal"_s) & others);
    const QString copy = folder.dir.filePath(u"copy.waymark"_s);
    db.backupTo(copy);
    CHECK_FALSE(QFile::permissions(copy) & others);
}

TEST_CASE("Names with signs that mean something in addresses are plain names") {
    QTemporaryDir dir;
    const QString name = GENERATE(u"a?mode=memory.waymark"_s, u"50% #1 & more.waymark"_s,
                                  u"Zoë's büro 日本.waymark"_s, u"file:x.waymark"_s);
    const Location location = Location::file(dir.filePath(name));
    {
        createWorkspace(location).write([](Transaction& tx) { test::addMember(tx, 1); });
    }
    CHECK(QFile::exists(dir.filePath(name)));
    Database db = openWorkspace(location);
    CHECK(test::memberCount(db) == 1);
}
