// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/store.h"

#include "core/base/fold.h"
#include "core/calendar/opentime.h"
#include "core/db/refusals.h"
#include "core/workspace/zone.h"

namespace core::calendar {

using namespace Qt::Literals::StringLiterals;

namespace {

QTimeZone workspaceZone(Database& db) {
    return workspace::zone(db);
}

/// Name, zone and revision; the parts are read by readParts.
Calendar fromRow(Query& q, const QTimeZone& shared) {
    Calendar calendar;
    calendar.id = q.get<CalendarId>(0);
    calendar.name = q.get<QString>(1);
    if (const auto own = q.get<std::optional<QString>>(2)) {
        calendar.zone = QTimeZone(own->toUtf8());
        calendar.ownZone = true;
    } else {
        calendar.zone = shared;
    }
    calendar.revision = q.get<qint64>(3);
    return calendar;
}

void readWeek(Database& db, Calendar& calendar) {
    Query rows = db.query(R"sql(SELECT weekday, from_minute, to_minute FROM calendar_interval
WHERE calendar_id = ? ORDER BY weekday, from_minute)sql",
                          calendar.id);
    while (rows.next()) {
        calendar.week[size_t(rows.get<int>(0) - 1)].push_back({rows.get<int>(1), rows.get<int>(2)});
    }
}

void readHolidays(Database& db, Calendar& calendar) {
    calendar.holidays = db.query(R"sql(SELECT year, month, day, name, active FROM calendar_holiday
WHERE calendar_id = ? ORDER BY year, month, day)sql",
                                 calendar.id)
                            .all([](Query& q) {
                                return Holiday{q.get<int>(0), q.get<int>(1), q.get<int>(2), q.get<QString>(3),
                                               q.get<bool>(4)};
                            });
}

void readOverrides(Database& db, Calendar& calendar) {
    Query rows = db.query(R"sql(SELECT day, from_minute, to_minute, name FROM calendar_override
WHERE calendar_id = ? ORDER BY day, from_minute)sql",
                          calendar.id);
    while (rows.next()) {
        const auto day = rows.get<QDate>(0);
        if (calendar.overrides.empty() || calendar.overrides.back().day != day) {
            calendar.overrides.push_back({day, {}, rows.get<QString>(3)});
        }
        const Interval hours{rows.get<int>(1), rows.get<int>(2)};
        if (hours.from < hours.to) {
            calendar.overrides.back().open.push_back(hours);
        }
    }
}

void readParts(Database& db, Calendar& calendar) {
    readWeek(db, calendar);
    readHolidays(db, calendar);
    readOverrides(db, calendar);
}

void writeOverrides(Transaction& tx, const Calendar& calendar) {
    for (const auto& single : calendar.overrides) {
        const Intervals closed{{0, 0}};
        for (const auto& hours : single.open.empty() ? closed : single.open) {
            tx.execute(R"sql(INSERT INTO calendar_override(calendar_id, day, from_minute, to_minute, name)
VALUES (?, ?, ?, ?, ?))sql",
                       calendar.id, single.day, hours.from, hours.to, single.name);
        }
    }
}

void writeParts(Transaction& tx, const Calendar& calendar) {
    tx.execute("DELETE FROM calendar_interval WHERE calendar_id = ?", calendar.id);
    tx.execute("DELETE FROM calendar_holiday WHERE calendar_id = ?", calendar.id);
    tx.execute("DELETE FROM calendar_override WHERE calendar_id = ?", calendar.id);
    for (int weekday = Qt::Monday; weekday <= Qt::Sunday; ++weekday) {
        for (const auto& hours : calendar.week[size_t(weekday - 1)]) {
            tx.execute(R"sql(INSERT INTO calendar_interval(calendar_id, weekday, from_minute, to_minute)
VALUES (?, ?, ?, ?))sql",
                       calendar.id, weekday, hours.from, hours.to);
        }
    }
    for (const auto& holiday : calendar.holidays) {
        tx.execute(R"sql(INSERT INTO calendar_holiday(calendar_id, year, month, day, name, active)
VALUES (?, ?, ?, ?, ?, ?))sql",
                   calendar.id, holiday.year, holiday.month, holiday.day, holiday.name, holiday.active);
    }
    writeOverrides(tx, calendar);
}

std::optional<QString> storedZone(const Calendar& calendar) {
    return calendar.ownZone ? std::optional(QString::fromUtf8(calendar.zone.id())) : std::nullopt;
}

bool exists(Database& db, CalendarId id) {
    return db.scalar<qint64>("SELECT 1 FROM working_calendar WHERE id = ?", id).has_value();
}

QString named(const Calendar& calendar) {
    return u"the calendar \"%1\""_s.arg(calendar.name);
}

