// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whose deviations stand where in a long list, and which clients drift.
#pragma once

#include "core/db/database.h"

namespace core::deviations {

struct OwnedBy {
    qint64 id = 0;
    MemberId owner; ///< zero = nobody

    bool operator==(const OwnedBy&) const = default;
};

/// The owner of each of the deviations, in the order of the ids; what is gone is left out.
std::vector<OwnedBy> ownersOf(Database& db, const std::vector<qint64>& ids);
/// Which of the clients have an open deviation that is not snoozed; by id.
std::vector<ClientId> driftingAmong(Database& db, const std::vector<qint64>& clients, QDate today);

} // namespace core::deviations
