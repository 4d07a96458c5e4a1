// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlitestatement.h"

#include "core/db/sqliteerror.h"
#include "core/db/storedtext.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {
constexpr qsizetype Much = 64 * 1024;
}

SqliteStatement::SqliteStatement(sqlite3* handle, QString path, std::string_view sql)
    : m_handle(handle)
    , m_path(std::move(path)) {
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &m_statement, &tail);
    if (code != SQLITE_OK) {
        throw sqliteFailure(handle, code, m_path, std::string(sql).c_str());
    }
    if (!std::all_of(tail, sql.data() + sql.size(),
                     [](char c) { return std::isspace(static_cast<unsigned char>(c)); })) {
        sqlite3_finalize(m_statement);
        fail(ErrorKind::Internal, u"Two statements in one text."_s,
             QString::fromUtf8(sql.data(), qsizetype(sql.size())));
    }
}

SqliteStatement::~SqliteStatement() {
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bind(int index, const Value& value) {
    const int code =
        std::visit([this, at = index + 1](const auto& v) { return bindOne(at, v); }, value.storage());
    if (code != SQLITE_OK) {
        throw sqliteFailure(m_handle, code, m_path, sqlite3_sql(m_statement));
    }
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        m_affected = sqlite3_changes64(m_handle);
        return false;
    }
    throw sqliteFailure(m_handle, code, m_path, sqlite3_sql(m_statement));
}

void SqliteStatement::reset() noexcept {
    sqlite3_reset(m_statement);
    if (m_holdsMuch) {
        sqlite3_clear_bindings(m_statement);
        m_holdsMuch = false;
    }
}

bool SqliteStatement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

bool SqliteStatement::boolean(int column) const {
    return sqlite3_column_int(m_statement, column) != 0;
}

QString SqliteStatement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
}

std::string_view SqliteStatement::utf8(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {data ? data : "", size_t(sqlite3_column_bytes(m_statement, column))};
}

QByteArray SqliteStatement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

int SqliteStatement::bindOne(int at, std::monostate) {
    return sqlite3_bind_null(m_statement, at);
}

int SqliteStatement::bindOne(int at, qint64 value) {
    return sqlite3_bind_int64(m_statement, at, value);
}

int SqliteStatement::bindOne(int at, double value) {
    return sqlite3_bind_double(m_statement, at, value);
}

int SqliteStatement::bindOne(int at, bool value) {
    return sqlite3_bind_int(m_statement, at, value ? 1 : 0);
}

int SqliteStatement::bindOne(int at, const QString& value) {
    const QByteArray utf8 = storedText(value);
    m_holdsMuch = m_holdsMuch || utf8.size() > Much;
    return sqlite3_bind_text64(m_statement, at, utf8.constData(), sqlite3_uint64(utf8.size()),
                               SQLITE_TRANSIENT, SQLITE_UTF8);
}

int SqliteStatement::bindOne(int at, const QByteArray& value) {
    m_holdsMuch = m_holdsMuch || value.size() > Much;
    return sqlite3_bind_blob64(m_statement, at, value.constData(), sqlite3_uint64(value.size()),
                               SQLITE_TRANSIENT);
}

int SqliteStatement::bindOne(int at, const std::vector<qint64>& ids) {
    std::string json = "[";
    for (const qint64 id : ids) {
        if (json.size() > 1) {
            json += ',';
        }
        json += std::to_string(id);
    }
    json += ']';
    m_holdsMuch = m_holdsMuch || qsizetype(json.size()) > Much;
    return sqlite3_bind_text64(m_statement, at, json.data(), json.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace core
