// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// People at a client.
#pragma once

#include "core/db/database.h"
#include "core/touchpoints/channel.h"

namespace core::clients {

struct Contact {
    ContactId id;
    ClientId client;
    QString name;
    QString role;
    QString email;
    QString phone;
    std::optional<Channel> preferredChannel;
    QString note;
    QString source;
    QString externalId;
    QString custom; ///< imported columns that have no place here, a JSON object
    qint64 revision = 0;

    bool operator==(const Contact&) const = default;
};

Problems validate(const Contact& contact);
std::optional<Contact> findContact(Database& db, ContactId id);
/// By name.
std::vector<Contact> contactsOf(Database& db, ClientId client);
/// Everybody with this address, in any case of letters; by id.
std::vector<Contact> contactsByEmail(Database& db, const QString& email);
/// Contacts of the client whose name begins with the text, then those with a later word that does.
std::vector<Contact> matchContacts(Database& db, ClientId client, QStringView text, int limit);
/// Inserts (revision zero) or updates. Failure: Invalid, NotFound, Conflict.
Contact saveContact(Transaction& tx, const Contact& contact);

/// What removing a contact took away: the contact, and which rows named it.
struct RemovedContact {
    Contact contact;
    std::vector<qint64> touchpoints;
    std::vector<qint64> tickets;
    std::vector<qint64> messages;
    std::vector<qint64> feedback;
};

/// The contact's touchpoints, tickets, messages and answers stay, without a contact. Failure NotFound.
RemovedContact removeContact(Transaction& tx, ContactId id);
void restoreContact(Transaction& tx, const RemovedContact& removed);

} // namespace core::clients
