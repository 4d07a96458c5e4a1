// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/list.h"

#include "core/base/fold.h"
#include "core/base/page.h"
#include "core/db/listquery.h"

namespace core::clients {

using namespace Qt::Literals::StringLiterals;

namespace {

void addFilter(ListQuery& query, const ClientFilter& filter) {
    const QString text = fold(filter.text.trimmed());
    if (!text.isEmpty()) {
        query.where("c.name_key LIKE ? ESCAPE '!'", likeAnywhere(text));
    }
    if (filter.status) {
        query.where("c.status = ?", *filter.status);
    }
    if (filter.owner && *filter.owner) {
        query.where("c.owner_id = ?", *filter.owner);
    } else if (filter.owner) {
        query.where("c.owner_id IS NULL");
    }
    if (filter.tier) {
        query.where("c.tier = ?", *filter.tier);
    }
    if (filter.noContactSince) {
        query.where("(a.last_contact_at < ? OR a.last_contact_at IS NULL)", *filter.noContactSince);
    }
    if (filter.openTickets) {
        query.where("a.open_tickets > 0");
    }
}

bool needsActivity(const ClientFilter& filter) {
    return filter.noContactSince || filter.openTickets;
}

bool needsClient(const ClientFilter& filter) {
    return !filter.text.trimmed().isEmpty() || filter.status || filter.owner || filter.tier;
}

bool byActivity(const ClientSort& sort) {
    return sort.by == ClientSort::By::LastContact || sort.by == ClientSort::By::OpenTickets;
}

void addOrder(ListQuery& query, const ClientSort& sort) {
    const auto add = [&](SqlPiece up, SqlPiece down) { query.add(sort.descending ? down : up); };
    switch (sort.by) {
    case ClientSort::By::Name:
        return add("ORDER BY c.name_key, c.id", "ORDER BY c.name_key DESC, c.id DESC");
    case ClientSort::By::Owner:
        return add("ORDER BY w.name_key, w.id, c.name_key, c.id",
                   "ORDER BY w.name_key DESC, w.id DESC, c.name_key DESC, c.id DESC");
    case ClientSort::By::LastContact:
        return add("ORDER BY a.last_contact_at NULLS LAST, a.client_id",
                   "ORDER BY a.last_contact_at DESC NULLS LAST, a.client_id DESC");
    case ClientSort::By::OpenTickets:
        return add("ORDER BY a.open_tickets, a.client_id", "ORDER BY a.open_tickets DESC, a.client_id DESC");
    case ClientSort::By::Since:
        return add("ORDER BY c.since_day NULLS LAST, c.id",
                   "ORDER BY c.since_day DESC NULLS LAST, c.id DESC");
    case ClientSort::By::Renewal:
        return add("ORDER BY c.renewal_day NULLS LAST, c.id",
                   "ORDER BY c.renewal_day DESC NULLS LAST, c.id DESC");
    }
}

// The table whose index has the order comes first in the joins; CROSS JOIN keeps SQLite from changing that.

ListQuery idQuery(const ClientFilter& filter, const ClientSort& sort) {
    if (byActivity(sort)) {
        ListQuery query("SELECT a.client_id FROM client_activity a");
        if (needsClient(filter)) {
            query.add("CROSS JOIN client c").where("c.id = a.client_id");
        }
        return query;
    }
    if (sort.by == ClientSort::By::Owner) {
        ListQuery query("SELECT c.id FROM member w CROSS JOIN client c");
        if (needsActivity(filter)) {
            query.add("JOIN client_activity a ON a.client_id = c.id");
        }
        return query.where("c.owner_id = w.id");
    }
    ListQuery query("SELECT c.id FROM client c");
    if (needsActivity(filter)) {
        query.add("JOIN client_activity a ON a.client_id = c.id");
    }
    return query;
}

ListQuery rowQuery(const ClientSort& sort) {
    ListQuery query(R"sql(SELECT c.id, c.name, c.status, c.tier, c.city, c.owner_id, COALESCE(w.name, ''),
a.last_contact_at, COALESCE(a.open_tickets, 0), c.since_day, c.renewal_day)sql");
    if (byActivity(sort)) {
        return query.add("FROM client_activity a CROSS JOIN client c LEFT JOIN member w ON w.id = c.owner_id")
            .where("c.id = a.client_id");
    }
    if (sort.by == ClientSort::By::Owner) {
        return query
            .add("FROM member w CROSS JOIN client c LEFT JOIN client_activity a ON a.client_id = c.id")
            .where("c.owner_id = w.id");
    }
    return query.add(R"sql(FROM client c LEFT JOIN client_activity a ON a.client_id = c.id
LEFT JOIN member w ON w.id = c.owner_id)sql");
}

/// Order by owner has two parts, since an order over an outer join has no index: clients with an owner, then
/// those without, by name. A filter on the owner leaves one.
struct Part {
    ClientFilter filter;
    ClientSort sort;
};

std::vector<Part> partsOf(const ClientFilter& filter, const ClientSort& sort) {
    if (sort.by != ClientSort::By::Owner) {
        return {{filter, sort}};
    }
    const ClientSort byName{ClientSort::By::Name, sort.descending};
    if (filter.owner) {
        return {{filter, byName}};
    }
    ClientFilter unowned = filter;
    unowned.owner = MemberId();
    return {{filter, sort}, {unowned, byName}};
}

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
    for (const Part& part : partsOf(filter, sort)) {
        ListQuery query = idQuery(part.filter, part.sort);
        addFilter(query, part.filter);
        addOrder(query, part.sort);
        Query rows = db.query(query);
        while (rows.next()) {
            ids.push_back(rows.get<qint64>(0));
        }
    }
    return ids;
}

std::vector<ClientRow> clientRows(Database& db, const std::vector<qint64>& ids, QDate effortSince) {
    auto rows =
        db.query(R"sql(SELECT c.id, c.name, c.status, c.tier, c.city, c.owner_id, COALESCE(w.name, ''),
a.last_contact_at, COALESCE(a.open_tickets, 0), c.since_day, c.renewal_day
FROM client c LEFT JOIN client_activity a ON a.client_id = c.id LEFT JOIN member w ON w.id = c.owner_id
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
    for (const Part& part : partsOf(filter, sort)) {
        ListQuery query = rowQuery(part.sort);
        addFilter(query, part.filter);
        addOrder(query, part.sort);
        query.add("LIMIT ?", limit - int(rows.size()));
        Query page = db.query(query);
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
    ListQuery query("SELECT COUNT(*) FROM client c");
    if (needsActivity(filter)) {
        query.add("JOIN client_activity a ON a.client_id = c.id");
    }
    addFilter(query, filter);
    return db.query(query).first([](Query& q) { return q.get<qint64>(0); }).value_or(0);
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
