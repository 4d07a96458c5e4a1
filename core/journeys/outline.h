// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of a version that progress asks for, without the rest of the drawing.
#pragma once

#include "core/db/database.h"
#include "core/journeys/version.h"

namespace core::journeys {

struct StageOutline {
    StageId id;
    Lineage lineage = 0;
    QString name;
    QString goal;
    int expectedDays = 20; ///< working days
    VersionId version;

    bool operator==(const StageOutline&) const = default;
};

struct VersionOutline {
    VersionId id;
    JourneyId journey;
    QString journeyName;
    int number = 1;
    VersionState state = VersionState::Draft;

    bool operator==(const VersionOutline&) const = default;
};

std::optional<VersionOutline> versionOutline(Database& db, VersionId id);
/// The versions that clients can be enrolled on, by the journeys' order.
std::vector<VersionOutline> publishedVersions(Database& db);
/// In the order of the path.
std::vector<StageOutline> stagesOf(Database& db, VersionId version);
std::optional<StageOutline> findStage(Database& db, StageId id);
/// In order; their stage's rows only.
std::vector<Step> stepsOf(Database& db, StageId stage);
std::vector<Criterion> criteriaOf(Database& db, StageId stage);

} // namespace core::journeys
