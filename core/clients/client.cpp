// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/client.h"

#include "core/base/fold.h"
#include "core/clients/watch.h"
#include "core/db/refusals.h"
#include "core/sla/clockstore.h"
#include "core/touchpoints/plans.h"

namespace core::clients {

using namespace Qt::Literals::StringLiterals;

namespace {

Client fromRow(Query& q) {
    Client client;
    client.id = q.get<ClientId>(0);
    client.name = q.get<QString>(1);
    client.status = q.get<ClientStatus>(2);
    client.tier = q.get<QString>(3);
    client.industry = q.get<QString>(4);
    client.city = q.get<QString>(5);
    client.website = q.get<QString>(6);
    client.note = q.get<QString>(7);
    client.owner = q.get<MemberId>(8);
    client.since = q.get<QDate>(9);
    client.renewal = q.get<QDate>(10);
    client.monthlyFeeMinor = q.get<std::optional<qint64>>(11);
    client.currency = q.get<QString>(12);
    client.createdAt = q.get<Instant>(13);
    client.source = q.get<QString>(14);
    client.externalId = q.get<QString>(15);
    client.custom = q.get<QString>(16);
    client.revision = q.get<qint64>(17);
    return client;
}

void insert(Transaction& tx, const Client& c) {
    tx.execute(
        R"sql(INSERT INTO client(id, name, name_key, status, tier, industry, city, website, note, owner_id,
since_day, renewal_day, monthly_fee_minor, currency, created_at, source, external_id, custom, revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        c.id, c.name, fold(c.name), c.status, c.tier, c.industry, c.city, c.website, c.note, c.owner, c.since,
        c.renewal, c.monthlyFeeMinor, c.currency, c.createdAt, c.source, c.externalId, c.custom, c.revision);
    tx.execute("INSERT INTO client_activity(client_id) VALUES (?)", c.id);
}

void update(Transaction& tx, const Client& c) {
    const qint64 rows = tx.execute(R"sql(UPDATE client SET name = ?, name_key = ?, status = ?, tier = ?,
industry = ?, city = ?, website = ?, note = ?, owner_id = ?, since_day = ?, renewal_day = ?,
monthly_fee_minor = ?, currency = ?, source = ?, external_id = ?, custom = ?, revision = revision + 1
WHERE id = ? AND revision = ?)sql",
                                   c.name, fold(c.name), c.status, c.tier, c.industry, c.city, c.website,
                                   c.note, c.owner, c.since, c.renewal, c.monthlyFeeMinor, c.currency,
                                   c.source, c.externalId, c.custom, c.id, c.revision);
    if (rows == 0) {
        failStale(find(tx, c.id).has_value(), u"the client \"%1\""_s.arg(c.name));
    }
}

Client tidy(Client client) {
    for (QString* text : {&client.name, &client.tier, &client.industry, &client.city, &client.website,
                          &client.currency, &client.source, &client.externalId}) {
        *text = cleaned(*text).trimmed();
    }
    client.note = cleaned(client.note);
    client.custom = cleaned(client.custom);
    return client;
}

bool hasHistory(Database& db, ClientId id) {
    return db
        .scalar<bool>(R"sql(SELECT EXISTS (SELECT 1 FROM touchpoint WHERE client_id = ?)
OR EXISTS (SELECT 1 FROM ticket WHERE client_id = ?)
OR EXISTS (SELECT 1 FROM effort_entry WHERE client_id = ?)
OR EXISTS (SELECT 1 FROM feedback WHERE client_id = ?)
OR EXISTS (SELECT 1 FROM enrolment WHERE client_id = ?))sql",
                      id, id, id, id, id)
        .value_or(false);
}

std::vector<touchpoints::Planned> allPlanned(Database& db, ClientId id) {
    return db
        .query(R"sql(SELECT id, client_id, owner_id, title, channel, due_day, due_minute, estimate_minutes,
state, touchpoint_id, note, revision, purpose, visit_id, step_id, department_id, plan_day, hand_moved, required, done_at,
cancel_reason FROM planned_touchpoint WHERE client_id = ? ORDER BY id)sql",
               id)
        .all(touchpoints::readPlanned);
}

} // namespace

