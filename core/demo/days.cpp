// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/days.h"

#include "core/demo/random.h"

namespace core::demo {

namespace {

constexpr int HistoryDays = 730;
constexpr int OfficeOpens = 8 * 60 + 30;
constexpr int OfficeCloses = 18 * 60;

} // namespace

QDate easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

bool isHoliday(QDate date) {
    const QDate sunday = easter(date.year());
    const bool firstMondayOfMay = date.month() == 5 && date.dayOfWeek() == Qt::Monday && date.day() <= 7;
    return date == sunday.addDays(-2) || date == sunday.addDays(1) || firstMondayOfMay ||
           (date.month() == 1 && date.day() == 1) ||
           (date.month() == 12 && (date.day() == 25 || date.day() == 26));
}

Days::Days(QDate today, QTime now, const QTimeZone& zone)
    : m_first(today.addDays(-HistoryDays))
    , m_now{HistoryDays, now.hour() * 60 + now.minute()}
    , m_monthStart(monthOf(today).from)
    , m_outage(monthOf(today.addMonths(-11))) {
    for (int day = 0; day <= HistoryDays; ++day) {
        m_starts.push_back(startOfDay(date(day), zone));
    }
}

bool Days::isWorked(int day) const {
    const QDate on = date(day);
    // Whoever opens the demo on a Sunday shall not find an empty day.
    return day == today() || (on.dayOfWeek() <= Qt::Friday && !isHoliday(on));
}

double Days::weight(int day) const {
    const QDate on = date(day);
    if (!isWorked(day)) {
        return 0.02;
    }
    double weight = 0.82 + 0.18 * day / today(); // the agency grew
    weight *= 0.9 + 0.2 * Random(quint64(day) * 97 + 3).unit();
    if (on.month() == 8) {
        weight *= 0.85;
    }
    if ((on.month() == 12 && on.day() >= 20) || (on.month() == 1 && on.day() <= 3)) {
        weight *= 0.4;
    }
    if (day == today()) {
        weight *= std::clamp((m_now.minute - 8 * 60) / 540.0, 0.1, 1.0);
    }
    return weight;
}

bool Days::isOutageMonth(int day) const {
    return m_outage.contains(date(day));
}

double Days::reactiveShare(int day, double weekNoise) const {
    if (isOutageMonth(day)) {
        return 0.27 + weekNoise;
    }
    const qint64 intoMonth = m_monthStart.daysTo(date(day));
    if (intoMonth >= 0) {
        const qint64 length = m_monthStart.daysTo(date(today()));
        const double progress = length > 3 ? double(intoMonth) / double(length) : 0.5;
        return 0.086 * (0.72 + 0.56 * progress);
    }
    constexpr double RiseDays = 45;
    const double rise = std::max(0.0, (RiseDays + double(intoMonth)) / RiseDays);
    return 0.052 + 0.012 * rise + weekNoise * (1 - rise);
}

Moment Days::later(Moment from, int minutes) const {
    Moment at = from;
    int left = minutes;
    if (at.minute < OfficeOpens) {
        at.minute = OfficeOpens;
    }
    while (at.minute + left > OfficeCloses && at.day <= today()) {
        left -= std::max(0, OfficeCloses - at.minute);
        do {
            ++at.day;
        } while (at.day < today() && !isWorked(at.day));
        at.minute = OfficeOpens;
    }
    return {at.day, at.minute + left};
}

} // namespace core::demo
