// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The stored words of an enum, in one place. Specialise EnumNames next to the enum; database, CSV and JSON
/// use it.
#pragma once

#include <QString>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace core {

/// Specialise with: static constexpr std::array<std::pair<E, std::string_view>, N> names{{{E::A, "a"}, …}};
template <class E>
struct EnumNames;

template <class E>
concept Named = requires {
    EnumNames<E>::names;
};

template <Named E>
constexpr std::string_view nameOf(E value) {
    for (const auto& [key, name] : EnumNames<E>::names) {
        if (key == value) {
            return name;
        }
    }
    return {};
}

template <Named E>
QString toText(E value) {
    const auto name = nameOf(value);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// Null for a word that no value has.
template <Named E>
std::optional<E> fromText(QStringView text) {
    for (const auto& [key, name] : EnumNames<E>::names) {
        if (text == QLatin1String(name.data(), qsizetype(name.size()))) {
            return key;
        }
    }
    return std::nullopt;
}

} // namespace core
