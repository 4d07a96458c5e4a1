// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Brings together what two people drew in one draft at the same time. Pure: no database.
#pragma once

#include "core/journeys/version.h"

#include <set>

namespace core::journeys {

/// One thing that both changed differently.
struct DesignClash {
    QString label; ///< "Goal of Launch"
    QString base;
    QString mine;
    QString theirs;

    bool operator==(const DesignClash&) const = default;
};

struct DesignMerge {
    Version version; ///< head of theirs, with the stages of both
    std::vector<DesignClash> clashes;
};

/// Changes to different things are both kept; something that one removed and the other changed stays. In a
/// clash mine is taken, except for those whose number (in the order of clashes) is in takeTheirs.
DesignMerge mergeDrafts(const Version& base, const Version& mine, const Version& theirs,
                        const std::set<size_t>& takeTheirs = {});

} // namespace core::journeys
