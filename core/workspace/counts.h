// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How much a workspace holds.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::workspace {

struct Counts {
    /// "members", "clients", "contacts", "touchpoints", "planned", "tickets", "messages", "effort_entries".
    std::vector<std::pair<QString, qint64>> rows;
    std::vector<std::pair<tickets::TicketState, qint64>> ticketsByState; ///< every state, also with zero

    bool operator==(const Counts&) const = default;
};

/// Of one moment, whatever others write meanwhile.
Counts counts(Database& db);

} // namespace core::workspace
