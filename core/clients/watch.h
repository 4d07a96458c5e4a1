// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When somebody has to look at a client again: at once after a change, otherwise when time alone may have
/// changed something. The sweep reads who is due from an index.
#pragma once

#include "core/db/database.h"

namespace core::clients {

/// Something that concerns the client's path has changed. One statement; nothing when the client is gone.
void lookAgain(Transaction& tx, ClientId client);
/// The same for every client: an import, other rules.
void lookAgainAtAll(Transaction& tx);
/// Nothing changes before the instant by itself; empty = only when something is written. Ends a lookAgain().
void setLookAt(Transaction& tx, ClientId client, std::optional<Instant> at);

/// Clients that are due, those with changes first; at most limit.
std::vector<ClientId> dueForLook(Database& db, Instant now, int limit);

} // namespace core::clients
