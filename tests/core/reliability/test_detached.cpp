// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"

#include <QDir>
#include <QFile>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList rescuedIn(const QTemporaryDir& dir) {
    return QDir(dir.path()).entryList({u"*.rescued*"_s}, QDir::Files);
}

} // namespace

TEST_CASE("A file that goes away while it is open takes no more writes, and a copy holds all rows") {
    test::Folder folder;
    std::optional<Database> db = folder.make(50);
    bool replaced = false;
    SECTION("deleted") {
        REQUIRE(QFile::remove(folder.path));
    }
    SECTION("renamed") {
        REQUIRE(QFile::rename(folder.path, folder.dir.filePath(u"renamed.waymark"_s)));
    }
    SECTION("replaced by another workspace") {
        const QString other = folder.dir.filePath(u"other.waymark"_s);
        {
            createWorkspace(Location::file(other)).write([](Transaction& tx) { test::addMember(tx, 7); });
        }
        REQUIRE(QFile::remove(folder.path));
        REQUIRE(QFile::rename(other, folder.path));
        replaced = true;
    }
    const Error error = test::errorOf([&] { db->write([](Transaction& tx) { test::addMember(tx, 99); }); });
    CHECK(error.kind == ErrorKind::Unavailable);
    CHECK(test::isClear(error.text));
    CHECK(db->isLost());
    CHECK(test::memberCount(*db) == 50);
    REQUIRE(rescuedIn(folder.dir).size() == 1);
    const QString copy = folder.dir.filePath(rescuedIn(folder.dir).front());
    CHECK(error.text.contains(copy));
    db.reset();
    Database rescued = openWorkspace(Location::file(copy));
    CHECK(test::memberCount(rescued) == 50);
    CHECK(rescued.check().isEmpty());
    if (replaced) { // and our log is not taken for its own
        Database there = openWorkspace(folder.location);
        CHECK(there.check().isEmpty());
        CHECK(test::memberCount(there) == 1);
    }
}

TEST_CASE("A log that is deleted while the workspace is open loses no row") {
    test::Folder folder;
    std::optional<Database> db = folder.make(50);
    REQUIRE(QFile::remove(folder.path + u"-wal"_s));
    const Error error = test::errorOf([&] { db->write([](Transaction& tx) { test::addMember(tx, 99); }); });
    CHECK(error.kind == ErrorKind::Unavailable);
    CHECK(error.text.contains(u"office.waymark-wal"_s));
    CHECK(test::isClear(error.text));
    REQUIRE(rescuedIn(folder.dir).size() == 1);
    db.reset();
    Database rescued = openWorkspace(Location::file(folder.dir.filePath(rescuedIn(folder.dir).front())));
    CHECK(test::memberCount(rescued) == 50);
    Database original = openWorkspace(folder.location); // closing brought the rows home
    CHECK(test::memberCount(original) == 50);
}

TEST_CASE("A rescue copy never takes the place of a file") {
    test::Folder folder;
    Database db = folder.make(3);
    const QString path = folder.dir.filePath(u"kept.waymark"_s);
    db.rescueTo(path);
    CHECK(test::errorOf([&] { db.rescueTo(path); }).kind == ErrorKind::Conflict);
    Database copy = openWorkspace(Location::file(path));
    CHECK(test::memberCount(copy) == 3);
}

TEST_CASE("Opening and closing a second connection leaves the locks of the first alone") {
    test::Folder folder;
    Database first = folder.make(1);
    CHECK_THROWS(openWorkspace(Location::file(folder.path + u"-wal"_s)));
    { Database second = openWorkspace(folder.location); }
    first.write([](Transaction& tx) { test::addMember(tx, 2); });
    CHECK(QFile::exists(folder.path + u"-wal"_s)); // only the last connection of all removes the log
    CHECK(test::memberCount(first) == 2);
}
