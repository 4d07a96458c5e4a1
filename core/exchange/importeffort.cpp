// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/entry.h"
#include "core/exchange/context.h"
#include "core/exchange/valuemap.h"

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Span {
    qint64 day = 0;
    qint64 minutes = 0;
    qint64 dayMinutes = 0;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
};

qint64 toMinutes(qint64 ms) {
    return (ms + 30'000) / 60'000;
}

/// An instant in one cell, or a day and a time in two.
std::optional<Instant> instantIn(const Row& row, Field at, Field day, Field time) {
    if (row.has(at)) {
        return row.stamp(at)->msOfDay ? row.instant(at) : std::nullopt;
    }
    auto stamp = row.stamp(day);
    if (!stamp && day == Field::EndDay && row.has(time)) {
        stamp = row.stamp(Field::StartDay);
    }
    if (!stamp && row.has(time)) {
        stamp = row.stamp(Field::Day);
    }
    if (!stamp) {
        return std::nullopt;
    }
    if (row.has(time)) {
        stamp->msOfDay = parseTimeOfDay(row.raw(time));
        if (!stamp->msOfDay) {
            row.refuse(time, u"This is not a time of the day."_s);
        }
    }
    return stamp->msOfDay ? std::optional(row.clock().toInstant(*stamp)) : std::nullopt;
}

std::optional<qint64> typedDuration(const Row& row) {
    const std::pair<Field, DurationUnit> cells[] = {{Field::Duration, DurationUnit::Hours},
                                                    {Field::Minutes, DurationUnit::Minutes},
                                                    {Field::Hours, DurationUnit::Hours},
                                                    {Field::Seconds, DurationUnit::Seconds}};
    for (const auto& [field, unit] : cells) {
        if (!row.has(field)) {
            continue;
        }
        const auto ms = parseDuration(row.raw(field), unit);
        if (!ms) {
            row.refuse(field, u"This is not a duration that Waymark can read."_s);
        }
        if (*ms < 0) {
            row.refuse(field, u"A duration cannot be negative."_s);
        }
        return ms;
    }
    return std::nullopt;
}

qint64 mondayOfWeek(int year, qint64 week) {
    const QDate fourth(year, 1, 4); // always in the first ISO week
    return dayNumber(fourth.addDays(1 - fourth.dayOfWeek())) + (week - 1) * 7;
}

qint64 dayIn(Context& context, const Row& row, std::optional<Instant> startedAt) {
    if (startedAt) {
        return context.home.dayOf(*startedAt);
    }
    for (const Field field : {Field::StartDay, Field::Day, Field::StartAt}) {
        if (const auto stamp = row.stamp(field)) {
            const bool exact = stamp->msOfDay && stamp->offsetSeconds;
            return exact ? context.home.dayOf(row.clock().toInstant(*stamp)) : stamp->day;
        }
    }
    const auto week = row.number(Field::Week);
    if (!week) {
        row.refuse(Field::Day, u"The entry has no day."_s);
    }
    if (*week < 1 || *week > 53) {
        row.refuse(Field::Week, u"A year has 52 or 53 weeks."_s);
    }
    const int lastYear = dayOf(context.tx.now(), context.home.zone()).year() - 1;
    const qint64 year = row.number(Field::Year).value_or(context.options.yearOfWeeks.value_or(lastYear));
    if (year < 1970 || year > 2200) {
        row.refuse(Field::Year, u"This is not a year."_s);
    }
    return mondayOfWeek(int(year), *week);
}

Span spanIn(Context& context, const Row& row) {
    Span span;
    const auto start = instantIn(row, Field::StartAt, Field::StartDay, Field::StartTime);
    const auto end = instantIn(row, Field::EndAt, Field::EndDay, Field::EndTime);
    const auto typed = typedDuration(row);
    if (start && end && *end < *start) {
        row.refuse(row.has(Field::EndAt) ? Field::EndAt : Field::EndTime,
                   u"The entry ends before it begins."_s);
    }
    if (!typed && !(start && end)) {
        row.refuse(Field::Duration, u"The entry has no duration."_s);
    }
    span.day = dayIn(context, row, start);
    const qint64 elapsed = start && end ? toMinutes((*end - *start).count()) : -1;
    span.minutes = typed ? toMinutes(*typed) : elapsed;
    span.dayMinutes = span.minutes;
    // Where the duration leaves out a break the instants do not say how long the work took.
    if (start && end && elapsed == span.minutes) {
        span.startedAt = start;
        span.endedAt = end;
    }
    return span;
}

/// The parts on later days of the workspace, for an entry with instants; each day counts its own minutes.
std::vector<effort::DayPart> spillOf(Context& context, Span& span) {
    if (!span.startedAt || context.home.dayOf(*span.endedAt) == span.day) {
        return {};
    }
    auto parts = effort::splitAtMidnight(*span.startedAt, *span.endedAt, context.home.zone());
    span.dayMinutes = parts.empty() ? span.minutes : parts.front().minutes.count();
    if (!parts.empty()) {
        parts.erase(parts.begin());
    }
    return parts;
}

struct EntryValues {
    MemberId member;
    ClientId client;
    TicketId ticket;
    QString workClass = u"unclassified"_s;
    QString note;
};

void addSpill(Context& context, qint64 entry, const EntryValues& values,
              const std::vector<effort::DayPart>& parts) {
    for (const auto& part : parts) {
        context.tx.execute("INSERT INTO effort_spill(entry_id, day, minutes, work_class) VALUES (?, ?, ?, ?)",
                           entry, part.day, part.minutes, values.workClass);
    }
}

qint64 insert(Context& context, const EntryValues& v, const Span& span, const QString& custom,
              std::string_view key, qint64 hash) {
    const auto id = context.tx.newId<EntryId>();
    context.tx.execute(
        R"sql(INSERT INTO effort_entry(id, member_id, client_id, ticket_id, day, minutes, day_minutes,
started_at, ended_at, work_class, origin, note, entered_at, source, external_id, custom, import_hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'import', ?, ?, ?, ?, ?, ?))sql",
        id, v.member, v.client, landingIn(context, v.ticket), span.day, span.minutes, span.dayMinutes,
        span.startedAt, span.endedAt, v.workClass, v.note, context.tx.now(), context.source, textOf(key),
        custom, hash);
    return id.value;
}

