// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/flow.h"

#include "core/db/listquery.h"
#include "core/journeys/journeypeers.h"

#include <map>
#include <unordered_map>

namespace core::journeys {

namespace {

/// A card with what its days are counted from.
struct RawCard {
    FlowCard card;
    Lineage lineage = 0;
    Instant entered;
    Instant until;
    std::chrono::milliseconds paused{0};
};

/// Stages of the newest published version in order; one that only older versions have stands behind the one
/// before it there.
std::vector<FlowColumn> columnsOf(Database& db, JourneyId journey) {
    const auto versions = db.query(R"sql(SELECT id FROM journey_version WHERE journey_id = ? AND
(state = 'published' OR EXISTS (SELECT 1 FROM enrolment e
  WHERE e.version_id = journey_version.id AND e.state IN ('planned', 'active', 'paused')))
ORDER BY CASE WHEN state = 'published' THEN 0 ELSE 1 END, number DESC)sql",
                                   journey)
                              .all([](Query& q) { return q.get<VersionId>(0); });
    std::vector<FlowColumn> columns;
    for (const VersionId version : versions) {
        auto behind = columns.begin();
        for (const auto& stage : stagesOf(db, version)) {
            auto known = std::find_if(columns.begin(), columns.end(),
                                      [&](const auto& c) { return c.lineage == stage.lineage; });
            if (known == columns.end()) {
                FlowColumn column;
                column.lineage = stage.lineage;
                column.stage = stage.id;
                column.name = stage.name;
                column.expectedDays = stage.expectedDays;
                known =
                    columns.insert(version == versions.front() ? columns.end() : behind, std::move(column));
            }
            behind = std::next(known);
        }
    }
    return columns;
}

std::unordered_map<MemberId, QString> ownerNames(Database& db) {
    std::unordered_map<MemberId, QString> names;
    Query rows = db.query("SELECT id, name FROM member");
    while (rows.next()) {
        names.emplace(rows.get<MemberId>(0), rows.get<QString>(1));
    }
    return names;
}

std::vector<RawCard> readCards(Database& db, JourneyId journey, Instant now, std::optional<MemberId> owner) {
    ListQuery query(R"sql(SELECT e.id, e.client_id, c.name, c.owner_id, v.stage_id, e.version_id,
  e.state = 'paused', e.is_primary, v.stage_lineage, v.entered_at, v.paused_ms, p.from_at
FROM enrolment e JOIN stage_visit v ON v.enrolment_id = e.id AND v.left_at IS NULL
JOIN client c ON c.id = e.client_id
LEFT JOIN enrolment_pause p ON p.enrolment_id = e.id AND p.to_at IS NULL)sql");
    query.where("e.journey_id = ?", journey).where("e.state IN ('active', 'paused')");
    if (owner && *owner) {
        query.where("c.owner_id = ?", *owner);
    } else if (owner) {
        query.where("c.owner_id IS NULL");
    }
    const auto names = ownerNames(db); // few, each on many cards
    return db.query(query).all([&](Query& q) {
        RawCard raw;
        raw.card.enrolment = q.get<EnrolmentId>(0);
        raw.card.client = q.get<ClientId>(1);
        raw.card.clientName = q.get<QString>(2);
        raw.card.owner = q.get<MemberId>(3);
        if (const auto name = names.find(raw.card.owner); name != names.end()) {
            raw.card.ownerName = name->second;
        }
        raw.card.stage = q.get<StageId>(4);
        raw.card.version = q.get<VersionId>(5);
        raw.card.paused = q.get<bool>(6);
        raw.card.primary = q.get<bool>(7);
        raw.lineage = q.get<Lineage>(8);
        raw.entered = q.get<Instant>(9);
        raw.paused = std::chrono::milliseconds(q.get<qint64>(10));
        raw.until = q.get<std::optional<Instant>>(11).value_or(now);
        return raw;
    });
}

struct Trouble {
    int deviations = 0;
    bool alarmed = false;
};

std::unordered_map<ClientId, Trouble> troubles(Database& db) {
    std::unordered_map<ClientId, Trouble> byClient;
    Query rows = db.query("SELECT client_id, urgency FROM deviation WHERE ended_at IS NULL");
    while (rows.next()) {
        auto& trouble = byClient[rows.get<ClientId>(0)];
        ++trouble.deviations;
        trouble.alarmed = trouble.alarmed || rows.utf8(1) == "alarm";
    }
    return byClient;
}

std::map<EnrolmentId, int> lateSteps(Database& db, JourneyId journey, QDate today) {
    std::map<EnrolmentId, int> late;
    // From what is overdue on, which is little.
    Query rows = db.query(R"sql(SELECT v.enrolment_id, COUNT(*) FROM planned_touchpoint p
CROSS JOIN stage_visit v CROSS JOIN enrolment e
WHERE v.id = p.visit_id AND e.id = v.enrolment_id AND p.state = 'planned' AND p.due_day < ?
  AND e.journey_id = ? AND e.state = 'active' AND v.left_at IS NULL
GROUP BY v.enrolment_id)sql",
                          today, journey);
    while (rows.next()) {
        late.emplace(rows.get<EnrolmentId>(0), rows.get<int>(1));
    }
    return late;
}

