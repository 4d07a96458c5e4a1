// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads what health is made of, for many clients in a fixed number of statements.
#pragma once

#include "core/calendar/calendar.h"
#include "core/db/database.h"
#include "core/health/measures.h"

namespace core::deviations {
class PeerCache;
}

namespace core::health {

/// What the whole workspace agrees on, read once for many clients.
struct Terms {
    Rule rule; ///< in force
    int cadenceDays = 30;
    QTimeZone zone = QTimeZone::utc();
    calendar::Calendar calendar; ///< stages are counted in its working days
    Instant now{};
    deviations::PeerCache* peers = nullptr; ///< optional: remembers peers from one look to the next

    QDate today() const { return dayOf(now, zone); }
};

Terms readTerms(Database& db);

struct Measured {
    ClientId client;
    bool live = true; ///< false: paused or left, so that its health stands still
    Facts facts;
};

/// By id; clients that are gone are left out.
std::vector<Measured> readFacts(Database& db, const std::vector<qint64>& clients, const Terms& terms);

} // namespace core::health
