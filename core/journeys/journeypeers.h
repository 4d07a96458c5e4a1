// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The peers of every stage of a journey, from one look at its visits.
#pragma once

#include "core/journeys/visitrows.h"

namespace core::journeys {

/// What peers() gives stage by stage. Made for one look at all clients of a journey.
class JourneyPeers {
public:
    /// Two statements.
    JourneyPeers(Database& db, JourneyId journey, const WorkDays& days, Instant now);

    /// Of a stage of the journey; stages with the same peers share them.
    const PeerGroup& of(StageId stage);

    /// Puts the beginning of a stay that a move to another version has split in place of that of its last
    /// visit, with the pauses until then.
    void joinStay(EnrolmentId enrolment, StageId stage, Instant& entered,
                  std::chrono::milliseconds& paused) const;

private:
    struct Place {
        qint64 lineage = 0;
        int expectedDays = 20;
        int number = 0; ///< of its version
        int comparableFrom = 0;
        std::vector<VisitRow> visits;
    };

    const WorkDays& m_days;
    std::map<StageId, Place> m_places;
    std::map<EnrolmentId, std::vector<VisitRow>> m_split; ///< ended by a move to another version
    std::map<std::pair<std::vector<StageId>, int>, PeerGroup> m_groups; ///< by stages and expected days
    std::map<StageId, const PeerGroup*> m_known;
};

} // namespace core::journeys
