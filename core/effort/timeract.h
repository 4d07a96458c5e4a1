// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Starting, switching and stopping a timer as acts that can be taken back and done again.
#pragma once

#include "core/effort/timer.h"

namespace core::effort {

/// What ran before and after, and the entry that was saved.
struct TimerAct {
    MemberId member;
    std::optional<Timer> before;
    std::optional<Timer> after;
    std::optional<Entry> saved;

    /// False when nothing changed.
    bool changed() const { return before.has_value() != after.has_value() || saved.has_value(); }

    bool operator==(const TimerAct&) const = default;
};

/// See start() and switchTo().
TimerAct beginWork(Transaction& tx, const Timer& timer, const QTimeZone& zone);
/// See stop().
TimerAct endWork(Transaction& tx, MemberId member, const QTimeZone& zone);
/// See settleGap().
TimerAct settleWork(Transaction& tx, MemberId member, GapChoice choice, const QTimeZone& zone);

/// Takes back a start (the running timer is thrown away without an entry), a stop or a switch (the entry
/// goes, and the former timer runs on from its own start). Conflict when another timer runs by now or the
/// entry was changed.
void undo(Transaction& tx, const TimerAct& act);
/// Does it again after undo(): the timer begins where it had begun, the entry comes back as it was. Conflict
/// when another timer runs by now.
void redo(Transaction& tx, const TimerAct& act, const QTimeZone& zone);

} // namespace core::effort
