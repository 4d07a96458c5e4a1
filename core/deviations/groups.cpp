// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/groups.h"

#include <unordered_map>

namespace core::deviations {

std::vector<OwnedBy> ownersOf(Database& db, const std::vector<qint64>& ids) {
    std::unordered_map<qint64, MemberId> owners;
    owners.reserve(ids.size());
    auto found = db.query("SELECT id, owner_id FROM deviation WHERE id IN %IDS%", ids);
    while (found.next()) {
        owners.emplace(found.get<qint64>(0), found.get<MemberId>(1));
    }
    std::vector<OwnedBy> ordered;
    ordered.reserve(owners.size());
    for (const qint64 id : ids) {
        if (const auto owner = owners.find(id); owner != owners.end()) {
            ordered.push_back({id, owner->second});
        }
    }
    return ordered;
}

std::vector<ClientId> driftingAmong(Database& db, const std::vector<qint64>& clients, QDate today) {
    return db
        .query(R"sql(SELECT DISTINCT client_id FROM deviation WHERE client_id IN %IDS% AND ended_at IS NULL
AND (snoozed_until IS NULL OR snoozed_until <= ?) ORDER BY client_id)sql",
               clients, today)
        .all([](Query& q) { return q.get<ClientId>(0); });
}

} // namespace core::deviations
