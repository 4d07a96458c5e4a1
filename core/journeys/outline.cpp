// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/outline.h"

namespace core::journeys {

namespace {

StageOutline stageRow(Query& q) {
    return {q.get<StageId>(0), q.get<Lineage>(1), q.get<QString>(2),
            q.get<QString>(3), q.get<int>(4),     q.get<VersionId>(5)};
}

VersionOutline versionRow(Query& q) {
    return {q.get<VersionId>(0), q.get<JourneyId>(1), q.get<QString>(2), q.get<int>(3),
            q.get<VersionState>(4)};
}

} // namespace

std::optional<VersionOutline> versionOutline(Database& db, VersionId id) {
    return db
        .query(R"sql(SELECT v.id, v.journey_id, j.name, v.number, v.state
FROM journey_version v JOIN journey j ON j.id = v.journey_id WHERE v.id = ?)sql",
               id)
        .first(versionRow);
}

std::vector<VersionOutline> publishedVersions(Database& db) {
    return db
        .query(R"sql(SELECT v.id, v.journey_id, j.name, v.number, v.state
FROM journey_version v JOIN journey j ON j.id = v.journey_id WHERE v.state = 'published'
ORDER BY j.position, j.name_key, j.id, v.number DESC)sql")
        .all(versionRow);
}

std::vector<StageOutline> stagesOf(Database& db, VersionId version) {
    return db
        .query(R"sql(SELECT id, lineage, name, goal, expected_days, version_id FROM stage WHERE version_id = ?
ORDER BY position, id)sql",
               version)
        .all(stageRow);
}

std::optional<StageOutline> findStage(Database& db, StageId id) {
    return db.query("SELECT id, lineage, name, goal, expected_days, version_id FROM stage WHERE id = ?", id)
        .first(stageRow);
}

std::vector<Step> stepsOf(Database& db, StageId stage) {
    return db
        .query(
            R"sql(SELECT id, lineage, title, channel, purpose, offset_days, department_id, estimate_minutes,
required, topic, playbook FROM stage_step WHERE stage_id = ? ORDER BY position, id)sql",
            stage)
        .all([](Query& q) {
            return Step{q.get<StepId>(0),  q.get<Lineage>(1), q.get<QString>(2),      q.get<Channel>(3),
                        q.get<Purpose>(4), q.get<int>(5),     q.get<DepartmentId>(6), q.get<Minutes>(7),
                        q.get<bool>(8),    q.get<QString>(9), q.get<QString>(10)};
        });
}

std::vector<Criterion> criteriaOf(Database& db, StageId stage) {
    return db
        .query(
            R"sql(SELECT id, lineage, title, required, rule, rule_purpose, rule_channel, COALESCE(rule_step, 0)
FROM stage_criterion WHERE stage_id = ? ORDER BY position, id)sql",
            stage)
        .all([](Query& q) {
            return Criterion{q.get<CriterionId>(0),
                             q.get<Lineage>(1),
                             q.get<QString>(2),
                             q.get<bool>(3),
                             q.get<CriterionRule>(4),
                             q.get<Purpose>(5),
                             q.get<std::optional<Channel>>(6),
                             q.get<Lineage>(7)};
        });
}

} // namespace core::journeys
