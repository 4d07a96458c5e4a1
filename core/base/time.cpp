// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

namespace core {

Instant systemNow() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

QDateTime toDateTime(Instant at, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
}

Instant toInstant(const QDateTime& at) {
    return fromMs(at.toMSecsSinceEpoch());
}

QDate dayOf(Instant at, const QTimeZone& zone) {
    return toDateTime(at, zone).date();
}

QTime timeOf(Instant at, const QTimeZone& zone) {
    return toDateTime(at, zone).time();
}

Instant instantOf(QDate day, QTime time, const QTimeZone& zone) {
    const QDateTime naive(day, time, Qt::UTC);
    const int before = zone.offsetFromUtc(naive.addDays(-1));
    const int after = zone.offsetFromUtc(naive.addDays(1));
    for (const int offset : {before, after}) {
        const QDateTime candidate = naive.addSecs(-offset);
        if (zone.offsetFromUtc(candidate) == offset) {
            return toInstant(candidate);
        }
    }
    return toInstant(naive.addSecs(-before));
}

Instant startOfDay(QDate day, const QTimeZone& zone) {
    return instantOf(day, QTime(0, 0), zone);
}

InstantRange toInstants(const DayRange& days, const QTimeZone& zone) {
    return {startOfDay(days.from, zone), startOfDay(days.to, zone)};
}

DayRange monthOf(QDate day) {
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1)};
}

DayRange weekOf(QDate day, int firstWeekday) {
    const QDate first = day.addDays(-((day.dayOfWeek() - firstWeekday + 7) % 7));
    return {first, first.addDays(7)};
}

} // namespace core
