// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/entry.h"

#include "core/base/fold.h"

using namespace Qt::Literals::StringLiterals;

namespace core::effort {

namespace {

const std::string Select = R"sql(SELECT id, member_id, client_id, ticket_id, touchpoint_id, day, minutes,
  started_at, ended_at, work_class, origin, note, entered_by, entered_at, source, external_id, custom, revision
  FROM effort_entry )sql";

Entry toEntry(Query& row) {
    Entry entry;
    entry.id = row.get<EntryId>(0);
    entry.member = row.get<MemberId>(1);
    entry.client = row.get<ClientId>(2);
    entry.ticket = row.get<TicketId>(3);
    entry.touchpoint = row.get<TouchpointId>(4);
    entry.day = row.get<QDate>(5);
    entry.minutes = row.get<Minutes>(6);
    entry.startedAt = row.get<std::optional<Instant>>(7);
    entry.endedAt = row.get<std::optional<Instant>>(8);
    entry.workClass = row.get<WorkClass>(9);
    entry.origin = row.get<Origin>(10);
    entry.note = row.get<QString>(11);
    entry.enteredBy = row.get<MemberId>(12);
    entry.enteredAt = row.get<Instant>(13);
    entry.source = row.get<QString>(14);
    entry.externalId = row.get<QString>(15);
    entry.custom = row.get<QString>(16);
    entry.revision = row.get<qint64>(17);
    return entry;
}

/// The entry with what follows from its instants and subject, and the days that it lies on.
std::vector<DayPart> settle(Transaction& tx, Entry& entry, const QTimeZone& zone) {
    entry.note = cleaned(entry.note);
    requireNone(validate(entry));
    if (!entry.client && entry.ticket) {
        entry.client = ClientId(
            tx.scalar<qint64>("SELECT client_id FROM ticket WHERE id = ?", entry.ticket).value_or(0));
    } else if (!entry.client && entry.touchpoint) {
        entry.client = ClientId(
            tx.scalar<qint64>("SELECT client_id FROM touchpoint WHERE id = ?", entry.touchpoint).value_or(0));
    }
    if (!entry.startedAt) {
        return {{entry.day, entry.minutes}};
    }
    entry.day = dayOf(*entry.startedAt, zone);
    entry.minutes = minutesBetween(*entry.startedAt, *entry.endedAt);
    return splitAtMidnight(*entry.startedAt, *entry.endedAt, zone);
}

/// Spills carry the class, so that the roll-up's triggers take away what they had added.
void addSpills(Transaction& tx, const Entry& entry, const std::vector<DayPart>& parts) {
    for (size_t i = 1; i < parts.size(); ++i) {
        tx.execute("INSERT INTO effort_spill(entry_id, day, minutes, work_class) VALUES (?, ?, ?, ?)",
                   entry.id, parts[i].day, parts[i].minutes, entry.workClass);
    }
}

/// An entry without an interval past midnight has no spill, which is nearly every one.
void removeSpills(Transaction& tx, EntryId id) {
    tx.execute("DELETE FROM effort_spill WHERE entry_id = ?", id);
}

void insert(Transaction& tx, const Entry& entry, const std::vector<DayPart>& parts) {
    tx.execute(
        R"sql(INSERT INTO effort_entry(id, member_id, client_id, ticket_id, touchpoint_id, day, minutes,
  day_minutes, started_at, ended_at, work_class, origin, note, entered_by, entered_at, source, external_id,
  custom, revision)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        entry.id, entry.member, entry.client, entry.ticket, entry.touchpoint, entry.day, entry.minutes,
        parts.front().minutes, entry.startedAt, entry.endedAt, entry.workClass, entry.origin, entry.note,
        entry.enteredBy, entry.enteredAt, entry.source, entry.externalId, entry.custom, entry.revision);
    addSpills(tx, entry, parts);
    tx.changed(Entity::Effort, entry.id);
}

[[noreturn]] void failGone() {
    fail(ErrorKind::NotFound, u"This time entry is no longer there. Somebody else removed it."_s);
}

} // namespace

