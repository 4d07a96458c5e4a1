// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Instants, civil days and the few conversions between them. Zones appear at the edges only.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>
#include <chrono>
#include <functional>
#include <utility>

namespace core {

using Minutes = std::chrono::minutes;
/// A point on the UTC time line, in milliseconds. Stored as BIGINT epoch milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// Injected wherever "now" matters.
using Clock = std::function<Instant()>;

constexpr qint64 toMs(Instant at) {
    return at.time_since_epoch().count();
}

constexpr Instant fromMs(qint64 ms) {
    return Instant{std::chrono::milliseconds{ms}};
}

Instant systemNow();

QDateTime toDateTime(Instant at, const QTimeZone& zone);
Instant toInstant(const QDateTime& at);

/// Civil day and wall time of an instant in a zone.
QDate dayOf(Instant at, const QTimeZone& zone);
QTime timeOf(Instant at, const QTimeZone& zone);

/// The instant of a wall time. In a spring gap the time moves forward by the gap; of two autumn occurrences
/// the first is taken. (QDateTime alone is an hour off in the gap.)
Instant instantOf(QDate day, QTime time, const QTimeZone& zone);

/// First instant of a civil day. A day can have 23, 24 or 25 hours.
Instant startOfDay(QDate day, const QTimeZone& zone);

/// Civil days are stored as whole days since 1970-01-01, so that they sort, subtract and index as integers.
constexpr qint64 UnixEpochJulianDay = 2'440'588;

inline qint64 dayNumber(QDate day) {
    return day.toJulianDay() - UnixEpochJulianDay;
}

inline QDate fromDayNumber(qint64 n) {
    return QDate::fromJulianDay(n + UnixEpochJulianDay);
}

/// Half-open range of civil days: first inside, last outside.
struct DayRange {
    QDate from;
    QDate to;

    bool contains(QDate day) const { return day >= from && day < to; }

    qint64 days() const { return from.daysTo(to); }

    bool operator==(const DayRange&) const = default;
};

/// Half-open range of instants.
struct InstantRange {
    Instant from;
    Instant to;

    bool operator==(const InstantRange&) const = default;
};

InstantRange toInstants(const DayRange& days, const QTimeZone& zone);
/// The calendar month that holds the day.
DayRange monthOf(QDate day);
/// The week that holds the day; it begins on the given weekday (Qt::Monday = 1 … Qt::Sunday = 7).
DayRange weekOf(QDate day, int firstWeekday);

} // namespace core
