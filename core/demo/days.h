// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The days of the demo's history: which are worked, how much, and how much of it is service.
#pragma once

#include "core/base/time.h"

#include <vector>

namespace core::demo {

/// A wall time of the history; days count from its first day.
struct Moment {
    int day = 0;
    int minute = 0; ///< after local midnight

    friend auto operator<=>(const Moment&, const Moment&) = default;
};

class Days {
public:
    Days() = default;
    Days(QDate today, QTime now, const QTimeZone& zone);

    int count() const { return int(m_starts.size()); }

    int today() const { return count() - 1; }

    QDate date(int day) const { return m_first.addDays(day); }

    int dayOf(QDate date) const { return int(m_first.daysTo(date)); }

    Moment now() const { return m_now; }

    Instant instant(Moment at) const { return m_starts[size_t(at.day)] + std::chrono::minutes(at.minute); }

    bool isWorked(int day) const;
    /// How much is done on the day: about 1 on a working day, little on weekends and holidays; today only
    /// what its hours allow.
    double weight(int day) const;
    /// Designed share of service in the work with clients: about 5 %, a month in which service took over, and
    /// a rise in the last weeks to between 8 and 9 % for this month.
    double reactiveShare(int day, double weekNoise) const;
    bool isOutageMonth(int day) const;

    /// Some minutes later, within office hours: what falls after them moves to the next working morning.
    Moment later(Moment from, int minutes) const;

private:
    QDate m_first;
    std::vector<Instant> m_starts;
    Moment m_now;
    QDate m_monthStart;
    DayRange m_outage;
};

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876).
QDate easter(int year);
bool isHoliday(QDate date);

} // namespace core::demo
