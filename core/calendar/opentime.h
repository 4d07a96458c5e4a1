// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Open time on the UTC line: how much lies between two instants, and when an amount of it has run out. Pure.
///
///     const OpenTime open(calendar);                       // some milliseconds; keep it
///     open.addOpenTime(ticket.created, std::chrono::hours(4));
///
/// Rules (where tools differ, one side was chosen):
/// - Opening is inside, closing is outside. An amount that runs out exactly at closing has run out at the
///   closing instant, not at the next opening.
/// - Open time is elapsed time: a day open from 00:00 to 24:00 has 23 or 25 hours when the clock changes.
/// - A wall time that the clock skips moves forward by the gap; an interval that is empty then, or lies in
///   time that is open already, disappears. Of a wall time that comes twice the first is meant.
///   (The behaviour that zendesk/biz documents.) A day that the zone leaves out has no hours.
/// - An end before its start is no time.
#pragma once

#include "core/calendar/calendar.h"

#include <optional>

namespace core::calendar {

/// The open intervals of a calendar over many years, sorted. Never changes once made, so that threads can
/// share it; an answer costs a binary search.
class OpenTime {
public:
    using Duration = std::chrono::milliseconds;

    /// 1970 to 2100: what is outside of the horizon counts as closed.
    static DayRange defaultHorizon() { return {QDate(1970, 1, 1), QDate(2100, 1, 1)}; }

    explicit OpenTime(const Calendar& calendar, const DayRange& horizon = defaultHorizon());

    bool isOpen(Instant at) const;
    /// Open time in [from, to); zero when `to` is before `from`.
    Duration openBetween(Instant from, Instant to) const;
    /// The earliest instant with this much open time between `from` and it; `from` itself for zero and less.
    /// Null when `from` is outside of the horizon or the amount does not run out within it.
    std::optional<Instant> addOpenTime(Instant from, Duration amount) const;
    /// The first open instant from `at` on: `at` itself while open. Null when none follows in the horizon.
    std::optional<Instant> nextOpening(Instant at) const;
    /// The intervals that begin at or after `from`, at most `count`.
    std::vector<InstantRange> openings(Instant from, int count) const;

private:
    struct Span {
        qint64 from;
        qint64 to;
        qint64 before; ///< open milliseconds before it
    };

    using Spans = std::vector<Span>;

    /// The last span that begins at or before the instant; end() when there is none.
    Spans::const_iterator spanAt(qint64 ms) const;
    qint64 openedUntil(qint64 ms) const;

    Spans m_spans;
    qint64 m_from = 0;
    qint64 m_to = 0;
};

} // namespace core::calendar
