// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/behind.h"

#include "core/health/behindrows.h"

namespace core::health {

std::optional<Behind> behind(Database& db, ClientId client, HealthInput input) {
    Behind result;
    result.input = input;
    const auto found = db.query("SELECT looked_at, parts FROM client_health_now WHERE client_id = ?", client)
                           .first([&](Query& q) {
                               result.asOf = q.get<Instant>(0);
                               result.shown = readingsFrom(q.utf8(1))[size_t(input)];
                               return true;
                           });
    if (!found) {
        return std::nullopt;
    }
    Terms terms = readTerms(db);
    terms.now = result.asOf;
    BehindReader reader(db, client, terms);
    reader.read(input);
    result.counted = readingsOf(reader.facts)[size_t(input)];
    result.rows = std::move(reader.rows);
    return result;
}

} // namespace core::health
