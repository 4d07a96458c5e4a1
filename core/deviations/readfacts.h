// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads what the detectors need, for many clients in a fixed number of statements.
#pragma once

#include "core/deviations/detect.h"

#include <map>

namespace core::deviations {

/// The stays of peers by stage. Peers change slowly, so the groups may be kept from one look to the next; for
/// one thread.
class PeerCache {
public:
    /// Forgets groups that were read longer ago than this, or under another calendar.
    void freshen(Instant now, std::chrono::milliseconds maxAge = std::chrono::minutes(10));
    void forget();
    const journeys::PeerGroup& of(Database& db, StageId stage, const journeys::WorkDays& days, Instant now);

private:
    std::map<StageId, journeys::PeerGroup> m_groups;
    std::optional<Instant> m_since;
};

/// In the order of the clients; those that are gone are left out. The facts refer into the cache.
std::vector<Facts> readFacts(Database& db, const std::vector<qint64>& clients, const Rules& rules,
                             PeerCache& peers);

} // namespace core::deviations
