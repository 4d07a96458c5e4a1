// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"
#include "tests/support/child.h"

#include <QFile>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a user without rights to the folder meets; root has all rights, so a child gives them up.
QByteArray seenWithoutRights(const test::Folder& folder,
                             const std::function<void(const test::Child::Say&)>& work) {
    test::Child child([&](const test::Child::Say& say) {
        if (!test::becomeNobody()) {
            say("rights cannot be given up");
            return;
        }
        work(say);
    });
    const QByteArray heard = child.hearAll();
    QFile::setPermissions(folder.dir.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return heard;
}

void lock(const test::Folder& folder, bool readable) {
    const auto read = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    const auto enter = QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    for (const char* ending : {"", "-wal", "-shm"}) {
        QFile::setPermissions(folder.path + QLatin1StringView(ending),
                              readable ? read : QFileDevice::Permissions());
    }
    QFile::setPermissions(folder.dir.path(), read | enter);
}

} // namespace

TEST_CASE("A workspace in a read-only folder can be read, and says that it cannot be changed") {
    test::Folder folder;
    { folder.make(5); }
    lock(folder, true);
    const QByteArray heard = seenWithoutRights(folder, [&](const test::Child::Say& say) {
        Database db = openWorkspace(folder.location);
        const Error error = test::errorOf([&] { db.write([](Transaction& tx) { test::addMember(tx, 9); }); });
        say(db.isReadOnly() ? "read-only " : "writable ");
        say(error.kind == ErrorKind::Forbidden && test::isClear(error.text) ? "forbidden " : "wrong ");
        say(QByteArray::number(test::memberCount(db)));
    });
    CHECK(heard == "read-only forbidden 5");
}

TEST_CASE("Rows that wait in the log are not left out in a read-only folder") {
    test::Folder folder;
    const QString saved = folder.dir.filePath(u"saved"_s);
    {
        Database db = folder.make(5);
        REQUIRE(QFile::copy(folder.path + u"-wal"_s, saved)); // what a kill would leave
    }
    REQUIRE(QFile::rename(saved, folder.path + u"-wal"_s));
    lock(folder, true);
    const QByteArray heard = seenWithoutRights(folder, [&](const test::Child::Say& say) {
        try {
            Database db = openWorkspace(folder.location);
            say(test::memberCount(db) == 5 ? "all rows" : "rows are missing");
        } catch (const Failure& failure) {
            const Error& error = failure.error();
            say(error.kind == ErrorKind::Forbidden && test::isClear(error.text) ? "refused"
                                                                                : error.text.toUtf8());
        }
    });
    CHECK((heard == "all rows" || heard == "refused"));
}

TEST_CASE("A file without the right to read it is refused with a sentence") {
    test::Folder folder;
    { folder.make(5); }
    lock(folder, false);
    const QByteArray heard = seenWithoutRights(folder, [&](const test::Child::Say& say) {
        const Error error = test::errorOf([&] { openWorkspace(folder.location); });
        say(error.kind == ErrorKind::Forbidden && test::isClear(error.text) ? "forbidden"
                                                                            : error.text.toUtf8());
    });
    CHECK(heard == "forbidden");
}

TEST_CASE("A workspace opened for reading refuses every write and stays usable") {
    const Engine engine = GENERATE(from_range(test::engines()));
    test::Folder folder;
    auto server = test::workspace(engine);
    if (engine == Engine::Sqlite) {
        folder.make(0);
    }
    const Location location = engine == Engine::Sqlite ? folder.location : server.location();
    Database db = openWorkspace(location, {.readOnly = true});
    const Error error = test::errorOf([&] { db.write([](Transaction& tx) { test::addMember(tx, 9); }); });
    CHECK(error.kind == ErrorKind::Forbidden);
    CHECK(test::isClear(error.text));
    CHECK(test::errorOf([&] { db.run("DELETE FROM member"); }).kind == ErrorKind::Forbidden);
    CHECK(test::memberCount(db) == 0);
}

TEST_CASE("A read-only workspace of an older version is not updated") {
    test::Folder folder;
    {
        Database db = Database::createStore(folder.location);
        migrate(db, 1);
    }
    const Error error = test::errorOf([&] { openWorkspace(folder.location, {.readOnly = true}); });
    CHECK(error.kind == ErrorKind::Forbidden);
    CHECK(test::isClear(error.text));
}

TEST_CASE("A workspace that can only be read can be backed up, and stays closed for changes") {
    test::Folder folder;
    { folder.make(5); }
    const QString copy = folder.dir.filePath(u"copy.waymark"_s);
    {
        Database db = openWorkspace(folder.location, {.readOnly = true});
        db.backupTo(copy);
        CHECK(test::errorOf([&] { db.run("DELETE FROM member"); }).kind == ErrorKind::Forbidden);
    }
    Database kept = openWorkspace(Location::file(copy));
    CHECK(test::memberCount(kept) == 5);
}
