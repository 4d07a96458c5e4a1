// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One running timer per member. It lives in the workspace, so that it survives a kill of the process.
#pragma once

#include "core/effort/entry.h"

namespace core::effort {

struct Timer {
    MemberId member;
    Instant startedAt{};
    Instant seenAt{}; ///< last sign of life, written every minute
    ClientId client;
    TicketId ticket;
    WorkClass workClass = WorkClass::Unclassified;
    Origin origin = Origin::Unknown;
    QString note;

    bool operator==(const Timer&) const = default;
};

/// No sign of life for longer than this is a gap: the process was killed or the machine slept.
constexpr std::chrono::minutes GapLimit{3};

/// The span that nobody saw, from the last sign of life to now; null when it is short.
std::optional<InstantRange> gap(const Timer& timer, Instant now);

enum class GapChoice {
    Keep, ///< it was work: the timer runs on
    Cut,  ///< the work ended at the last sign of life: saved up to there, the timer stops
    Drop  ///< it was a break: saved up to the last sign of life, and the timer runs on from now
};

std::optional<Timer> running(Database& db, MemberId member);
/// Starts at timer.startedAt, or now when that is unset. Conflict when one runs (see switchTo).
Timer start(Transaction& tx, Timer timer);
/// Ends the running timer and saves its entry. at: default now; an end before the start counts as the start.
/// Null when no timer runs.
std::optional<Entry> stop(Transaction& tx, MemberId member, const QTimeZone& zone,
                          std::optional<Instant> at = {});
/// Stops what runs (its entry is returned) and starts the new one, in one unit of work.
std::optional<Entry> switchTo(Transaction& tx, const Timer& timer, const QTimeZone& zone);
/// Changes what the running timer is about (client, ticket, class, origin, note). NotFound when none runs.
void update(Transaction& tx, const Timer& timer);
/// Writes the sign of life. False when no timer runs. Publishes no change.
bool heartbeat(Transaction& tx, MemberId member);
/// Settles a gap; the entry that was saved, if any.
std::optional<Entry> settleGap(Transaction& tx, MemberId member, GapChoice choice, const QTimeZone& zone);
/// Throws a running timer away without an entry; only for "undo" of a start.
void discard(Transaction& tx, MemberId member);

} // namespace core::effort
