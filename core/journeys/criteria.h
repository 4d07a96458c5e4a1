// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What must be true before a client leaves a stage.
#pragma once

#include "core/journeys/track.h"
#include "core/journeys/version.h"

namespace core::journeys {

struct ExitRow {
    Criterion criterion;
    CriterionMark mark; ///< Open when nobody and no rule has met it
    QString memberName; ///< who marked it; empty = the rule

    bool operator==(const ExitRow&) const = default;
};

struct ExitCheck {
    VisitId visit; ///< zero when the client is in no stage
    std::vector<ExitRow> rows;

    /// No required criterion is open.
    bool mayLeave() const;
    /// Titles of the required ones that are open.
    QStringList open() const;

    bool operator==(const ExitCheck&) const = default;
};

/// Of the stage in which the client is now, as marked.
ExitCheck checkExit(Database& db, EnrolmentId id);

/// Sets the mark by hand and gives the former one, which setMark() puts back. Failure: Invalid for a waiver
/// without a reason, or when the client has left that stage.
CriterionMark meet(Transaction& tx, VisitId visit, CriterionId criterion, MemberId by);
CriterionMark waive(Transaction& tx, VisitId visit, CriterionId criterion, const QString& reason,
                    MemberId by);
/// Open again. A rule that still holds meets it again with the next refresh.
CriterionMark reopenCriterion(Transaction& tx, VisitId visit, CriterionId criterion, MemberId by);
CriterionMark setMark(Transaction& tx, const CriterionMark& mark, MemberId by);

} // namespace core::journeys
