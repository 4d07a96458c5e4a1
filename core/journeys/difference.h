// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What changed from one version of a journey to another, in words. Pure: no database.
#pragma once

#include "core/journeys/version.h"

namespace core::journeys {

enum class ChangeKind { Added, Removed, Changed, Moved };

/// Which part of a stage a change is about.
enum class DesignPart { Stage, Goal, Days, Emotion, Criterion, Step, Experience, Role, Journey };

struct DesignChange {
    ChangeKind kind = ChangeKind::Changed;
    DesignPart part = DesignPart::Stage;
    Lineage stage = 0; ///< where it is now; for something removed, where it was
    Lineage item = 0;  ///< of the criterion or step; zero: the stage itself
    QString text;      ///< "First-week call, +45 to +37 d"
    QString mark;      ///< for a chip: "new", "was +45"; may be empty

    bool operator==(const DesignChange&) const = default;
};

/// Rows are the same thing when their lineage is. Stage by stage in the order of after, what was removed
/// last.
std::vector<DesignChange> difference(const Version& before, const Version& after);

/// "+37 d"
QString offsetText(int days);

} // namespace core::journeys
