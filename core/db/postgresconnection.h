// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One schema of a PostgreSQL database through libpq.
#pragma once

#include "core/db/connection.h"
#include "core/db/postgreslink.h"

#include <QString>

namespace core {

/// Times of a connection: how long a write waits for another desk's lock, and how long any answer may take.
struct PostgresTiming {
    std::chrono::milliseconds lock{5000};
    std::chrono::milliseconds answer{120'000};
};

class PostgresConnection : public Connection {
public:
    /// With create, makes the schema first (refused when it holds a workspace already).
    static std::unique_ptr<Connection> open(const QString& url, const QString& schema, PostgresTiming timing,
                                            bool create, bool readOnly);

    Engine engine() const override { return Engine::Postgres; }

    std::unique_ptr<Statement> prepare(std::string_view sql) override;
    void run(std::string_view sql) override;
    void begin() override;
    void beginSnapshot() override;

    void beginMigration() override { begin(); }

    void commit() override;

    void commitMigration() override { commit(); }

    void rollback() noexcept override;
    void announce(const Changes& changes) override;
    Changes foreignChanges() override;

    void idle(const std::vector<std::string>&) override {}

    bool isLost() const override { return !m_link.isUp(); }

    bool isReadOnly() const override { return m_readOnly; }

    void backupTo(const QString& path) override;
    void rescueTo(const QString& path) override;
    QStringList check() override;

private:
    PostgresConnection(pg_conn* handle, QString schema, std::chrono::milliseconds patience, bool readOnly);
    void enterSchema(PostgresTiming timing, bool create);
    void exec(const char* sql);
    QString channel() const;

    PostgresLink m_link;
    QString m_schema;
    int m_prepared = 0;
    std::unique_ptr<Statement> m_announce; ///< made with the first announcement
    bool m_readOnly;
};

} // namespace core
