// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/dialect.h"
#include "core/db/migration.h"
#include "tests/support/database.h"

#include <QDir>
#include <QFile>

using namespace core;
using namespace Qt::Literals::StringLiterals;

// tests/data/schema holds what was released, one file for each version and engine with the statements that
// made it. They are written by   test_core "[write-schema]"   when a version is released and never change
// afterwards.

namespace {

const QString Folder = QStringLiteral(WAYMARK_TEST_DATA "/schema");
constexpr auto Separator = "\n--;\n";

QByteArray statementsOf(const Migration& migration, Engine engine) {
    using For = MigrationStatement::For;
    QByteArray out;
    for (const auto& [sql, where] : migration.statements) {
        if (where == For::Both || (where == For::Sqlite) == (engine == Engine::Sqlite)) {
            out += QByteArray::fromStdString(toDialect(sql, engine)) + Separator;
        }
    }
    return out;
}

QString releasedFile(int version, Engine engine) {
    return u"%1/%2.%3.sql"_s.arg(Folder)
        .arg(version, 4, 10, QChar(u'0'))
        .arg(engine == Engine::Sqlite ? u"sqlite"_s : u"postgresql"_s);
}

std::optional<QByteArray> released(int version, Engine engine) {
    QFile file(releasedFile(version, engine));
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

int newestReleased(Engine engine) {
    int version = 0;
    while (released(version + 1, engine)) {
        ++version;
    }
    return version;
}

void runAll(Database& db, const QByteArray& statements) {
    for (const QString& sql :
         QString::fromUtf8(statements).split(QLatin1StringView(Separator), Qt::SkipEmptyParts)) {
        db.run(sql.toStdString());
    }
}

/// A store as a released application left it: its statements, not today's.
void runReleased(Database& db, int upTo) {
    db.migrationUnit([&] {
        db.run("CREATE TABLE schema_migration (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
               "applied_at "
               "BIGINT NOT NULL, min_client BIGINT NOT NULL)");
        for (int version = 1; version <= upTo; ++version) {
            runAll(db, released(version, db.engine()).value());
            db.query("INSERT INTO schema_migration(version, name, applied_at, min_client) VALUES (?, "
                     "'released', 0, 1)",
                     version)
                .next();
        }
    });
}

QStringList describe(Database& db) {
    const char* const sqlite = "SELECT type || ' ' || name || ': ' || COALESCE(sql, '') FROM sqlite_master "
                               "WHERE name NOT LIKE 'sqlite_%' AND name <> 'schema_migration'";
    const char* const postgres =
        R"sql(SELECT 'column ' || table_name || '.' || column_name || ' ' || ordinal_position || ' ' || data_type || ' '
  || is_nullable || ' ' || COALESCE(collation_name, '') || ' ' || COALESCE(column_default, '')
  || COALESCE(generation_expression, '') AS line
FROM information_schema.columns WHERE table_schema = current_schema()
UNION ALL SELECT 'index ' || replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = current_schema()
UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
UNION ALL SELECT 'trigger ' || replace(pg_get_triggerdef(t.oid), n.nspname || '.', '')
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = current_schema() AND NOT t.tgisinternal
UNION ALL SELECT 'function ' || proname || ' ' || prosrc FROM pg_proc
  WHERE pronamespace = current_schema()::regnamespace)sql";
    QStringList lines;
    auto rows = db.query(db.engine() == Engine::Sqlite ? sqlite : postgres);
    while (rows.next()) {
        lines << rows.get<QString>(0);
    }
    lines.sort();
    return lines;
}

QStringList without(QStringList lines, const QStringList& others) {
    for (const QString& other : others) {
        lines.removeOne(other);
    }
    return lines;
}

} // namespace

TEST_CASE("A released migration never changes; a correction is a new one") {
    const Engine engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    for (const Migration& migration : migrations()) {
        if (const auto before = released(migration.version, engine)) {
            INFO("version " << migration.version << ", "
                            << releasedFile(migration.version, engine).toStdString());
            CHECK((statementsOf(migration, engine) == *before));
        }
    }
}

