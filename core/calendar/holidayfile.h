// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Holidays out of an iCalendar file (RFC 5545), and what they would add to a calendar. Pure.
///
/// Rules:
/// - An event of whole days is a holiday for each of its days; the day of DTEND is not among them.
/// - One that comes on the same day of each year becomes a yearly holiday. Any other repetition is written
/// out
///   as single days, from a year before `today` to three years after it.
/// - An event with a time of day, a cancelled one, and one that cannot be read is refused and says why.
#pragma once

#include "core/calendar/calendar.h"

namespace core::calendar {

/// An event that becomes no holiday.
struct RefusedEvent {
    int line = 0;    ///< where it begins in the file
    QString name;    ///< may be empty
    QString because; ///< a sentence

    bool operator==(const RefusedEvent&) const = default;
};

struct HolidayFile {
    std::vector<Holiday> holidays; ///< sorted; each day once, with the names of all that fall on it
    std::vector<RefusedEvent> refused;
};

/// `bytes`: the whole file. Failure Invalid with one sentence that names the line.
HolidayFile readHolidays(const QByteArray& bytes, QDate today);

/// What a file would do to a calendar.
struct HolidayPlan {
    std::vector<Holiday> added;
    std::vector<Holiday> known; ///< the calendar has that day, by date or each year; it stays as it is

    bool operator==(const HolidayPlan&) const = default;
};

HolidayPlan planHolidays(const Calendar& calendar, const std::vector<Holiday>& holidays);

} // namespace core::calendar
