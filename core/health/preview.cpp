// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/preview.h"

#include "core/health/rules.h"

namespace core::health {

Sample readSample(Database& db) {
    Sample sample;
    sample.rule = currentRule(db);
    Query rows = db.query(R"sql(SELECT h.client_id, c.name, h.parts FROM client_health_now h
JOIN client c ON c.id = h.client_id WHERE h.live ORDER BY c.name_key, c.id)sql");
    while (rows.next()) {
        sample.rows.push_back({rows.get<ClientId>(0), rows.get<QString>(1), readingsFrom(rows.utf8(2))});
    }
    return sample;
}

Preview preview(const Sample& sample, const Rule& rule) {
    Preview result;
    result.clients = int(sample.rows.size());
    for (const Sample::Row& row : sample.rows) {
        const Score before = score(sample.rule, row.readings);
        const Score after = score(rule, row.readings);
        ++result.before[size_t(before.band)];
        ++result.after[size_t(after.band)];
        if (before.band != after.band) {
            result.changes.push_back(
                {row.client, row.name, before.score, after.score, before.band, after.band});
        }
    }
    std::stable_partition(result.changes.begin(), result.changes.end(),
                          [](const BandChange& change) { return change.bandAfter > change.bandBefore; });
    return result;
}

Preview preview(Database& db, const Rule& rule) {
    return preview(readSample(db), rule);
}

} // namespace core::health
