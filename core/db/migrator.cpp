// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"

#include "core/db/migration.h"
#include "core/db/sqlitefile.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr auto LedgerTable = R"sql(
CREATE TABLE IF NOT EXISTS schema_migration (
  version BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at BIGINT NOT NULL,
  min_client BIGINT NOT NULL
))sql";

bool hasLedger(Database& db) {
    return db
        .scalar<qint64>(db.engine() == Engine::Sqlite
                            ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'"
                            : "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = "
                              "'schema_migration'")
        .has_value();
}

void requireKnownVersion(Database& db) {
    const int needed =
        int(db.scalar<qint64>("SELECT min_client FROM schema_migration ORDER BY version DESC LIMIT 1")
                .value_or(0));
    if (needed > newestSchemaVersion()) {
        fail(ErrorKind::Invalid,
             u"%1 was made by a newer Waymark. Update Waymark on this computer to open it."_s.arg(
                 db.location().display()),
             u"needs schema %1, this is %2"_s.arg(needed).arg(newestSchemaVersion()));
    }
}

void beginSession(Database& db, const Migration& migration) {
    for (const auto& statement : migration.session) {
        if (concerns(statement, db.engine())) {
            db.run(statement.sql);
        }
    }
}

void apply(Database& db, const Migration& migration) {
    // Each transaction takes the write lock first, so a second desk waits and then finds the version done.
    if (db.scalar<qint64>("SELECT 1 FROM schema_migration WHERE version = ?", migration.version)) {
        return;
    }
    for (const auto& statement : migration.statements) {
        if (concerns(statement, db.engine())) {
            db.run(statement.sql);
        }
    }
}

void copyAside(Database& db, int from) {
    const QString path = db.location().path;
    if (db.engine() != Engine::Sqlite || path == ":memory:"_L1 || from == 0) {
        return;
    }
    // A copy of an earlier day stays, and a second desk that comes at the same moment makes its own.
    for (int attempt = 1;; ++attempt) {
        try {
            db.backupTo(sqlitefile::freeName(path, u"before-%1"_s.arg(newestSchemaVersion())));
            return;
        } catch (const Failure& failure) {
            if (failure.error().kind != ErrorKind::Conflict || attempt == 5) {
                throw;
            }
        }
    }
}

} // namespace

int newestSchemaVersion() {
    return migrations().back().version;
}

int schemaVersion(Database& db) {
    return hasLedger(db) ? int(db.scalar<qint64>("SELECT MAX(version) FROM schema_migration").value_or(0))
                         : 0;
}

void beginSession(Database& db) {
    const int version = schemaVersion(db);
    for (const Migration& migration : migrations()) {
        if (migration.version <= version) {
            beginSession(db, migration);
        }
    }
}

void migrate(Database& db, int upTo) {
    for (const Migration& migration : migrations()) {
        if (migration.version > upTo) {
            break;
        }
        db.migrationUnit([&] {
            if (db.engine() == Engine::Postgres) {
                db.run("SELECT pg_advisory_xact_lock(hashtext('waymark migration'), "
                       "hashtext(current_schema()))");
            }
            db.run(LedgerTable);
            apply(db, migration);
            db.query(
                  "INSERT INTO schema_migration(version, name, applied_at, min_client) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (version) DO NOTHING",
                  migration.version, QString::fromLatin1(migration.name), db.now(), migration.minClient)
                .next();
        });
        beginSession(db, migration); // the next one may change rows
    }
}

void discardWorkspace(const Location& location) noexcept {
    if (location == Location::memory()) {
        return;
    }
    if (location.engine == Engine::Sqlite) {
        for (const char* ending : {"", "-wal", "-shm"}) {
            QFile::remove(location.path + QLatin1StringView(ending));
        }
        return;
    }
    try {
        Database db = Database::connect(location);
        db.run(u"DROP SCHEMA \"%1\" CASCADE"_s.arg(location.schema).toStdString());
    } catch (const Failure&) {
        // The server is gone; the reason that is being reported says so.
    }
}

Database createWorkspace(const Location& location, DatabaseOptions options) {
    std::optional<Database> db = Database::createStore(location, options);
    try {
        migrate(*db);
        return std::move(*db);
    } catch (...) {
        db.reset();
        discardWorkspace(location);
        throw;
    }
}

Database openWorkspace(const Location& location, DatabaseOptions options) {
    Database db = Database::connect(location, std::move(options));
    const int version = schemaVersion(db);
    if (version == 0) {
        fail(ErrorKind::Invalid,
             u"%1 holds no Waymark workspace. Choose another one, or create it anew."_s.arg(
                 location.display()));
    }
    requireKnownVersion(db);
    if (version < newestSchemaVersion()) {
        if (db.isReadOnly()) {
            fail(ErrorKind::Forbidden,
                 u"%1 has to be updated but can only be read. Copy it to a folder where you may write."_s.arg(
                     location.display()));
        }
        copyAside(db, version);
    }
    if (version < newestSchemaVersion()) {
        beginSession(db); // a migration may change rows
        migrate(db);
    }
    return db;
}

} // namespace core
