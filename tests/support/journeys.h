// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Journeys for tests: drawn values, and versions in a workspace.
#pragma once

#include "core/journeys/design.h"
#include "core/journeys/edits.h"
#include "core/people/department.h"
#include "tests/support/database.h"

namespace test {

inline core::journeys::Criterion criterion(const QString& title) {
    core::journeys::Criterion value;
    value.title = title;
    return value;
}

inline core::journeys::Step step(const QString& title, int offset) {
    core::journeys::Step value;
    value.title = title;
    value.offsetDays = offset;
    return value;
}

/// A stage of 20 days with a goal, one criterion and two steps, without departments.
inline core::journeys::Stage stage(const QString& name) {
    core::journeys::Stage value;
    value.name = name;
    value.goal = QStringLiteral("Goal of %1").arg(name);
    value.criteria = {criterion(QStringLiteral("%1 agreed").arg(name))};
    value.steps = {step(QStringLiteral("%1 call").arg(name), 3),
                   step(QStringLiteral("%1 report").arg(name), 10)};
    return value;
}

/// Stages with these names; lineages count from 1, ids are zero.
inline core::journeys::Version drawn(const QStringList& stages) {
    core::journeys::Version version;
    core::journeys::Lineage last = 0;
    for (const auto& name : stages) {
        auto made = stage(name);
        made.lineage = ++last;
        for (auto& value : made.criteria) {
            value.lineage = ++last;
        }
        for (auto& value : made.steps) {
            value.lineage = ++last;
        }
        version.stages.push_back(made);
    }
    return version;
}

/// A journey with a draft that has these stages.
inline core::journeys::Version addJourney(core::Database& db,
                                          const QStringList& stages = {QStringLiteral("Onboarding"),
                                                                       QStringLiteral("Launch")},
                                          const QString& name = QStringLiteral("Retainer")) {
    return db.write([&](core::Transaction& tx) {
        core::people::addDefaultDepartments(tx);
        return core::journeys::createJourney(tx, name, drawn(stages));
    });
}

inline core::journeys::Version publish(core::Database& db, core::VersionId id) {
    return db.write([&](core::Transaction& tx) { return core::journeys::publish(tx, id, {}); });
}

/// A running key for pure edits.
inline core::journeys::NewKey keys(qint64 from = 1000) {
    return [next = from]() mutable { return next++; };
}

/// Puts a client on the version, in the stage since the instant. Gives the visit.
inline core::VisitId enrol(core::Database& db, core::ClientId client, const core::journeys::Version& version,
                           size_t stage, core::Instant since) {
    return db.write([&](core::Transaction& tx) {
        const auto enrolment = tx.newId<core::EnrolmentId>();
        tx.execute("INSERT INTO enrolment(id, client_id, journey_id, version_id, start_day, started_at) "
                   "VALUES (?, ?, ?, ?, ?, ?)",
                   enrolment, client, version.journey, version.id, core::dayOf(since, QTimeZone::utc()),
                   since);
        const auto visit = tx.newId<core::VisitId>();
        const auto& at = version.stages.at(stage);
        tx.execute(
            "INSERT INTO stage_visit(id, enrolment_id, client_id, stage_id, stage_lineage, entered_at) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            visit, enrolment, client, at.id, at.lineage, since);
        return visit;
    });
}

} // namespace test
