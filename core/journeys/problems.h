// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong with a drawn journey. Pure: no database.
#pragma once

#include "core/journeys/version.h"
#include "core/people/department.h"

namespace core::journeys {

enum class Severity {
    Blocking, ///< broken structure: it cannot be published
    Warning   ///< it can be published, though something is missing
};

enum class ProblemKind {
    NoStages,
    UnnamedStage,
    UnnamedCriterion,
    UnnamedStep,
    OrphanRule, ///< a criterion waits for a touchpoint that the journey does not plan
    NoGoal,
    NoAccountable,
    ManyAccountable,
    NoResponsible,
    LateOffset, ///< due after the working days that its stage should take
    OrphanStep, ///< no department does it
    GoneDepartment
};

struct DesignProblem {
    ProblemKind kind = ProblemKind::NoStages;
    Severity severity = Severity::Warning;
    Lineage stage = 0; ///< zero: the journey as a whole
    Lineage item = 0;  ///< of the criterion or step; zero: the stage as a whole
    QString text;      ///< one sentence that names what it is about
    QString mark;      ///< two or three words for a chip beside it

    bool operator==(const DesignProblem&) const = default;
};

/// Blocking ones first, each group in the order of the stages. departments: all of them, also those that are
/// no longer offered.
std::vector<DesignProblem> problems(const Version& version,
                                    const std::vector<people::Department>& departments);

/// A stage is covered when exactly one department is accountable and at least one is responsible.
bool isCovered(const Stage& stage);
/// How many stages are.
int coveredStages(const Version& version);

} // namespace core::journeys
