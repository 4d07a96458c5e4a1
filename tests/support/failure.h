// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The error that a piece of work is expected to end with.
#pragma once

#include "core/base/error.h"
#include "tests/support/print.h"

namespace test {

template <class Work>
core::Error errorOf(Work work) {
    try {
        work();
    } catch (const core::Failure& failure) {
        return failure.error();
    }
    FAIL("nothing was thrown");
    return {};
}

/// One or more whole sentences for a person: a capital or a name at the start, a full stop at the end,
/// nothing of the machine's own words.
inline bool isClear(const QString& text) {
    static const char* const machine[] = {"SQLITE", "sqlite", "errno", "PRAGMA", "::", "libpq", "FATAL"};
    for (const char* word : machine) {
        if (text.contains(QLatin1StringView(word))) {
            return false;
        }
    }
    return text.size() > 20 && text.size() < 400 && text.endsWith(u'.') && !text.contains(u'\n');
}

} // namespace test

namespace Catch {

template <>
struct StringMaker<core::ErrorKind> {
    static std::string convert(core::ErrorKind kind) {
        static const char* const names[] = {"Invalid", "NotFound",    "Conflict", "Forbidden",
                                            "Busy",    "Unavailable", "Internal"};
        return names[int(kind)];
    }
};

} // namespace Catch
