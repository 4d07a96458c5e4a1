// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Following a client along a journey: enrolling, moving from stage to stage, pausing, ending.
///
/// Rules:
/// - The visits of an enrolment touch and never overlap: one ends at the instant at which the next begins.
/// - Entering a stage plans its touchpoints, each due its number of working days after the day of entry. What
///   an earlier visit of the stage has done is not planned again.
/// - Leaving a stage cancels what is still planned for it, with the reason: what the stage called for is no
///   longer called for, and an overdue one that stayed open would be missed for ever.
/// - While paused nothing falls due: on resuming, the due days of what is still planned move by the working
///   days that the pause took. A day that somebody chose by hand stays, and is listed.
#pragma once

#include "core/journeys/track.h"

namespace core::journeys {

struct EnrolRequest {
    ClientId client;
    VersionId version; ///< a published one
    bool primary = true;
    QDate startDay; ///< invalid = today. Later than today: planned, and begun by refresh() on that day
    StageId stage;  ///< where it begins; zero = the first. Another only when it begins at once
    MemberId by;
};

/// What an act did, and how to take it back.
struct Act {
    Reversal undo;
    std::vector<touchpoints::Planned> kept; ///< due days that were moved by hand and stay
};

/// Failure Invalid: not published, no stage, the client has left, is on the journey already, or has another
/// primary journey.
Act enrol(Transaction& tx, const EnrolRequest& request);
/// Failure Invalid when it is not active.
Act pause(Transaction& tx, EnrolmentId id, const QString& reason, MemberId by);
/// Failure Invalid when it is not paused.
Act resume(Transaction& tx, EnrolmentId id, MemberId by);
/// To another stage of its version. Onwards, the required exit criteria of the stage that is left must be met
/// or waived, unless a reason is given, which is kept with the visit. Failure Invalid names the open ones, or
/// says that it is not active or is in that stage.
Act moveTo(Transaction& tx, EnrolmentId id, StageId stage, MemberId by, const QString& overrideReason = {});
/// The end of the path. From a stage before the last one, or with criteria open, only with a reason.
Act complete(Transaction& tx, EnrolmentId id, MemberId by, const QString& overrideReason = {});
/// Leaves the path before its end. Failure Invalid when it has ended, or without a reason, which only
/// ClientLeft does not need.
Act leave(Transaction& tx, EnrolmentId id, EnrolmentEnd kind, const QString& reason, MemberId by);
/// Failure Invalid when the client has another primary journey that has not ended.
Act setPrimary(Transaction& tx, EnrolmentId id, bool primary, MemberId by);

/// A due day that moving the start would change.
struct StartRow {
    PlannedId planned;
    QString title;
    QDate dueNow;
    QDate dueThen;     ///< dueNow when it is kept
    bool kept = false; ///< was moved by hand

    bool operator==(const StartRow&) const = default;
};

/// The still planned touchpoints of the first stage, by due day, as they would be with another start day.
/// Later stages count from their own entry and stay. Failure: Invalid as changeStart().
std::vector<StartRow> previewStart(Database& db, EnrolmentId id, QDate day);
/// Moves the start, and with it the entry into the first stage. Failure Invalid: it has ended; the first
/// stage was left before that day; or the day is later than today and it has begun.
Act changeStart(Transaction& tx, EnrolmentId id, QDate day, MemberId by);

/// Ends, pauses and resumes the client's enrolments as its status says: a client that left ends them, one
/// that is paused pauses them, one that is active again resumes what had been paused with it. True when it
/// changed something.
bool followClient(Transaction& tx, ClientId client, MemberId by);

} // namespace core::journeys
