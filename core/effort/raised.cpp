// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/raised.h"

namespace core::effort {

namespace {

bool isOurs(const Entry& entry) {
    return entry.origin == Origin::OwnProblem && entry.workClass == WorkClass::Proactive;
}

/// Where work from `start` is cut: a whole number of minutes after it.
Instant turnOf(Instant start, Instant clientAt) {
    return start + minutesBetween(start, clientAt);
}

bool isAfter(const Entry& typed, Instant clientAt, const QTimeZone& zone) {
    const QDate day = dayOf(clientAt, zone);
    return typed.day > day || (typed.day == day && typed.enteredAt > clientAt);
}

RaisedEntry cut(Transaction& tx, Entry entry, Instant turn, const QTimeZone& zone) {
    RaisedEntry raised{entry.id, entry.workClass, entry.endedAt, {}};
    Entry rest = entry;
    rest.startedAt = turn;
    rest.workClass = WorkClass::Reactive;
    rest.source.clear();
    rest.externalId.clear();
    rest.custom.clear();
    entry.endedAt = turn;
    edit(tx, entry, zone);
    raised.added = add(tx, rest, zone).id;
    return raised;
}

std::optional<RaisedEntry> raiseEntry(Transaction& tx, const Entry& entry, Instant clientAt,
                                      const QTimeZone& zone) {
    if (entry.startedAt) {
        const Instant turn = turnOf(*entry.startedAt, clientAt);
        if (*entry.endedAt <= clientAt || turn >= *entry.endedAt) {
            return std::nullopt;
        }
        if (turn > *entry.startedAt) {
            return cut(tx, entry, turn, zone);
        }
    } else if (!isAfter(entry, clientAt, zone)) {
        return std::nullopt;
    }
    Entry changed = entry;
    changed.workClass = WorkClass::Reactive;
    edit(tx, changed, zone);
    return RaisedEntry{entry.id, entry.workClass, {}, {}};
}

std::optional<RaisedTimer> raiseTimer(Transaction& tx, const Timer& timer, Instant clientAt,
                                      const QTimeZone& zone) {
    if (clientAt > tx.now() || timer.origin != Origin::OwnProblem ||
        timer.workClass != WorkClass::Proactive) {
        return std::nullopt;
    }
    RaisedTimer raised{timer.member, timer.startedAt, timer.startedAt, {}};
    const Instant turn = std::min(turnOf(timer.startedAt, clientAt), std::max(timer.startedAt, tx.now()));
    if (turn > timer.startedAt) {
        Entry entry;
        entry.member = timer.member;
        entry.client = timer.client;
        entry.ticket = timer.ticket;
        entry.startedAt = timer.startedAt;
        entry.endedAt = turn;
        entry.workClass = timer.workClass;
        entry.origin = timer.origin;
        entry.note = timer.note;
        entry.enteredBy = timer.member;
        raised.added = add(tx, entry, zone).id;
        raised.now = turn;
    }
    tx.execute("UPDATE timer SET started_at = ?, work_class = ? WHERE member_id = ?", raised.now,
               WorkClass::Reactive, timer.member);
    tx.changed(Entity::Timer, timer.member);
    return raised;
}

void lowerEntry(Transaction& tx, const RaisedEntry& raised, const QTimeZone& zone) {
    auto entry = find(tx, raised.id);
    if (!entry) {
        return;
    }
    if (!raised.added) {
        if (entry->workClass == WorkClass::Reactive) {
            entry->workClass = raised.was;
            edit(tx, *entry, zone);
        }
        return;
    }
    const auto rest = find(tx, raised.added);
    if (rest && entry->endedAt && rest->startedAt == entry->endedAt && rest->endedAt == raised.endedAt) {
        remove(tx, rest->id);
        entry->endedAt = raised.endedAt;
        edit(tx, *entry, zone);
    }
}

void lowerTimer(Transaction& tx, const RaisedTimer& raised) {
    const auto timer = running(tx, raised.member);
    const auto entry = raised.added ? find(tx, raised.added) : std::nullopt;
    const bool whole =
        !raised.added || (entry && entry->startedAt == raised.was && entry->endedAt == raised.now);
    if (!timer || timer->startedAt != raised.now || timer->workClass != WorkClass::Reactive || !whole) {
        return;
    }
    if (entry) {
        remove(tx, entry->id);
    }
    tx.execute("UPDATE timer SET started_at = ?, work_class = ? WHERE member_id = ?", raised.was,
               WorkClass::Proactive, raised.member);
    tx.changed(Entity::Timer, raised.member);
}

} // namespace

Raised raise(Transaction& tx, TicketId ticket, Instant clientAt, const QTimeZone& zone) {
    Raised raised;
    for (const Entry& entry : ofTicket(tx, ticket)) {
        if (isOurs(entry)) {
            if (const auto one = raiseEntry(tx, entry, clientAt, zone)) {
                raised.entries.push_back(*one);
            }
        }
    }
    const auto members =
        tx.query("SELECT member_id FROM timer WHERE ticket_id = ? ORDER BY member_id", ticket)
            .all([](Query& row) { return row.get<MemberId>(0); });
    for (const MemberId member : members) {
        if (const auto one = raiseTimer(tx, running(tx, member).value(), clientAt, zone)) {
            raised.timers.push_back(*one);
        }
    }
    return raised;
}

void lower(Transaction& tx, const Raised& raised, const QTimeZone& zone) {
    for (auto timer = raised.timers.rbegin(); timer != raised.timers.rend(); ++timer) {
        lowerTimer(tx, *timer);
    }
    for (auto entry = raised.entries.rbegin(); entry != raised.entries.rend(); ++entry) {
        lowerEntry(tx, *entry, zone);
    }
}

} // namespace core::effort
