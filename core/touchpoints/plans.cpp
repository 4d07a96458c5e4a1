// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/plans.h"

#include "core/base/fold.h"
#include "core/db/listquery.h"

namespace core::touchpoints {

using namespace Qt::Literals::StringLiterals;

namespace {

Planned fromRow(Query& q) {
    Planned planned;
    planned.id = q.get<PlannedId>(0);
    planned.client = q.get<ClientId>(1);
    planned.owner = q.get<MemberId>(2);
    planned.title = q.get<QString>(3);
    planned.channel = q.get<Channel>(4);
    planned.dueDay = q.get<QDate>(5);
    planned.dueMinute = q.get<std::optional<int>>(6);
    planned.estimate = q.get<Minutes>(7);
    planned.state = q.get<PlannedState>(8);
    planned.touchpoint = q.get<TouchpointId>(9);
    planned.note = q.get<QString>(10);
    planned.revision = q.get<qint64>(11);
    return planned;
}

PlannedRow listRow(Query& q) {
    return {q.get<PlannedId>(0), q.get<ClientId>(1),     q.get<QString>(2),
            q.get<MemberId>(3),  q.get<QString>(4),      q.get<QString>(5),
            q.get<Channel>(6),   q.get<QDate>(7),        q.get<std::optional<int>>(8),
            q.get<Minutes>(9),   q.get<PlannedState>(10)};
}

void insert(Transaction& tx, const Planned& p) {
    tx.execute(
        R"sql(INSERT INTO planned_touchpoint(id, client_id, owner_id, title, channel, due_day, due_minute,
estimate_minutes, state, touchpoint_id, note, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        p.id, p.client, p.owner, p.title, p.channel, p.dueDay, p.dueMinute, p.estimate, p.state, p.touchpoint,
        p.note, p.revision);
    tx.changed(Entity::Planned, p.id);
}

/// Writes all columns; revision is the one that the caller read.
void update(Transaction& tx, const Planned& p) {
    const qint64 rows = tx.execute(R"sql(UPDATE planned_touchpoint SET client_id = ?, owner_id = ?, title = ?,
channel = ?, due_day = ?, due_minute = ?, estimate_minutes = ?, state = ?, touchpoint_id = ?, note = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                                   p.client, p.owner, p.title, p.channel, p.dueDay, p.dueMinute, p.estimate,
                                   p.state, p.touchpoint, p.note, p.id, p.revision);
    if (rows == 0) {
        const bool exists = findPlanned(tx, p.id).has_value();
        fail(exists ? ErrorKind::Conflict : ErrorKind::NotFound,
             exists ? u"Somebody else changed \"%1\" in the meantime."_s.arg(p.title)
                    : u"\"%1\" is no longer planned."_s.arg(p.title));
    }
    tx.changed(Entity::Planned, p.id);
}

Planned require(Database& db, PlannedId id) {
    auto planned = findPlanned(db, id);
    if (!planned) {
        fail(ErrorKind::NotFound, u"That planned touchpoint is no longer in the workspace."_s);
    }
    return *planned;
}

Planned move(Transaction& tx, Planned planned, PlannedState state, TouchpointId by) {
    planned.state = state;
    planned.touchpoint = by;
    update(tx, planned);
    ++planned.revision;
    return planned;
}

void requirePlanned(const Planned& planned) {
    if (planned.state != PlannedState::Planned) {
        fail(ErrorKind::Invalid, u"\"%1\" is already done or cancelled."_s.arg(planned.title));
    }
}

void addDue(ListQuery& query, const DayRange& days, std::optional<MemberId> owner) {
    query.where("p.state = 'planned'").where("p.due_day < ?", days.to).where("c.status <> 'left'");
    if (days.from.isValid()) {
        query.where("p.due_day >= ?", days.from);
    }
    if (owner && *owner) {
        query.where("p.owner_id = ?", *owner);
    } else if (owner) {
        query.where("p.owner_id IS NULL");
    }
}

} // namespace

Problems validate(const Planned& planned) {
    Problems problems;
    if (!planned.client) {
        problems << Problem{u"client"_s, u"Choose the client."_s};
    }
    if (planned.title.trimmed().isEmpty()) {
        problems << Problem{u"title"_s, u"Say what the touchpoint is for."_s};
    }
    if (!planned.dueDay.isValid()) {
        problems << Problem{u"dueDay"_s, u"Choose the day it is due."_s};
    }
    if (planned.dueMinute && (*planned.dueMinute < 0 || *planned.dueMinute >= 24 * 60)) {
        problems << Problem{u"dueMinute"_s, u"The time of the day lies between 00:00 and 23:59."_s};
    }
    if (planned.estimate < Minutes(0)) {
        problems << Problem{u"estimate"_s, u"The estimate cannot be negative."_s};
    }
    return problems;
}

std::optional<Planned> findPlanned(Database& db, PlannedId id) {
    return db
        .query(
            R"sql(SELECT id, client_id, owner_id, title, channel, due_day, due_minute, estimate_minutes, state,
touchpoint_id, note, revision FROM planned_touchpoint WHERE id = ?)sql",
            id)
        .first(fromRow);
}

