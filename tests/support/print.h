// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lets Catch2 show Qt values in failure messages.
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <catch2/catch.hpp>

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return '"' + bytes.toStdString() + '"'; }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(QDate day) { return day.toString(Qt::ISODate).toStdString(); }
};

template <class Tag>
struct StringMaker<core::Id<Tag>> {
    static std::string convert(core::Id<Tag> id) { return "id " + std::to_string(id.value); }
};

} // namespace Catch
