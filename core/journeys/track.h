// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// All that is stored of one enrolment, and taking an act on it back.
#pragma once

#include "core/db/database.h"
#include "core/journeys/enrolment.h"
#include "core/touchpoints/planned.h"

namespace core::journeys {

struct Pause {
    qint64 id = 0;
    EnrolmentId enrolment;
    Instant from;
    std::optional<Instant> to; ///< empty while it lasts
    QString reason;
    bool byClient = false; ///< the client was paused as a whole
    MemberId member;       ///< zero = nobody did it by hand

    bool operator==(const Pause&) const = default;
};

struct Track {
    Enrolment enrolment;
    std::vector<Pause> pauses;                 ///< oldest first
    std::vector<Visit> visits;                 ///< oldest first
    std::vector<CriterionMark> marks;          ///< of all visits
    std::vector<touchpoints::Planned> planned; ///< of all visits, by id

    /// The visit that has not ended; null while planned and after the end.
    const Visit* here() const { return visits.empty() || visits.back().leftAt ? nullptr : &visits.back(); }

    const Pause* openPause() const { return pauses.empty() || pauses.back().to ? nullptr : &pauses.back(); }

    bool operator==(const Track&) const = default;
};

std::optional<Enrolment> findEnrolment(Database& db, EnrolmentId id);
/// Of the client: what has not ended first, the primary one in front, then the newest.
std::vector<Enrolment> enrolmentsOf(Database& db, ClientId client);
std::optional<Track> findTrack(Database& db, EnrolmentId id);

/// Where an enrolment stands: what an act expects to find when it is taken back.
struct Standing {
    EnrolmentState state = EnrolmentState::Planned;
    VersionId version;
    QDate startDay;
    bool primary = true;
    VisitId visit;                  ///< the last one; zero = none
    std::optional<Instant> entered; ///< of that visit
    std::optional<Instant> left;
    qint64 pause = 0; ///< the last one; zero = none
    bool paused = false;

    bool operator==(const Standing&) const = default;
};

Standing standingOf(const Track& track);

/// What was there before an act.
struct Reversal {
    EnrolmentId enrolment;
    std::optional<Standing> after; ///< empty = the act removed it
    std::optional<Track> before;   ///< empty = the act created it
};

/// Puts everything back as it was before the act, except touchpoints that were done meanwhile and what
/// somebody wrote about a planned one. Taking back what this gives does the act again. Acts are taken back
/// in the reverse of their order. Failure: Conflict when
/// somebody else has moved the client since.
Reversal takeBack(Transaction& tx, const Reversal& act, MemberId by);

/// What happened to an enrolment, oldest first.
struct Event {
    MemberId member; ///< zero = by rule
    Instant at;
    QString kind; ///< enrolled, started, moved, version, met, waived, reopened, paused, resumed, start,
                  ///< ended, undone
    QString oldValue;
    QString newValue;
    QString reason;

    bool operator==(const Event&) const = default;
};

std::vector<Event> eventsOf(Database& db, EnrolmentId id);

} // namespace core::journeys
