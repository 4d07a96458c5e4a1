// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that the head of a client's page shows, in one go.
#pragma once

#include "core/clients/client.h"
#include "core/effort/split.h"
#include "core/touchpoints/planned.h"

namespace core::clients {

/// Minutes by class.
using ClassMinutes = effort::Split;

struct ClientCard {
    Client client;
    QString ownerName;
    std::optional<Instant> lastContact;
    std::vector<Contact> contacts;                ///< by name
    std::vector<touchpoints::PlannedRow> planned; ///< still planned, next first
    qint64 openTickets = 0;
    qint64 touchpoints = 0; ///< ever
    qint64 tickets = 0;     ///< ever
    ClassMinutes effort;    ///< of the days asked for

    bool operator==(const ClientCard&) const = default;
};

/// Empty when the client is gone. Effort counts the days of the range (usually the last 90).
std::optional<ClientCard> card(Database& db, ClientId id, const DayRange& effortDays);

} // namespace core::clients
