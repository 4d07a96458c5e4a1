// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/directory.h"

#include "core/base/fold.h"
#include "core/exchange/row.h"

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Key of the collecting rows; no program gives such a key to a row of its own.
const QString& nobodyKey() {
    static const QString key = u"(none)"_s;
    return key;
}

} // namespace

QString titleOf(const QString& source) {
    static const std::map<QString, QString> titles{
        {u"zendesk"_s, u"Zendesk"_s},
        {u"freshdesk"_s, u"Freshdesk"_s},
        {u"freshservice"_s, u"Freshservice"_s},
        {u"zammad"_s, u"Zammad"_s},
        {u"osticket"_s, u"osTicket"_s},
        {u"hubspot"_s, u"HubSpot"_s},
        {u"toggl"_s, u"Toggl"_s},
        {u"boston311"_s, u"Boston 311"_s},
        {u"timesheet"_s, u"timesheet"_s},
        {u"csv"_s, u"CSV"_s},
    };
    const auto found = titles.find(source);
    return found == titles.end() ? source : found->second;
}

Directory::Directory(Transaction& tx)
    : m_tx(tx) {
    Query members = tx.query("SELECT id, source, name_key, email, external_id <> '' FROM member ORDER BY id");
    while (members.next()) {
        const Known known{members.get<qint64>(0), members.get<QString>(1), members.get<bool>(4)};
        m_membersByName.try_emplace(members.get<QString>(2), known);
        if (const QString email = fold(members.get<QString>(3)); !email.isEmpty()) {
            m_membersByEmail.try_emplace(email, known);
        }
    }
    Query clients = tx.query("SELECT id, source, name_key, external_id <> '' FROM client ORDER BY id");
    while (clients.next()) {
        m_clientsByName.try_emplace(
            clients.get<QString>(2),
            Known{clients.get<qint64>(0), clients.get<QString>(1), clients.get<bool>(3)});
    }
}

void Directory::loadContacts() {
    if (std::exchange(m_contactsLoaded, true)) {
        return;
    }
    Query contacts = m_tx.query(
        "SELECT id, source, client_id, name_key, email_key, external_id <> '' FROM contact ORDER BY id");
    while (contacts.next()) {
        const Known known{contacts.get<qint64>(0), contacts.get<QString>(1), contacts.get<bool>(5)};
        m_contactsByName.try_emplace({contacts.get<qint64>(2), contacts.get<QString>(3)}, known.id);
        m_clientOfContact.emplace(known.id, contacts.get<qint64>(2));
        if (const QString email = contacts.get<QString>(4); !email.isEmpty()) {
            m_contactsByEmail.try_emplace(email, known);
        }
    }
}

KeyIndex& Directory::keys(Table table, const QString& source) {
    const auto found = m_keys.find({table, source});
    if (found != m_keys.end()) {
        return found->second;
    }
    return m_keys.emplace(std::pair(table, source), KeyIndex(m_tx, table, source)).first->second;
}

MemberId Directory::memberByKey(const QString& source, std::string_view externalId) {
    const Imported* known = externalId.empty() ? nullptr : keys(Table::Member, source).find(externalId);
    return known != nullptr ? MemberId(known->id) : MemberId();
}

ContactId Directory::contactByKey(const QString& source, std::string_view externalId) {
    const Imported* known = externalId.empty() ? nullptr : keys(Table::Contact, source).find(externalId);
    return known != nullptr ? ContactId(known->id) : ContactId();
}

MemberId Directory::member(const QString& source, const Reference& who) {
    if (const MemberId known = memberByKey(source, who.externalId)) {
        return known;
    }
    if (const auto found = m_membersByEmail.find(fold(who.email));
        !who.email.isEmpty() && found != m_membersByEmail.end()) {
        return MemberId(found->second.id);
    }
    if (const auto found = m_membersByName.find(fold(who.name));
        !who.name.isEmpty() && who.externalId.empty() && found != m_membersByName.end()) {
        return MemberId(found->second.id);
    }
    if (who.externalId.empty() && who.name.isEmpty() && who.email.isEmpty()) {
        return {};
    }
    const QString key = textOf(who.externalId);
    const QString name = !who.name.isEmpty()    ? who.name
                         : !who.email.isEmpty() ? who.email
                                                : u"Member %1 (%2)"_s.arg(key, titleOf(source));
    return makeMember(source, key, name, who.email, true);
}

MemberId Directory::memberOrUnknown(const QString& source, const Reference& who) {
    if (const MemberId known = member(source, who)) {
        return known;
    }
    if (const MemberId collector = memberByKey(source, nobodyKey().toStdString())) {
        return collector;
    }
    return makeMember(source, nobodyKey(), u"Nobody named (%1)"_s.arg(titleOf(source)), {}, false);
}

ClientId Directory::clientIfNamed(const QString& source, const Reference& who) {
    if (const Imported* known =
            who.externalId.empty() ? nullptr : keys(Table::Client, source).find(who.externalId)) {
        return ClientId(known->id);
    }
    const QString key = textOf(who.externalId);
    if (const auto found = m_clientsByName.find(fold(who.name));
        !who.name.isEmpty() && key.isEmpty() && found != m_clientsByName.end()) {
        return ClientId(found->second.id);
    }
    if (key.isEmpty() && who.name.isEmpty()) {
        return {};
    }
    return makeClient(source, key,
                      who.name.isEmpty() ? u"Client %1 (%2)"_s.arg(key, titleOf(source)) : who.name);
}

