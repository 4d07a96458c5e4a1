// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A workspace that lives outside the store, so that a test can reach behind its back.
#pragma once

#include "tests/support/database.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>

namespace test {

/// A SQLite file or a PostgreSQL schema with all migrations.
class StoredWorkspace {
public:
    explicit StoredWorkspace(core::Engine engine = core::Engine::Sqlite)
        : m_location(engine == core::Engine::Sqlite
                         ? core::Location::file(m_folder.filePath(QStringLiteral("a.waymark")))
                         : freshSchema()) {
        core::createWorkspace(m_location);
    }

    ~StoredWorkspace() {
        if (m_location.engine == core::Engine::Postgres) {
            dropSchema(m_location);
        }
    }

    StoredWorkspace(StoredWorkspace&&) = delete;

    const core::Location& location() const { return m_location; }

    core::Database connect() const { return core::Database::connect(m_location); }

    ui::Store::Opener opener() const {
        return [location = m_location] { return core::openWorkspace(location); };
    }

private:
    QTemporaryDir m_folder;
    core::Location m_location;
};

/// Short waits, so that tests of waiting are quick.
inline ui::Store::Options quickTiming() {
    using namespace std::chrono_literals;
    ui::Store::Options options;
    options.idleAfter = options.pollEvery = options.noticeEvery = options.reopenAfter = 20ms;
    options.busyFor = 2000ms;
    return options;
}

inline void setSetting(core::Transaction& tx, const QString& key, const QString& value) {
    tx.execute(R"sql(INSERT INTO setting(key, value) VALUES (?, ?)
                     ON CONFLICT (key) DO UPDATE SET value = excluded.value)sql",
               key, value);
    tx.changed(core::Entity::Setting, 0);
}

inline std::optional<QString> setting(core::Database& db, const QString& key) {
    return db.scalar<QString>("SELECT value FROM setting WHERE key = ?", key);
}

} // namespace test
