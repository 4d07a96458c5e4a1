// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Clients: the organisations that the agency serves.
#pragma once

#include "core/base/enumnames.h"
#include "core/clients/contact.h"
#include "core/db/database.h"
#include "core/touchpoints/planned.h"

namespace core {

enum class ClientStatus { Active, Paused, Left };

template <>
struct EnumNames<ClientStatus> {
    static constexpr std::array<std::pair<ClientStatus, std::string_view>, 3> names{
        {{ClientStatus::Active, "active"}, {ClientStatus::Paused, "paused"}, {ClientStatus::Left, "left"}}};
};

} // namespace core

namespace core::clients {

struct Client {
    ClientId id;
    QString name;
    ClientStatus status = ClientStatus::Active;
    QString tier; ///< free word, for example "A"
    QString industry;
    QString city;
    QString website;
    QString note;
    MemberId owner;                        ///< zero = nobody
    QDate since;                           ///< invalid = unknown
    QDate renewal;                         ///< invalid = none
    std::optional<qint64> monthlyFeeMinor; ///< in the currency's smallest unit
    QString currency;                      ///< ISO 4217, empty when there is no fee
    Instant createdAt;                     ///< set by the first save when at the epoch
    QString source;                        ///< system that it was imported from; empty when made here
    QString externalId;                    ///< key in that system
    QString custom;                        ///< imported columns that have no place here, a JSON object
    qint64 revision = 0;

    bool operator==(const Client&) const = default;
};

Problems validate(const Client& client);
std::optional<Client> find(Database& db, ClientId id);
std::optional<Client> findByExternalId(Database& db, const QString& source, const QString& externalId);
/// Inserts (revision zero; the id may be chosen by the caller) or updates. Gives the stored value. Failure:
/// Invalid, NotFound, Conflict when somebody else saved in between (find() gives theirs).
Client save(Transaction& tx, const Client& client);

/// What removing a client took away, for restore().
struct RemovedClient {
    Client client;
    std::vector<Contact> contacts;
    std::vector<touchpoints::Planned> planned;
};

/// Only a client without history goes (no touchpoint, ticket or effort); others would take numbers of the
/// past with them. Failure: Invalid says to set the status to "left" instead; NotFound.
RemovedClient remove(Transaction& tx, ClientId id);
/// Puts back exactly what remove() took.
void restore(Transaction& tx, const RemovedClient& removed);

} // namespace core::clients
