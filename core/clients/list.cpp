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

void addOrder(ListQuery& query, const ClientSort& sort) {
    const auto add = [&](SqlPiece up, SqlPiece down) { query.add(sort.descending ? down : up); };
    switch (sort.by) {
    case ClientSort::By::Name:
        return add("ORDER BY c.name_key, c.id", "ORDER BY c.name_key DESC, c.id DESC");
    case ClientSort::By::Owner:
        return add("ORDER BY w.name_key NULLS LAST, w.id, c.name_key, c.id",
                   "ORDER BY w.name_key DESC NULLS LAST, w.id DESC, c.name_key DESC, c.id DESC");
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

ListQuery idQuery(const ClientFilter& filter, const ClientSort& sort) {
    ListQuery query("SELECT c.id FROM client c");
    const bool byActivity = sort.by == ClientSort::By::LastContact || sort.by == ClientSort::By::OpenTickets;
    if (byActivity || needsActivity(filter)) {
        query.add("JOIN client_activity a ON a.client_id = c.id");
    }
    if (sort.by == ClientSort::By::Owner) {
        query.add("LEFT JOIN member w ON w.id = c.owner_id");
    }
    addFilter(query, filter);
    addOrder(query, sort);
    return query;
}

std::vector<qint64> idsOf(Query rows) {
    std::vector<qint64> ids;
    while (rows.next()) {
        ids.push_back(rows.get<qint64>(0));
    }
    return ids;
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

void addMinutes(Database& db, const std::vector<qint64>& ids, QDate since, std::vector<ClientRow>& rows) {
    std::unordered_map<qint64, ClientRow*> places;
    for (ClientRow& row : rows) {
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

} // namespace

std::vector<qint64> clientIds(Database& db, const ClientFilter& filter, const ClientSort& sort) {
    return idsOf(db.query(idQuery(filter, sort)));
}

std::vector<ClientRow> clientRows(Database& db, const std::vector<qint64>& ids, QDate effortSince) {
    auto rows =
        db.query(R"sql(SELECT c.id, c.name, c.status, c.tier, c.city, c.owner_id, COALESCE(w.name, ''),
a.last_contact_at, COALESCE(a.open_tickets, 0), c.since_day, c.renewal_day
FROM client c LEFT JOIN client_activity a ON a.client_id = c.id LEFT JOIN member w ON w.id = c.owner_id
WHERE c.id IN %IDS%)sql",
                 ids)
            .all(fromRow);
    if (effortSince.isValid() && !rows.empty()) {
        addMinutes(db, ids, effortSince, rows);
    }
    return inOrderOf(ids, std::move(rows));
}

std::vector<ClientRow> firstClientRows(Database& db, const ClientFilter& filter, const ClientSort& sort,
                                       int limit, QDate effortSince) {
    return clientRows(db, idsOf(db.query(idQuery(filter, sort).add("LIMIT ?", limit))), effortSince);
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
    auto names = db.query(R"sql(SELECT id, name, status, city FROM client WHERE name_key LIKE ? ESCAPE '!'
ORDER BY CASE WHEN status = 'left' THEN 1 ELSE 0 END, name_key, id)sql",
                          likeAnywhere(key))
                     .all([](Query& q) {
                         return ClientName{q.get<ClientId>(0), q.get<QString>(1), q.get<ClientStatus>(2),
                                           q.get<QString>(3)};
                     });
    return bestMatches(
        std::move(names), [](const ClientName& row) { return fold(row.name); }, key, limit);
}

std::vector<QString> tiers(Database& db) {
    return db.query("SELECT DISTINCT tier FROM client WHERE tier <> '' ORDER BY tier").all([](Query& q) {
        return q.get<QString>(0);
    });
}

} // namespace core::clients
