// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/rules.h"

namespace core::health {

namespace {

Rule fromRow(Query& q) {
    Rule rule = ruleFromJson(q.get<QString>(3));
    rule.id = q.get<HealthRuleId>(0);
    rule.from = q.get<Instant>(1);
    rule.by = q.get<MemberId>(2);
    return rule;
}

/// Begins after the one before, so that the order of rules is never left to chance.
Rule insert(Transaction& tx, Rule rule, MemberId by, Instant after = {}) {
    rule.id = tx.newId<HealthRuleId>();
    rule.from = std::max(tx.now(), after + std::chrono::milliseconds(1));
    rule.by = by;
    tx.execute("INSERT INTO health_rule(id, from_at, member_id, body) VALUES (?, ?, ?, ?)", rule.id,
               rule.from, by, toJson(rule));
    return rule;
}

} // namespace

Rule currentRule(Database& db) {
    return db
        .query("SELECT id, from_at, member_id, body FROM health_rule ORDER BY from_at DESC, id DESC LIMIT 1")
        .first(fromRow)
        .value_or(defaultRule());
}

std::optional<Rule> findRule(Database& db, HealthRuleId id) {
    return db.query("SELECT id, from_at, member_id, body FROM health_rule WHERE id = ?", id).first(fromRow);
}

std::vector<Rule> rules(Database& db) {
    return db.query("SELECT id, from_at, member_id, body FROM health_rule ORDER BY from_at, id").all(fromRow);
}

Rule saveRule(Transaction& tx, const Rule& rule, MemberId by) {
    requireNone(validate(rule));
    const Rule before = settledRule(tx);
    if (before.sameAs(rule)) {
        return before;
    }
    const Rule stored = insert(tx, rule, by, before.from);
    // Everybody is due for another look; see due().
    tx.execute("UPDATE client_health_now SET day = 0 WHERE live AND day > 0");
    tx.changed(Entity::Health, 0);
    return stored;
}

Rule settledRule(Transaction& tx) {
    const Rule current = currentRule(tx);
    return current.id ? current : insert(tx, current, {});
}

} // namespace core::health
