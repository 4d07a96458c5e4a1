// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/design.h"

#include <unordered_map>

namespace core::journeys {

namespace {

Version headOf(Query& q) {
    Version version;
    version.id = q.get<VersionId>(0);
    version.journey = q.get<JourneyId>(1);
    version.number = q.get<int>(2);
    version.state = q.get<VersionState>(3);
    version.basedOn = q.get<VersionId>(4);
    version.comparableFrom = q.get<int>(5);
    version.note = q.get<QString>(6);
    version.publishedAt = q.get<std::optional<Instant>>(7);
    version.publishedBy = q.get<MemberId>(8);
    version.revision = q.get<qint64>(9);
    return version;
}

Stage stageOf(Query& q) {
    Stage stage;
    stage.id = q.get<StageId>(0);
    stage.lineage = q.get<qint64>(1);
    stage.name = q.get<QString>(2);
    stage.goal = q.get<QString>(3);
    stage.expectedDays = q.get<int>(4);
    stage.cadenceDays = q.get<std::optional<int>>(5);
    stage.graceDays = q.get<std::optional<int>>(6);
    stage.emotion = q.get<std::optional<int>>(7);
    return stage;
}

Criterion criterionOf(Query& q) {
    Criterion criterion;
    criterion.id = q.get<CriterionId>(1);
    criterion.lineage = q.get<qint64>(2);
    criterion.title = q.get<QString>(3);
    criterion.required = q.get<bool>(4);
    criterion.rule = q.get<CriterionRule>(5);
    criterion.rulePurpose = q.get<Purpose>(6);
    criterion.ruleChannel = q.get<std::optional<Channel>>(7);
    criterion.ruleStep = q.get<std::optional<qint64>>(8).value_or(0);
    return criterion;
}

Step stepOf(Query& q) {
    Step step;
    step.id = q.get<StepId>(1);
    step.lineage = q.get<qint64>(2);
    step.title = q.get<QString>(3);
    step.channel = q.get<Channel>(4);
    step.purpose = q.get<Purpose>(5);
    step.offsetDays = q.get<int>(6);
    step.department = q.get<DepartmentId>(7);
    step.estimate = q.get<Minutes>(8);
    step.required = q.get<bool>(9);
    step.topic = q.get<QString>(10);
    step.playbook = q.get<QString>(11);
    return step;
}

/// Runs through rows whose first column is the stage's id.
template <class Add>
void distribute(Query query, std::unordered_map<qint64, Stage*>& stages, Add add) {
    while (query.next()) {
        if (const auto stage = stages.find(query.get<qint64>(0)); stage != stages.end()) {
            add(*stage->second, query);
        }
    }
}

void readParts(Database& db, VersionId id, std::unordered_map<qint64, Stage*>& stages) {
    distribute(db.query(R"sql(SELECT c.stage_id, c.id, c.lineage, c.title, c.required, c.rule, c.rule_purpose,
c.rule_channel, c.rule_step FROM stage s JOIN stage_criterion c ON c.stage_id = s.id
WHERE s.version_id = ? ORDER BY s.position, c.position, c.id)sql",
                        id),
               stages, [](Stage& stage, Query& q) { stage.criteria.push_back(criterionOf(q)); });
    distribute(
        db.query(R"sql(SELECT t.stage_id, t.id, t.lineage, t.title, t.channel, t.purpose, t.offset_days,
t.department_id, t.estimate_minutes, t.required, t.topic, t.playbook
FROM stage s JOIN stage_step t ON t.stage_id = s.id WHERE s.version_id = ? ORDER BY s.position, t.position, t.id)sql",
                 id),
        stages, [](Stage& stage, Query& q) { stage.steps.push_back(stepOf(q)); });
    distribute(
        db.query(
            R"sql(SELECT x.stage_id, x.kind, x.body FROM stage s JOIN stage_experience x ON x.stage_id = s.id
WHERE s.version_id = ? ORDER BY s.position, x.position, x.id)sql",
            id),
        stages, [](Stage& stage, Query& q) {
            stage.experiences.push_back({q.get<ExperienceKind>(1), q.get<QString>(2)});
        });
    distribute(db.query(R"sql(SELECT r.stage_id, r.department_id, r.role
FROM stage s JOIN stage_role r ON r.stage_id = s.id LEFT JOIN department d ON d.id = r.department_id
WHERE s.version_id = ? ORDER BY s.position, r.role, d.position, r.department_id)sql",
                        id),
               stages, [](Stage& stage, Query& q) {
                   stage.roles.push_back({q.get<DepartmentId>(1), q.get<StageRole>(2)});
               });
}

std::optional<Version> ofState(Database& db, JourneyId id, VersionState state) {
    const auto version = db.scalar<VersionId>(
        "SELECT id FROM journey_version WHERE journey_id = ? AND state = ? ORDER BY number DESC LIMIT 1", id,
        state);
    return version ? findVersion(db, *version) : std::nullopt;
}

} // namespace

std::optional<Version> findVersion(Database& db, VersionId id) {
    auto version = db.query(R"sql(SELECT id, journey_id, number, state, based_on, comparable_from, note,
published_at, published_by, revision FROM journey_version WHERE id = ?)sql",
                            id)
                       .first(headOf);
    if (!version) {
        return std::nullopt;
    }
    version->stages = db.query(R"sql(SELECT id, lineage, name, goal, expected_days, cadence_days, grace_days,
emotion FROM stage WHERE version_id = ? ORDER BY position, id)sql",
                               id)
                          .all(stageOf);
    std::unordered_map<qint64, Stage*> stages;
    for (auto& stage : version->stages) {
        stages.emplace(stage.id.value, &stage);
    }
    readParts(db, id, stages);
    return version;
}

std::optional<Version> draftOf(Database& db, JourneyId id) {
    return ofState(db, id, VersionState::Draft);
}

std::optional<Version> liveOf(Database& db, JourneyId id) {
    return ofState(db, id, VersionState::Published);
}

} // namespace core::journeys
