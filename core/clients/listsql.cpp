// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/listsql.h"

#include "core/base/fold.h"

namespace core::clients {

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
    if (filter.band == HealthBand::Unknown) {
        query.where("(h.band = 'unknown' OR h.band IS NULL)");
    } else if (filter.band) {
        query.where("h.band = ?", *filter.band);
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
    case ClientSort::By::Health:
        return add("ORDER BY h.score NULLS LAST, c.id", "ORDER BY h.score DESC NULLS LAST, c.id DESC");
    }
}

// The table whose index has the order comes first in the joins; CROSS JOIN keeps SQLite from changing that.

ListQuery idQuery(const ClientFilter& filter, const ClientSort& sort) {
    if (byActivity(sort)) {
        ListQuery query("SELECT a.client_id FROM client_activity a");
        const bool joined = needsClient(filter);
        if (joined) {
            query.add("CROSS JOIN client c");
        }
        if (filter.band) {
            query.add("LEFT JOIN client_health_now h ON h.client_id = a.client_id");
        }
        if (joined) {
            query.where("c.id = a.client_id");
        }
        return query;
    }
    if (sort.by == ClientSort::By::Owner) {
        ListQuery query("SELECT c.id FROM member w CROSS JOIN client c");
        if (needsActivity(filter)) {
            query.add("JOIN client_activity a ON a.client_id = c.id");
        }
        if (filter.band) {
            query.add("LEFT JOIN client_health_now h ON h.client_id = c.id");
        }
        return query.where("c.owner_id = w.id");
    }
    ListQuery query("SELECT c.id FROM client c");
    if (needsActivity(filter)) {
        query.add("JOIN client_activity a ON a.client_id = c.id");
    }
    if (filter.band || sort.by == ClientSort::By::Health) {
        query.add("LEFT JOIN client_health_now h ON h.client_id = c.id");
    }
    return query;
}

ListQuery rowQuery(const ClientSort& sort) {
    ListQuery query(R"sql(SELECT c.id, c.name, c.status, c.tier, c.city, c.owner_id, COALESCE(w.name, ''),
a.last_contact_at, COALESCE(a.open_tickets, 0), c.since_day, c.renewal_day, h.score, h.coverage, h.band)sql");
    if (byActivity(sort)) {
        return query
            .add(R"sql(FROM client_activity a CROSS JOIN client c LEFT JOIN member w ON w.id = c.owner_id
LEFT JOIN client_health_now h ON h.client_id = c.id)sql")
            .where("c.id = a.client_id");
    }
    if (sort.by == ClientSort::By::Owner) {
        return query
            .add(R"sql(FROM member w CROSS JOIN client c LEFT JOIN client_activity a ON a.client_id = c.id
LEFT JOIN client_health_now h ON h.client_id = c.id)sql")
            .where("c.owner_id = w.id");
    }
    return query.add(R"sql(FROM client c LEFT JOIN client_activity a ON a.client_id = c.id
LEFT JOIN member w ON w.id = c.owner_id LEFT JOIN client_health_now h ON h.client_id = c.id)sql");
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

} // namespace

std::vector<ListQuery> idQueries(const ClientFilter& filter, const ClientSort& sort) {
    std::vector<ListQuery> queries;
    for (const Part& part : partsOf(filter, sort)) {
        ListQuery& query = queries.emplace_back(idQuery(part.filter, part.sort));
        addFilter(query, part.filter);
        addOrder(query, part.sort);
    }
    return queries;
}

std::vector<ListQuery> rowQueries(const ClientFilter& filter, const ClientSort& sort) {
    std::vector<ListQuery> queries;
    for (const Part& part : partsOf(filter, sort)) {
        ListQuery& query = queries.emplace_back(rowQuery(part.sort));
        addFilter(query, part.filter);
        addOrder(query, part.sort);
    }
    return queries;
}

ListQuery countQuery(const ClientFilter& filter) {
    ListQuery query("SELECT COUNT(*) FROM client c");
    if (needsActivity(filter)) {
        query.add("JOIN client_activity a ON a.client_id = c.id");
    }
    if (filter.band) {
        query.add("LEFT JOIN client_health_now h ON h.client_id = c.id");
    }
    addFilter(query, filter);
    return query;
}

} // namespace core::clients
