// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/plans.h"

#include "core/base/fold.h"
#include "core/clients/watch.h"
#include "core/db/listquery.h"

namespace core::touchpoints {

using namespace Qt::Literals::StringLiterals;

namespace {

PlannedRow listRow(Query& q) {
    return {q.get<PlannedId>(0), q.get<ClientId>(1),      q.get<QString>(2),
            q.get<MemberId>(3),  q.get<QString>(4),       q.get<QString>(5),
            q.get<Channel>(6),   q.get<QDate>(7),         q.get<std::optional<int>>(8),
            q.get<Minutes>(9),   q.get<PlannedState>(10), q.get<VisitId>(11),
            q.get<bool>(12),     q.get<bool>(13),         q.get<QString>(14)};
}

void insert(Transaction& tx, const Planned& p) {
    tx.execute(
        R"sql(INSERT INTO planned_touchpoint(id, client_id, owner_id, title, channel, due_day, due_minute,
estimate_minutes, state, touchpoint_id, note, revision, purpose, visit_id, step_id, department_id, plan_day,
hand_moved, required, done_at, cancel_reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        p.id, p.client, p.owner, p.title, p.channel, p.dueDay, p.dueMinute, p.estimate, p.state, p.touchpoint,
        p.note, p.revision, p.purpose, p.visit, p.step, p.department, p.planDay, p.handMoved, p.required,
        p.doneAt, p.cancelReason);
    clients::lookAgain(tx, p.client);
    tx.changed(Entity::Planned, p.id);
}

/// Writes all columns; revision is the one that the caller read.
void update(Transaction& tx, const Planned& p) {
    const qint64 rows =
        tx.execute(R"sql(UPDATE planned_touchpoint SET client_id = ?, owner_id = ?, title = ?,
channel = ?, due_day = ?, due_minute = ?, estimate_minutes = ?, state = ?, touchpoint_id = ?, note = ?,
purpose = ?, visit_id = ?, step_id = ?, department_id = ?, plan_day = ?, hand_moved = ?, required = ?, done_at = ?,
cancel_reason = ?, revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   p.client, p.owner, p.title, p.channel, p.dueDay, p.dueMinute, p.estimate, p.state,
                   p.touchpoint, p.note, p.purpose, p.visit, p.step, p.department, p.planDay, p.handMoved,
                   p.required, p.doneAt, p.cancelReason, p.id, p.revision);
    if (rows == 0) {
        const bool exists = findPlanned(tx, p.id).has_value();
        fail(exists ? ErrorKind::Conflict : ErrorKind::NotFound,
             exists ? u"Somebody else changed \"%1\" in the meantime."_s.arg(p.title)
                    : u"\"%1\" is no longer planned."_s.arg(p.title));
    }
    clients::lookAgain(tx, p.client);
    tx.changed(Entity::Planned, p.id);
}

Planned require(Database& db, PlannedId id) {
    auto planned = findPlanned(db, id);
    if (!planned) {
        fail(ErrorKind::NotFound, u"That planned touchpoint is no longer in the workspace."_s);
    }
    return *planned;
}

Instant instantOf(Transaction& tx, TouchpointId by) {
    return by ? tx.scalar<Instant>("SELECT at FROM touchpoint WHERE id = ?", by).value_or(tx.now())
              : tx.now();
}

void requirePlanned(const Planned& planned) {
    if (planned.state != PlannedState::Planned) {
        fail(ErrorKind::Invalid, u"\"%1\" is already done or cancelled."_s.arg(planned.title));
    }
}

void addDue(ListQuery& query, const DayRange& days, std::optional<MemberId> owner) {
    // Who left and what rests are few: two small sets, instead of three rows more for each that is due.
    query.where("p.state = 'planned'").where("p.due_day < ?", days.to);
    query.where("p.client_id NOT IN (SELECT l.id FROM client l WHERE l.status = 'left')");
    query.where("(p.visit_id IS NULL OR p.visit_id NOT IN (SELECT v.id FROM enrolment e "
                "JOIN stage_visit v ON v.enrolment_id = e.id WHERE e.state = 'paused'))");
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
touchpoint_id, note, revision, purpose, visit_id, step_id, department_id, plan_day, hand_moved, required, done_at,
cancel_reason FROM planned_touchpoint WHERE id = ?)sql",
            id)
        .first(readPlanned);
}

Planned readPlanned(Query& q) {
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
    planned.purpose = q.get<Purpose>(12);
    planned.visit = q.get<VisitId>(13);
    planned.step = q.get<StepId>(14);
    planned.department = q.get<DepartmentId>(15);
    planned.planDay = q.get<QDate>(16);
    planned.handMoved = q.get<bool>(17);
    planned.required = q.get<bool>(18);
    planned.doneAt = q.get<std::optional<Instant>>(19);
    planned.cancelReason = q.get<QString>(20);
    return planned;
}

