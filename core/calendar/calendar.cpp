// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendar.h"

#include "core/base/fold.h"

#include <QLocale>
#include <algorithm>
#include <set>

namespace core::calendar {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Longer than any run of closed days that a valid calendar can have; the end of each search.
constexpr int LongestClosure = 40 * 366;

QString clock(int minute) {
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

QString textOf(const Interval& interval) {
    return u"%1–%2"_s.arg(clock(interval.from), clock(interval.to));
}

QDate dateOf(const Holiday& holiday) {
    return {holiday.year == 0 ? 2000 : holiday.year, holiday.month, holiday.day};
}

QString textOf(const Holiday& holiday) {
    const QString day = u"%1 %2"_s.arg(holiday.day).arg(QLocale::c().monthName(holiday.month));
    return holiday.year == 0 ? day : u"%1 %2"_s.arg(day).arg(holiday.year);
}

bool everyDayIsHoliday(const std::vector<Holiday>& holidays) {
    std::set<std::pair<int, int>> days;
    for (const auto& holiday : holidays) {
        const bool leapDay = holiday.month == 2 && holiday.day == 29;
        if (holiday.active && holiday.year == 0 && !leapDay) {
            days.emplace(holiday.month, holiday.day);
        }
    }
    return days.size() >= 365;
}

Problems problemsOf(const std::vector<Holiday>& holidays) {
    Problems problems;
    std::set<std::tuple<int, int, int>> seen;
    for (const auto& holiday : holidays) {
        if (!dateOf(holiday).isValid()) {
            problems << Problem{u"holidays"_s,
                                u"The holiday \"%1\" is on a day that does not exist."_s.arg(holiday.name)};
        } else if (!seen.emplace(holiday.year, holiday.month, holiday.day).second) {
            problems << Problem{u"holidays"_s,
                                u"%1 is in the list of holidays twice."_s.arg(textOf(holiday))};
        }
    }
    return problems;
}

Problems problemsOf(const std::vector<Override>& overrides) {
    Problems problems;
    std::set<QDate> seen;
    for (const auto& single : overrides) {
        const QString day = QLocale::c().toString(single.day, u"d MMMM yyyy");
        if (!single.day.isValid()) {
            problems << Problem{u"overrides"_s, u"Choose the day that has other hours."_s};
        } else if (!seen.insert(single.day).second) {
            problems << Problem{u"overrides"_s, u"%1 is in the list of single days twice."_s.arg(day)};
        }
        for (const auto& problem : validate(single.open, day)) {
            problems << Problem{u"overrides"_s, problem.text};
        }
    }
    return problems;
}

/// The nearest working day from `day` on in the direction of step, `day` included.
QDate seek(const Calendar& calendar, QDate day, int step) {
    for (int i = 0; i < LongestClosure; ++i, day = day.addDays(step)) {
        if (isWorkingDay(calendar, day)) {
            return day;
        }
    }
    return {};
}

} // namespace

Calendar officeHours(const QTimeZone& zone) {
    Calendar calendar;
    calendar.name = u"Office hours"_s;
    calendar.zone = zone;
    for (int weekday = Qt::Monday; weekday <= Qt::Friday; ++weekday) {
        calendar.week[size_t(weekday - 1)] = {{9 * 60, 17 * 60}};
    }
    return calendar;
}

Calendar tidied(Calendar calendar) {
    calendar.name = cleaned(calendar.name).trimmed();
    for (auto& hours : calendar.week) {
        std::sort(hours.begin(), hours.end());
    }
    for (auto& holiday : calendar.holidays) {
        holiday.name = cleaned(holiday.name).trimmed();
    }
    std::sort(calendar.holidays.begin(), calendar.holidays.end(), [](const Holiday& a, const Holiday& b) {
        return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
    });
    for (auto& single : calendar.overrides) {
        single.name = cleaned(single.name).trimmed();
        std::sort(single.open.begin(), single.open.end());
    }
    std::sort(calendar.overrides.begin(), calendar.overrides.end(),
              [](const Override& a, const Override& b) { return a.day < b.day; });
    return calendar;
}

Problems validate(const Intervals& hours, const QString& where) {
    Problems problems;
    Intervals sorted = hours;
    std::sort(sorted.begin(), sorted.end());
    for (size_t i = 0; i < sorted.size(); ++i) {
        const Interval& now = sorted[i];
        if (now.from < 0 || now.to > DayMinutes) {
            problems << Problem{u"week"_s, u"%1: hours lie between 00:00 and 24:00."_s.arg(where)};
        } else if (now.to <= now.from) {
            problems << Problem{
                u"week"_s,
                u"%1: %2 ends before it begins. The end of the day is 24:00."_s.arg(where, textOf(now))};
        } else if (i > 0 && now.from < sorted[i - 1].to) {
            problems << Problem{u"week"_s,
                                u"%1: %2 and %3 overlap."_s.arg(where, textOf(sorted[i - 1]), textOf(now))};
        }
    }
    return problems;
}

Problems validate(const Calendar& calendar) {
    Problems problems;
    if (calendar.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the calendar a name."_s};
    }
    if (!calendar.zone.isValid()) {
        problems << Problem{u"zone"_s, u"Choose a time zone."_s};
    }
    for (int weekday = Qt::Monday; weekday <= Qt::Sunday; ++weekday) {
        problems << validate(calendar.week[size_t(weekday - 1)], QLocale::c().dayName(weekday));
    }
    if (std::all_of(calendar.week.begin(), calendar.week.end(),
                    [](const Intervals& hours) { return hours.empty(); })) {
        problems << Problem{u"week"_s, u"Open at least one hour in the week. With none, nothing would ever "
                                       "become due."_s};
    }
    if (everyDayIsHoliday(calendar.holidays)) {
        problems << Problem{u"holidays"_s,
                            u"Each day of the year is a holiday. Leave at least one to work."_s};
    }
    return problems << problemsOf(calendar.holidays) << problemsOf(calendar.overrides);
}

const Holiday* holidayOn(const Calendar& calendar, QDate day) {
    const auto found = std::find_if(calendar.holidays.begin(), calendar.holidays.end(),
                                    [day](const Holiday& holiday) { return holiday.falls(day); });
    return found == calendar.holidays.end() ? nullptr : &*found;
}

std::span<const Interval> hoursOf(const Calendar& calendar, QDate day) {
    if (!day.isValid() || holidayOn(calendar, day)) {
        return {};
    }
    const auto single = std::find_if(calendar.overrides.begin(), calendar.overrides.end(),
                                     [day](const Override& o) { return o.day == day; });
    return single == calendar.overrides.end() ? calendar.week[size_t(day.dayOfWeek() - 1)] : single->open;
}

bool isWorkingDay(const Calendar& calendar, QDate day) {
    return !hoursOf(calendar, day).empty();
}

QDate addWorkingDays(const Calendar& calendar, QDate day, int n) {
    if (!day.isValid()) {
        return {};
    }
    QDate at = n < 0 ? day : seek(calendar, day, 1);
    for (int left = n; left > 0 && at.isValid(); --left) {
        at = seek(calendar, at.addDays(1), 1);
    }
    for (int left = n; left < 0 && at.isValid(); ++left) {
        at = seek(calendar, at.addDays(-1), -1);
    }
    return at;
}

int workingDaysBetween(const Calendar& calendar, QDate from, QDate to) {
    int days = 0;
    if (from.isValid() && to.isValid()) {
        for (QDate day = from; day < to; day = day.addDays(1)) {
            days += isWorkingDay(calendar, day) ? 1 : 0;
        }
    }
    return days;
}

} // namespace core::calendar
