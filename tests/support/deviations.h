// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Deviations as a sweep would have found them, with defaults.
#pragma once

#include "core/deviations/stored.h"
#include "tests/support/database.h"

namespace test {

/// A silence that was found now and began yesterday.
inline core::deviations::Deviation deviation(core::ClientId client, core::Instant at) {
    core::deviations::Deviation value;
    value.client = client;
    value.kind = core::DeviationKind::Silence;
    value.offSince = core::dayOf(at, QTimeZone::utc()).addDays(-1);
    value.detectedAt = at;
    value.seenAt = at;
    value.evidenceAt = at;
    return value;
}

inline core::deviations::Deviation addDeviation(core::Transaction& tx, core::deviations::Deviation value) {
    value.id = tx.newId<core::DeviationId>();
    value.revision = 1;
    core::deviations::stored::insert(tx, value);
    return value;
}

inline core::deviations::Deviation addDeviation(Workspace& db, core::deviations::Deviation value) {
    return db.write([&](core::Transaction& tx) { return addDeviation(tx, value); });
}

} // namespace test
