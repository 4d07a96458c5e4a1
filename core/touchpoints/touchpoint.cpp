// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/touchpoint.h"

#include "core/base/fold.h"
#include "core/clients/activity.h"

namespace core::touchpoints {

using namespace Qt::Literals::StringLiterals;

namespace {

Touchpoint fromRow(Query& q) {
    Touchpoint t;
    t.id = q.get<TouchpointId>(0);
    t.client = q.get<ClientId>(1);
    t.contact = q.get<ContactId>(2);
    t.member = q.get<MemberId>(3);
    t.at = q.get<Instant>(4);
    t.channel = q.get<Channel>(5);
    t.direction = q.get<Direction>(6);
    t.sentiment = q.get<std::optional<int>>(7);
    t.title = q.get<QString>(8);
    t.note = q.get<QString>(9);
    t.source = q.get<QString>(10);
    t.externalId = q.get<QString>(11);
    t.custom = q.get<QString>(12);
    t.revision = q.get<qint64>(13);
    return t;
}

void insert(Transaction& tx, const Touchpoint& t) {
    tx.execute(
        R"sql(INSERT INTO touchpoint(id, client_id, contact_id, member_id, at, channel, direction, sentiment,
title, note, source, external_id, custom, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        t.id, t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment, t.title, t.note,
        t.source, t.externalId, t.custom, t.revision);
    tx.changed(Entity::Touchpoint, t.id);
}

void update(Transaction& tx, const Touchpoint& t) {
    const qint64 rows =
        tx.execute(R"sql(UPDATE touchpoint SET client_id = ?, contact_id = ?, member_id = ?, at = ?,
channel = ?, direction = ?, sentiment = ?, title = ?, note = ?, source = ?, external_id = ?, custom = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment, t.title, t.note,
                   t.source, t.externalId, t.custom, t.id, t.revision);
    if (rows == 0) {
        const bool exists = find(tx, t.id).has_value();
        fail(exists ? ErrorKind::Conflict : ErrorKind::NotFound,
             exists ? u"Somebody else changed this touchpoint in the meantime."_s
                    : u"That touchpoint is no longer in the workspace."_s);
    }
    tx.changed(Entity::Touchpoint, t.id);
}

Touchpoint tidy(Touchpoint touchpoint) {
    touchpoint.title = cleaned(touchpoint.title).trimmed();
    touchpoint.note = cleaned(touchpoint.note);
    touchpoint.custom = cleaned(touchpoint.custom);
    return touchpoint;
}

void addEffort(Transaction& tx, const Log& entry, const Touchpoint& touchpoint) {
    const bool planned = bool(entry.fulfils);
    const WorkClass byTrigger = planned ? WorkClass::Proactive : classOf(touchpoint.direction);
    const bool inbound = touchpoint.direction == Direction::Inbound;
    const QString origin = entry.workClass ? u"manual"_s
                           : planned       ? u"planned"_s
                           : inbound       ? u"client_contact"_s
                                           : u"call_back"_s;
    const EntryId id = tx.newId<EntryId>();
    tx.execute(
        R"sql(INSERT INTO effort_entry(id, member_id, client_id, touchpoint_id, day, minutes, day_minutes,
work_class, origin, note, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        id, touchpoint.member, touchpoint.client, touchpoint.id, dayOf(touchpoint.at, entry.zone),
        *entry.minutes, *entry.minutes, entry.workClass.value_or(byTrigger), origin, touchpoint.title,
        touchpoint.member, tx.now());
    tx.changed(Entity::Effort, id);
}

} // namespace

Problems validate(const Touchpoint& touchpoint) {
    Problems problems;
    if (!touchpoint.client) {
        problems << Problem{u"client"_s, u"Choose the client."_s};
    }
    if (touchpoint.sentiment && (*touchpoint.sentiment < -2 || *touchpoint.sentiment > 2)) {
        problems << Problem{u"sentiment"_s, u"The mood lies between −2 and +2."_s};
    }
    return problems;
}

std::optional<Touchpoint> find(Database& db, TouchpointId id) {
    return db
        .query(
            R"sql(SELECT id, client_id, contact_id, member_id, at, channel, direction, sentiment, title, note,
source, external_id, custom, revision FROM touchpoint WHERE id = ?)sql",
            id)
        .first(fromRow);
}

