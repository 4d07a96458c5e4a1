// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/measures.h"

#include <unordered_map>

namespace core::journeys {

namespace {

constexpr double MsPerDay = 24 * 60 * 60 * 1000.0;

} // namespace

std::optional<double> StageMeasure::emotion() const {
    return sentiments > 0 ? std::optional(sentimentSum / double(sentiments)) : std::nullopt;
}

std::optional<double> StageMeasure::load() const {
    return clientDays > 0 ? std::optional(30.0 * double(tickets) / clientDays) : std::nullopt;
}

std::vector<StageMeasure> measures(Database& db, JourneyId journey) {
    std::unordered_map<qint64, StageMeasure> stages;
    auto visits = db.query(R"sql(SELECT v.stage_lineage,
CAST(SUM(CASE WHEN v.left_at IS NULL THEN 1 ELSE 0 END) AS BIGINT),
CAST(SUM(COALESCE(v.left_at, p.from_at, CAST(? AS BIGINT)) - v.entered_at - v.paused_ms) AS BIGINT)
FROM enrolment e JOIN stage_visit v ON v.enrolment_id = e.id
LEFT JOIN enrolment_pause p ON p.enrolment_id = e.id AND p.to_at IS NULL
WHERE e.journey_id = ? GROUP BY v.stage_lineage)sql",
                           db.now(), journey);
    while (visits.next()) {
        StageMeasure& stage = stages[visits.get<qint64>(0)];
        stage.stage = visits.get<qint64>(0);
        stage.inside = visits.get<qint64>(1);
        stage.clientDays = std::max(double(visits.get<qint64>(2)) / MsPerDay, 0.0);
    }
    auto sentiments = db.query(R"sql(SELECT v.stage_lineage, COUNT(*), CAST(SUM(t.sentiment) AS BIGINT)
FROM enrolment e JOIN stage_visit v ON v.enrolment_id = e.id
JOIN touchpoint t ON t.client_id = v.client_id AND t.at >= v.entered_at AND (v.left_at IS NULL OR t.at < v.left_at)
WHERE e.journey_id = ? AND t.sentiment IS NOT NULL GROUP BY v.stage_lineage)sql",
                               journey);
    while (sentiments.next()) {
        StageMeasure& stage = stages[sentiments.get<qint64>(0)];
        stage.sentiments = sentiments.get<qint64>(1);
        stage.sentimentSum = double(sentiments.get<qint64>(2));
    }
    auto tickets = db.query(R"sql(SELECT v.stage_lineage, COUNT(*)
FROM enrolment e JOIN stage_visit v ON v.enrolment_id = e.id
JOIN ticket t ON t.client_id = v.client_id AND t.opened_at >= v.entered_at AND (v.left_at IS NULL OR t.opened_at < v.left_at)
WHERE e.journey_id = ? GROUP BY v.stage_lineage)sql",
                            journey);
    while (tickets.next()) {
        stages[tickets.get<qint64>(0)].tickets = tickets.get<qint64>(1);
    }
    std::vector<StageMeasure> list;
    for (auto& [lineage, stage] : stages) {
        list.push_back(stage);
    }
    return list;
}

std::vector<ClientInside> clientsInside(Database& db, JourneyId journey, Lineage stage) {
    return db
        .query(R"sql(SELECT c.id, c.name, v.entered_at, n.number
FROM stage_visit v JOIN enrolment e ON e.id = v.enrolment_id JOIN client c ON c.id = v.client_id
JOIN journey_version n ON n.id = e.version_id
WHERE v.stage_lineage = ? AND v.left_at IS NULL AND e.journey_id = ? ORDER BY v.entered_at, c.id)sql",
               stage, journey)
        .all([](Query& q) {
            return ClientInside{q.get<ClientId>(0), q.get<QString>(1), q.get<Instant>(2), q.get<int>(3)};
        });
}

std::vector<TicketInside> ticketsInside(Database& db, JourneyId journey, Lineage stage) {
    return db
        .query(R"sql(SELECT t.id, t.number, t.subject, c.name, t.opened_at
FROM stage_visit v JOIN enrolment e ON e.id = v.enrolment_id JOIN client c ON c.id = v.client_id
JOIN ticket t ON t.client_id = v.client_id AND t.opened_at >= v.entered_at AND (v.left_at IS NULL OR t.opened_at < v.left_at)
WHERE v.stage_lineage = ? AND e.journey_id = ? ORDER BY t.opened_at DESC, t.id DESC)sql",
               stage, journey)
        .all([](Query& q) {
            return TicketInside{q.get<TicketId>(0), q.get<qint64>(1), q.get<QString>(2), q.get<QString>(3),
                                q.get<Instant>(4)};
        });
}

} // namespace core::journeys