Problems validate(const Entry& entry) {
    Problems problems;
    if (!entry.member) {
        problems.append({u"member"_s, u"A time entry needs a member: whose time is it?"_s});
    }
    if (entry.startedAt.has_value() != entry.endedAt.has_value()) {
        problems.append({u"endedAt"_s, u"A start needs an end, and an end a start."_s});
    } else if (entry.startedAt && *entry.endedAt < *entry.startedAt) {
        problems.append({u"endedAt"_s, u"The end lies before the start."_s});
    }
    if (!entry.startedAt) {
        if (!entry.day.isValid()) {
            problems.append({u"day"_s, u"A time entry needs a day."_s});
        }
        if (entry.minutes < Minutes{0}) {
            problems.append({u"minutes"_s, u"Minutes cannot be negative."_s});
        } else if (entry.minutes > MaxTyped) {
            problems.append({u"minutes"_s, u"One day has no more than 24 hours."_s});
        }
    }
    return problems;
}

Minutes minutesBetween(Instant start, Instant end) {
    return end > start ? std::chrono::round<Minutes>(end - start) : Minutes{0};
}

std::vector<DayPart> splitAtMidnight(Instant start, Instant end, const QTimeZone& zone) {
    std::vector<DayPart> parts;
    QDate day = dayOf(start, zone);
    Minutes counted{};
    for (;;) {
        const Instant midnight = startOfDay(day.addDays(1), zone);
        // Rounded from the start, so that the parts add up to the whole.
        const Minutes upTo = minutesBetween(start, std::min(midnight, end));
        if (parts.empty() || upTo > counted) {
            parts.push_back({day, upTo - counted});
        }
        counted = upTo;
        if (midnight >= end) {
            return parts;
        }
        day = day.addDays(1);
    }
}

Entry withMinutes(Entry entry, Minutes minutes) {
    entry.minutes = minutes;
    entry.startedAt.reset();
    entry.endedAt.reset();
    return entry;
}

Entry add(Transaction& tx, Entry entry, const QTimeZone& zone) {
    const auto parts = settle(tx, entry, zone);
    entry.id = tx.newId<EntryId>();
    entry.revision = 1;
    if (entry.enteredAt == Instant{}) {
        entry.enteredAt = tx.now();
    }
    insert(tx, entry, parts);
    return entry;
}

Entry edit(Transaction& tx, const Entry& changed, const QTimeZone& zone) {
    Entry entry = changed;
    const auto parts = settle(tx, entry, zone);
    ++entry.revision;
    removeSpills(tx, entry.id);
    const qint64 rows =
        tx.execute(R"sql(UPDATE effort_entry SET member_id = ?, client_id = ?, ticket_id = ?,
  touchpoint_id = ?, day = ?, minutes = ?, day_minutes = ?, started_at = ?, ended_at = ?, work_class = ?,
  origin = ?, note = ?, custom = ?, revision = ? WHERE id = ?)sql",
                   entry.member, entry.client, entry.ticket, entry.touchpoint, entry.day, entry.minutes,
                   parts.front().minutes, entry.startedAt, entry.endedAt, entry.workClass, entry.origin,
                   entry.note, entry.custom, entry.revision, entry.id);
    if (rows == 0) {
        failGone();
    }
    addSpills(tx, entry, parts);
    tx.changed(Entity::Effort, entry.id);
    return entry;
}

Entry remove(Transaction& tx, EntryId id) {
    const auto entry = find(tx, id);
    if (!entry) {
        failGone();
    }
    removeSpills(tx, id); // a cascade would fire the triggers as well, but only on one of the engines surely
    tx.execute("DELETE FROM effort_entry WHERE id = ?", id);
    tx.changed(Entity::Effort, id);
    return *entry;
}

void restore(Transaction& tx, const Entry& removed, const QTimeZone& zone) {
    Entry entry = removed;
    insert(tx, entry, settle(tx, entry, zone));
}

std::optional<Entry> find(Database& db, EntryId id) {
    static const std::string sql = Select + "WHERE id = ?";
    return db.query(sql, id).first(toEntry);
}

std::vector<Entry> ofTicket(Database& db, TicketId ticket) {
    static const std::string sql = Select + "WHERE ticket_id = ? ORDER BY day, id";
    return db.query(sql, ticket).all(toEntry);
}

} // namespace core::effort
