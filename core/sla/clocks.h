// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The three clocks of a ticket, reckoned from its history alone. Pure: no "now" and no stored state goes in,
/// so that whoever reckons again, and whenever, comes to the same.
///
/// Rules (where tools differ, one side was chosen; the manual page service-levels.md says the same):
/// - Time is open time of the policy's calendar: nights, breaks, holidays and weekends do not count
///   (calendar/opentime.h). An amount that runs out exactly at closing has run out at the closing instant.
/// - All clocks begin with the client's first contact. A ticket that we opened has none until then.
/// - First response ends with our first answer and never begins again. Next response begins with the oldest
///   message of the client after our first answer that has no answer; another message does not move it.
///   Resolution ends when the ticket is resolved or closed, and goes on when it is reopened.
/// - An answer is a reply or a call. Notes are none, and neither is what no person wrote.
/// - Pending, resolved and closed are pauses; on hold is not: the client still waits for us. A pause is as
///   long as it was, to the millisecond.
/// - Resolving ends a wait without an answer: that exchange is neither met nor missed, unless it was late
///   already. A first response that nobody gave stands still and goes on when the ticket is reopened.
/// - The target is that of the priority in force from then on. What had ended, and what had been missed,
///   before a priority changed stays.
/// - Met is what ended at its due instant or before, by the stamps. What is left is rounded down and what is
///   late is rounded up to whole seconds, so that negative always means missed: who answers in closed time
///   after a promise ran out at closing is late by one second.
/// - An end before its start is no time at all.
/// - What was promised later than the client wrote counts from the promise on; what had ended before is
///   neither met nor missed.
#pragma once

#include "core/calendar/opentime.h"
#include "core/sla/metric.h"
#include "core/tickets/ticket.h"

namespace core::sla {

using Seconds = std::chrono::seconds;

/// Open time promised, by priority and metric; empty: nothing is promised.
struct Targets {
    std::array<std::array<std::optional<Seconds>, 3>, 4> cells;

    std::optional<Seconds>& at(tickets::Priority priority, Metric metric) {
        return cells[size_t(priority)][size_t(metric)];
    }

    const std::optional<Seconds>& at(tickets::Priority priority, Metric metric) const {
        return cells[size_t(priority)][size_t(metric)];
    }

    bool isEmpty() const { return *this == Targets(); }

    /// The longest of them; zero when there is none.
    Seconds longest() const;

    bool operator==(const Targets&) const = default;
};

/// What happened to a ticket, oldest first.
struct History {
    struct StateChange {
        Instant at;
        tickets::TicketState to = tickets::TicketState::Open;
    };

    struct PriorityChange {
        Instant at;
        tickets::Priority to = tickets::Priority::Normal;
    };

    struct Said {
        Instant at;
        tickets::MessageKind kind = tickets::MessageKind::Message;
    };

    std::optional<Instant> clientAt;     ///< the client's first contact; null: no clock runs
    std::optional<Instant> firstReplyAt; ///< our first answer after it; null: the first of `said` counts
    std::optional<Instant> resolvedAt;   ///< while resolved or closed
    std::vector<StateChange> states;     ///< before the first one the ticket is new
    tickets::Priority priority = tickets::Priority::Normal; ///< before the first change
    std::vector<PriorityChange> priorities;
    std::vector<Said> said; ///< notes may be among them and do not count
};

struct Clock {
    std::optional<Instant> due;      ///< while it runs
    std::optional<qint64> left;      ///< once it ended: whole seconds; negative = missed
    std::optional<Instant> missedAt; ///< the earliest due instant that the history shows as missed; a clock
                                     ///< that runs past its due instant shows it by that alone

    bool operator==(const Clock&) const = default;
};

struct Clocks {
    Clock first;
    Clock reply; ///< left: the smallest of the answered exchanges
    Clock solve;

    const Clock& of(Metric metric) const {
        return metric == Metric::FirstResponse ? first : metric == Metric::NextResponse ? reply : solve;
    }

    /// Whether anything runs, ended or was missed.
    bool isEmpty() const { return *this == Clocks(); }

    /// The earliest of the running ones; of two at the same instant the first of the enum.
    std::optional<Metric> nextMetric() const;
    std::optional<Instant> nextDue() const;
    std::optional<Instant> breachedAt() const;

    bool operator==(const Clocks&) const = default;
};

/// Pending, resolved and closed.
bool isPause(tickets::TicketState state);

/// `open` must reach from the first instant of the history to where the targets run out (see OpenTime).
/// `promisedAt`: no clock begins before; null: all was promised from the beginning.
Clocks reckon(const History& history, const Targets& targets, const calendar::OpenTime& open,
              std::optional<Instant> promisedAt = {});

} // namespace core::sla
