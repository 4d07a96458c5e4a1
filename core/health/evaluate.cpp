// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/evaluate.h"

#include "core/deviations/readfacts.h"
#include "core/health/rules.h"
#include "core/workspace/zone.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <unordered_map>

namespace core::health {

namespace {

using Ids = std::vector<qint64>;

/// What is stored of one client.
struct Stored {
    std::optional<int> score;
    int coverage = 0;
    HealthBand band = HealthBand::Unknown;
    HealthRuleId rule;
    QString readings;
    bool live = true;
};

std::unordered_map<ClientId, Stored> readStored(Database& db, const Ids& clients) {
    std::unordered_map<ClientId, Stored> stored;
    Query rows = db.query(R"sql(SELECT client_id, score, coverage, band, rule_id, parts, live
FROM client_health_now WHERE client_id IN %IDS%)sql",
                          clients);
    while (rows.next()) {
        stored.emplace(rows.get<ClientId>(0),
                       Stored{rows.get<std::optional<int>>(1), rows.get<int>(2), rows.get<HealthBand>(3),
                              rows.get<HealthRuleId>(4), rows.get<QString>(5), rows.get<bool>(6)});
    }
    return stored;
}

/// What is written of the clients, as one text: a statement for each would wait for a server as often.
class Rows {
public:
    void add(ClientId client, const Stored& value) {
        m_rows.append(QJsonArray{client.value, value.score ? QJsonValue(*value.score) : QJsonValue(),
                                 value.coverage, toText(value.band), value.readings});
    }

    bool isEmpty() const { return m_rows.isEmpty(); }

    QString text() const { return QString::fromUtf8(QJsonDocument(m_rows).toJson(QJsonDocument::Compact)); }

private:
    QJsonArray m_rows;
};

void writeNow(Transaction& tx, QDate day, Instant at, HealthRuleId rule, const Rows& rows) {
    if (!rows.isEmpty()) {
        tx.execute(
            R"sql(INSERT INTO client_health_now(client_id, day, looked_at, live, score, coverage, band,
  rule_id, parts)
SELECT CAST(r.value ->> 0 AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), TRUE, CAST(r.value ->> 1 AS BIGINT),
  CAST(r.value ->> 2 AS BIGINT), r.value ->> 3, CAST(? AS BIGINT), r.value ->> 4
FROM %ROWS% r WHERE TRUE ON CONFLICT (client_id) DO UPDATE SET day = excluded.day,
  looked_at = excluded.looked_at, live = excluded.live,
  score = excluded.score, coverage = excluded.coverage, band = excluded.band, rule_id = excluded.rule_id,
  parts = excluded.parts)sql",
            day, at, rule, rows.text());
    }
}

void writeHistory(Transaction& tx, QDate day, HealthRuleId rule, const Rows& rows) {
    if (!rows.isEmpty()) {
        tx.execute(R"sql(INSERT INTO client_health(client_id, day, score, coverage, rule_id, parts)
SELECT CAST(r.value ->> 0 AS BIGINT), CAST(? AS BIGINT), CAST(r.value ->> 1 AS BIGINT),
  CAST(r.value ->> 2 AS BIGINT), CAST(? AS BIGINT), r.value ->> 4
FROM %ROWS% r WHERE TRUE ON CONFLICT (client_id, day) DO UPDATE SET score = excluded.score,
  coverage = excluded.coverage, rule_id = excluded.rule_id, parts = excluded.parts)sql",
                   day, rule, rows.text());
    }
}

Stored judged(const Measured& measured, const Rule& rule) {
    const Readings readings = readingsOf(measured.facts);
    const Score result = score(rule, readings);
    return {result.score, result.coverage, result.band, rule.id, toText(readings), true};
}

/// Paused, left, or not known: the clients whose health stands still from now on.
void rest(Transaction& tx, const Ids& clients) {
    if (!clients.empty()) {
        tx.execute("UPDATE client_health_now SET live = FALSE WHERE client_id IN %IDS% AND live", clients);
    }
}

void markLooked(Transaction& tx, const Ids& clients, QDate today, Instant at) {
    if (!clients.empty()) {
        tx.execute(
            "UPDATE client_health_now SET day = ?, looked_at = ? WHERE client_id IN %IDS% AND day <> ?",
            today, at, clients, today);
    }
}

QDate todayIn(Database& db) {
    return dayOf(db.now(), workspace::zone(db));
}

} // namespace

Evaluated evaluate(Transaction& tx, const std::vector<qint64>& clients, const Terms& terms) {
    Evaluated result;
    const QDate today = terms.today();
    const auto stored = readStored(tx, clients);
    Ids same;
    Ids resting;
    Rows current;
    Rows history;
    for (const Measured& measured : readFacts(tx, clients, terms)) {
        ++result.looked;
        const auto before = stored.find(measured.client);
        if (!measured.live) {
            resting.push_back(measured.client.value);
            continue;
        }
        const Stored now = judged(measured, terms.rule);
        const bool known = before != stored.end();
        if (known && before->second.live && before->second.readings == now.readings &&
            before->second.rule == now.rule) {
            same.push_back(measured.client.value);
            continue;
        }
        current.add(measured.client, now);
        if (!known || before->second.score != now.score || before->second.coverage != now.coverage ||
            before->second.rule != now.rule) {
            history.add(measured.client, now);
            tx.changed(Entity::Health, measured.client);
            ++result.changed;
        }
    }
    writeNow(tx, today, terms.now, terms.rule.id, current);
    writeHistory(tx, today, terms.rule.id, history);
    rest(tx, resting);
    markLooked(tx, same, today, terms.now);
    return result;
}

std::vector<qint64> due(Database& db, QDate today, int limit) {
    return db
        .query(
            "SELECT client_id FROM client_health_now WHERE live AND day < ? ORDER BY day, client_id LIMIT ?",
            today, limit)
        .all([](Query& q) { return q.get<qint64>(0); });
}

bool isAnyDue(Database& db) {
    return !due(db, todayIn(db), 1).empty();
}

Evaluated evaluateDue(Database& db, int limit, int chunk, deviations::PeerCache* peers) {
    Evaluated sum;
    const QDate today = todayIn(db);
    std::optional<Terms> terms;
    while (sum.looked < limit) {
        if (due(db, today, 1).empty()) {
            break;
        }
        if (!terms) {
            terms = readTerms(db);
            terms->peers = peers;
            if (peers) {
                peers->freshen(terms->now);
            }
        }
        const auto part = db.write([&](Transaction& tx) {
            terms->rule = settledRule(tx);
            return evaluate(tx, due(tx, today, std::min(chunk, limit - sum.looked)), *terms);
        });
        if (part.looked == 0) {
            break;
        }
        sum += part;
    }
    return sum;
}

} // namespace core::health