void insert(Transaction& tx, const Calendar& calendar) {
    if (exists(tx, calendar.id)) {
        failStale(true, named(calendar));
    }
    tx.execute("INSERT INTO working_calendar(id, name, zone_id, revision) VALUES (?, ?, ?, ?)", calendar.id,
               calendar.name, storedZone(calendar), calendar.revision);
}

/// revision is the one that the caller read.
void update(Transaction& tx, const Calendar& calendar) {
    const qint64 rows = tx.execute(R"sql(UPDATE working_calendar SET name = ?, zone_id = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                                   calendar.name, storedZone(calendar), calendar.id, calendar.revision);
    if (rows == 0) {
        failStale(exists(tx, calendar.id), named(calendar));
    }
}

/// Names are how people choose one. The workspace's own calendar has a name before it is stored, and a name
/// that it has already is not chosen now.
void requireFreeName(Database& db, const Calendar& calendar) {
    bool chosen = calendar.revision == 0 && calendar.id != DefaultId;
    QString taken;
    Query rows = db.query("SELECT id, name FROM working_calendar");
    while (rows.next()) {
        const QString name = rows.get<QString>(1);
        if (rows.get<CalendarId>(0) == calendar.id) {
            chosen = name != calendar.name;
        } else if (fold(name) == fold(calendar.name)) {
            taken = name;
        }
    }
    if (chosen && !taken.isEmpty()) {
        fail(ErrorKind::Invalid, u"There is a calendar \"%1\" already. Choose another name."_s.arg(taken));
    }
}

} // namespace

OpenTime defaultOpenTime(Database& db, int daysBefore) {
    const Calendar hours = defaultCalendar(db);
    const QDate today = dayOf(db.now(), hours.zone);
    return OpenTime(hours, {today.addDays(-daysBefore), today.addDays(2)});
}

std::optional<Calendar> find(Database& db, CalendarId id) {
    const QTimeZone shared = workspaceZone(db);
    auto calendar = db.query("SELECT id, name, zone_id, revision FROM working_calendar WHERE id = ?", id)
                        .first([&](Query& q) { return fromRow(q, shared); });
    if (calendar) {
        readParts(db, *calendar);
    }
    return calendar;
}

Calendar defaultCalendar(Database& db) {
    if (const auto stored = find(db, DefaultId)) {
        return *stored;
    }
    Calendar calendar = officeHours(workspaceZone(db));
    calendar.id = DefaultId;
    return calendar;
}

std::vector<Calendar> list(Database& db) {
    std::vector<Calendar> calendars{defaultCalendar(db)};
    const QTimeZone shared = workspaceZone(db);
    auto others =
        db.query("SELECT id, name, zone_id, revision FROM working_calendar WHERE id <> ?", DefaultId)
            .all([&](Query& q) { return fromRow(q, shared); });
    std::sort(others.begin(), others.end(), [](const Calendar& a, const Calendar& b) {
        return std::pair(fold(a.name), a.id) < std::pair(fold(b.name), b.id);
    });
    for (auto& calendar : others) {
        readParts(db, calendar);
        calendars.push_back(std::move(calendar));
    }
    return calendars;
}

Calendar save(Transaction& tx, const Calendar& calendar) {
    Calendar stored = tidied(calendar);
    requireNone(validate(stored));
    if (!stored.ownZone) {
        stored.zone = workspaceZone(tx);
    }
    if (!stored.id) {
        stored.id = tx.newId<CalendarId>();
    }
    requireFreeName(tx, stored);
    if (stored.revision > 0) {
        update(tx, stored);
        ++stored.revision;
    } else {
        stored.revision = 1;
        insert(tx, stored);
    }
    writeParts(tx, stored);
    tx.changed(Entity::Calendar, stored.id);
    return stored;
}

QStringList policiesIn(Database& db, CalendarId id) {
    Query rows =
        db.query("SELECT name FROM sla_policy WHERE COALESCE(calendar_id, ?) = ? ORDER BY position, id",
                 DefaultId, id);
    QStringList names;
    while (rows.next()) {
        names << rows.get<QString>(0);
    }
    return names;
}

void remove(Transaction& tx, CalendarId id) {
    if (id == DefaultId) {
        fail(ErrorKind::Invalid,
             u"This is the workspace's calendar, which counts where no other is named."_s);
    }
    if (const QStringList policies = policiesIn(tx, id); !policies.isEmpty()) {
        fail(ErrorKind::Invalid,
             u"The policy \"%1\" counts in this calendar. Choose another for it first."_s.arg(
                 policies.front()));
    }
    if (tx.execute("DELETE FROM working_calendar WHERE id = ?", id) == 0) {
        fail(ErrorKind::NotFound, u"This calendar is no longer in the workspace."_s);
    }
    tx.changed(Entity::Calendar, id);
}

} // namespace core::calendar
