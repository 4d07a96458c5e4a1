// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows of one statement. Ends its statement at scope exit, so that no commit meets an open cursor.
#pragma once

#include "core/base/error.h"
#include "core/db/connection.h"

#include <vector>

namespace core {

namespace detail {

template <class T>
struct IsOptional : std::false_type {};

template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsId : std::false_type {};

template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};

} // namespace detail

class Query {
public:
    explicit Query(Statement& statement)
        : m_statement(&statement) {}

    Query(Query&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)) {}

    Query& operator=(Query&&) = delete;

    ~Query() {
        if (m_statement) {
            m_statement->reset();
            m_statement->inUse = false;
        }
    }

    bool next() { return m_statement->step(); }

    /// Rows that an INSERT, UPDATE or DELETE changed; known once it has been stepped to its end.
    qint64 affected() const { return m_statement->affected(); }

    bool isNull(int column) const { return m_statement->isNull(column); }

    /// Text of a column without a copy, for scans of many rows; valid until the next row.
    std::string_view utf8(int column) const { return m_statement->utf8(column); }

    /// Column as a value: integers, double, bool, QString, QByteArray, Id, Instant, Minutes, QDate, a named
    /// enum, or an optional of these. NULL gives an empty optional, an Id of zero, an invalid day, otherwise
    /// the type's zero.
    template <class T>
    T get(int column) const;

    /// Maps all remaining rows.
    template <class Map>
    auto all(Map map) {
        std::vector<decltype(map(std::declval<Query&>()))> rows;
        while (next()) {
            rows.push_back(map(*this));
        }
        return rows;
    }

    /// Maps the first row; empty when there is none.
    template <class Map>
    auto first(Map map) -> std::optional<decltype(map(std::declval<Query&>()))> {
        if (!next()) {
            return std::nullopt;
        }
        return map(*this);
    }

private:
    Statement* m_statement = nullptr;
};

template <class T>
T Query::get(int column) const {
    const Statement& row = *m_statement;
    if constexpr (detail::IsOptional<T>::value) {
        return row.isNull(column) ? T() : T(get<typename T::value_type>(column));
    } else if constexpr (std::same_as<T, bool>) {
        return row.boolean(column);
    } else if constexpr (std::integral<T>) {
        return T(row.integer(column));
    } else if constexpr (std::floating_point<T>) {
        return T(row.real(column));
    } else if constexpr (std::same_as<T, QString>) {
        return row.text(column);
    } else if constexpr (std::same_as<T, QByteArray>) {
        return row.bytes(column);
    } else if constexpr (std::same_as<T, Instant>) {
        return fromMs(row.integer(column));
    } else if constexpr (std::same_as<T, Minutes>) {
        return Minutes(row.integer(column));
    } else if constexpr (std::same_as<T, QDate>) {
        return row.isNull(column) ? QDate() : fromDayNumber(row.integer(column));
    } else if constexpr (detail::IsId<T>::value) {
        return row.isNull(column) ? T() : T(row.integer(column));
    } else {
        static_assert(Named<T>, "no column conversion for this type");
        const QString word = row.text(column);
        const auto value = fromText<T>(word);
        if (!value) {
            fail(ErrorKind::Internal,
                 QStringLiteral("The workspace holds the unknown word \"%1\".").arg(word));
        }
        return *value;
    }
}

} // namespace core
