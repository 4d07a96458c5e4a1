// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Visits as they are read in great numbers, and the stays that they make; for the functions of this folder.
#pragma once

#include "core/db/database.h"
#include "core/journeys/enrolment.h"
#include "core/journeys/peers.h"

#include <string>

namespace core::journeys {

struct VisitRow {
    VisitId id;
    ClientId client;
    EnrolmentId enrolment;
    StageId stage;
    Instant entered;
    Instant until;       ///< left; while inside: paused, or now
    bool inside = false; ///< has not left
    std::chrono::milliseconds paused{0};
    VisitEnd end = VisitEnd::None;
};

/// The columns that visitRow() reads, of the table "stage_visit v"; all of one index.
extern const std::string VisitColumns;
VisitRow visitRow(Query& row, Instant now);

/// The stays that the visits make: those that a move to another version has split become one.
std::vector<Stay> staysOf(std::vector<VisitRow> visits, const WorkDays& days);

} // namespace core::journeys
