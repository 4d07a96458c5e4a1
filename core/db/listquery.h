// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one place where a statement is put together: from constant pieces, for lists whose conditions and
/// order a person chooses.
#pragma once

#include "core/db/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A piece of SQL that is written in the source: it can only be made from a constant while compiling, so
/// that text from outside cannot become part of a statement.
class SqlPiece {
public:
    consteval SqlPiece(const char* text)
        : m_text(text) {}

    constexpr std::string_view text() const { return m_text; }

private:
    std::string_view m_text;
};

/// Appends pieces with their parameters. Conditions that were not chosen are left out instead of being
/// disarmed with "? IS NULL OR", since the plan of a prepared statement does not depend on its parameters.
/// Equal choices give equal text, so each combination is prepared once.
class ListQuery {
public:
    explicit ListQuery(SqlPiece select)
        : m_sql(select.text()) {}

    /// A piece that is always there; parameters for its marks in order.
    template <class... Args>
    ListQuery& add(SqlPiece piece, const Args&... args) {
        m_sql += '\n';
        m_sql += piece.text();
        (m_values.emplace_back(Value(args)), ...);
        return *this;
    }

    /// A condition that joins the others with AND.
    template <class... Args>
    ListQuery& where(SqlPiece condition, const Args&... args) {
        m_sql += m_filtered ? "\nAND " : "\nWHERE ";
        m_filtered = true;
        m_sql += condition.text();
        (m_values.emplace_back(Value(args)), ...);
        return *this;
    }

    /// Another query as one more column that is a single value.
    ListQuery& addCount(const ListQuery& one, bool first) {
        m_sql += first ? "\n(" : ",\n(";
        m_sql += one.m_sql;
        m_sql += ')';
        m_values.insert(m_values.end(), one.m_values.begin(), one.m_values.end());
        return *this;
    }

    const std::string& sql() const { return m_sql; }

    const std::vector<Value>& values() const { return m_values; }

private:
    std::string m_sql;
    std::vector<Value> m_values;
    bool m_filtered = false;
};

/// A pattern for "LIKE ? ESCAPE '!'" that finds the folded text anywhere.
inline QString likeAnywhere(QString folded) {
    folded.replace(u'!', QStringLiteral("!!"));
    folded.replace(u'%', QStringLiteral("!%"));
    folded.replace(u'_', QStringLiteral("!_"));
    return u'%' + folded + u'%';
}

} // namespace core
