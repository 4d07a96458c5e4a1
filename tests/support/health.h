// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Clients whose health is known, for tests of screens.
#pragma once

#include "core/clients/client.h"
#include "core/health/rules.h"
#include "core/health/score.h"

namespace test {

/// Every input reads what scores this much, except those that are missing.
inline core::health::Readings readings(double score, const std::vector<core::HealthInput>& missing = {}) {
    core::health::Readings all;
    for (const auto& group : core::health::defaultRule().groups) {
        for (const auto& input : group.inputs) {
            all[size_t(input.kind)] =
                core::health::reading(input.worst + (input.best - input.worst) * score / 100, 3, 30);
        }
    }
    for (const auto input : missing) {
        all[size_t(input)].reset();
    }
    return all;
}

/// As a look of today would have stored it, under the rule in force.
inline void putHealth(core::Transaction& tx, core::ClientId client, const core::health::Readings& readings) {
    const auto rule = core::health::settledRule(tx);
    const auto score = core::health::score(rule, readings);
    const QDate today = core::dayOf(tx.now(), QTimeZone::utc());
    tx.execute("INSERT INTO client_health_now(client_id, day, looked_at, score, coverage, band, rule_id, "
               "parts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               client, today, tx.now(), score.score, score.coverage, score.band, rule.id,
               core::health::toText(readings));
    tx.execute("INSERT INTO client_health(client_id, day, score, coverage, rule_id, parts) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               client, today, score.score, score.coverage, rule.id, core::health::toText(readings));
}

/// A score that was found some days ago.
inline void putPastHealth(core::Transaction& tx, core::ClientId client, int daysAgo,
                          std::optional<int> score) {
    tx.execute("INSERT INTO client_health(client_id, day, score, coverage, rule_id, parts) "
               "VALUES (?, ?, ?, 80, ?, '')",
               client, core::dayOf(tx.now(), QTimeZone::utc()).addDays(-daysAgo), score,
               core::health::settledRule(tx).id);
}

} // namespace test
