// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/journeypeers.h"

namespace core::journeys {

JourneyPeers::JourneyPeers(Database& db, JourneyId journey, const WorkDays& days, Instant now)
    : m_days(days) {
    Query stages = db.query(R"sql(SELECT s.id, s.lineage, s.expected_days, w.number, w.comparable_from
FROM journey_version w JOIN stage s ON s.version_id = w.id WHERE w.journey_id = ?)sql",
                            journey);
    while (stages.next()) {
        m_places.emplace(
            stages.get<StageId>(0),
            Place{stages.get<qint64>(1), stages.get<int>(2), stages.get<int>(3), stages.get<int>(4), {}});
    }
    // In this order, so that an index gives the visits stage by stage.
    static const std::string sql = "SELECT " + VisitColumns + R"sql(
FROM journey_version w CROSS JOIN stage s CROSS JOIN stage_visit v
WHERE w.journey_id = ? AND s.version_id = w.id AND v.stage_lineage = s.lineage AND v.stage_id = s.id)sql";
    Query rows = db.query(sql, journey);
    StageId last;
    std::vector<VisitRow>* visits = nullptr;
    while (rows.next()) {
        const VisitRow visit = visitRow(rows, now);
        if (!visits || visit.stage != last) {
            last = visit.stage;
            visits = &m_places[last].visits;
        }
        visits->push_back(visit);
        if (visit.end == VisitEnd::Version) {
            m_split[visit.enrolment].push_back(visit);
        }
    }
    for (auto& [enrolment, parts] : m_split) {
        std::sort(parts.begin(), parts.end(), [](const VisitRow& a, const VisitRow& b) {
            return std::tie(a.entered, a.id) > std::tie(b.entered, b.id);
        });
    }
}

const PeerGroup& JourneyPeers::of(StageId stage) {
    if (const auto known = m_known.find(stage); known != m_known.end()) {
        return *known->second;
    }
    const Place& mine = m_places[stage];
    std::vector<StageId> stages;
    size_t count = 0;
    for (const auto& [id, place] : m_places) {
        // Two versions may stand beside each other when the newer one says so.
        const auto& [older, newer] =
            place.number <= mine.number ? std::pair(&place, &mine) : std::pair(&mine, &place);
        if (place.lineage == mine.lineage && older->number >= newer->comparableFrom) {
            stages.push_back(id);
            count += place.visits.size();
        }
    }
    auto group = m_groups.find({stages, mine.expectedDays});
    if (group == m_groups.end()) {
        std::vector<VisitRow> visits;
        visits.reserve(count);
        for (const StageId id : stages) {
            const auto& more = m_places[id].visits;
            visits.insert(visits.end(), more.begin(), more.end());
        }
        group = m_groups
                    .emplace(std::pair(std::move(stages), mine.expectedDays),
                             PeerGroup(staysOf(std::move(visits), m_days), mine.expectedDays))
                    .first;
    }
    m_known.emplace(stage, &group->second);
    return group->second;
}

void JourneyPeers::joinStay(EnrolmentId enrolment, StageId stage, Instant& entered,
                            std::chrono::milliseconds& paused) const {
    const auto parts = m_split.find(enrolment);
    const auto here = m_places.find(stage);
    if (parts == m_split.end() || here == m_places.end()) {
        return;
    }
    for (const VisitRow& part : parts->second) {
        if (part.until == entered && m_places.at(part.stage).lineage == here->second.lineage) {
            entered = part.entered;
            paused += part.paused;
        }
    }
}

} // namespace core::journeys
