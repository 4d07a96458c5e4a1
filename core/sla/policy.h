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

struct Policy {
    PolicyId id;
    QString name;
    bool active = true;
    CalendarId calendar; ///< zero: the workspace's
    Conditions conditions;
    Targets targets;
    qint64 revision = 0; ///< 0: not stored

    bool operator==(const Policy&) const = default;
};

/// What of a ticket a policy can ask about.
struct Subject {
    tickets::Priority priority = tickets::Priority::Normal;
    tickets::TicketKind kind = tickets::TicketKind::Question;
    QString tier;     ///< folded
    QStringList tags; ///< folded
};

bool serves(const Policy& policy, const Subject& ticket);
/// The first active one that serves the ticket; null: none does.
const Policy* policyFor(const std::vector<Policy>& inOrder, const Subject& ticket);

/// Trims names, drops words that are empty or twice, sorts what has no order.
Policy tidied(Policy policy);
/// A name, at least one target, none of zero or less, and none above MaxTarget.
Problems validate(const Policy& policy);

constexpr Seconds MaxTarget = std::chrono::hours(24 * 366);

} // namespace core::sla