std::vector<Touchpoint> ofClient(Database& db, ClientId client, const TimeKey& below, int limit) {
    return db
        .query(
            R"sql(SELECT id, client_id, contact_id, member_id, at, channel, direction, sentiment, title, note,
source, external_id, custom, revision FROM touchpoint WHERE client_id = ? AND (at, id) < (?, ?)
ORDER BY at DESC, id DESC LIMIT ?)sql",
            client, below.at, below.id, limit)
        .all(fromRow);
}

Touchpoint log(Transaction& tx, const Log& entry) {
    Touchpoint stored = tidy(entry.touchpoint);
    Problems problems = validate(stored);
    const bool timed = entry.minutes && *entry.minutes != Minutes(0);
    if (timed && *entry.minutes < Minutes(0)) {
        problems << Problem{u"minutes"_s, u"The minutes cannot be negative."_s};
    }
    if (timed && !stored.member) {
        problems << Problem{u"member"_s, u"Say who spent the time."_s};
    }
    requireNone(problems);
    if (!stored.id) {
        stored.id = tx.newId<TouchpointId>();
    }
    stored.revision = 1;
    insert(tx, stored);
    if (timed) {
        addEffort(tx, entry, stored);
    }
    clients::noteContact(tx, stored.client, stored.at);
    if (entry.fulfils) {
        complete(tx, entry.fulfils, stored.id);
    }
    return stored;
}

Touchpoint save(Transaction& tx, const Touchpoint& touchpoint) {
    const Touchpoint stored = tidy(touchpoint);
    requireNone(validate(stored));
    const auto before = find(tx, stored.id);
    update(tx, stored);
    clients::recountContact(tx, stored.client);
    if (before && before->client != stored.client) {
        clients::recountContact(tx, before->client);
    }
    Touchpoint saved = stored;
    ++saved.revision;
    return saved;
}

std::vector<Channel> recentChannels(Database& db, MemberId member) {
    return db
        .query(R"sql(SELECT channel FROM (SELECT channel, at FROM touchpoint WHERE member_id = ?
ORDER BY at DESC LIMIT 200) t GROUP BY channel ORDER BY MAX(at) DESC)sql",
               member)
        .all([](Query& q) { return q.get<Channel>(0); });
}

std::vector<SilentClient> clientsWithoutContact(Database& db, Instant since, int limit) {
    return db
        .query(R"sql(SELECT c.id, c.name, c.owner_id, COALESCE(w.name, ''), a.last_contact_at, a.open_tickets
FROM client_activity a JOIN client c ON c.id = a.client_id LEFT JOIN member w ON w.id = c.owner_id
WHERE c.status = 'active' AND (a.last_contact_at < ? OR a.last_contact_at IS NULL)
ORDER BY a.last_contact_at NULLS FIRST, a.client_id LIMIT ?)sql",
               since, limit)
        .all([](Query& q) {
            return SilentClient{q.get<ClientId>(0),
                                q.get<QString>(1),
                                q.get<MemberId>(2),
                                q.get<QString>(3),
                                q.get<std::optional<Instant>>(4),
                                q.get<qint64>(5)};
        });
}

qint64 countWithoutContact(Database& db, Instant since) {
    return db
        .scalar<qint64>(R"sql(SELECT COUNT(*) FROM client_activity a JOIN client c ON c.id = a.client_id
WHERE c.status = 'active' AND (a.last_contact_at < ? OR a.last_contact_at IS NULL))sql",
                        since)
        .value_or(0);
}

} // namespace core::touchpoints
