// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Turns dates as written into instants of one zone, a million rows at a time.
#pragma once

#include "core/base/time.h"
#include "core/exchange/dateformat.h"

#include <unordered_map>

namespace core::exchange {

/// Turns stamps into instants in one zone, and back to days, with the day's offset kept: a million rows cost
/// no more than their distinct days.
class ZonedClock {
public:
    explicit ZonedClock(QTimeZone zone);

    /// Without a time the start of the day. Gaps and doubled hours are treated as instantOf() does.
    Instant toInstant(const Stamp& stamp);
    /// Days since 1970-01-01 of the civil day in the zone.
    qint64 dayOf(Instant at);

    const QTimeZone& zone() const { return m_zone; }

private:
    std::optional<int> steadyOffset(qint64 day);

    QTimeZone m_zone;
    std::unordered_map<qint64, std::optional<int>> m_offsets;
};

} // namespace core::exchange
