// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What lists show of a client's life, kept beside the client so that a logged call never meets an edit. Each
/// of these functions also has the client looked at again (watch.h): contact is what deviations hang on.
#pragma once

#include "core/db/database.h"

namespace core::clients {

/// The client and the agency were in contact; an older instant than the stored one changes nothing.
void noteContact(Transaction& tx, ClientId client, Instant at);
/// Finds the newest contact again, after a touchpoint or message was moved or removed.
void recountContact(Transaction& tx, ClientId client);
/// Counts the client's tickets that are neither resolved nor closed.
void recountTickets(Transaction& tx, ClientId client);
/// For all clients at once, after rows were loaded past these functions.
void rebuildActivity(Transaction& tx);

/// A client whose stored activity is not what its touchpoints, messages and tickets say.
struct ActivityDifference {
    ClientId client;
    QString name;
    bool contact = false; ///< the last contact differs
    bool tickets = false; ///< the number of open tickets does

    bool operator==(const ActivityDifference&) const = default;
};

/// By client; empty when all is well. Reads all touchpoints and messages.
std::vector<ActivityDifference> checkActivity(Database& db);

} // namespace core::clients
