// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/timer.h"

using namespace Qt::Literals::StringLiterals;

namespace core::effort {

namespace {

Timer toTimer(Query& row) {
    Timer timer;
    timer.member = row.get<MemberId>(0);
    timer.startedAt = row.get<Instant>(1);
    timer.seenAt = row.get<Instant>(2);
    timer.client = row.get<ClientId>(3);
    timer.ticket = row.get<TicketId>(4);
    timer.workClass = row.get<WorkClass>(5);
    timer.origin = row.get<Origin>(6);
    timer.note = row.get<QString>(7);
    return timer;
}

Entry toEntry(const Timer& timer, Instant end) {
    Entry entry;
    entry.member = timer.member;
    entry.client = timer.client;
    entry.ticket = timer.ticket;
    entry.startedAt = timer.startedAt;
    entry.endedAt = std::max(timer.startedAt, end);
    entry.workClass = timer.workClass;
    entry.origin = timer.origin;
    entry.note = timer.note;
    entry.enteredBy = timer.member;
    return entry;
}

void clear(Transaction& tx, MemberId member) {
    tx.execute("DELETE FROM timer WHERE member_id = ?", member);
    tx.changed(Entity::Timer, member);
}

} // namespace

std::optional<InstantRange> gap(const Timer& timer, Instant now) {
    if (now - timer.seenAt <= GapLimit) {
        return std::nullopt;
    }
    return InstantRange{timer.seenAt, now};
}

std::optional<Timer> running(Database& db, MemberId member) {
    return db
        .query(R"sql(SELECT member_id, started_at, seen_at, client_id, ticket_id, work_class, origin, note
  FROM timer WHERE member_id = ?)sql",
               member)
        .first(toTimer);
}

Timer start(Transaction& tx, Timer timer) {
    if (!timer.member) {
        fail(ErrorKind::Invalid, u"A timer needs a member: whose time is it?"_s);
    }
    if (running(tx, timer.member)) {
        fail(ErrorKind::Conflict, u"A timer is running already. Stop it first, or switch to the new work."_s);
    }
    if (timer.startedAt == Instant{}) {
        timer.startedAt = tx.now();
    }
    timer.seenAt = std::max(timer.startedAt, tx.now());
    if (!timer.client && timer.ticket) {
        timer.client = ClientId(
            tx.scalar<qint64>("SELECT client_id FROM ticket WHERE id = ?", timer.ticket).value_or(0));
    }
    tx.execute(
        R"sql(INSERT INTO timer(member_id, started_at, seen_at, client_id, ticket_id, work_class, origin,
  note) VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
        timer.member, timer.startedAt, timer.seenAt, timer.client, timer.ticket, timer.workClass,
        timer.origin, timer.note);
    tx.changed(Entity::Timer, timer.member);
    return timer;
}

std::optional<Entry> stop(Transaction& tx, MemberId member, const QTimeZone& zone,
                          std::optional<Instant> at) {
    const auto timer = running(tx, member);
    if (!timer) {
        return std::nullopt;
    }
    clear(tx, member);
    return add(tx, toEntry(*timer, at.value_or(tx.now())), zone);
}

std::optional<Entry> switchTo(Transaction& tx, const Timer& timer, const QTimeZone& zone) {
    auto saved = stop(tx, timer.member, zone);
    start(tx, timer);
    return saved;
}

void update(Transaction& tx, const Timer& timer) {
    const qint64 rows = tx.execute(
        R"sql(UPDATE timer SET client_id = ?, ticket_id = ?, work_class = ?, origin = ?, note = ?
  WHERE member_id = ?)sql",
        timer.client, timer.ticket, timer.workClass, timer.origin, timer.note, timer.member);
    if (rows == 0) {
        fail(ErrorKind::NotFound, u"No timer is running any more."_s);
    }
    tx.changed(Entity::Timer, timer.member);
}

bool heartbeat(Transaction& tx, MemberId member) {
    return tx.execute("UPDATE timer SET seen_at = ? WHERE member_id = ?", tx.now(), member) > 0;
}

std::optional<Entry> settleGap(Transaction& tx, MemberId member, GapChoice choice, const QTimeZone& zone) {
    const auto timer = running(tx, member);
    if (!timer) {
        return std::nullopt;
    }
    if (choice == GapChoice::Keep) {
        heartbeat(tx, member);
        tx.changed(Entity::Timer, member);
        return std::nullopt;
    }
    auto saved = stop(tx, member, zone, timer->seenAt);
    if (choice == GapChoice::Drop) {
        Timer next = *timer;
        next.startedAt = tx.now();
        start(tx, next);
    }
    return saved;
}

void discard(Transaction& tx, MemberId member) {
    clear(tx, member);
}

} // namespace core::effort
