// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zonedclock.h"

namespace core::exchange {

namespace {

constexpr qint64 MsPerDay = 86'400'000;

} // namespace

ZonedClock::ZonedClock(QTimeZone zone)
    : m_zone(std::move(zone)) {}

/// The offset of a day and its neighbours when it is one and the same, null near a clock change.
std::optional<int> ZonedClock::steadyOffset(qint64 day) {
    const auto known = m_offsets.find(day);
    if (known != m_offsets.end()) {
        return known->second;
    }
    const QDateTime start(fromDayNumber(day), QTime(0, 0), Qt::UTC);
    const int before = m_zone.offsetFromUtc(start.addDays(-1));
    const int after = m_zone.offsetFromUtc(start.addDays(2));
    const int middle = m_zone.offsetFromUtc(start.addSecs(43'200));
    const auto offset = before == after && before == middle ? std::optional(before) : std::nullopt;
    m_offsets.emplace(day, offset);
    return offset;
}

Instant ZonedClock::toInstant(const Stamp& stamp) {
    const qint64 naive = stamp.day * MsPerDay + stamp.msOfDay.value_or(0);
    if (stamp.offsetSeconds) {
        return fromMs(naive - *stamp.offsetSeconds * 1000LL);
    }
    if (const auto offset = steadyOffset(stamp.day)) {
        return fromMs(naive - *offset * 1000LL);
    }
    return instantOf(fromDayNumber(stamp.day),
                     QTime::fromMSecsSinceStartOfDay(int(stamp.msOfDay.value_or(0))), m_zone);
}

qint64 ZonedClock::dayOf(Instant at) {
    const Stamp utc = stampOf(toMs(at));
    if (const auto offset = steadyOffset(utc.day)) {
        return stampOf(toMs(at) + *offset * 1000LL).day;
    }
    return dayNumber(core::dayOf(at, m_zone));
}

} // namespace core::exchange
