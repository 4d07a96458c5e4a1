// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgresstatement.h"

#include "core/db/postgreserror.h"
#include "core/db/storedtext.h"

#include <libpq-fe.h>

namespace core {

namespace {

using Text = std::optional<QByteArray>;

constexpr qsizetype Much = 64 * 1024;

Text asText(std::monostate) {
    return std::nullopt;
}

Text asText(qint64 value) {
    return QByteArray::number(value);
}

Text asText(double value) {
    return QByteArray::number(value, 'g', 17);
}

Text asText(bool value) {
    return value ? "t" : "f";
}

Text asText(const QString& value) {
    return value.isNull() ? QByteArray("") : storedText(value);
}

Text asText(const QByteArray& value) {
    return "\\x" + value.toHex();
}

Text asText(const std::vector<qint64>& ids) {
    QByteArray out = "{";
    for (const qint64 id : ids) {
        if (out.size() > 1) {
            out += ',';
        }
        out += QByteArray::number(id);
    }
    return out + '}';
}

} // namespace

PostgresStatement::PostgresStatement(PostgresLink& link, std::string name, std::string_view sql)
    : m_link(link)
    , m_name(std::move(name))
    , m_sql(sql) {
    const PostgresResult result = link.prepare(m_name, m_sql);
    if (!succeeded(result)) {
        throw postgresFailure(link.handle(), result.get(), m_sql);
    }
}

void PostgresStatement::bind(int index, const Value& value) {
    if (size_t(index) >= m_values.size()) {
        m_values.resize(size_t(index) + 1);
    }
    m_values[size_t(index)] = std::visit([](const auto& v) { return asText(v); }, value.storage());
}

bool PostgresStatement::step() {
    if (!m_result) {
        execute();
    }
    return ++m_row < PQntuples(m_result.get());
}

void PostgresStatement::reset() noexcept {
    m_result.reset();
    m_row = -1;
    for (auto& value : m_values) {
        if (value && value->size() > Much) {
            value.reset();
        }
    }
}

qint64 PostgresStatement::affected() const {
    return std::strtoll(PQcmdTuples(m_result.get()), nullptr, 10);
}

bool PostgresStatement::isNull(int column) const {
    return PQgetisnull(m_result.get(), m_row, column);
}

qint64 PostgresStatement::integer(int column) const {
    return std::strtoll(PQgetvalue(m_result.get(), m_row, column), nullptr, 10);
}

double PostgresStatement::real(int column) const {
    return QByteArray(PQgetvalue(m_result.get(), m_row, column)).toDouble();
}

bool PostgresStatement::boolean(int column) const {
    const char* value = PQgetvalue(m_result.get(), m_row, column);
    return value[0] == 't' || (value[0] >= '1' && value[0] <= '9');
}

QString PostgresStatement::text(int column) const {
    return QString::fromUtf8(PQgetvalue(m_result.get(), m_row, column),
                             PQgetlength(m_result.get(), m_row, column));
}

std::string_view PostgresStatement::utf8(int column) const {
    return {PQgetvalue(m_result.get(), m_row, column), size_t(PQgetlength(m_result.get(), m_row, column))};
}

QByteArray PostgresStatement::bytes(int column) const {
    const char* value = PQgetvalue(m_result.get(), m_row, column);
    return QByteArray::fromHex(
        QByteArray(value + 2, PQgetlength(m_result.get(), m_row, column) - 2)); // after "\x"
}

void PostgresStatement::execute() {
    m_pointers.clear();
    for (const auto& value : m_values) {
        m_pointers.push_back(value ? value->constData() : nullptr);
    }
    m_result = m_link.execPrepared(m_name, m_pointers);
    m_row = -1;
    if (!succeeded(m_result)) {
        const Failure failure = postgresFailure(m_link.handle(), m_result.get(), m_sql);
        m_result.reset();
        throw failure;
    }
}

} // namespace core
