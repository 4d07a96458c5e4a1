// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds the members, clients and contacts that rows refer to, by key, e-mail or name, and makes those that
/// are missing.
#pragma once

#include "core/exchange/fields.h"
#include "core/exchange/keyindex.h"

#include <map>
#include <unordered_set>

namespace core::exchange {

/// How a row names a person or organisation; any part can be empty.
struct Reference {
    std::string_view externalId;
    QString name;
    QString email;
};

/// Lives for one import, inside its transaction.
class Directory {
public:
    explicit Directory(Transaction& tx);

    /// The keys of a table for one source, loaded at their first use.
    KeyIndex& keys(Table table, const QString& source);

    /// Zero when the row names nobody. Someone who is named and not there is made.
    MemberId member(const QString& source, const Reference& who);
    /// Someone has to be named for the entry: a member for "nobody was given" where the file names none.
    MemberId memberOrUnknown(const QString& source, const Reference& who);
    /// The client; a collecting client "Without a client (Zendesk)" where the row names none.
    ClientId client(const QString& source, const Reference& who);
    /// Zero when the row names none, so that the caller can look elsewhere.
    ClientId clientIfNamed(const QString& source, const Reference& who);
    /// Zero when the row names nobody, or only by a key that is not known. A named contact is made at the
    /// client.
    ContactId contact(const QString& source, const Reference& who, ClientId client);
    /// Contact by key alone: zero when unknown.
    ContactId contactByKey(const QString& source, std::string_view externalId);
    MemberId memberByKey(const QString& source, std::string_view externalId);
    ClientId clientOf(ContactId contact);

    /// Same one, made by hand, by another program or from a mere name: what a new row of this source stands
    /// for. Two rows of one source are never the same.
    MemberId sameMember(const QString& source, const QString& email, const QString& name) const;
    ClientId sameClient(const QString& source, const QString& name) const;
    ContactId sameContact(const QString& source, const QString& email);

    /// Call these for rows that an importer wrote or linked, so that later rows find them. keyed: as a row of
    /// its own, not from a name in another row.
    void added(MemberId id, const QString& source, const QString& name, const QString& email,
               bool keyed = true);
    void added(ClientId id, const QString& source, const QString& name, bool keyed = true);
    void added(ContactId id, const QString& source, ClientId client, const QString& name,
               const QString& email, bool keyed = true);

    /// Clients whose activity has to be counted again.
    void touch(ClientId client) { m_touched.insert(client.value); }

    const std::unordered_set<qint64>& touched() const { return m_touched; }

    /// Rows made only to have something to refer to.
    qint64 madeMembers() const { return m_madeMembers; }

    qint64 madeClients() const { return m_madeClients; }

    qint64 madeContacts() const { return m_madeContacts; }

private:
    struct Known {
        qint64 id = 0;
        QString source;
        bool keyed = false; ///< came as a row of its own from that source

        bool mayBe(const QString& other) const { return source != other || !keyed; }
    };

    static void note(std::unordered_map<QString, Known>& names, const QString& key, const Known& row);
    void loadContacts();
    MemberId makeMember(const QString& source, const QString& externalId, const QString& name,
                        const QString& email, bool active);
    ClientId makeClient(const QString& source, const QString& externalId, const QString& name);
    ContactId makeContact(const QString& source, ClientId client, const QString& name, const QString& email);

    Transaction& m_tx;
    std::map<std::pair<Table, QString>, KeyIndex> m_keys;
    std::unordered_map<QString, Known> m_membersByEmail;
    std::unordered_map<QString, Known> m_membersByName;
    std::unordered_map<QString, Known> m_clientsByName;
    std::unordered_map<QString, Known> m_contactsByEmail;
    std::map<std::pair<qint64, QString>, qint64> m_contactsByName; ///< client and name
    std::unordered_map<qint64, qint64> m_clientOfContact;
    bool m_contactsLoaded = false;
    std::unordered_set<qint64> m_touched;
    qint64 m_madeMembers = 0;
    qint64 m_madeClients = 0;
    qint64 m_madeContacts = 0;
};

/// "Zendesk" for "zendesk": a source as people write it.
QString titleOf(const QString& source);

} // namespace core::exchange
