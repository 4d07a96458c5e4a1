// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One bound parameter of a statement.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QString>
#include <concepts>
#include <optional>
#include <variant>
#include <vector>

namespace core {

/// Implicit from everything that a column can hold. NULL comes from an empty optional, an Id of zero or an
/// invalid day; a null QString is the empty text, never NULL.
class Value {
public:
    using Storage =
        std::variant<std::monostate, qint64, double, bool, QString, QByteArray, std::vector<qint64>>;

    Value(std::nullopt_t) {}

    template <std::same_as<bool> B>
    Value(B value)
        : m_storage(value) {}

    template <std::integral I>

    requires(!std::same_as<I, bool>) Value(I value)
        : m_storage(qint64(value)) {}

    Value(double value)
        : m_storage(value) {}

    Value(QString value)
        : m_storage(std::move(value)) {}

    Value(QByteArray value)
        : m_storage(std::move(value)) {}

    /// For "IN %IDS%".
    Value(std::vector<qint64> ids)
        : m_storage(std::move(ids)) {}

    template <class Tag>
    Value(Id<Tag> id) {
        if (id) {
            m_storage = id.value;
        }
    }

    Value(Instant at)
        : m_storage(toMs(at)) {}

    Value(Minutes minutes)
        : m_storage(qint64(minutes.count())) {}

    Value(QDate day) {
        if (day.isValid()) {
            m_storage = dayNumber(day);
        }
    }

    template <Named E>
    Value(E value)
        : m_storage(toText(value)) {}

    template <class T>
    Value(const std::optional<T>& value) {
        if (value) {
            m_storage = Value(*value).m_storage;
        }
    }

    const Storage& storage() const { return m_storage; }

private:
    Storage m_storage;
};

} // namespace core
