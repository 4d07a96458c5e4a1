// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One schema of a PostgreSQL database through libpq.
#pragma once

#include "core/db/connection.h"

#include <QString>

struct pg_conn;

namespace core {

class PostgresConnection : public Connection {
public:
    /// With create, makes the schema first (refused when it holds a workspace already).
    static std::unique_ptr<Connection> open(const QString& url, const QString& schema, bool create);

    ~PostgresConnection() override;

    Engine engine() const override { return Engine::Postgres; }

    std::unique_ptr<Statement> prepare(std::string_view sql) override;
    void begin() override;
    void beginSnapshot() override;
    void commit() override;
    void rollback() noexcept override;
    void announce(const Changes& changes) override;
    Changes foreignChanges() override;

    void idle(const std::vector<std::string>&) override {}

    bool isLost() const override;

    bool isReadOnly() const override { return false; }

    void backupTo(const QString& path) override;
    QStringList check() override;

private:
    PostgresConnection(pg_conn* handle, QString schema);
    void exec(const char* sql);
    QString channel() const;

    pg_conn* m_handle;
    QString m_schema;
    int m_prepared = 0;
};

} // namespace core
