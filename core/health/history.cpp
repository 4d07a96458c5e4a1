// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/history.h"

#include "core/health/rules.h"

namespace core::health {

namespace {

HistoryPoint pointFromRow(Query& q) {
    return {q.get<QDate>(0), q.get<std::optional<int>>(1), q.get<int>(2), q.get<HealthRuleId>(3)};
}

/// The point that held on the day.
std::optional<HistoryPoint> pointOn(Database& db, ClientId client, QDate day) {
    return db
        .query(R"sql(SELECT day, score, coverage, rule_id FROM client_health
WHERE client_id = ? AND day <= ? ORDER BY day DESC LIMIT 1)sql",
               client, day)
        .first(pointFromRow);
}

} // namespace

std::optional<Health> health(Database& db, ClientId client, QDate today) {
    Readings readings;
    auto value =
        db.query("SELECT day, live, rule_id, parts FROM client_health_now WHERE client_id = ?", client)
            .first([&](Query& q) {
                Health found;
                found.client = client;
                found.day = q.get<qint64>(0) > 0 ? q.get<QDate>(0) : QDate();
                found.live = q.get<bool>(1);
                found.rule.id = q.get<HealthRuleId>(2);
                readings = readingsFrom(q.utf8(3));
                return found;
            });
    if (!value) {
        return value;
    }
    value->rule = findRule(db, value->rule.id).value_or(defaultRule());
    value->score = score(value->rule, readings);
    const QDate before = today.addDays(-TrendDays);
    const auto then = pointOn(db, client, before);
    if (then && then->score && value->score.score) {
        value->trend = Trend{*value->score.score - *then->score, before, then->rule != value->rule.id};
    }
    return value;
}

History history(Database& db, ClientId client, const DayRange& days, const QTimeZone& zone) {
    History history;
    if (const auto first = pointOn(db, client, days.from.addDays(-1))) {
        history.points.push_back(*first);
    }
    Query rows = db.query(R"sql(SELECT day, score, coverage, rule_id FROM client_health
WHERE client_id = ? AND day >= ? AND day < ? ORDER BY day)sql",
                          client, days.from, days.to);
    while (rows.next()) {
        history.points.push_back(pointFromRow(rows));
    }
    const InstantRange range = toInstants(days, zone);
    Query marks = db.query(R"sql(SELECT r.from_at, r.id, COALESCE(m.name, '') FROM health_rule r
LEFT JOIN member m ON m.id = r.member_id WHERE r.from_at >= ? AND r.from_at < ?
AND EXISTS (SELECT 1 FROM health_rule e WHERE e.from_at < r.from_at OR (e.from_at = r.from_at AND e.id < r.id))
ORDER BY r.from_at, r.id)sql",
                           range.from, range.to);
    while (marks.next()) {
        history.marks.push_back(
            {dayOf(marks.get<Instant>(0), zone), marks.get<HealthRuleId>(1), marks.get<QString>(2)});
    }
    return history;
}

} // namespace core::health