TEST_CASE("Every released schema is brought to the newest, equals a fresh one and keeps its rows") {
    const Engine engine = GENERATE(from_range(test::engines()));
    auto fresh = test::workspace(engine);
    const QStringList expected = describe(fresh);
    CHECK(expected.size() > 50);
    for (int version = 1; version <= newestReleased(engine); ++version) {
        const Location location = engine == Engine::Sqlite ? Location::memory() : test::freshSchema();
        {
            Database db = Database::createStore(location);
            runReleased(db, version);
            db.write([](Transaction& tx) {
                tx.execute("INSERT INTO member(id, name, name_key, role) VALUES (1, 'M', 'm', 'rep')");
                tx.execute("INSERT INTO client(id, name, name_key, owner_id, created_at) VALUES (1, 'C', "
                           "'c', 1, 0)");
                tx.execute("INSERT INTO effort_entry(id, member_id, client_id, day, minutes, day_minutes, "
                           "work_class, "
                           "entered_at) VALUES (1, 1, 1, 20000, 30, 30, 'proactive', 0)");
            });
            migrate(db);
            INFO("from version " << version);
            const QStringList lines = describe(db);
            CHECK(without(lines, expected) == QStringList());
            CHECK(without(expected, lines) == QStringList());
            CHECK(db.scalar<qint64>("SELECT SUM(minutes) FROM effort_rollup") == 30);
            CHECK(db.check().isEmpty());
        }
        if (engine == Engine::Postgres) {
            test::dropSchema(location);
        }
    }
}

TEST_CASE("Each step that fails leaves the version before it whole") {
    const Engine engine = GENERATE(from_range(test::engines()));
    for (int version = 2; version <= newestSchemaVersion(); ++version) {
        const Location location = engine == Engine::Sqlite ? Location::memory() : test::freshSchema();
        {
            Database db = Database::createStore(location);
            migrate(db, version - 1);
            const QStringList before = describe(db);
            const Migration& next = migrations()[size_t(version - 1)];
            CHECK_THROWS_AS(db.migrationUnit([&] {
                runAll(db, statementsOf(next, engine));
                db.run("SELECT no_such_column");
            }),
                            Failure);
            CHECK((describe(db) == before));
            CHECK(schemaVersion(db) == version - 1);
            migrate(db);
            CHECK(schemaVersion(db) == newestSchemaVersion());
        }
        if (engine == Engine::Postgres) {
            test::dropSchema(location);
        }
    }
}

TEST_CASE(
    "A step that rebuilds a table keeps the rows that point to it, and may leave none that points nowhere") {
    auto db = test::workspace(Engine::Sqlite);
    db.write([](Transaction& tx) {
        tx.execute("INSERT INTO member(id, name, name_key, role) VALUES (1, 'M', 'm', 'rep')");
        tx.execute("INSERT INTO draft(member_id, key, body, updated_at) VALUES (1, 'k', 'text', 0)");
    });
    db->migrationUnit([&] {
        db->run("CREATE TABLE other AS SELECT * FROM member");
        db->run("DROP TABLE member");
        db->run("CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT)");
        db->run("INSERT INTO member SELECT id, name FROM other");
    });
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM draft") == 1);
    CHECK_THROWS_AS(db->migrationUnit([&] { db->run("DELETE FROM member"); }), Failure);
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM member") == 1);
    db.write([](Transaction& tx) { tx.execute("DELETE FROM member"); }); // keys are looked at again
    CHECK(db->scalar<qint64>("SELECT COUNT(*) FROM draft") == 0);
}

TEST_CASE("Write the statements of all versions that are not released yet", "[.][write-schema]") {
    if (qEnvironmentVariableIntValue("WAYMARK_WRITE_SCHEMA") != 1) {
        return; // some filters run hidden tests, too
    }
    REQUIRE(QDir().mkpath(Folder));
    for (const Migration& migration : migrations()) {
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            if (!released(migration.version, engine)) {
                QFile file(releasedFile(migration.version, engine));
                REQUIRE(file.open(QIODevice::WriteOnly));
                file.write(statementsOf(migration, engine));
            }
        }
    }
}
