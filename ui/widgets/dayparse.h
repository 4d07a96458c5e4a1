// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads days and times as people type them. Pure functions.
#pragma once

#include <QDate>
#include <QStringView>
#include <QTime>
#include <optional>

namespace ui {

/// Which way a bare weekday or a day without a year lies from today.
enum class Toward : std::uint8_t { Past, Future };

/// `today`, `yesterday`, `tomorrow`, `mon` … `sunday` (today counts), `+3`, `-2`, `17`, `17 jun`, `June 17`,
/// `Wed 17 Jun`, `17 jun 2025`, `17.6.`, `17.6.2025`, `17/6`, `2026-06-17`. Day before month, always. Without
/// a year the one is taken that lies within half a year; a bare day number lies in the month of today or the
/// one before or after, by `toward`. Null for anything else and for days that do not exist.
std::optional<QDate> parseDay(QStringView text, QDate today, Toward toward);

/// `9`, `09:24`, `9.24`, `0924`, `9am`, `2:30 pm`, `14h`. Null for anything else.
std::optional<QTime> parseTime(QStringView text);

struct DayTime {
    QDate day;
    QTime time;

    bool operator==(const DayTime&) const = default;
};

/// `now`, a time, a day, or a day and a time (`Today 09:24`, `Wed 17 Jun, 16:40`). What is missing comes from
/// `now`.
std::optional<DayTime> parseWhen(QStringView text, const DayTime& now, Toward toward);

} // namespace ui
