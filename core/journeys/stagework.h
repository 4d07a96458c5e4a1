// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Entering and leaving stages: the part that all acts on an enrolment share.
#pragma once

#include "core/journeys/outline.h"
#include "core/journeys/trackrows.h"
#include "core/journeys/workdays.h"

namespace core::journeys {

/// Not before the client's last step, should the clock of another computer be ahead.
Instant stepInstant(Transaction& tx, const Track& track);
/// Closes a pause that lasts and counts it into the visit; the enrolment's state is the caller's.
void endPause(Transaction& tx, Track& track, Instant at);
/// Ends the visit. A pause that lasts goes on; what of it lay in the visit is counted there.
void endVisit(Transaction& tx, Track& track, Instant at, VisitEnd kind, const QString& overrideReason,
              MemberId by);
/// Cancels what is still planned for the visit.
void cancelPlanned(Transaction& tx, Track& track, VisitId visit, const QString& reason);
Visit beginVisit(Transaction& tx, Track& track, const StageOutline& stage, Instant at);
/// A touchpoint that the step calls for in the visit; not stored.
touchpoints::Planned plannedFor(const Enrolment& enrolment, const Visit& visit, const Step& step,
                                MemberId owner, QDate due);
/// Plans the stage's touchpoints, counted from the day.
void planSteps(Transaction& tx, Track& track, const Visit& visit, const WorkDays& days, QDate from);
/// Begins the first stage (or the given one) of a planned enrolment.
void begin(Transaction& tx, Track& track, const WorkDays& days, Instant at, StageId stage);

/// The visit that began the present stay: moving to another version splits a stay into several visits.
const Visit& stayBegin(const Track& track, const Visit& visit);
/// Working days that pauses took from the stay so far.
int pausedDays(const Track& track, const WorkDays& days, Instant from);

} // namespace core::journeys
