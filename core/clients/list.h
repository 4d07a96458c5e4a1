// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The client list: filters, orders, pages, and typeahead.
#pragma once

#include "core/clients/client.h"
#include "core/effort/workclass.h"
#include "core/health/rule.h"

namespace core::clients {

/// What lists show of a client.
struct ClientRow {
    ClientId id;
    QString name;
    ClientStatus status = ClientStatus::Active;
    QString tier;
    QString city;
    MemberId owner;
    QString ownerName; ///< empty = nobody
    std::optional<Instant> lastContact;
    qint64 openTickets = 0;
    QDate since;
    QDate renewal;
    Minutes proactive{0}; ///< logged since ListOptions::effortSince
    Minutes reactive{0};
    std::optional<int> health;   ///< score 0 … 100; empty: too little is known
    std::optional<int> coverage; ///< of it, in percent; empty: nobody looked yet
    HealthBand band = HealthBand::Unknown;

    bool operator==(const ClientRow&) const = default;
};

/// Every set field narrows.
struct ClientFilter {
    QString text; ///< in the name, in any case and without accents
    std::optional<ClientStatus> status;
    std::optional<MemberId> owner; ///< zero = clients without owner
    std::optional<QString> tier;
    std::optional<Instant> noContactSince; ///< last contact before, or never
    bool openTickets = false;              ///< only clients with open tickets
    std::optional<HealthBand> band;        ///< of the health score

    bool operator==(const ClientFilter&) const = default;
};

struct ClientSort {
    enum class By { Name, Owner, LastContact, OpenTickets, Since, Renewal, Health };

    By by = By::Name;
    bool descending = false; ///< what is not set comes last either way

    bool operator==(const ClientSort&) const = default;
};

/// The ids of the whole list in its order; 8 bytes a client.
std::vector<qint64> clientIds(Database& db, const ClientFilter& filter, const ClientSort& sort);
/// Rows of a block of ids in one statement, in the order of the ids; clients that are gone are left out.
/// Minutes count from effortSince on (invalid: not counted).
std::vector<ClientRow> clientRows(Database& db, const std::vector<qint64>& ids, QDate effortSince = {});
/// The first rows without the snapshot.
std::vector<ClientRow> firstClientRows(Database& db, const ClientFilter& filter, const ClientSort& sort,
                                       int limit, QDate effortSince = {});
qint64 countClients(Database& db, const ClientFilter& filter);

struct ClientName {
    ClientId id;
    QString name;
    ClientStatus status = ClientStatus::Active;
    QString city;

    bool operator==(const ClientName&) const = default;
};

/// Typeahead: names that begin with the text, then names with a later word that does; clients that left come
/// behind the others. By name for an empty text.
std::vector<ClientName> matchClients(Database& db, QStringView text, int limit);
/// Words used as tier, for filters.
std::vector<QString> tiers(Database& db);

} // namespace core::clients
