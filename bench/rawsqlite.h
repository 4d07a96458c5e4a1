// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The floor for files: the C API of SQLite with statements that are prepared once, and nothing else.
#pragma once

#include <QString>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <utility>

namespace bench::raw {

class Db {
public:
    explicit Db(const QString& path) {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                            nullptr) != SQLITE_OK) {
            throw std::runtime_error("cannot open");
        }
        for (const char* sql :
             {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
              "PRAGMA cache_size = -8192", "PRAGMA temp_store = MEMORY", "PRAGMA wal_autocheckpoint = 0"}) {
            exec(sql);
        }
    }

    Db(Db&&) = delete;

    ~Db() { sqlite3_close_v2(m_db); }

    void exec(const char* sql) {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error(std::string(sqlite3_errmsg(m_db)) + ": " + sql);
        }
    }

    sqlite3* handle() const { return m_db; }

private:
    sqlite3* m_db = nullptr;
};

class Statement {
public:
    Statement(Db& db, const char* sql) {
        if (sqlite3_prepare_v3(db.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) !=
            SQLITE_OK) {
            throw std::runtime_error(std::string(sqlite3_errmsg(db.handle())) + ": " + sql);
        }
    }

    Statement(Statement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)) {}

    ~Statement() { sqlite3_finalize(m_statement); }

    void bind(int at, qint64 value) { sqlite3_bind_int64(m_statement, at, value); }

    void bind(int at, const QByteArray& utf8) {
        sqlite3_bind_text(m_statement, at, utf8.constData(), int(utf8.size()), SQLITE_STATIC);
    }

    void bindNull(int at) { sqlite3_bind_null(m_statement, at); }

    bool step() {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            throw std::runtime_error(sqlite3_errmsg(sqlite3_db_handle(m_statement)));
        }
        return code == SQLITE_ROW;
    }

    void reset() { sqlite3_reset(m_statement); }

    void run() {
        step();
        reset();
    }

    qint64 integer(int column) { return sqlite3_column_int64(m_statement, column); }

    double real(int column) { return sqlite3_column_double(m_statement, column); }

    const char* text(int column) {
        return reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    }

    int size(int column) { return sqlite3_column_bytes(m_statement, column); }

    /// Reads each column of the rest of the rows as what it is; gives something that depends on all.
    qint64 readAll() {
        qint64 sum = 0;
        const int columns = sqlite3_column_count(m_statement);
        while (step()) {
            for (int i = 0; i < columns; ++i) {
                switch (sqlite3_column_type(m_statement, i)) {
                case SQLITE_INTEGER:
                    sum += integer(i);
                    break;
                case SQLITE_TEXT:
                    // Ours hands out texts that live on.
                    sum += QString::fromUtf8(text(i), size(i)).size();
                    break;
                default:
                    break;
                }
            }
        }
        reset();
        return sum;
    }

private:
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace bench::raw
