// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/health.h"

#include "core/health/evaluate.h"
#include "core/health/rules.h"

namespace core::demo {

namespace {

constexpr int Weeks = 24;
constexpr int RuleChangedAt = 5; ///< weeks ago

/// The agency asks more of "Good" than Waymark does by itself, and looks at Waymark's weights as they are.
health::Rule stricter(health::Rule rule) {
    rule.good = 85;
    rule.watch = 75;
    return rule;
}

health::Rule insertRule(Transaction& tx, health::Rule rule, Instant from, MemberId by) {
    rule.id = tx.newId<HealthRuleId>();
    rule.from = from;
    rule.by = by;
    tx.execute("INSERT INTO health_rule(id, from_at, member_id, body) VALUES (?, ?, ?, ?)", rule.id, from, by,
               toJson(rule));
    return rule;
}

} // namespace

void tellPastHealth(Database& db, const Options& options) {
    const auto ago = [&](int weeks) {
        return instantOf(options.today.addDays(-7 * weeks), options.now, options.zone);
    };
    db.write([&](Transaction& tx) {
        const auto manager = tx.scalar<MemberId>("SELECT MIN(id) FROM member WHERE role = 'manager'");
        auto terms = health::readTerms(tx);
        const auto first = insertRule(tx, health::defaultRule(), ago(Weeks), {});
        const auto second =
            insertRule(tx, stricter(health::defaultRule()), ago(RuleChangedAt), manager.value_or(MemberId()));
        const auto clients = tx.query("SELECT id, created_at FROM client ORDER BY id").all([](Query& row) {
            return std::pair(row.get<qint64>(0), row.get<Instant>(1));
        });
        for (int week = Weeks; week > 0; --week) {
            terms.now = ago(week);
            terms.rule = week > RuleChangedAt ? first : second;
            std::vector<qint64> there;
            for (const auto& [id, since] : clients) {
                if (since < terms.now) {
                    there.push_back(id);
                }
            }
            health::evaluate(tx, there, terms);
        }
    });
}

} // namespace core::demo
