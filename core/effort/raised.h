// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Work on a problem that we opened, once the client raises it too: what was done before stays proactive,
/// what came after becomes reactive, and what runs across that instant is split.
#pragma once

#include "core/effort/timer.h"

namespace core::effort {

/// An entry that changed its class, and the part that was cut off where it ran across the instant.
struct RaisedEntry {
    EntryId id;
    WorkClass was = WorkClass::Proactive;
    std::optional<Instant> endedAt; ///< before it was cut; null where it stayed whole
    EntryId added;                  ///< the reactive part; zero where it stayed whole

    bool operator==(const RaisedEntry&) const = default;
};

/// A running timer that turned reactive, with the entry that keeps its time until then.
struct RaisedTimer {
    MemberId member;
    Instant was{}; ///< its start before
    Instant now{}; ///< its start since
    EntryId added; ///< zero where it had begun after the instant

    bool operator==(const RaisedTimer&) const = default;
};

struct Raised {
    std::vector<RaisedEntry> entries;
    std::vector<RaisedTimer> timers;

    bool operator==(const Raised&) const = default;
};

/// Gives the proactive work on the ticket whose trigger was our own finding its class anew. A timed entry is
/// cut at a whole minute, so that the sum of minutes stays. A typed duration belongs to the side of its day;
/// on the day itself it is reactive when it was entered after the instant. Classes that a person chose
/// otherwise stay.
Raised raise(Transaction& tx, TicketId ticket, Instant clientAt, const QTimeZone& zone);

/// Takes it back. What a person changed or removed since is left alone.
void lower(Transaction& tx, const Raised& raised, const QTimeZone& zone);

} // namespace core::effort
