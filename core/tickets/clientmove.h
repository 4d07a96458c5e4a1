// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a ticket takes along to another client. Used inside core/tickets only.
#pragma once

#include "core/db/database.h"

namespace core::tickets {

/// Effort of the former client, running timers, and the place on the path; gives the entries that followed.
/// The caller counts both clients' last contact anew.
std::vector<qint64> carryAlong(Transaction& tx, TicketId ticket, ClientId from, ClientId to);
/// The contrary, for just these entries.
void carryBack(Transaction& tx, TicketId ticket, ClientId from, ClientId to,
               const std::vector<qint64>& entries);
/// Failure NotFound.
void requireClient(Database& db, ClientId client);

} // namespace core::tickets