void update(Context& context, const EntryValues& v, const Span& span, const QString& custom, qint64 id,
            qint64 hash) {
    context.tx.execute("DELETE FROM effort_spill WHERE entry_id = ?", id);
    context.tx.execute(
        R"sql(UPDATE effort_entry SET member_id = ?, client_id = ?, ticket_id = ?, day = ?, minutes = ?,
day_minutes = ?, started_at = ?, ended_at = ?, work_class = ?, note = ?, custom = ?, import_hash = ?,
revision = revision + 1 WHERE id = ?)sql",
        v.member, v.client, landingIn(context, v.ticket), span.day, span.minutes, span.dayMinutes,
        span.startedAt, span.endedAt, v.workClass, v.note, custom, hash, id);
}

QString noteIn(const Row& row) {
    QStringList parts;
    for (const Field field : {Field::Project, Field::Task}) {
        if (const QString part = row.text(field); !part.isEmpty()) {
            parts.append(part);
        }
    }
    if (const QString note = row.longText(Field::Note); !note.isEmpty()) {
        parts.append(note);
    }
    return parts.join(u" · "_s);
}

/// Work on a ticket was triggered by the client; everything else says so itself or stays unclassified.
QString classIn(Context& context, Row& row, TicketId ticket) {
    if (row.has(Field::WorkClass)) {
        if (const auto word = workClassOf(row.text(Field::WorkClass))) {
            return *word;
        }
        row.keep(Field::WorkClass);
    }
    const bool helpDesk = context.source == u"zammad";
    return ticket || (helpDesk && row.has(Field::TicketId)) ? u"reactive"_s : u"unclassified"_s;
}

