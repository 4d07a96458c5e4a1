// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/touchpoint.h"

#include "core/base/fold.h"
#include "core/clients/activity.h"
#include "core/db/refusals.h"
#include "core/touchpoints/trigger.h"

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
    t.purpose = q.get<Purpose>(14);
    return t;
}

void insert(Transaction& tx, const Touchpoint& t) {
    tx.execute(
        R"sql(INSERT INTO touchpoint(id, client_id, contact_id, member_id, at, channel, direction, sentiment,
title, note, source, external_id, custom, revision, purpose)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        t.id, t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment, t.title, t.note,
        t.source, t.externalId, t.custom, t.revision, t.purpose);
    tx.changed(Entity::Touchpoint, t.id);
}

void update(Transaction& tx, const Touchpoint& t) {
    const qint64 rows =
        tx.execute(R"sql(UPDATE touchpoint SET client_id = ?, contact_id = ?, member_id = ?, at = ?,
channel = ?, direction = ?, sentiment = ?, title = ?, note = ?, source = ?, external_id = ?, custom = ?,
purpose = ?, revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   t.client, t.contact, t.member, t.at, t.channel, t.direction, t.sentiment, t.title, t.note,
                   t.source, t.externalId, t.custom, t.purpose, t.id, t.revision);
    if (rows == 0) {
        failStale(find(tx, t.id).has_value(), u"this touchpoint"_s);
    }
    tx.changed(Entity::Touchpoint, t.id);
}

Touchpoint tidy(Touchpoint touchpoint) {
    touchpoint.title = cleaned(touchpoint.title).trimmed();
    touchpoint.note = cleaned(touchpoint.note);
    touchpoint.custom = cleaned(touchpoint.custom);
    return touchpoint;
}

void addEffort(Transaction& tx, const Log& log, const Touchpoint& touchpoint) {
    const Origin trigger = triggerOf(log);
    const WorkClass byTrigger = effort::classOf(trigger);
    effort::Entry entry;
    entry.member = touchpoint.member;
    entry.client = touchpoint.client;
    entry.touchpoint = touchpoint.id;
    entry.day = dayOf(touchpoint.at, log.zone);
    entry.minutes = *log.minutes;
    entry.workClass = log.workClass.value_or(byTrigger);
    entry.origin = entry.workClass == byTrigger ? trigger : Origin::Manual;
    entry.note = touchpoint.title;
    entry.enteredBy = touchpoint.member;
    effort::add(tx, entry, log.zone);
}

std::vector<effort::Entry> entriesOf(Database& db, TouchpointId id) {
    const auto ids =
        db.query("SELECT id FROM effort_entry WHERE touchpoint_id = ? ORDER BY id", id).all([](Query& q) {
            return q.get<EntryId>(0);
        });
    std::vector<effort::Entry> entries;
    for (const EntryId entry : ids) {
        if (auto found = effort::find(db, entry)) {
            entries.push_back(std::move(*found));
        }
    }
    return entries;
}

/// The entry as it should be after its touchpoint was corrected.
effort::Entry followed(effort::Entry entry, const Touchpoint& before, const Touchpoint& after,
                       const QTimeZone& zone) {
    if (entry.client == before.client) {
        entry.client = after.client;
    }
    if (entry.member == before.member && after.member) {
        entry.member = after.member;
    }
    if (!entry.startedAt && entry.day == dayOf(before.at, zone)) {
        entry.day = dayOf(after.at, zone);
    }
    if (entry.origin == triggerOf(before.direction)) {
        entry.origin = triggerOf(after.direction);
        entry.workClass = effort::classOf(entry.origin);
    }
    return entry;
}

/// Plans that it had fulfilled were done when it took place.
void followPlans(Transaction& tx, const Touchpoint& before, const Touchpoint& after) {
    if (before.at == after.at) {
        return;
    }
    const auto ids = tx.query("SELECT id FROM planned_touchpoint WHERE touchpoint_id = ? AND done_at = ?",
                              after.id, before.at)
                         .all([](Query& q) { return q.get<PlannedId>(0); });
    for (const PlannedId id : ids) {
        if (auto plan = findPlanned(tx, id)) {
            plan->doneAt = after.at;
            storePlanned(tx, *plan);
        }
    }
}

/// A contact about which nobody said more was for what it had been planned for.
Purpose purposeOf(Database& db, const Log& entry) {
    const auto plan = entry.fulfils && entry.touchpoint.purpose == Purpose::None
                          ? findPlanned(db, entry.fulfils)
                          : std::nullopt;
    return plan ? plan->purpose : entry.touchpoint.purpose;
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
source, external_id, custom, revision, purpose FROM touchpoint WHERE id = ?)sql",
            id)
        .first(fromRow);
}

std::vector<Touchpoint> ofClient(Database& db, ClientId client, const TimeKey& below, int limit) {
    return db
        .query(
            R"sql(SELECT id, client_id, contact_id, member_id, at, channel, direction, sentiment, title, note,
source, external_id, custom, revision, purpose FROM touchpoint WHERE client_id = ? AND (at, id) < (?, ?)
ORDER BY at DESC, id DESC LIMIT ?)sql",
            client, below.at, below.id, limit)
        .all(fromRow);
}

