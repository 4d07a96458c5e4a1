// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Journeys for tests: versions as rows, without the rules of drawing them.
#pragma once

#include "core/base/fold.h"
#include "core/journeys/progress.h"
#include "core/journeys/version.h"
#include "tests/support/clients.h"

namespace test {

inline core::journeys::Step step(const QString& title, int offsetDays,
                                 core::Channel channel = core::Channel::Call) {
    core::journeys::Step value;
    value.title = title;
    value.offsetDays = offsetDays;
    value.channel = channel;
    return value;
}

inline core::journeys::Criterion criterion(const QString& title, bool required = true) {
    core::journeys::Criterion value;
    value.title = title;
    value.required = required;
    return value;
}

inline core::journeys::Stage stage(const QString& name, int expectedDays = 20) {
    core::journeys::Stage value;
    value.name = name;
    value.expectedDays = expectedDays;
    return value;
}

/// Three stages of 10 working days: a kickoff at once and a report after 5 days; a check-in; nothing.
inline core::journeys::Version path() {
    core::journeys::Version version;
    auto onboarding = stage(QStringLiteral("Onboarding"), 10);
    onboarding.steps = {step(QStringLiteral("Kickoff"), 0), step(QStringLiteral("First report"), 5)};
    onboarding.steps[0].purpose = core::Purpose::Kickoff;
    onboarding.steps[1].purpose = core::Purpose::Report;
    onboarding.criteria = {criterion(QStringLiteral("Access granted"))};
    auto adoption = stage(QStringLiteral("Adoption"), 10);
    adoption.steps = {step(QStringLiteral("Check-in"), 3)};
    version.stages = {onboarding, adoption, stage(QStringLiteral("Renewal"), 10)};
    return version;
}

inline void insertStage(core::Transaction& tx, core::VersionId version, core::journeys::Stage& stage,
                        int at) {
    stage.id = tx.newId<core::StageId>();
    stage.lineage = stage.lineage ? stage.lineage : stage.id.value;
    tx.execute(R"sql(INSERT INTO stage(id, version_id, lineage, position, name, goal, expected_days)
VALUES (?, ?, ?, ?, ?, ?, ?))sql",
               stage.id, version, stage.lineage, at, stage.name, stage.goal, stage.expectedDays);
    int place = 0;
    for (auto& step : stage.steps) {
        step.id = tx.newId<core::StepId>();
        step.lineage = step.lineage ? step.lineage : step.id.value;
        tx.execute(R"sql(INSERT INTO stage_step(id, stage_id, lineage, position, title, channel, purpose,
offset_days, required) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                   step.id, stage.id, step.lineage, place++, step.title, step.channel, step.purpose,
                   step.offsetDays, step.required);
    }
    place = 0;
    for (auto& c : stage.criteria) {
        c.id = tx.newId<core::CriterionId>();
        c.lineage = c.lineage ? c.lineage : c.id.value;
        tx.execute(R"sql(INSERT INTO stage_criterion(id, stage_id, lineage, position, title, required, rule,
rule_purpose, rule_channel, rule_step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                   c.id, stage.id, c.lineage, place++, c.title, c.required, c.rule, c.rulePurpose,
                   c.ruleChannel, c.ruleStep);
    }
}

/// Published. With a journey: its next version, and the ones before it are retired. Gives it with its keys.
inline core::journeys::Version publish(Workspace& db, core::journeys::Version version) {
    return db.write([&](core::Transaction& tx) {
        if (!version.journey) {
            version.journey = tx.newId<core::JourneyId>();
            const QString name = QStringLiteral("Path %1").arg(version.journey.value);
            tx.execute("INSERT INTO journey(id, name, name_key) VALUES (?, ?, ?)", version.journey, name,
                       core::fold(name));
        }
        tx.execute(R"sql(UPDATE journey_version SET state = 'retired', revision = revision + 1
WHERE journey_id = ? AND state = 'published')sql",
                   version.journey);
        version.id = tx.newId<core::VersionId>();
        version.number =
            int(tx.scalar<qint64>("SELECT COUNT(*) + 1 FROM journey_version WHERE journey_id = ?",
                                  version.journey)
                    .value_or(1));
        tx.execute(R"sql(INSERT INTO journey_version(id, journey_id, number, state, comparable_from,
published_at) VALUES (?, ?, ?, 'published', ?, ?))sql",
                   version.id, version.journey, version.number, version.comparableFrom, tx.now());
        int at = 0;
        for (auto& stage : version.stages) {
            insertStage(tx, version.id, stage, at++);
        }
        return version;
    });
}

inline core::journeys::Act enrol(Workspace& db, core::ClientId client, const core::journeys::Version& version,
                                 QDate start = {}) {
    return db.write([&](core::Transaction& tx) {
        core::journeys::EnrolRequest request;
        request.client = client;
        request.version = version.id;
        request.startDay = start;
        return core::journeys::enrol(tx, request);
    });
}

inline core::journeys::Track track(Workspace& db, core::EnrolmentId id) {
    auto found = core::journeys::findTrack(db, id);
    REQUIRE(found);
    return std::move(*found);
}

} // namespace test
