// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/duration.h"

#include "core/exchange/cursor.h"

#include <cmath>

namespace core::exchange {

namespace {

double readNumber(Cursor& cursor, bool& ok) {
    const size_t from = cursor.at;
    double value = 0;
    double scale = 0;
    while (!cursor.done() && (isDigit(cursor.peek()) || cursor.peek() == '.' || cursor.peek() == ',')) {
        const char c = cursor.text[cursor.at++];
        if (!isDigit(c)) {
            ok = ok && scale == 0;
            scale = 1;
        } else if (scale > 0) {
            scale /= 10;
            value += scale * (c - '0');
        } else {
            value = value * 10 + (c - '0');
        }
    }
    ok = ok && cursor.at > from && value < 1e9;
    return value;
}

double msPerUnit(DurationUnit unit) {
    return unit == DurationUnit::Hours ? 3'600'000.0 : (unit == DurationUnit::Minutes ? 60'000.0 : 1000.0);
}

/// Factor of a unit written behind a number; 0 for an unknown word.
double msPerWord(std::string_view word) {
    for (const auto* hours : {"h", "hr", "hrs", "hour", "hours", "std"}) {
        if (sameWord(word, hours)) {
            return 3'600'000.0;
        }
    }
    for (const auto* minutes : {"m", "min", "mins", "minute", "minutes"}) {
        if (sameWord(word, minutes)) {
            return 60'000.0;
        }
    }
    for (const auto* seconds : {"s", "sec", "secs", "second", "seconds"}) {
        if (sameWord(word, seconds)) {
            return 1000.0;
        }
    }
    return 0;
}

std::optional<qint64> clockDuration(Cursor cursor) {
    const qint64 hours = cursor.number(6);
    if (hours < 0 || !cursor.take(':')) {
        return std::nullopt;
    }
    const qint64 minutes = cursor.number(2);
    const qint64 seconds = cursor.take(':') ? cursor.number(2) : 0;
    if (cursor.take('.')) {
        cursor.number(9);
    }
    if (!cursor.done() || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) {
        return std::nullopt;
    }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

} // namespace

std::optional<qint64> parseDuration(std::string_view text, DurationUnit plainNumber) {
    Cursor cursor{trimmed(text)};
    const qint64 sign = cursor.take('-') ? -1 : 1;
    if (const auto clock = clockDuration(cursor)) {
        return sign * *clock;
    }
    double sum = 0;
    bool ok = !cursor.done();
    while (ok && !cursor.done()) {
        const double value = readNumber(cursor, ok);
        cursor.skipBlanks();
        const std::string_view word = cursor.word();
        const double factor = word.empty() ? msPerUnit(plainNumber) : msPerWord(word);
        ok = ok && factor > 0 && (!word.empty() || cursor.done());
        sum += value * factor;
        cursor.skipBlanks();
    }
    if (!ok) {
        return std::nullopt;
    }
    return sign * std::llround(sum);
}

} // namespace core::exchange
