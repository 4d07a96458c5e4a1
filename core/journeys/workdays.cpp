// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/workdays.h"

#include "core/workspace/zone.h"

#include <utility>

namespace core::journeys {

namespace {

constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;

qint64 floorDay(qint64 ms) {
    return ms >= 0 ? ms / DayMs : -((-ms + DayMs - 1) / DayMs);
}

} // namespace

WorkDays::WorkDays(Database& db)
    : WorkDays(calendar::defaultCalendar(db), workspace::zone(db)) {}

WorkDays::WorkDays(calendar::Calendar calendar, QTimeZone zone)
    : m_calendar(std::move(calendar))
    , m_zone(std::move(zone)) {}

QDate WorkDays::dayOf(Instant at) const {
    const qint64 utcDay = floorDay(toMs(at));
    auto known = m_offsets.find(utcDay);
    if (known == m_offsets.end()) {
        const auto offset = [&](qint64 ms) {
            return qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))) * 1000;
        };
        const qint64 first = offset(utcDay * DayMs);
        const bool steady = first == offset((utcDay + 1) * DayMs - 1);
        known = m_offsets.emplace(utcDay, steady ? std::optional(first) : std::nullopt).first;
    }
    return known->second ? fromDayNumber(floorDay(toMs(at) + *known->second)) : core::dayOf(at, m_zone);
}

QDate WorkDays::add(QDate day, int n) const {
    return calendar::addWorkingDays(m_calendar, day, n);
}

void WorkDays::cover(qint64 from, qint64 to) const {
    const qint64 last = m_first + qint64(m_sums.size()) - 1;
    if (!m_sums.empty() && from >= m_first && to <= last) {
        return;
    }
    constexpr qint64 Margin = 120;
    const qint64 first = (m_sums.empty() ? from : std::min(from, m_first)) - Margin;
    const qint64 end = (m_sums.empty() ? to : std::max(to, last)) + Margin;
    // What was counted before is taken over: holidays take time to look up.
    const std::vector<int> before = std::exchange(m_sums, {0});
    const qint64 known = std::exchange(m_first, first);
    m_sums.reserve(size_t(end - first + 1));
    for (qint64 day = first; day < end; ++day) {
        const bool counted = !before.empty() && day >= known && day < last;
        const int worked = counted ? before[size_t(day + 1 - known)] - before[size_t(day - known)]
                                   : int(calendar::isWorkingDay(m_calendar, fromDayNumber(day)));
        m_sums.push_back(m_sums.back() + worked);
    }
}

int WorkDays::between(QDate from, QDate to) const {
    if (!from.isValid() || !to.isValid() || to <= from) {
        return 0;
    }
    const qint64 a = dayNumber(from);
    const qint64 b = dayNumber(to);
    cover(a, b);
    return m_sums[size_t(b - m_first)] - m_sums[size_t(a - m_first)];
}

int WorkDays::inStage(Instant entered, Instant until, std::chrono::milliseconds paused) const {
    return between(dayOf(entered), dayOf(std::max(entered, until - paused)));
}

} // namespace core::journeys
