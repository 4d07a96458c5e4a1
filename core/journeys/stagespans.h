// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// In which stage a client was when, for drawing beside what happened.
#pragma once

#include "core/db/database.h"

namespace core::journeys {

struct StageSpan {
    StageId stage;
    QString name;
    Instant from;
    std::optional<Instant> to; ///< empty while inside

    bool operator==(const StageSpan&) const = default;
};

/// The visits on the client's primary journeys that meet the range, oldest first. They do not overlap; those
/// that a move to another version split are one.
std::vector<StageSpan> stageSpans(Database& db, ClientId client, const InstantRange& within);

} // namespace core::journeys
