// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/timeract.h"

using namespace Qt::Literals::StringLiterals;

namespace core::effort {

namespace {

/// The same stretch of work; what it is about may have been corrected since.
bool isSame(const std::optional<Timer>& a, const std::optional<Timer>& b) {
    return a.has_value() == b.has_value() && (!a || a->startedAt == b->startedAt);
}

void bring(Transaction& tx, MemberId member, const std::optional<Timer>& expected,
           const std::optional<Timer>& wanted) {
    if (!isSame(running(tx, member), expected)) {
        fail(
            ErrorKind::Conflict,
            u"Another timer was started or stopped since. Look at the time of today and correct it there."_s);
    }
    if (expected) {
        discard(tx, member);
    }
    if (wanted) {
        start(tx, *wanted);
    }
}

} // namespace

TimerAct beginWork(Transaction& tx, const Timer& timer, const QTimeZone& zone) {
    TimerAct act{timer.member, running(tx, timer.member), {}, {}};
    act.saved = switchTo(tx, timer, zone);
    act.after = running(tx, timer.member);
    return act;
}

TimerAct endWork(Transaction& tx, MemberId member, const QTimeZone& zone) {
    TimerAct act{member, running(tx, member), {}, {}};
    act.saved = stop(tx, member, zone);
    return act;
}

TimerAct settleWork(Transaction& tx, MemberId member, GapChoice choice, const QTimeZone& zone) {
    TimerAct act{member, running(tx, member), {}, {}};
    act.saved = settleGap(tx, member, choice, zone);
    act.after = running(tx, member);
    return act;
}

void undo(Transaction& tx, const TimerAct& act) {
    if (act.saved) {
        auto stored = find(tx, act.saved->id);
        if (stored) {
            stored->revision = act.saved->revision; // each step back and forth has made a new one
        }
        if (stored != act.saved) {
            fail(ErrorKind::Conflict, u"The time that was saved was changed since. Correct it by hand."_s);
        }
        remove(tx, act.saved->id);
    }
    bring(tx, act.member, act.after, act.before);
}

void redo(Transaction& tx, const TimerAct& act, const QTimeZone& zone) {
    bring(tx, act.member, act.before, act.after);
    if (act.saved) {
        restore(tx, *act.saved, zone);
    }
}

} // namespace core::effort