ClientId Directory::client(const QString& source, const Reference& who) {
    if (const ClientId named = clientIfNamed(source, who)) {
        return named;
    }
    if (const Imported* known = keys(Table::Client, source).find(nobodyKey().toStdString())) {
        return ClientId(known->id);
    }
    return makeClient(source, nobodyKey(), u"Without a client (%1)"_s.arg(titleOf(source)));
}

ContactId Directory::contact(const QString& source, const Reference& who, ClientId client) {
    if (const ContactId known = contactByKey(source, who.externalId)) {
        return known;
    }
    loadContacts();
    if (const auto found = m_contactsByEmail.find(fold(who.email));
        !who.email.isEmpty() && found != m_contactsByEmail.end()) {
        return ContactId(found->second.id);
    }
    const QString name = who.name.isEmpty() ? who.email : who.name;
    if (name.isEmpty() || !client) {
        return {};
    }
    if (const auto found = m_contactsByName.find({client.value, fold(name)});
        found != m_contactsByName.end()) {
        return ContactId(found->second);
    }
    return makeContact(source, client, name, who.email);
}

ClientId Directory::clientOf(ContactId contact) {
    loadContacts();
    const auto found = m_clientOfContact.find(contact.value);
    return found == m_clientOfContact.end() ? ClientId() : ClientId(found->second);
}

MemberId Directory::sameMember(const QString& source, const QString& email, const QString& name) const {
    const auto byEmail = m_membersByEmail.find(fold(email));
    if (!email.isEmpty() && byEmail != m_membersByEmail.end() && byEmail->second.mayBe(source)) {
        return MemberId(byEmail->second.id);
    }
    const auto byName = m_membersByName.find(fold(name));
    if (byName != m_membersByName.end() && byName->second.mayBe(source)) {
        return MemberId(byName->second.id);
    }
    return {};
}

ClientId Directory::sameClient(const QString& source, const QString& name) const {
    const auto found = m_clientsByName.find(fold(name));
    return found != m_clientsByName.end() && found->second.mayBe(source) ? ClientId(found->second.id)
                                                                         : ClientId();
}

ContactId Directory::sameContact(const QString& source, const QString& email) {
    loadContacts();
    const auto found = m_contactsByEmail.find(fold(email));
    return !email.isEmpty() && found != m_contactsByEmail.end() && found->second.mayBe(source)
               ? ContactId(found->second.id)
               : ContactId();
}

/// The first of a name stays the one that is found by it, but a row that is claimed by a source is marked so.
void Directory::note(std::unordered_map<QString, Known>& names, const QString& key, const Known& row) {
    if (key.isEmpty()) {
        return;
    }
    const auto [place, isNew] = names.try_emplace(key, row);
    if (!isNew && place->second.id == row.id) {
        place->second = row;
    }
}

void Directory::added(MemberId id, const QString& source, const QString& name, const QString& email,
                      bool keyed) {
    note(m_membersByName, fold(name), {id.value, source, keyed});
    note(m_membersByEmail, fold(email), {id.value, source, keyed});
}

void Directory::added(ClientId id, const QString& source, const QString& name, bool keyed) {
    note(m_clientsByName, fold(name), {id.value, source, keyed});
}

void Directory::added(ContactId id, const QString& source, ClientId client, const QString& name,
                      const QString& email, bool keyed) {
    loadContacts();
    m_contactsByName.try_emplace({client.value, fold(name)}, id.value);
    m_clientOfContact[id.value] = client.value;
    note(m_contactsByEmail, fold(email), {id.value, source, keyed});
}

MemberId Directory::makeMember(const QString& source, const QString& externalId, const QString& name,
                               const QString& email, bool active) {
    const auto id = m_tx.newId<MemberId>();
    m_tx.execute(R"sql(INSERT INTO member(id, name, name_key, email, role, active, source, external_id)
VALUES (?, ?, ?, ?, 'staff', ?, ?, ?))sql",
                 id, name, fold(name), email.contains(u'@') ? email : QString(), active, source, externalId);
    if (!externalId.isEmpty()) {
        keys(Table::Member, source).add(externalId.toStdString(), {id.value, std::nullopt, false});
    }
    added(id, source, name, email, !externalId.isEmpty());
    ++m_madeMembers;
    return id;
}

ClientId Directory::makeClient(const QString& source, const QString& externalId, const QString& name) {
    const auto id = m_tx.newId<ClientId>();
    m_tx.execute(R"sql(INSERT INTO client(id, name, name_key, created_at, source, external_id)
VALUES (?, ?, ?, ?, ?, ?))sql",
                 id, name, fold(name), m_tx.now(), source, externalId);
    m_tx.execute("INSERT INTO client_activity(client_id) VALUES (?)", id);
    if (!externalId.isEmpty()) {
        keys(Table::Client, source).add(externalId.toStdString(), {id.value, std::nullopt, false});
    }
    added(id, source, name, !externalId.isEmpty());
    ++m_madeClients;
    return id;
}

ContactId Directory::makeContact(const QString& source, ClientId client, const QString& name,
                                 const QString& email) {
    const auto id = m_tx.newId<ContactId>();
    const QString address = email.contains(u'@') ? email : QString();
    m_tx.execute(R"sql(INSERT INTO contact(id, client_id, name, name_key, email, email_key, source)
VALUES (?, ?, ?, ?, ?, ?, ?))sql",
                 id, client, name, fold(name), address, fold(address), source);
    added(id, source, client, name, address, false);
    ++m_madeContacts;
    return id;
}

} // namespace core::exchange