Touchpoint log(Transaction& tx, const Log& entry) {
    Touchpoint stored = tidy(entry.touchpoint);
    Problems problems = validate(stored);
    const bool timed = entry.minutes && *entry.minutes != Minutes(0);
    if (timed && !stored.member) {
        problems << Problem{u"member"_s, u"Say who spent the time."_s};
    }
    requireNone(problems);
    if (!stored.id) {
        stored.id = tx.newId<TouchpointId>();
    }
    stored.revision = 1;
    stored.purpose = purposeOf(tx, entry);
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

Touchpoint save(Transaction& tx, const Touchpoint& touchpoint, const QTimeZone& zone) {
    Touchpoint stored = tidy(touchpoint);
    requireNone(validate(stored));
    const auto before = find(tx, stored.id);
    update(tx, stored);
    if (before) {
        followPlans(tx, *before, stored);
        for (const auto& entry : entriesOf(tx, stored.id)) {
            if (const auto after = followed(entry, *before, stored, zone); after != entry) {
                effort::edit(tx, after, zone);
            }
        }
        if (before->client != stored.client) {
            clients::recountContact(tx, before->client);
        }
    }
    clients::recountContact(tx, stored.client);
    ++stored.revision;
    return stored;
}

RemovedTouchpoint remove(Transaction& tx, TouchpointId id) {
    const auto touchpoint = find(tx, id);
    if (!touchpoint) {
        fail(ErrorKind::NotFound, u"That touchpoint is no longer in the workspace."_s);
    }
    RemovedTouchpoint removed{*touchpoint, {}, {}};
    for (const auto& entry : entriesOf(tx, id)) {
        removed.entries.push_back(effort::remove(tx, entry.id));
    }
    removed.fulfilled = tx.query("SELECT id FROM planned_touchpoint WHERE touchpoint_id = ? ORDER BY id", id)
                            .all([](Query& q) { return q.get<PlannedId>(0); });
    for (const PlannedId plan : removed.fulfilled) {
        reopen(tx, plan);
    }
    tx.execute("DELETE FROM touchpoint WHERE id = ?", id);
    tx.changed(Entity::Touchpoint, id);
    clients::recountContact(tx, touchpoint->client);
    return removed;
}

void restore(Transaction& tx, const RemovedTouchpoint& removed, const QTimeZone& zone) {
    insert(tx, removed.touchpoint);
    for (const auto& entry : removed.entries) {
        effort::restore(tx, entry, zone);
    }
    for (const PlannedId id : removed.fulfilled) {
        const auto plan = findPlanned(tx, id);
        if (plan && plan->state == PlannedState::Planned) {
            complete(tx, id, removed.touchpoint.id);
        }
    }
    clients::noteContact(tx, removed.touchpoint.client, removed.touchpoint.at);
}

std::vector<Channel> recentChannels(Database& db, MemberId member) {
    return db
        .query(R"sql(SELECT channel FROM (SELECT channel, at FROM touchpoint WHERE member_id = ?
ORDER BY at DESC LIMIT 200) t GROUP BY channel ORDER BY MAX(at) DESC)sql",
               member)
        .all([](Query& q) { return q.get<Channel>(0); });
}

std::vector<SilentClient> clientsWithoutContact(Database& db, Instant since, int limit) {
    const auto fromRow = [](Query& q) {
        return SilentClient{q.get<ClientId>(0),
                            q.get<QString>(1),
                            q.get<MemberId>(2),
                            q.get<QString>(3),
                            q.get<std::optional<Instant>>(4),
                            q.get<qint64>(5)};
    };
    // Two ranges of one index; "or" would read all of it. Those who rest or left have been silent longest:
    // known as a set, they cost no row each.
    auto never =
        db.query(
              R"sql(SELECT c.id, c.name, c.owner_id, COALESCE(w.name, ''), a.last_contact_at, a.open_tickets
FROM client_activity a CROSS JOIN client c LEFT JOIN member w ON w.id = c.owner_id
WHERE c.id = a.client_id AND a.client_id NOT IN (SELECT r.id FROM client r WHERE r.status IN ('paused', 'left'))
  AND a.last_contact_at IS NULL ORDER BY a.client_id LIMIT ?)sql",
              limit)
            .all(fromRow);
    const auto rest = limit - int(never.size());
    auto silent =
        db.query(
              R"sql(SELECT c.id, c.name, c.owner_id, COALESCE(w.name, ''), a.last_contact_at, a.open_tickets
FROM client_activity a CROSS JOIN client c LEFT JOIN member w ON w.id = c.owner_id
WHERE c.id = a.client_id AND a.client_id NOT IN (SELECT r.id FROM client r WHERE r.status IN ('paused', 'left'))
  AND a.last_contact_at < ?
ORDER BY a.last_contact_at, a.client_id LIMIT ?)sql",
              since, rest)
            .all(fromRow);
    never.insert(never.end(), std::make_move_iterator(silent.begin()), std::make_move_iterator(silent.end()));
    return never;
}

qint64 countWithoutContact(Database& db, Instant since, qint64 atMost) {
    const qint64 counted = db.scalar<qint64>(R"sql(SELECT
(SELECT COUNT(*) FROM (SELECT 1 FROM client_activity a
  WHERE a.client_id NOT IN (SELECT r.id FROM client r WHERE r.status IN ('paused', 'left'))
    AND a.last_contact_at IS NULL LIMIT ?) never) +
(SELECT COUNT(*) FROM (SELECT 1 FROM client_activity a
  WHERE a.client_id NOT IN (SELECT r.id FROM client r WHERE r.status IN ('paused', 'left'))
    AND a.last_contact_at < ? LIMIT ?) silent))sql",
                                             atMost, since, atMost)
                               .value_or(0);
    return std::min(counted, atMost);
}

} // namespace core::touchpoints
