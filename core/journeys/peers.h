// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long other clients took for a stage: what days in a stage are held against.
#pragma once

#include "core/insight/survival.h"
#include "core/journeys/workdays.h"

#include <map>

namespace core::journeys {

/// One stay of a client in a stage: its visits in a row, as moving to another version splits them.
struct Stay {
    ClientId client;
    int days = 0;          ///< working days without pauses, up to now while inside
    bool finished = false; ///< went on or completed; everything else (inside, back, left) is censored

    bool operator==(const Stay&) const = default;
};

/// From when on a client has been in a stage for too long. In working days.
struct StageLimits {
    /// The day by which 80 % of the peers were done. With the template: expected days × 1.5, rounded up.
    /// Null: fewer than 80 % were ever done ("beyond day longest").
    std::optional<int> warn;
    std::optional<int> alarm; ///< likewise 95 %; null with the template
    bool fromTemplate = true; ///< fewer than 8 peers or 5 finished stays
    int peers = 0;            ///< stays of others
    int finished = 0;
    int longest = 0; ///< longest stay

    bool operator==(const StageLimits&) const = default;
};

/// The least that limits are drawn from.
constexpr int PeersMinimum = 8;
constexpr int FinishedMinimum = 5;

/// The stays of one stage, ready to be asked for each client without that client's own. Remembers answers;
/// for one thread.
class PeerGroup {
public:
    PeerGroup() = default;
    PeerGroup(std::vector<Stay> stays, int expectedDays);

    StageLimits limits(ClientId without) const;
    /// Kaplan–Meier curve of the others.
    insight::Survival curve(ClientId without) const;
    /// How many other clients' stays were finished within the days, and how many there are that lasted so
    /// long or ended before.
    int finishedWithin(ClientId without, int days) const;
    /// The share of the others that were done by that day of theirs, 1 − S(days) on their Kaplan–Meier curve,
    /// 0 … 1. Null where limits() would fall back to the template.
    std::optional<double> shareDone(ClientId without, int days) const;

    int expectedDays() const { return m_expectedDays; }

    const std::vector<Stay>& stays() const { return m_stays; }

private:
    std::vector<Stay> others(ClientId without) const;
    /// Finished and censored stays of the others, of each number of days.
    std::vector<std::pair<int, int>> byDayWithout(ClientId without) const;

    std::vector<Stay> m_stays; ///< by client
    int m_expectedDays = 20;
    std::vector<std::pair<int, int>> m_byDay; ///< finished and censored stays of each number of days
    mutable std::map<std::vector<std::pair<int, bool>>, StageLimits> m_known; ///< by the client's own stays
};

/// All stays in the stage's lineage, in versions that may stand beside the stage's own, as they were at
/// `now`: who left later is inside.
std::vector<Stay> staysOf(Database& db, StageId stage, const WorkDays& days, Instant now);
PeerGroup peers(Database& db, StageId stage, const WorkDays& days, Instant now);

} // namespace core::journeys
