// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Working days of the workspace, counted often: due days, days in a stage.
#pragma once

#include "core/calendar/store.h"

#include <unordered_map>

namespace core::journeys {

/// The default calendar beside the workspace's zone. Remembers what it counted; for one thread.
class WorkDays {
public:
    explicit WorkDays(Database& db);
    WorkDays(calendar::Calendar calendar, QTimeZone zone);

    const QTimeZone& zone() const { return m_zone; }

    /// The civil day of an instant in the workspace's zone.
    QDate dayOf(Instant at) const;

    Instant startOf(QDate day) const { return startOfDay(day, m_zone); }

    /// The n-th working day after the day, n = 0 being the day itself or, when it is free, the next one
    /// worked.
    QDate add(QDate day, int n) const;
    /// Working days in [from, to); 0 when `to` is not after `from`.
    int between(QDate from, QDate to) const;
    /// Working days in a stage: from the day of entry to the day of `until`, without the paused time, which
    /// is taken from the end.
    int inStage(Instant entered, Instant until, std::chrono::milliseconds paused) const;

private:
    void cover(qint64 from, qint64 to) const;

    calendar::Calendar m_calendar;
    QTimeZone m_zone;
    mutable qint64 m_first = 0;      ///< day number of the first sum
    mutable std::vector<int> m_sums; ///< working days before each day from the first on
    mutable std::unordered_map<qint64, std::optional<qint64>> m_offsets; ///< by UTC day; empty: it changes
};

} // namespace core::journeys
