// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The three things that clients are promised, and how a ticket stands against the next of them.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/id.h"
#include "core/base/time.h"

namespace core::sla {

enum class Metric {
    FirstResponse, ///< our first answer after the client's first contact
    NextResponse,  ///< our answer to the oldest message since then that has none
    Resolution
};

/// What the cache says of a ticket. It holds no "now": a due instant that has passed is a breach that goes
/// on.
struct Standing {
    PolicyId policy;                       ///< zero: no policy serves the ticket, and the rest is empty
    std::optional<Instant> dueAt;          ///< the earliest of the running clocks; null while all stand still
    Metric metric = Metric::FirstResponse; ///< of dueAt
    std::optional<Instant> breachedAt;     ///< the first breach that has ended, by stamps

    bool isOverdue(Instant now) const { return dueAt && *dueAt < now; }

    bool operator==(const Standing&) const = default;
};

} // namespace core::sla

namespace core {

template <>
struct EnumNames<sla::Metric> {
    using E = sla::Metric;
    static constexpr std::array<std::pair<E, std::string_view>, 3> names{
        {{E::FirstResponse, "first_response"},
         {E::NextResponse, "next_response"},
         {E::Resolution, "resolution"}}};
};

} // namespace core
