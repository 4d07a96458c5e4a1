// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks over a short text, for the readers of dates and durations. ASCII only.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <string_view>

namespace core::exchange {

inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

inline bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

inline char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// Walks over a text; every take… leaves the position alone when it does not match.
struct Cursor {
    std::string_view text;
    size_t at = 0;

    bool done() const { return at >= text.size(); }

    char peek() const { return done() ? '\0' : text[at]; }

    void skipBlanks() {
        while (!done() && (text[at] == ' ' || text[at] == '\t')) {
            ++at;
        }
    }

    bool take(char c) {
        const bool same = peek() == c && !done();
        at += same ? 1 : 0;
        return same;
    }

    /// A number of at most `most` digits; -1 without any or with more.
    qint64 number(size_t most, size_t* length = nullptr) {
        size_t end = at;
        qint64 value = 0;
        while (end < text.size() && isDigit(text[end])) {
            if (end - at == most) {
                return -1;
            }
            value = value * 10 + (text[end] - '0');
            ++end;
        }
        if (end == at) {
            return -1;
        }
        if (length != nullptr) {
            *length = end - at;
        }
        at = end;
        return value;
    }

    std::string_view word() {
        const size_t from = at;
        while (!done() && isLetter(text[at])) {
            ++at;
        }
        return text.substr(from, at - from);
    }
};

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

inline bool sameWord(std::string_view text, std::string_view lowercase) {
    return text.size() == lowercase.size() && std::equal(text.begin(), text.end(), lowercase.begin(),
                                                         [](char a, char b) { return lower(a) == b; });
}

} // namespace core::exchange