Ageing ageingOf(const StageLimits& limits, int days) {
    if (limits.alarm && days > *limits.alarm) {
        return Ageing::Alarm;
    }
    return limits.warn && days > *limits.warn ? Ageing::Warn : Ageing::Fresh;
}

void sortCards(FlowColumn& column) {
    std::sort(column.cards.begin(), column.cards.end(), [](const FlowCard& a, const FlowCard& b) {
        // Ageing and days with the greater one first.
        return std::tie(b.ageing, b.days, a.clientName, a.enrolment) <
               std::tie(a.ageing, a.days, b.clientName, b.enrolment);
    });
}

} // namespace

Flow flow(Database& db, JourneyId journey, Instant now, std::optional<MemberId> owner) {
    Flow result;
    result.journey = journey;
    result.name = db.scalar<QString>("SELECT name FROM journey WHERE id = ?", journey).value_or(QString());
    result.columns = columnsOf(db, journey);
    result.planned =
        db.scalar<int>("SELECT COUNT(*) FROM enrolment WHERE journey_id = ? AND state = 'planned'", journey)
            .value_or(0);
    const WorkDays days(db);
    auto cards = readCards(db, journey, now, owner);
    JourneyPeers peers(db, journey, days, now);
    const auto trouble = troubles(db);
    const auto late = lateSteps(db, journey, days.dayOf(now));
    for (auto& raw : cards) {
        peers.joinStay(raw.card.enrolment, raw.card.stage, raw.entered, raw.paused);
        FlowCard& card = raw.card;
        const StageLimits limits = peers.of(card.stage).limits(card.client);
        card.days = days.inStage(raw.entered, raw.until, raw.paused);
        card.ageing = card.paused ? Ageing::Fresh : ageingOf(limits, card.days);
        card.warn = limits.warn;
        card.fromTemplate = limits.fromTemplate;
        if (const auto found = trouble.find(card.client); found != trouble.end()) {
            card.openDeviations = found->second.deviations;
            card.alarmed = found->second.alarmed;
            ++result.deviating;
        }
        if (const auto found = late.find(card.enrolment); found != late.end()) {
            card.lateSteps = found->second;
        }
        const auto column = std::find_if(result.columns.begin(), result.columns.end(),
                                         [&](const auto& c) { return c.lineage == raw.lineage; });
        if (column != result.columns.end()) {
            column->warned += card.ageing == Ageing::Warn ? 1 : 0;
            column->alarmed += card.ageing == Ageing::Alarm ? 1 : 0;
            column->paused += card.paused ? 1 : 0;
            column->cards.push_back(std::move(card));
            ++result.clients;
        }
    }
    for (auto& column : result.columns) {
        sortCards(column);
    }
    return result;
}

} // namespace core::journeys
