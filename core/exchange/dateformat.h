// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads dates, times and durations as other programs write them. The order of day and month is decided by a
/// column.
#pragma once

#include <QtGlobal>
#include <optional>
#include <string_view>

namespace core::exchange {

enum class DateOrder {
    YearFirst,    ///< 2024-03-31, 2024/03/31, 20240331; also dates with the month's name, which need no order
    DayFirst,     ///< 31/03/2024, 31.3.24
    MonthFirst,   ///< 03/31/2024
    EpochSeconds, ///< 1711843200
    EpochMillis   ///< 1711843200000
};

/// A date as written: a civil day, and what else the text says.
struct Stamp {
    qint64 day = 0;                   ///< days since 1970-01-01
    std::optional<qint64> msOfDay;    ///< null when the text has no time
    std::optional<int> offsetSeconds; ///< east of UTC, when the text has an offset or is an epoch

    bool operator==(const Stamp&) const = default;
};

/// The stamp of an instant, in UTC.
Stamp stampOf(qint64 epochMs);

/// Null when the text is not a date in this order. Two-digit years below 69 are of this century. Year-first
/// dates are read in any order, because they cannot be taken for another. English month names are known.
std::optional<Stamp> parseStamp(std::string_view text, DateOrder order);

/// Milliseconds of the day of "13:05", "13:05:59.5", "1:05 pm"; null for anything else.
std::optional<qint64> parseTimeOfDay(std::string_view text);

/// Collects a column's values and decides how its dates are written.
class DateGuess {
public:
    void add(std::string_view text);

    int dates() const { return m_yearFirst + m_numeric + m_seconds + m_millis; }

    /// The column's order, null when it holds no date.
    std::optional<DateOrder> order(DateOrder whenAmbiguous = DateOrder::DayFirst) const;
    /// No value tells day and month apart.
    bool ambiguous() const;
    /// Some values can only be day first and others only month first.
    bool contradictory() const;

    bool decided() const { return m_firstIsDay > 0 || m_secondIsDay > 0; }

private:
    int m_yearFirst = 0;
    int m_numeric = 0;
    int m_dotted = 0;
    int m_firstIsDay = 0;
    int m_secondIsDay = 0;
    int m_seconds = 0;
    int m_millis = 0;
};

} // namespace core::exchange
