// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migration.h"
#include "tests/support/database.h"

#include <QTemporaryDir>

using namespace core;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Migrating twice changes nothing") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto before = db->scalar<qint64>("SELECT COUNT(*) FROM schema_migration");
    migrate(*db);
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM schema_migration") == before);
    CHECK(schemaVersion(*db) == newestSchemaVersion());
    CHECK(db->check().isEmpty());
}

TEST_CASE("Versions count up by one") {
    int expected = 1;
    for (const auto& migration : migrations()) {
        CHECK(migration.version == expected++);
        CHECK(migration.minClient <= migration.version);
    }
}

TEST_CASE("A workspace of a newer application is refused with a sentence") {
    QTemporaryDir dir;
    const Location location = Location::file(dir.filePath(u"a.waymark"_s));
    {
        Database db = createWorkspace(location);
        db.write([](Transaction& tx) {
            tx.execute("INSERT INTO schema_migration(version, name, applied_at, min_client) VALUES (999, "
                       "'later', 0, 999)");
        });
    }
    CHECK_THROWS_WITH(openWorkspace(location), Catch::Contains("made by a newer Waymark"));
}

TEST_CASE("An older file is copied aside before it is migrated") {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.waymark"_s);
    {
        Database db = Database::createStore(Location::file(path));
        migrate(db, 1);
        db.write([](Transaction& tx) {
            tx.execute("INSERT INTO member(id, name, name_key, role) VALUES (1, 'M', 'm', 'rep')");
        });
    }
    Database db = openWorkspace(Location::file(path));
    CHECK(schemaVersion(db) == newestSchemaVersion());
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM member") == 1);
    Database copy = Database::connect(Location::file(u"%1.before-%2"_s.arg(path).arg(newestSchemaVersion())));
    CHECK(schemaVersion(copy) == 1);
}

TEST_CASE("A migration that fails in the middle leaves the old version whole") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK_THROWS(db->migrationUnit([&] {
        db->run("CREATE TABLE half (id BIGINT)");
        db->run("CREATE TABLE half (id BIGINT)");
    }));
    CHECK_THROWS(db->query("SELECT id FROM half").next());
}
