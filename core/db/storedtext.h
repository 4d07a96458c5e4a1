// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The bytes of a bound text, the same on both engines. Used inside core/db only.
#pragma once

#include "core/base/fold.h"

#include <QByteArray>

namespace core {

/// UTF-8. NUL and lone surrogates become U+FFFD: PostgreSQL would cut the text at the one and refuse the
/// other.
inline QByteArray storedText(const QString& text) {
    QByteArray utf8 = text.isValidUtf16() ? text.toUtf8() : cleaned(text).toUtf8();
    if (utf8.contains('\0')) {
        utf8 = cleaned(text).toUtf8();
    }
    return utf8;
}

} // namespace core
