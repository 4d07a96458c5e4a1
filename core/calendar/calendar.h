// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Working calendars: which days and hours are worked, and counting in working days. Pure.
///
/// Precedence: a holiday closes its whole local day; else an override replaces the weekday's hours and adds
/// nothing to them; else the weekday's hours hold. (Documented behaviour of zendesk/biz.)
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <array>
#include <span>
#include <vector>

namespace core::calendar {

constexpr int DayMinutes = 24 * 60;

/// Open from `from` (inside) to `to` (outside), in minutes of wall time after local midnight. 24:00 is 1440
/// and legal as an end; an end at 00:00 is not.
struct Interval {
    int from = 0;
    int to = 0;

    bool operator==(const Interval&) const = default;
    auto operator<=>(const Interval&) const = default;
};

using Intervals = std::vector<Interval>;

/// A day on which nobody works, in the calendar's zone.
struct Holiday {
    int year = 0; ///< 0: every year. 29 February then counts in leap years only
    int month = 1;
    int day = 1;
    QString name;
    bool active = true; ///< false: stays in the list and does not count

    bool falls(QDate on) const {
        return active && month == on.month() && day == on.day() && (year == 0 || year == on.year());
    }

    bool operator==(const Holiday&) const = default;
};

/// Hours of a single day in place of its weekday's; none: closed.
struct Override {
    QDate day;
    Intervals open;
    QString name;

    bool operator==(const Override&) const = default;
};

struct Calendar {
    CalendarId id;
    QString name;
    QTimeZone zone = QTimeZone::utc(); ///< wall times are in it, whoever looks
    bool ownZone = false;              ///< false: zone is the workspace's, and follows it
    std::array<Intervals, 7> week;     ///< Monday first; several intervals: the gaps are breaks
    std::vector<Holiday> holidays;
    std::vector<Override> overrides;
    qint64 revision = 0; ///< 0: not stored

    bool operator==(const Calendar&) const = default;
};

/// Monday to Friday, 09:00 to 17:00.
Calendar officeHours(const QTimeZone& zone);

/// Sorts hours, holidays and overrides, and trims names; what is stored is tidied.
Calendar tidied(Calendar calendar);
/// One sentence for each broken rule. Without an open hour in the week, or with each day of the year a
/// holiday, a calendar is refused: nothing would ever become due.
Problems validate(const Calendar& calendar);
/// The rules for the hours of one day; `where` begins the sentences ("Monday"). Empty hours are fine.
Problems validate(const Intervals& hours, const QString& where);

/// The hours of a day by precedence; empty: closed. Refers into the calendar.
std::span<const Interval> hoursOf(const Calendar& calendar, QDate day);
/// The holiday that closes the day; null when none does. Refers into the calendar.
const Holiday* holidayOn(const Calendar& calendar, QDate day);

/// A day with at least one open interval. False for an invalid day.
bool isWorkingDay(const Calendar& calendar, QDate day);

/// n = 0: the day itself when it is worked, else the next working day. n > 0: n working days after that one,
/// so that what falls on a weekend counts like the next working day and offsets keep their distance. n < 0:
/// the last working day with −n working days from it up to `day`, without `day`.
/// For the result r: workingDaysBetween(day, r) = n when n ≥ 0, workingDaysBetween(r, day) = −n when n < 0.
/// Invalid for an invalid day, and for a calendar without a working day in 40 years.
QDate addWorkingDays(const Calendar& calendar, QDate day, int n);

/// Working days in the half-open range: `from` inside, `to` outside. 0 when `to` is not after `from` or one
/// of them is invalid: a report never subtracts.
int workingDaysBetween(const Calendar& calendar, QDate from, QDate to);

} // namespace core::calendar