Planned savePlanned(Transaction& tx, const Planned& planned) {
    Planned stored = planned;
    stored.title = cleaned(stored.title).trimmed();
    stored.note = cleaned(stored.note);
    requireNone(validate(stored));
    if (stored.revision > 0) {
        update(tx, stored);
        ++stored.revision;
        return stored;
    }
    if (!stored.id) {
        stored.id = tx.newId<PlannedId>();
    }
    stored.revision = 1;
    insert(tx, stored);
    return stored;
}

Planned complete(Transaction& tx, PlannedId id, TouchpointId by) {
    const Planned planned = require(tx, id);
    requirePlanned(planned);
    return move(tx, planned, PlannedState::Done, by);
}

Planned cancel(Transaction& tx, PlannedId id) {
    const Planned planned = require(tx, id);
    requirePlanned(planned);
    return move(tx, planned, PlannedState::Cancelled, {});
}

Planned reopen(Transaction& tx, PlannedId id) {
    return move(tx, require(tx, id), PlannedState::Planned, {});
}

void removePlanned(Transaction& tx, PlannedId id) {
    if (tx.execute("DELETE FROM planned_touchpoint WHERE id = ?", id) > 0) {
        tx.changed(Entity::Planned, id);
    }
}

void restorePlanned(Transaction& tx, const Planned& planned) {
    insert(tx, planned);
}

std::vector<PlannedRow> due(Database& db, const DayRange& days, std::optional<MemberId> owner, int limit) {
    ListQuery query(
        R"sql(SELECT p.id, p.client_id, c.name, p.owner_id, COALESCE(w.name, ''), p.title, p.channel,
p.due_day, p.due_minute, p.estimate_minutes, p.state
FROM planned_touchpoint p JOIN client c ON c.id = p.client_id LEFT JOIN member w ON w.id = p.owner_id)sql");
    addDue(query, days, owner);
    query.add("ORDER BY p.due_day, COALESCE(p.due_minute, 1440), p.id LIMIT ?", limit);
    return db.query(query).all(listRow);
}

qint64 countDue(Database& db, const DayRange& days, std::optional<MemberId> owner, qint64 atMost) {
    ListQuery query(
        "SELECT COUNT(*) FROM (SELECT 1 FROM planned_touchpoint p JOIN client c ON c.id = p.client_id");
    addDue(query, days, owner);
    query.add("LIMIT ?) counted", atMost);
    return db.query(query).first([](Query& q) { return q.get<qint64>(0); }).value_or(0);
}

std::vector<PlannedRow> plannedOf(Database& db, ClientId client) {
    return db
        .query(R"sql(SELECT p.id, p.client_id, c.name, p.owner_id, COALESCE(w.name, ''), p.title, p.channel,
p.due_day, p.due_minute, p.estimate_minutes, p.state
FROM planned_touchpoint p JOIN client c ON c.id = p.client_id LEFT JOIN member w ON w.id = p.owner_id
WHERE p.client_id = ? AND p.state = 'planned' ORDER BY p.due_day, COALESCE(p.due_minute, 1440), p.id)sql",
               client)
        .all(listRow);
}

std::optional<Planned> fitting(Database& db, ClientId client, Channel channel, QDate day) {
    return db
        .query(
            R"sql(SELECT id, client_id, owner_id, title, channel, due_day, due_minute, estimate_minutes, state,
touchpoint_id, note, revision FROM planned_touchpoint
WHERE client_id = ? AND state = 'planned' AND due_day <= ? AND channel = ? ORDER BY due_day, id LIMIT 1)sql",
            client, day.addDays(7), channel)
        .first(fromRow);
}

} // namespace core::touchpoints
