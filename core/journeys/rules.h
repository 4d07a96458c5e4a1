// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Exit criteria that are met by themselves, and all else that follows on a journey without anybody's act.
#pragma once

#include "core/journeys/track.h"

namespace core::journeys {

/// Marks the criteria of the current stage whose rule holds, and takes back what a rule had met and no
/// longer does. Touches no mark that a person set. True when it changed something.
bool applyRules(Transaction& tx, EnrolmentId id);
/// The same on all journeys of some hundred clients, in a fixed number of statements plus some for each mark
/// that changes.
bool applyRules(Transaction& tx, const std::vector<qint64>& clients);

/// When a client must be looked at again without a change.
using Looks = std::vector<std::pair<ClientId, Instant>>;

/// Everything that follows by itself for some hundred clients: their status, starts whose day has come,
/// criteria met by rule. Gives the clients for whom the time of something is still to come.
Looks refresh(Transaction& tx, const std::vector<qint64>& clients);
/// The same for one client; empty when nothing is to come.
std::optional<Instant> refresh(Transaction& tx, ClientId client);

} // namespace core::journeys