EntryValues entryIn(Context& context, Row& row) {
    EntryValues values;
    auto& directory = context.directory;
    values.ticket = ticketIn(context, row);
    if (!values.ticket) {
        row.keep(Field::TicketId);
    }
    values.member = directory.memberOrUnknown(context.source, memberIn(row));
    values.client = directory.clientIfNamed(context.source, clientIn(row));
    if (!values.client && values.ticket) {
        values.client =
            ClientId(context.tx.scalar<qint64>("SELECT client_id FROM ticket WHERE id = ?", values.ticket)
                         .value_or(0));
    }
    values.workClass = classIn(context, row, values.ticket);
    values.note = noteIn(row);
    row.keep(Field::Tags);
    return values;
}

/// A person begins one entry at a time, and has one line for a week: such rows keep their identity when their
/// text is edited at the source.
std::string naturalKey(const Row& row, const EntryValues& values, const Span& span) {
    if (row.has(Field::Week)) {
        return "week:" + std::string(row.raw(Field::MemberId)) + '|' +
               row.text(Field::MemberName).toStdString() + '|' + std::string(row.raw(Field::Year)) + '|' +
               std::string(row.raw(Field::Week)) + '|' + std::string(row.raw(Field::ClientName)) + '|' +
               std::string(row.raw(Field::Project));
    }
    if (span.startedAt) {
        return "start:" + std::to_string(values.member.value) + '|' + std::to_string(toMs(*span.startedAt));
    }
    return {};
}

} // namespace

Outcome importEffort(Context& context, Row& row) {
    Span span = spanIn(context, row);
    const EntryValues values = entryIn(context, row);
    const auto spill = spillOf(context, span);
    if (!span.startedAt && row.has(Field::EndTime)) {
        row.keep(Field::StartTime);
        row.keep(Field::EndTime);
    }
    const auto key =
        keyOf(context, row, row.has(Field::ExternalId) ? std::string() : naturalKey(row, values, span));
    const qint64 hash = row.hash({values.member.value, values.client.value, values.ticket.value});
    return store(
        context, Table::Effort, key, hash,
        [&] {
            const qint64 id = insert(context, values, span, row.custom(), key, hash);
            addSpill(context, id, values, spill);
            return id;
        },
        [&](qint64 id, bool) {
            update(context, values, span, row.custom(), id, hash);
            addSpill(context, id, values, spill);
        });
}

qint64 trackedMinutes(const Context& context, const Row& row) {
    if (!row.has(Field::TrackedTime)) {
        return 0;
    }
    const auto ms = parseDuration(row.raw(Field::TrackedTime), context.options.trackedUnit);
    if (!ms || *ms < 0) {
        row.refuse(Field::TrackedTime, u"This is not a duration that Waymark can read."_s);
    }
    return toMinutes(*ms);
}

void storeTracked(Context& context, const Tracked& tracked, std::string_view ticketKey) {
    if (tracked.minutes == 0) {
        return;
    }
    const std::string key = "time:" + std::string(ticketKey);
    EntryValues values;
    values.member =
        tracked.member ? tracked.member : context.directory.memberOrUnknown(context.source, Reference{});
    values.client = tracked.client;
    values.ticket = tracked.ticket;
    values.workClass = u"reactive"_s;
    values.note = u"Imported: time tracked on the ticket"_s;
    Span span;
    span.day = tracked.day;
    span.minutes = span.dayMinutes = tracked.minutes;
    const auto hash = qint64(stableHash(std::to_string(tracked.minutes)));
    store(
        context, Table::Effort, key, hash, [&] { return insert(context, values, span, {}, key, hash); },
        [&](qint64 id, bool) { update(context, values, span, {}, id, hash); });
}

} // namespace core::exchange
