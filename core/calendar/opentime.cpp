// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/opentime.h"

#include <algorithm>
#include <unordered_map>

namespace core::calendar {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMs = DayMinutes * MinuteMs;

/// Looks a day up without walking the lists of the calendar for each.
class Days {
public:
    explicit Days(const Calendar& calendar)
        : m_calendar(calendar) {
        for (const auto& single : calendar.overrides) {
            m_overrides.emplace(dayNumber(single.day), &single);
        }
        for (const auto& holiday : calendar.holidays) {
            if (holiday.active && holiday.year == 0) {
                m_yearly[size_t(holiday.month)] |= 1U << unsigned(holiday.day);
            } else if (holiday.active) {
                m_overrides[dayNumber({holiday.year, holiday.month, holiday.day})] = nullptr;
            }
        }
    }

    std::span<const Interval> hoursOf(QDate day) const {
        if ((m_yearly[size_t(day.month())] >> unsigned(day.day()) & 1U) != 0) {
            return {};
        }
        const auto single = m_overrides.find(dayNumber(day));
        if (single == m_overrides.end()) {
            return m_calendar.week[size_t(day.dayOfWeek() - 1)];
        }
        return single->second ? std::span<const Interval>(single->second->open) : std::span<const Interval>();
    }

private:
    const Calendar& m_calendar;
    std::unordered_map<qint64, const Override*> m_overrides; ///< null: a dated holiday
    std::array<unsigned, 13> m_yearly{};                     ///< a bit for each day of the month
};

/// Instants of wall times, asked for day after day. Asking the zone for each would cost most of the time;
/// only days near a clock change need it.
class Walls {
public:
    Walls(const QTimeZone& zone, const DayRange& horizon)
        : m_zone(zone) {
        const QDateTime from(horizon.from.addDays(-3), QTime(0, 0), Qt::UTC);
        const QDateTime to(horizon.to.addDays(3), QTime(0, 0), Qt::UTC);
        m_offset = zone.offsetFromUtc(from);
        if (zone.hasTransitions()) {
            for (const auto& change : zone.transitions(from, to)) {
                m_changes.push_back({change.atUtc.toMSecsSinceEpoch(), change.offsetFromUtc});
            }
        }
    }

    /// The hours of the day as milliseconds since 1970, by their start.
    std::vector<std::pair<qint64, qint64>> place(QDate day, std::span<const Interval> hours) {
        enter(day);
        std::vector<std::pair<qint64, qint64>> placed;
        // A zone that moves over the date line leaves a day out; its hours are not owed to the next one.
        if (m_plain || dayOf(instantOf(day, QTime(12, 0), m_zone), m_zone) == day) {
            for (const auto& interval : hours) {
                placed.emplace_back(instant(interval.from), instant(interval.to));
            }
        }
        if (!m_plain) { // what moved out of a gap can have come to lie behind what was not in it
            std::sort(placed.begin(), placed.end());
        }
        return placed;
    }

private:
    struct Offset {
        qint64 at;
        int offset; ///< seconds, from then on
    };

    void enter(QDate day) {
        m_day = day;
        const qint64 naive = dayNumber(day) * DayMs;
        while (m_next < m_changes.size() && m_changes[m_next].at < naive - 2 * DayMs) {
            m_offset = m_changes[m_next++].offset;
        }
        m_plain = m_next == m_changes.size() || m_changes[m_next].at > naive + 3 * DayMs;
    }

    qint64 instant(int minute) const {
        if (m_plain) {
            return dayNumber(m_day) * DayMs + minute * MinuteMs - m_offset * 1000LL;
        }
        const QDate day = m_day.addDays(minute / DayMinutes);
        return toMs(instantOf(day, QTime(minute % DayMinutes / 60, minute % 60), m_zone));
    }

    const QTimeZone& m_zone;
    std::vector<Offset> m_changes;
    size_t m_next = 0;
    int m_offset = 0;
    QDate m_day;
    bool m_plain = true;
};

} // namespace

OpenTime::OpenTime(const Calendar& calendar, const DayRange& horizon)
    : m_from(toMs(startOfDay(horizon.from, calendar.zone)))
    , m_to(toMs(startOfDay(horizon.to, calendar.zone))) {
    const Calendar sorted = tidied(calendar);
    const Days days(sorted);
    Walls walls(sorted.zone, horizon);
    qint64 until = m_from;
    qint64 opened = 0;
    for (QDate day = horizon.from; day < horizon.to; day = day.addDays(1)) {
        for (const auto& [begin, end] : walls.place(day, days.hoursOf(day))) {
            const qint64 from = std::max(begin, until);
            const qint64 to = std::min(end, m_to);
            if (from < to) {
                m_spans.push_back({from, to, opened});
                opened += to - from;
                until = to;
            }
        }
    }
}

OpenTime::Spans::const_iterator OpenTime::spanAt(qint64 ms) const {
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), ms,
                                        [](qint64 at, const Span& span) { return at < span.from; });
    return after == m_spans.begin() ? m_spans.end() : after - 1;
}

qint64 OpenTime::openedUntil(qint64 ms) const {
    const auto span = spanAt(ms);
    return span == m_spans.end() ? 0 : span->before + std::min(ms, span->to) - span->from;
}

bool OpenTime::isOpen(Instant at) const {
    const auto span = spanAt(toMs(at));
    return span != m_spans.end() && toMs(at) < span->to;
}

OpenTime::Duration OpenTime::openBetween(Instant from, Instant to) const {
    return from < to ? Duration(openedUntil(toMs(to)) - openedUntil(toMs(from))) : Duration(0);
}

std::optional<Instant> OpenTime::addOpenTime(Instant from, Duration amount) const {
    const qint64 start = toMs(from);
    if (start < m_from || start >= m_to) {
        return std::nullopt;
    }
    if (amount <= Duration(0)) {
        return from;
    }
    if (m_spans.empty()) {
        return std::nullopt;
    }
    // A year of milliseconds is far from the range of 64 bits, an amount that somebody made up need not be.
    const qint64 all = m_spans.back().before + m_spans.back().to - m_spans.back().from;
    const qint64 opened = openedUntil(start);
    if (amount.count() > all - opened) {
        return std::nullopt;
    }
    const qint64 wanted = opened + amount.count();
    const auto after = std::lower_bound(m_spans.begin(), m_spans.end(), wanted,
                                        [](const Span& span, qint64 sum) { return span.before < sum; });
    const Span& last = *(after - 1);
    return fromMs(last.from + wanted - last.before);
}

std::optional<Instant> OpenTime::nextOpening(Instant at) const {
    if (isOpen(at)) {
        return at;
    }
    const auto next = openings(at, 1);
    return next.empty() ? std::nullopt : std::optional(next.front().from);
}

std::vector<InstantRange> OpenTime::openings(Instant from, int count) const {
    auto span = std::lower_bound(m_spans.begin(), m_spans.end(), toMs(from),
                                 [](const Span& s, qint64 at) { return s.from < at; });
    std::vector<InstantRange> list;
    for (; span != m_spans.end() && int(list.size()) < count; ++span) {
        list.push_back({fromMs(span->from), fromMs(span->to)});
    }
    return list;
}

} // namespace core::calendar
