// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writing the rows of an enrolment, for the acts on it.
#pragma once

#include "core/journeys/track.h"

namespace core::journeys {

/// Failure NotFound.
Track requireTrack(Database& db, EnrolmentId id);
void insertEnrolment(Transaction& tx, const Enrolment& enrolment);
/// Writes all columns and counts the revision up in the value. Failure Conflict.
void updateEnrolment(Transaction& tx, Enrolment& enrolment);
void insertVisit(Transaction& tx, const Visit& visit);
void updateVisit(Transaction& tx, const Visit& visit);
void insertPause(Transaction& tx, const Pause& pause);
void updatePause(Transaction& tx, const Pause& pause);
/// In place of the mark that is there; Open removes it.
void writeMark(Transaction& tx, const CriterionMark& mark);
/// An event that tells the mark of the criterion with the title.
void noteMark(Transaction& tx, EnrolmentId enrolment, const QString& title, const CriterionMark& before,
              const CriterionMark& after, MemberId by);
void writeEvent(Transaction& tx, EnrolmentId enrolment, MemberId member, const QString& kind,
                const QString& oldValue = {}, const QString& newValue = {}, const QString& reason = {});

} // namespace core::journeys
