// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidayfile.h"

#include "core/base/fold.h"
#include "core/calendar/eventfile.h"

#include <algorithm>
#include <libical/ical.h>
#include <map>
#include <memory>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::calendar {

namespace {

constexpr int LongestEvent = 366;  ///< days
constexpr int MostDates = 400;     ///< of one event that repeats
constexpr int MostSteps = 100'000; ///< of a repetition that began long ago
constexpr int YearsBack = 1;
constexpr int YearsAhead = 3;
constexpr int NameLength = 120;

using DayKey = std::tuple<int, int, int>;

struct ComponentEnd {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

struct IteratorEnd {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

using Component = std::unique_ptr<icalcomponent, ComponentEnd>;

/// Ends the reading of one event with a reason; never leaves this file.
struct Refusal {
    QString because;
};

QDate dayOfTime(const icaltimetype& time) {
    return {time.year, time.month, time.day};
}

bool isMidnight(const icaltimetype& time) {
    return time.is_date || (time.hour == 0 && time.minute == 0 && time.second == 0);
}

icalproperty* first(icalcomponent* event, icalproperty_kind kind) {
    return icalcomponent_get_first_property(event, kind);
}

QString nameOf(icalcomponent* event) {
    const char* summary = icalcomponent_get_summary(event);
    const QString name = cleaned(QString::fromUtf8(summary ? summary : "")).simplified();
    return name.size() > NameLength ? name.left(NameLength - 1) + u'…' : name;
}

/// Days from the first one up to, without, the last one.
DayRange daysOf(icalcomponent* event) {
    icalproperty* begins = first(event, ICAL_DTSTART_PROPERTY);
    const icaltimetype start = begins ? icalproperty_get_dtstart(begins) : icaltime_null_time();
    if (!begins || icaltime_is_null_time(start) || !dayOfTime(start).isValid()) {
        throw Refusal{u"It has no day that can be read."_s};
    }
    DayRange days{dayOfTime(start), dayOfTime(start).addDays(1)};
    icaltimetype end = start;
    if (icalproperty* ends = first(event, ICAL_DTEND_PROPERTY)) {
        end = icalproperty_get_dtend(ends);
        if (icaltime_is_null_time(end) || !dayOfTime(end).isValid()) {
            throw Refusal{u"Its last day cannot be read."_s};
        }
        days.to = dayOfTime(end);
    } else if (icalproperty* lasts = first(event, ICAL_DURATION_PROPERTY)) {
        const int seconds = icaldurationtype_as_int(icalproperty_get_duration(lasts));
        if (seconds % 86'400 != 0) {
            throw Refusal{u"It has a time of day."_s};
        }
        days.to = days.from.addDays(seconds / 86'400);
    } else if (!start.is_date) {
        throw Refusal{u"It has a time of day."_s};
    }
    if (!isMidnight(start) || !isMidnight(end)) {
        throw Refusal{u"It has a time of day."_s};
    }
    if (days.to == days.from && start.is_date) {
        days.to = days.from.addDays(1); // some programs give the day itself as its end
    }
    if (days.to <= days.from) {
        throw Refusal{u"It ends before it begins."_s};
    }
    if (days.days() > LongestEvent) {
        throw Refusal{u"It is longer than a year."_s};
    }
    return days;
}

bool isEmpty(const short* list) {
    return list[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

bool isOnly(const short* list, int value) {
    return isEmpty(list) || (list[0] == value && list[1] == ICAL_RECURRENCE_ARRAY_MAX);
}

/// On the same day of each year, without an end.
bool isEachYear(const icalrecurrencetype& rule, QDate day) {
    return rule.freq == ICAL_YEARLY_RECURRENCE && rule.interval == 1 && rule.count == 0 &&
           icaltime_is_null_time(rule.until) && !rule.rscale && isEmpty(rule.by_day) &&
           isEmpty(rule.by_year_day) && isEmpty(rule.by_week_no) && isEmpty(rule.by_set_pos) &&
           isOnly(rule.by_month, day.month()) && isOnly(rule.by_month_day, day.day());
}

std::set<QDate> exceptionsOf(icalcomponent* event) {
    std::set<QDate> days;
    for (icalproperty* out = first(event, ICAL_EXDATE_PROPERTY); out;
         out = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
        days.insert(dayOfTime(icalproperty_get_exdate(out)));
    }
    return days;
}

/// The first days of an event that repeats, within the window.
std::set<QDate> datesOf(const icalrecurrencetype& rule, QDate begin, QDate today) {
    const QDate from = today.addYears(-YearsBack);
    const QDate until = today.addYears(YearsAhead);
    icaltimetype start = icaltime_null_date();
    start.hour = start.minute = start.second = 0; // -1 in a null date, which counts back into the day before
    start.year = begin.year();
    start.month = begin.month();
    start.day = begin.day();
    const std::unique_ptr<icalrecur_iterator, IteratorEnd> dates(icalrecur_iterator_new(rule, start));
    if (!dates) {
        throw Refusal{u"How it repeats cannot be read."_s};
    }
    std::set<QDate> days;
    for (int step = 0; step < MostSteps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(dates.get());
        const QDate day = dayOfTime(next);
        if (icaltime_is_null_time(next) || day > until) {
            break;
        }
        if (day >= from) {
            days.insert(day);
        }
        if (days.size() > MostDates) {
            throw Refusal{u"It comes more often than %1 times in four years."_s.arg(MostDates)};
        }
    }
    return days;
}

/// Where an event begins: each year, on the days of its repetitions, or once.
struct Beginnings {
    bool yearly = false;
    std::set<QDate> days;
};

Beginnings beginningsOf(icalcomponent* event, QDate begin, QDate today) {
    Beginnings out;
    const std::set<QDate> without = exceptionsOf(event);
    icalproperty* repeats = first(event, ICAL_RRULE_PROPERTY);
    if (!repeats) {
        out.days = {begin};
    } else {
        const icalrecurrencetype rule = icalproperty_get_rrule(repeats);
        if (rule.freq == ICAL_NO_RECURRENCE) {
            throw Refusal{u"How it repeats cannot be read."_s};
        }
        out.yearly = without.empty() && isEachYear(rule, begin);
        out.days = out.yearly ? std::set{begin} : datesOf(rule, begin, today);
    }
    for (icalproperty* more = first(event, ICAL_RDATE_PROPERTY); more && !out.yearly;
         more = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
        const QDate day = dayOfTime(icalproperty_get_rdate(more).time);
        if (day.isValid()) {
            out.days.insert(day);
        }
    }
    for (const QDate& day : without) {
        out.days.erase(day);
    }
    if (out.days.empty()) {
        throw Refusal{u"None of its days lies between a year ago and three years from now."_s};
    }
    return out;
}

class Collector {
public:
    explicit Collector(QDate today)
        : m_today(today) {}

    void add(const EventText& text) {
        const Component event(icalparser_parse_string(text.text.constData()));
        const QString name = event ? nameOf(event.get()) : QString();
        try {
            if (!event || icalcomponent_isa(event.get()) != ICAL_VEVENT_COMPONENT) {
                throw Refusal{u"It cannot be read."_s};
            }
            take(event.get(), name);
        } catch (const Refusal& refusal) {
            m_file.refused.push_back({text.line, name, refusal.because});
        }
    }

    HolidayFile result() {
        for (const auto& [key, names] : m_names) {
            const auto& [year, month, day] = key;
            m_file.holidays.push_back({year, month, day, names.join(u", "_s)});
        }
        return std::move(m_file);
    }

private:
    void take(icalcomponent* event, const QString& name) {
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) {
            throw Refusal{u"It was cancelled."_s};
        }
        if (first(event, ICAL_RECURRENCEID_PROPERTY)) {
            throw Refusal{u"It changes a single day of a series. Change that day by hand."_s};
        }
        const DayRange days = daysOf(event);
        const Beginnings beginnings = beginningsOf(event, days.from, m_today);
        for (const QDate& begin : beginnings.days) {
            for (qint64 i = 0; i < days.days(); ++i) {
                const QDate day = begin.addDays(i);
                put({beginnings.yearly ? 0 : day.year(), day.month(), day.day()}, name);
            }
        }
    }

    void put(const DayKey& key, const QString& name) {
        QStringList& names = m_names[key];
        const QString given = name.isEmpty() ? u"Holiday"_s : name;
        if (!names.contains(given)) {
            names << given;
        }
    }

    QDate m_today;
    HolidayFile m_file;
    std::map<DayKey, QStringList> m_names;
};

} // namespace

HolidayFile readHolidays(const QByteArray& bytes, QDate today) {
    icalerror_set_errors_are_fatal(0); // else the library ends the process over a bad file
    Collector collector(today);
    const auto events = readEvents(bytes);
    if (events.empty()) {
        fail(ErrorKind::Invalid, u"There is no event in this file."_s);
    }
    for (const EventText& event : events) {
        collector.add(event);
    }
    return collector.result();
}

HolidayPlan planHolidays(const Calendar& calendar, const std::vector<Holiday>& holidays) {
    HolidayPlan plan;
    for (const Holiday& holiday : holidays) {
        const bool known =
            std::any_of(calendar.holidays.begin(), calendar.holidays.end(), [&](const Holiday& other) {
                return other.month == holiday.month && other.day == holiday.day &&
                       (other.year == holiday.year || (other.year == 0 && other.active));
            });
        (known ? plan.known : plan.added).push_back(holiday);
    }
    return plan;
}

} // namespace core::calendar
