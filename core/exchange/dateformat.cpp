// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dateformat.h"

#include "core/base/time.h"
#include "core/exchange/cursor.h"

#include <array>
#include <cmath>

namespace core::exchange {

namespace {

constexpr qint64 MsPerDay = 86'400'000;

/// 1 to 12 for an English name or its first three letters, else 0.
int monthOfWord(std::string_view word) {
    static constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                            "may",       "june",     "july",     "august",
                                                            "september", "october",  "november", "december"};
    for (size_t i = 0; i < names.size(); ++i) {
        const bool brief = word.size() >= 3 && word.size() <= 4 && names[i].size() >= word.size();
        if (sameWord(word, names[i]) || (brief && sameWord(word, names[i].substr(0, word.size())))) {
            return int(i) + 1;
        }
    }
    return 0;
}

/// Three numbers as they stand, before anyone says which is the month.
struct Parts {
    std::array<int, 3> numbers{};
    bool yearFirst = false;
    bool named = false; ///< year, month, day are already in place
    char separator = '-';
};

bool isCivil(int year, int month, int day) {
    return QDate::isValid(year, month, day);
}

int fullYear(qint64 year, size_t digits) {
    if (digits > 2) {
        return int(year);
    }
    return int(year) + (year < 69 ? 2000 : 1900);
}

std::optional<Parts> takeNamed(Cursor& cursor) {
    Parts parts;
    parts.named = true;
    size_t digits = 0;
    qint64 day = cursor.number(2);
    if (day >= 0) {
        cursor.take('.');
        if (!cursor.take('-')) {
            cursor.skipBlanks();
        }
    }
    const int month = monthOfWord(cursor.word());
    if (month == 0) {
        return std::nullopt;
    }
    cursor.take('.');
    if (!cursor.take('-')) {
        cursor.skipBlanks();
    }
    if (day < 0) {
        day = cursor.number(2);
        cursor.take(',');
        cursor.skipBlanks();
    }
    const qint64 year = cursor.number(4, &digits);
    if (day < 0 || year < 0) {
        return std::nullopt;
    }
    parts.numbers = {fullYear(year, digits), month, int(day)};
    return parts;
}

std::optional<Parts> takeCompact(Cursor& cursor) {
    size_t digits = 0;
    const qint64 value = cursor.number(8, &digits);
    if (digits != 8 || value < 19000000) {
        return std::nullopt;
    }
    Parts parts;
    parts.yearFirst = true;
    parts.numbers = {int(value / 10000), int(value / 100 % 100), int(value % 100)};
    return parts;
}

std::optional<Parts> takeNumbers(Cursor& cursor) {
    Parts parts;
    std::array<size_t, 3> digits{};
    for (size_t i = 0; i < 3; ++i) {
        const qint64 value = cursor.number(4, &digits[i]);
        if (value < 0) {
            return std::nullopt;
        }
        parts.numbers[i] = int(value);
        if (i == 0) {
            parts.separator = cursor.peek();
            if (parts.separator != '-' && parts.separator != '/' && parts.separator != '.') {
                return std::nullopt;
            }
        }
        if (i < 2 && !cursor.take(parts.separator)) {
            return std::nullopt;
        }
        if (i < 2) {
            cursor.skipBlanks();
        }
    }
    parts.yearFirst = digits[0] == 4;
    const bool lengths =
        digits[1] <= 2 &&
        (parts.yearFirst ? digits[2] <= 2 : digits[0] <= 2 && digits[2] != 3 && digits[2] != 1);
    if (!lengths) {
        return std::nullopt;
    }
    if (!parts.yearFirst) {
        parts.numbers[2] = fullYear(parts.numbers[2], digits[2]);
    }
    return parts;
}

std::optional<Parts> takeParts(Cursor& cursor) {
    const size_t from = cursor.at;
    for (auto* take : {&takeNumbers, &takeNamed, &takeCompact}) {
        cursor.at = from;
        if (auto parts = take(cursor)) {
            return parts;
        }
    }
    return std::nullopt;
}

std::optional<qint64> dayOfParts(const Parts& parts, DateOrder order) {
    int year = parts.numbers[0];
    int month = parts.numbers[1];
    int day = parts.numbers[2];
    if (!parts.named && !parts.yearFirst) {
        const bool monthFirst = order == DateOrder::MonthFirst;
        year = parts.numbers[2];
        month = parts.numbers[monthFirst ? 0 : 1];
        day = parts.numbers[monthFirst ? 1 : 0];
    }
    if (!isCivil(year, month, day)) {
        return std::nullopt;
    }
    return dayNumber(QDate(year, month, day));
}

/// "1305" or "130559"; -1 when it is not a time.
qint64 compactTime(qint64 value, size_t digits) {
    const qint64 seconds = digits == 6 ? value % 100 : 0;
    const qint64 minutes = (digits == 6 ? value / 100 : value) % 100;
    const qint64 hours = value / (digits == 6 ? 10'000 : 100);
    const bool possible = digits != 5 && hours < 24 && minutes < 60 && seconds < 60;
    return possible ? ((hours * 60 + minutes) * 60 + seconds) * 1000 : -1;
}

/// "13:05:59.25 pm"; -1 when it is not a time.
qint64 takeTime(Cursor& cursor) {
    size_t digits = 0;
    qint64 hour = cursor.number(6, &digits);
    if (digits >= 4) {
        return compactTime(hour, digits);
    }
    if (hour < 0 || digits > 2 || !cursor.take(':')) {
        return -1;
    }
    const qint64 minute = cursor.number(2);
    qint64 second = 0;
    double fraction = 0;
    if (cursor.take(':')) {
        second = cursor.number(2);
        if (cursor.take('.') || cursor.take(',')) {
            double scale = 1;
            while (isDigit(cursor.peek())) {
                scale /= 10;
                fraction += scale * (cursor.text[cursor.at++] - '0');
            }
        }
    }
    const size_t beforeWord = cursor.at;
    cursor.skipBlanks();
    const std::string_view word = cursor.word();
    const bool afternoon = sameWord(word, "pm");
    if (afternoon || sameWord(word, "am")) {
        hour = hour % 12 + (afternoon ? 12 : 0);
    } else {
        cursor.at = beforeWord;
    }
    if (hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 60 ||
        (hour == 24 && minute + second > 0)) {
        return -1;
    }
    return ((hour * 60 + minute) * 60 + std::min<qint64>(second, 59)) * 1000 +
           std::min<qint64>(999, std::llround(fraction * 1000));
}

/// "Z", "UTC", "+02:00", "+0200", "-05"; false when something else follows.
bool takeOffset(Cursor& cursor, std::optional<int>& offset) {
    cursor.skipBlanks();
    if (cursor.done()) {
        return true;
    }
    const std::string_view word = cursor.word();
    if (sameWord(word, "z") || sameWord(word, "utc") || sameWord(word, "gmt")) {
        offset = 0;
    } else if (!word.empty()) {
        return false;
    }
    if (cursor.peek() == '+' || cursor.peek() == '-') {
        const int sign = cursor.take('+') ? 1 : (cursor.take('-'), -1);
        size_t digits = 0;
        qint64 hours = cursor.number(4, &digits);
        qint64 minutes = 0;
        if (digits == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (cursor.take(':')) {
            minutes = cursor.number(2);
        }
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return false;
        }
        offset = sign * int(hours * 60 + minutes) * 60;
    }
    cursor.skipBlanks();
    return cursor.done();
}

std::optional<qint64> plainInteger(std::string_view text, size_t digits) {
    if (text.size() != digits || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    qint64 value = 0;
    for (const char c : text) {
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

Stamp stampOf(qint64 epochMs) {
    const qint64 day = epochMs >= 0 ? epochMs / MsPerDay : (epochMs - MsPerDay + 1) / MsPerDay;
    return {day, epochMs - day * MsPerDay, 0};
}

std::optional<Stamp> parseStamp(std::string_view text, DateOrder order) {
    text = trimmed(text);
    if (order == DateOrder::EpochSeconds || order == DateOrder::EpochMillis) {
        const bool seconds = order == DateOrder::EpochSeconds;
        if (const auto value = plainInteger(text, seconds ? 10 : 13)) {
            return stampOf(seconds ? *value * 1000 : *value);
        }
    }
    Cursor cursor{text};
    const auto parts = takeParts(cursor);
    if (!parts) {
        return std::nullopt;
    }
    const auto day = dayOfParts(*parts, order);
    if (!day) {
        return std::nullopt;
    }
    Stamp stamp{*day, std::nullopt, std::nullopt};
    cursor.take(',');
    if (!cursor.take('T') && !cursor.take('t')) {
        cursor.skipBlanks();
    }
    if (cursor.done()) {
        return stamp;
    }
    const qint64 ms = takeTime(cursor);
    if (ms < 0 || !takeOffset(cursor, stamp.offsetSeconds)) {
        return std::nullopt;
    }
    stamp.day += ms / MsPerDay;
    stamp.msOfDay = ms % MsPerDay;
    return stamp;
}

std::optional<qint64> parseTimeOfDay(std::string_view text) {
    Cursor cursor{trimmed(text)};
    const qint64 ms = takeTime(cursor);
    if (ms < 0 || !cursor.done()) {
        return std::nullopt;
    }
    return ms;
}

void DateGuess::add(std::string_view text) {
    text = trimmed(text);
    if (plainInteger(text, 10)) {
        ++m_seconds;
        return;
    }
    if (plainInteger(text, 13)) {
        ++m_millis;
        return;
    }
    Cursor cursor{text};
    const auto parts = takeParts(cursor);
    if (!parts) {
        return;
    }
    if (parts->named || parts->yearFirst) {
        m_yearFirst += dayOfParts(*parts, DateOrder::YearFirst) ? 1 : 0;
        return;
    }
    const bool dayFirst = dayOfParts(*parts, DateOrder::DayFirst).has_value();
    const bool monthFirst = dayOfParts(*parts, DateOrder::MonthFirst).has_value();
    m_numeric += dayFirst || monthFirst ? 1 : 0;
    m_dotted += parts->separator != '/' ? 1 : 0;
    m_firstIsDay += dayFirst && !monthFirst ? 1 : 0;
    m_secondIsDay += monthFirst && !dayFirst ? 1 : 0;
}

std::optional<DateOrder> DateGuess::order(DateOrder whenAmbiguous) const {
    if (dates() == 0) {
        return std::nullopt;
    }
    if (m_numeric > 0) {
        if (decided()) {
            return m_firstIsDay >= m_secondIsDay ? DateOrder::DayFirst : DateOrder::MonthFirst;
        }
        return m_dotted > 0 ? DateOrder::DayFirst : whenAmbiguous;
    }
    if (m_yearFirst > 0) {
        return DateOrder::YearFirst;
    }
    return m_seconds >= m_millis ? DateOrder::EpochSeconds : DateOrder::EpochMillis;
}

bool DateGuess::ambiguous() const {
    return m_numeric > 0 && !decided() && m_dotted == 0;
}

bool DateGuess::contradictory() const {
    return m_firstIsDay > 0 && m_secondIsDay > 0;
}

} // namespace core::exchange