Problems validate(const Client& client) {
    Problems problems;
    if (client.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the client a name."_s};
    }
    if (client.monthlyFeeMinor && *client.monthlyFeeMinor < 0) {
        problems << Problem{u"monthlyFeeMinor"_s, u"A monthly fee cannot be negative."_s};
    }
    if (client.since.isValid() && client.renewal.isValid() && client.renewal < client.since) {
        problems << Problem{u"renewal"_s, u"The renewal lies before the day the client joined."_s};
    }
    return problems;
}

std::optional<Client> find(Database& db, ClientId id) {
    return db
        .query(R"sql(SELECT id, name, status, tier, industry, city, website, note, owner_id, since_day,
renewal_day, monthly_fee_minor, currency, created_at, source, external_id, custom, revision
FROM client WHERE id = ?)sql",
               id)
        .first(fromRow);
}

std::optional<Client> findByExternalId(Database& db, const QString& source, const QString& externalId) {
    const auto id = db.scalar<ClientId>(
        "SELECT id FROM client WHERE source = ? AND external_id = ? AND external_id <> ''", source,
        externalId);
    return id ? find(db, *id) : std::nullopt;
}

Client save(Transaction& tx, const Client& client) {
    Client stored = tidy(client);
    requireNone(validate(stored));
    if (stored.revision == 0) {
        if (!stored.id) {
            stored.id = tx.newId<ClientId>();
        }
        if (stored.createdAt == Instant()) {
            stored.createdAt = tx.now();
        }
        stored.revision = 1;
        insert(tx, stored);
    } else {
        const auto tier = tx.scalar<QString>("SELECT tier FROM client WHERE id = ?", stored.id);
        update(tx, stored);
        ++stored.revision;
        if (tier != stored.tier) {
            sla::refreshClocksOf(tx, stored.id);
        }
    }
    lookAgain(tx, stored.id);
    tx.changed(Entity::Client, stored.id);
    return stored;
}

RemovedClient remove(Transaction& tx, ClientId id) {
    const auto client = find(tx, id);
    if (!client) {
        fail(ErrorKind::NotFound, u"That client is no longer in the workspace."_s);
    }
    if (hasHistory(tx, id)) {
        fail(
            ErrorKind::Invalid,
            u"\"%1\" has touchpoints, tickets, time or a journey, which reports count. Set the status to \"left\" instead of removing it."_s
                .arg(client->name));
    }
    RemovedClient removed{*client, contactsOf(tx, id), allPlanned(tx, id)};
    tx.execute("DELETE FROM client WHERE id = ?", id);
    tx.changed(Entity::Client, id);
    for (const auto& contact : removed.contacts) {
        tx.changed(Entity::Contact, contact.id);
    }
    for (const auto& planned : removed.planned) {
        tx.changed(Entity::Planned, planned.id);
    }
    return removed;
}

void restore(Transaction& tx, const RemovedClient& removed) {
    insert(tx, removed.client);
    lookAgain(tx, removed.client.id);
    tx.changed(Entity::Client, removed.client.id);
    for (const auto& contact : removed.contacts) {
        restoreContact(tx, {contact, {}, {}, {}, {}});
    }
    for (const auto& p : removed.planned) {
        tx.execute(R"sql(INSERT INTO planned_touchpoint(id, client_id, owner_id, title, channel, due_day,
due_minute, estimate_minutes, state, touchpoint_id, note, revision, purpose, visit_id, step_id, department_id, plan_day,
hand_moved, required, done_at, cancel_reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                   p.id, p.client, p.owner, p.title, p.channel, p.dueDay, p.dueMinute, p.estimate, p.state,
                   p.touchpoint, p.note, p.revision, p.purpose, p.visit, p.step, p.department, p.planDay,
                   p.handMoved, p.required, p.doneAt, p.cancelReason);
        tx.changed(Entity::Planned, p.id);
    }
}

} // namespace core::clients
