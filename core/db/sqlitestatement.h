// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A prepared statement of SQLite. Used inside core/db only.
#pragma once

#include "core/db/connection.h"

#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace core {

class SqliteStatement : public Statement {
public:
    /// path names the file in messages. Refuses a text with two statements.
    SqliteStatement(sqlite3* handle, QString path, std::string_view sql);
    ~SqliteStatement() override;
    SqliteStatement(SqliteStatement&&) = delete;

    void bind(int index, const Value& value) override;
    bool step() override;
    void reset() noexcept override;

    qint64 affected() const override { return m_affected; }

    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override;
    QString text(int column) const override;
    std::string_view utf8(int column) const override;
    QByteArray bytes(int column) const override;

private:
    int bindOne(int at, std::monostate);
    int bindOne(int at, qint64 value);
    int bindOne(int at, double value);
    int bindOne(int at, bool value);
    int bindOne(int at, const QString& value);
    int bindOne(int at, const QByteArray& value);
    int bindOne(int at, const std::vector<qint64>& ids);

    sqlite3* m_handle;
    QString m_path;
    sqlite3_stmt* m_statement = nullptr;
    qint64 m_affected = 0;
    bool m_holdsMuch = false; ///< a bound text is long; forget it at reset, since statements are kept
};

} // namespace core
