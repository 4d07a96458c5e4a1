// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/list.h"

#include "core/base/fold.h"
#include "core/base/page.h"
#include "core/clients/listsql.h"

namespace core::clients {

using namespace Qt::Literals::StringLiterals;

namespace {

ClientRow fromRow(Query& q) {
    ClientRow row;
    row.id = q.get<ClientId>(0);
    row.name = q.get<QString>(1);
    row.status = q.get<ClientStatus>(2);
    row.tier = q.get<QString>(3);
    row.city = q.get<QString>(4);
    row.owner = q.get<MemberId>(5);
    row.ownerName = q.get<QString>(6);
    row.lastContact = q.get<std::optional<Instant>>(7);
    row.openTickets = q.get<qint64>(8);
    row.since = q.get<QDate>(9);
    row.renewal = q.get<QDate>(10);
    row.health = q.get<std::optional<int>>(11);
    row.coverage = q.get<std::optional<int>>(12);
    row.band = q.isNull(13) ? HealthBand::Unknown : q.get<HealthBand>(13);
    return row;
}

void addMinutes(Database& db, QDate since, std::vector<ClientRow>& rows) {
    std::vector<qint64> ids;
    std::unordered_map<qint64, ClientRow*> places;
    for (ClientRow& row : rows) {
        ids.push_back(row.id.value);
        places.emplace(row.id.value, &row);
    }
    Query sums = db.query(R"sql(SELECT client_id, work_class, CAST(SUM(day_minutes) AS BIGINT)
FROM effort_entry WHERE client_id IN %IDS% AND day >= ? AND work_class IN ('proactive', 'reactive')
GROUP BY client_id, work_class)sql",
                          ids, since);
    while (sums.next()) {
        if (const auto found = places.find(sums.get<qint64>(0)); found != places.end()) {
            const bool proactive = sums.get<WorkClass>(1) == WorkClass::Proactive;
            (proactive ? found->second->proactive : found->second->reactive) += sums.get<Minutes>(2);
        }
    }
}

ClientName nameFromRow(Query& q) {
    return {q.get<ClientId>(0), q.get<QString>(1), q.get<ClientStatus>(2), q.get<QString>(3)};
}

/// A range of the index by name.
std::vector<ClientName> namesThatBegin(Database& db, const QString& key, bool left, int limit) {
    const QString end = key + u"\U0010FFFF"_s; // sorts after every continuation of the key
    return db
        .query(R"sql(SELECT id, name, status, city FROM client
WHERE name_key >= ? AND name_key < ? AND (status = 'left') = CAST(? AS BOOLEAN) ORDER BY name_key, id LIMIT ?)sql",
               key, end, left, limit)
        .all(nameFromRow);
}

} // namespace

std::vector<qint64> clientIds(Database& db, const ClientFilter& filter, const ClientSort& sort) {
    std::vector<qint64> ids;
    for (const ListQuery& part : idQueries(filter, sort)) {
        Query rows = db.query(part);
        while (rows.next()) {
            ids.push_back(rows.get<qint64>(0));
        }
    }
    return ids;
}

std::vector<ClientRow> clientRows(Database& db, const std::vector<qint64>& ids, QDate effortSince) {
    auto rows =
        db.query(R"sql(SELECT c.id, c.name, c.status, c.tier, c.city, c.owner_id, COALESCE(w.name, ''),
a.last_contact_at, COALESCE(a.open_tickets, 0), c.since_day, c.renewal_day, h.score, h.coverage, h.band
FROM client c LEFT JOIN client_activity a ON a.client_id = c.id LEFT JOIN member w ON w.id = c.owner_id
LEFT JOIN client_health_now h ON h.client_id = c.id
WHERE c.id IN %IDS%)sql",
                 ids)
            .all(fromRow);
    if (effortSince.isValid()) {
        addMinutes(db, effortSince, rows);
    }
    return inOrderOf(ids, std::move(rows));
}

std::vector<ClientRow> firstClientRows(Database& db, const ClientFilter& filter, const ClientSort& sort,
                                       int limit, QDate effortSince) {
    std::vector<ClientRow> rows;
    for (ListQuery& part : rowQueries(filter, sort)) {
        Query page = db.query(part.add("LIMIT ?", limit - int(rows.size())));
        while (page.next()) {
            rows.push_back(fromRow(page));
        }
        if (int(rows.size()) >= limit) {
            break;
        }
    }
    if (effortSince.isValid()) {
        addMinutes(db, effortSince, rows);
    }
    return rows;
}

qint64 countClients(Database& db, const ClientFilter& filter) {
    return db.query(countQuery(filter)).first([](Query& q) { return q.get<qint64>(0); }).value_or(0);
}

std::vector<ClientName> matchClients(Database& db, QStringView text, int limit) {
    const QString key = fold(text.trimmed());
    auto found = namesThatBegin(db, key, false, limit);
    if (int(found.size()) >= limit) {
        return found;
    }
    // All names are read only when few begin with the text.
    std::vector<ClientName> left = namesThatBegin(db, key, true, limit);
    Query rows = db.query(R"sql(SELECT id, name, status, city, name_key FROM client
WHERE name_key LIKE ? ESCAPE '!' ORDER BY name_key, id)sql",
                          likeAnywhere(key));
    while (!key.isEmpty() && int(found.size()) < limit && rows.next()) {
        if (matchRank(rows.get<QString>(4), key) == 1) {
            const ClientName row = nameFromRow(rows);
            (row.status == ClientStatus::Left ? left : found).push_back(row);
        }
    }
    found.insert(found.end(), left.begin(), left.end());
    found.resize(std::min(found.size(), size_t(limit)));
    return found;
}

std::vector<QString> tiers(Database& db) {
    return db.query("SELECT DISTINCT tier FROM client WHERE tier <> '' ORDER BY tier").all([](Query& q) {
        return q.get<QString>(0);
    });
}

} // namespace core::clients
