// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What some tickets are promised: a policy, the tickets that it serves, and how much time. Pure.
#pragma once

#include "core/sla/clocks.h"

namespace core::sla {

/// All fields that ask must agree; of one field any value will do. An empty field does not ask.
struct Conditions {
    std::vector<tickets::Priority> priorities;
    std::vector<tickets::TicketKind> kinds;
    QStringList tiers; ///< of the client; without case and accents
    QStringList tags;  ///< without case and accents

    bool operator==(const Conditions&) const = default;
};

/// How early before a promise runs out it is said to be near.
struct Warning {
    std::optional<Seconds> before; ///< open time; null: a share of what is promised
    int percent = 25;              ///< of the promised time, where `before` is null; 0: no warning

    /// Open time before the due instant; never more than what is promised.
    Seconds of(Seconds target) const {
        return std::min(before.value_or(Seconds(target.count() * percent / 100)), target);
    }

    bool operator==(const Warning&) const = default;
};

struct Policy {
    PolicyId id;
    QString name;
    bool active = true;
    CalendarId calendar; ///< zero: the workspace's
    Conditions conditions;
    Targets targets;
    Warning warning;
    std::optional<Instant> since; ///< when it was promised; null: it counts for every ticket there ever was
    bool openToo = false;         ///< with `since`: also for what was open then, from `since` on
    qint64 revision = 0;          ///< 0: not stored

    bool operator==(const Policy&) const = default;
};

/// What of a ticket a policy can ask about.
struct Subject {
    tickets::Priority priority = tickets::Priority::Normal;
    tickets::TicketKind kind = tickets::TicketKind::Question;
    QString tier;     ///< folded
    QStringList tags; ///< folded
    Instant openedAt{};
    std::optional<Instant> resolvedAt{}; ///< while resolved or closed
};

bool serves(const Policy& policy, const Subject& ticket);
/// The first active one that serves the ticket; null: none does.
const Policy* policyFor(const std::vector<Policy>& inOrder, const Subject& ticket);

/// Trims names, drops words that are empty or twice, sorts what has no order.
Policy tidied(Policy policy);
/// A name, at least one target, none of zero or less, none above MaxTarget, and a warning between nothing and
/// all of the time.
Problems validate(const Policy& policy);

constexpr Seconds MaxTarget = std::chrono::hours(24 * 366);

} // namespace core::sla
