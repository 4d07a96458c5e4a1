// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps the health of clients in line with what is known of them.
///
/// client_health_now has one row per client, written whenever a reading changes; client_health one per day on
/// which its score, its coverage or the rule became another. Paused clients and those that left keep the
/// health that they had.
#pragma once

#include "core/health/readings.h"

namespace core::health {

struct Evaluated {
    int looked = 0;
    int changed = 0; ///< score, coverage or rule became another

    Evaluated& operator+=(const Evaluated& other) {
        looked += other.looked;
        changed += other.changed;
        return *this;
    }
};

/// Some hundred clients at a time, in a fixed number of statements. The terms' rule must be stored
/// (settledRule).
Evaluated evaluate(Transaction& tx, const std::vector<qint64>& clients, const Terms& terms);

/// Clients whose readings are of an earlier day or by another rule, since days alone change them; at most
/// limit. A read of an index when there are none.
std::vector<qint64> due(Database& db, QDate today, int limit);

bool isAnyDue(Database& db);

/// Looks at all that are due, each chunk in a unit of work of its own, until so many clients were looked at.
/// peers: as in Terms.
Evaluated evaluateDue(Database& db, int limit = 10'000, int chunk = 500,
                      deviations::PeerCache* peers = nullptr);

} // namespace core::health
