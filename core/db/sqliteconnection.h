// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One SQLite file (or memory) through the C API.
#pragma once

#include "core/db/connection.h"

#include <QString>
#include <chrono>
#include <map>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace core {

class SqliteConnection : public Connection {
public:
    /// "WAYM", in the file header: tells a Waymark workspace from other SQLite files.
    static constexpr int ApplicationId = 0x5741594D;

    static std::unique_ptr<Connection> create(const QString& path, std::chrono::milliseconds busyTimeout);
    static std::unique_ptr<Connection> open(const QString& path, std::chrono::milliseconds busyTimeout,
                                            bool readOnly);

    ~SqliteConnection() override;

    Engine engine() const override { return Engine::Sqlite; }

    std::unique_ptr<Statement> prepare(std::string_view sql) override;
    void run(std::string_view sql) override;
    void begin() override;
    void beginSnapshot() override;
    void beginMigration() override;
    void commit() override;
    void commitMigration() override;
    void rollback() noexcept override;

    void announce(const Changes& changes) override;
    /// Only what other processes announced; what they wrote without (drafts' upkeep, the index) is nobody's
    /// concern. Everything, when they said more than is kept or the file has no announcements yet.
    Changes foreignChanges() override;
    void idle(const std::vector<std::string>& upkeep) override;

    bool isLost() const override { return m_lost; }

    bool isReadOnly() const override { return m_readOnly; }

    void backupTo(const QString& path) override;
    void rescueTo(const QString& path) override;
    QStringList check() override;

private:
    using FileIdentity = std::optional<std::pair<quint64, quint64>>;

    SqliteConnection(sqlite3* handle, QString path);
    void configure(std::chrono::milliseconds busyTimeout);
    void addIndexFunction();
    void requireFilesInPlace();
    /// Copies what is still readable beside the lost file and says where it went.
    [[noreturn]] void failAsDetached(const QString& what);
    void dropLogOfReplacedFile();
    void vacuumInto(const QString& path);
    bool hasMoved() const;
    std::optional<qint64> newestAnnouncement();
    void exec(const char* sql);
    qint64 pragma(const char* sql);

    sqlite3* m_handle;
    std::map<std::string, sqlite3_stmt*, std::less<>> m_indexStatements;
    QString m_path;
    std::chrono::milliseconds m_busyTimeout{0};
    QString m_walPath; ///< empty where there is no write-ahead log
    FileIdentity m_wal;
    qint64 m_dataVersion = 0;
    std::optional<qint64> m_heard; ///< newest announcement that was looked at; null before there is a place
    qint64 m_said = 0;             ///< announcement in the unit of work that is open; zero = none
    std::vector<qint64> m_own;     ///< announcements of this connection after m_heard, rising
    int m_walPages = 0;            ///< pages waiting in the log after the newest commit
    bool m_readOnly = false;
    bool m_lost = false;
};

} // namespace core
