// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A prepared statement of PostgreSQL and its whole result. Used inside core/db only.
#pragma once

#include "core/db/connection.h"
#include "core/db/postgreslink.h"

#include <optional>

namespace core {

class PostgresStatement : public Statement {
public:
    PostgresStatement(PostgresLink& link, std::string name, std::string_view sql);

    void bind(int index, const Value& value) override;
    bool step() override;
    void reset() noexcept override;
    qint64 affected() const override;
    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override;
    QString text(int column) const override;
    std::string_view utf8(int column) const override;
    QByteArray bytes(int column) const override;

private:
    void execute();

    PostgresLink& m_link;
    std::string m_name;
    std::string m_sql;
    std::vector<std::optional<QByteArray>> m_values;
    std::vector<const char*> m_pointers;
    PostgresResult m_result;
    int m_row = -1;
};

} // namespace core