Planned savePlanned(Transaction& tx, const Planned& planned) {
    Planned stored = planned;
    stored.title = cleaned(stored.title).trimmed();
    stored.note = cleaned(stored.note);
    stored.handMoved = stored.planDay.isValid() && stored.dueDay != stored.planDay;
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

Planned storePlanned(Transaction& tx, const Planned& planned) {
    Planned stored = planned;
    update(tx, stored);
    ++stored.revision;
    return stored;
}

Planned complete(Transaction& tx, PlannedId id, TouchpointId by) {
    Planned planned = require(tx, id);
    requirePlanned(planned);
    planned.state = PlannedState::Done;
    planned.touchpoint = by;
    planned.doneAt = instantOf(tx, by);
    return storePlanned(tx, planned);
}

Planned cancel(Transaction& tx, PlannedId id, const QString& reason) {
    Planned planned = require(tx, id);
    requirePlanned(planned);
    planned.state = PlannedState::Cancelled;
    planned.cancelReason = cleaned(reason).trimmed();
    return storePlanned(tx, planned);
}

Planned reopen(Transaction& tx, PlannedId id) {
    Planned planned = require(tx, id);
    planned.state = PlannedState::Planned;
    planned.touchpoint = {};
    planned.doneAt.reset();
    planned.cancelReason.clear();
    return storePlanned(tx, planned);
}

void removePlanned(Transaction& tx, PlannedId id) {
    const auto planned = findPlanned(tx, id);
    if (planned && tx.execute("DELETE FROM planned_touchpoint WHERE id = ?", id) > 0) {
        clients::lookAgain(tx, planned->client);
        tx.changed(Entity::Planned, id);
    }
}

void restorePlanned(Transaction& tx, const Planned& planned) {
    insert(tx, planned);
}

std::vector<PlannedRow> due(Database& db, const DayRange& days, std::optional<MemberId> owner, int limit) {
    ListQuery query(
        R"sql(SELECT p.id, p.client_id, c.name, p.owner_id, COALESCE(w.name, ''), p.title, p.channel,
p.due_day, p.due_minute, p.estimate_minutes, p.state, p.visit_id, p.required, p.hand_moved, COALESCE(d.name, '')
FROM planned_touchpoint p JOIN client c ON c.id = p.client_id LEFT JOIN member w ON w.id = p.owner_id
LEFT JOIN department d ON d.id = p.department_id)sql");
    addDue(query, days, owner);
    query.add("ORDER BY p.due_day, COALESCE(p.due_minute, 1440), p.id LIMIT ?", limit);
    return db.query(query).all(listRow);
}

DueCount countDue(Database& db, QDate today, const DayRange& days, std::optional<MemberId> owner,
                  qint64 atMost) {
    ListQuery query("SELECT COUNT(*), COUNT(*) FILTER (WHERE late)");
    query.add("FROM (SELECT p.due_day < ? AS late FROM planned_touchpoint p", today);
    addDue(query, days, owner);
    query.add("ORDER BY p.due_day LIMIT ?) counted", atMost);
    return db.query(query)
        .first([](Query& q) {
            return DueCount{q.get<qint64>(0), q.get<qint64>(1)};
        })
        .value_or(DueCount());
}

std::vector<PlannedRow> plannedOf(Database& db, ClientId client) {
    return db
        .query(R"sql(SELECT p.id, p.client_id, c.name, p.owner_id, COALESCE(w.name, ''), p.title, p.channel,
p.due_day, p.due_minute, p.estimate_minutes, p.state, p.visit_id, p.required, p.hand_moved, COALESCE(d.name, '')
FROM planned_touchpoint p JOIN client c ON c.id = p.client_id LEFT JOIN member w ON w.id = p.owner_id
LEFT JOIN department d ON d.id = p.department_id
WHERE p.client_id = ? AND p.state = 'planned' ORDER BY p.due_day, COALESCE(p.due_minute, 1440), p.id)sql",
               client)
        .all(listRow);
}

std::optional<Planned> fitting(Database& db, ClientId client, Channel channel, QDate day, Purpose purpose) {
    return db
        .query(
            R"sql(SELECT id, client_id, owner_id, title, channel, due_day, due_minute, estimate_minutes, state,
touchpoint_id, note, revision, purpose, visit_id, step_id, department_id, plan_day, hand_moved, required, done_at,
cancel_reason FROM planned_touchpoint
WHERE client_id = ? AND state = 'planned' AND due_day <= ?
AND ((purpose = ? AND purpose <> '') OR (channel = ? AND (purpose = '' OR CAST(? AS TEXT) = '')))
ORDER BY CASE WHEN purpose = ? AND purpose <> '' THEN 0 ELSE 1 END, CASE WHEN visit_id IS NULL THEN 1 ELSE 0 END,
ABS(due_day - ?), due_day, id LIMIT 1)sql",
            client, day.addDays(7), purpose, channel, purpose, purpose, day)
        .first(readPlanned);
}

} // namespace core::touchpoints
