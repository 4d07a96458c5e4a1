// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Moving clients to another version of their journey. Publishing moves nobody; this does, when asked.
#pragma once

#include "core/journeys/progress.h"

namespace core::journeys {

enum class MoveGroup {
    Ahead, ///< what changed still lies ahead, or in the stage where the client is
    Past,  ///< the client is past everything that changed: nothing would change for it
    Late   ///< a new step would be overdue at once
};

struct DueChange {
    enum class Kind {
        Moved,    ///< another due day
        Appears,  ///< a step that the client's version does not have
        Vanishes, ///< a step that the new version does not have: cancelled
        Kept      ///< moved by hand, stays
    };

    Kind kind = Kind::Moved;
    QString title;
    QDate dueNow;  ///< invalid when it appears
    QDate dueThen; ///< invalid when it vanishes

    bool operator==(const DueChange&) const = default;
};

struct MoveRow {
    ClientId client;
    QString clientName;
    EnrolmentId enrolment;
    int versionNow = 1;
    QString stageNow;   ///< empty: has not begun
    int dayInStage = 0; ///< working days
    StageId landing;    ///< zero: has not begun
    QString landingName;
    bool sameStage = true; ///< false: its stage is gone, and it lands in the nearest earlier one
    MoveGroup group = MoveGroup::Ahead;
    std::vector<DueChange> changes; ///< by the day that comes first; nothing that stays as it is

    bool operator==(const MoveRow&) const = default;
};

/// Everybody who has not ended and is on another version of the same journey, by name. The version may be a
/// draft: then this is what moving would come to once it is published. Failure: Invalid when it is retired.
std::vector<MoveRow> previewMove(Database& db, VersionId to);

/// Moves exactly as the preview says, all or none. Where the stage is still there the stay goes on: its days
/// and its marks stay. Failure: Invalid, NotFound.
std::vector<Act> moveEnrolments(Transaction& tx, VersionId to, const std::vector<EnrolmentId>& enrolments,
                                MemberId by);

} // namespace core::journeys
