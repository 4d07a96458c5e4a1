// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Acts of a designer on a version as a value. Pure: no database.
///
/// Places are indexes from 0; a place outside changes nothing. newKey gives a key that nothing else has; new
/// things are their own lineage.
#pragma once

#include "core/journeys/version.h"

#include <functional>

namespace core::journeys {

using NewKey = std::function<qint64()>;

/// A new stage at the place (at the end when it lies behind). Gives its index.
size_t addStage(Version& version, size_t at, const QString& name, const NewKey& newKey);
void removeStage(Version& version, size_t at);
/// to: the index that the stage has afterwards.
void moveStage(Version& version, size_t from, size_t to);
/// With all that it holds, right after it. Rules that wait for a touchpoint of the stage wait for its copy.
void duplicateStage(Version& version, size_t at, const NewKey& newKey);

/// Where a criterion, step or experience lies.
struct Spot {
    size_t stage = 0;
    size_t index = 0;

    bool operator==(const Spot&) const = default;
};

/// The new step is due half way between its neighbours, so that the order of days stays.
Spot addStep(Version& version, Spot at, const QString& title, const NewKey& newKey);
void removeStep(Version& version, Spot at);
/// to: where it is afterwards. Keeps its offset; a stage that it leaves or enters changes nothing else.
void moveStep(Version& version, Spot from, Spot to);
void duplicateStep(Version& version, Spot at, const NewKey& newKey);

Spot addCriterion(Version& version, Spot at, const QString& title, const NewKey& newKey);
void removeCriterion(Version& version, Spot at);
void moveCriterion(Version& version, Spot from, Spot to);
void duplicateCriterion(Version& version, Spot at, const NewKey& newKey);

Spot addExperience(Version& version, size_t stage, ExperienceKind kind, const QString& text);
void removeExperience(Version& version, Spot at);
void moveExperience(Version& version, Spot from, Spot to);

/// The department's parts in the stage are these from now on.
void setRoles(Stage& stage, DepartmentId department, const std::vector<StageRole>& roles);

} // namespace core::journeys
