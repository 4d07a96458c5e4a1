// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/contact.h"

#include "core/base/fold.h"
#include "core/base/page.h"
#include "core/db/refusals.h"

namespace core::clients {

using namespace Qt::Literals::StringLiterals;

namespace {

Contact fromRow(Query& q) {
    Contact contact;
    contact.id = q.get<ContactId>(0);
    contact.client = q.get<ClientId>(1);
    contact.name = q.get<QString>(2);
    contact.role = q.get<QString>(3);
    contact.email = q.get<QString>(4);
    contact.phone = q.get<QString>(5);
    contact.preferredChannel = q.get<std::optional<Channel>>(6);
    contact.note = q.get<QString>(7);
    contact.source = q.get<QString>(8);
    contact.externalId = q.get<QString>(9);
    contact.custom = q.get<QString>(10);
    contact.revision = q.get<qint64>(11);
    return contact;
}

void insert(Transaction& tx, const Contact& c) {
    tx.execute(R"sql(INSERT INTO contact(id, client_id, name, name_key, role, email, email_key, phone,
preferred_channel, note, source, external_id, custom, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
               c.id, c.client, c.name, fold(c.name), c.role, c.email, fold(c.email), c.phone,
               c.preferredChannel, c.note, c.source, c.externalId, c.custom, c.revision);
}

void update(Transaction& tx, const Contact& c) {
    const qint64 rows =
        tx.execute(R"sql(UPDATE contact SET client_id = ?, name = ?, name_key = ?, role = ?,
email = ?, email_key = ?, phone = ?, preferred_channel = ?, note = ?, source = ?, external_id = ?, custom = ?,
revision = revision + 1 WHERE id = ? AND revision = ?)sql",
                   c.client, c.name, fold(c.name), c.role, c.email, fold(c.email), c.phone,
                   c.preferredChannel, c.note, c.source, c.externalId, c.custom, c.id, c.revision);
    if (rows == 0) {
        failStale(findContact(tx, c.id).has_value(), u"the contact \"%1\""_s.arg(c.name));
    }
}

Contact tidy(Contact contact) {
    for (QString* text : {&contact.name, &contact.role, &contact.email, &contact.phone, &contact.source,
                          &contact.externalId}) {
        *text = cleaned(*text).trimmed();
    }
    contact.note = cleaned(contact.note);
    contact.custom = cleaned(contact.custom);
    return contact;
}

void noteChanges(Transaction& tx, const RemovedContact& removed) {
    tx.changed(Entity::Contact, removed.contact.id);
    const auto all = [&](Entity entity, const std::vector<qint64>& ids) {
        for (const qint64 id : ids) {
            tx.changed(entity, id);
        }
    };
    all(Entity::Touchpoint, removed.touchpoints);
    all(Entity::Ticket, removed.tickets);
    all(Entity::Message, removed.messages);
    all(Entity::Feedback, removed.feedback);
}

std::vector<qint64> idsOf(Query rows) {
    return rows.all([](Query& q) { return q.get<qint64>(0); });
}

} // namespace

Problems validate(const Contact& contact) {
    Problems problems;
    if (contact.name.trimmed().isEmpty()) {
        problems << Problem{u"name"_s, u"Give the contact a name."_s};
    }
    if (!contact.client) {
        problems << Problem{u"client"_s, u"A contact belongs to a client."_s};
    }
    if (!contact.email.trimmed().isEmpty() && !contact.email.contains(u'@')) {
        problems << Problem{u"email"_s, u"\"%1\" is not an e-mail address."_s.arg(contact.email)};
    }
    return problems;
}

std::optional<Contact> findContact(Database& db, ContactId id) {
    return db
        .query(R"sql(SELECT id, client_id, name, role, email, phone, preferred_channel, note, source,
external_id, custom, revision FROM contact WHERE id = ?)sql",
               id)
        .first(fromRow);
}

std::vector<Contact> contactsOf(Database& db, ClientId client) {
    return db
        .query(R"sql(SELECT id, client_id, name, role, email, phone, preferred_channel, note, source,
external_id, custom, revision FROM contact WHERE client_id = ? ORDER BY name_key, id)sql",
               client)
        .all(fromRow);
}

std::vector<Contact> contactsByEmail(Database& db, const QString& email) {
    return db
        .query(R"sql(SELECT id, client_id, name, role, email, phone, preferred_channel, note, source,
external_id, custom, revision FROM contact WHERE email_key = ? AND email_key <> '' ORDER BY id)sql",
               fold(email.trimmed()))
        .all(fromRow);
}

std::vector<Contact> matchContacts(Database& db, ClientId client, QStringView text, int limit) {
    return bestMatches(
        contactsOf(db, client), [](const Contact& contact) { return fold(contact.name); },
        fold(text.trimmed()), limit);
}

Contact saveContact(Transaction& tx, const Contact& contact) {
    Contact stored = tidy(contact);
    requireNone(validate(stored));
    if (stored.revision == 0) {
        if (!stored.id) {
            stored.id = tx.newId<ContactId>();
        }
        stored.revision = 1;
        insert(tx, stored);
    } else {
        update(tx, stored);
        ++stored.revision;
    }
    tx.changed(Entity::Contact, stored.id);
    return stored;
}

RemovedContact removeContact(Transaction& tx, ContactId id) {
    const auto contact = findContact(tx, id);
    if (!contact) {
        fail(ErrorKind::NotFound, u"That contact is no longer in the workspace."_s);
    }
    RemovedContact removed{*contact, idsOf(tx.query("SELECT id FROM touchpoint WHERE contact_id = ?", id)),
                           idsOf(tx.query("SELECT id FROM ticket WHERE contact_id = ?", id)),
                           idsOf(tx.query("SELECT id FROM ticket_message WHERE contact_id = ?", id)),
                           idsOf(tx.query("SELECT id FROM feedback WHERE contact_id = ?", id))};
    // By hand instead of by the foreign key, because editable rows count their revisions.
    tx.execute("UPDATE touchpoint SET contact_id = NULL, revision = revision + 1 WHERE contact_id = ?", id);
    tx.execute("UPDATE ticket SET contact_id = NULL, revision = revision + 1 WHERE contact_id = ?", id);
    tx.execute("UPDATE feedback SET contact_id = NULL, revision = revision + 1 WHERE contact_id = ?", id);
    tx.execute("DELETE FROM contact WHERE id = ?", id);
    noteChanges(tx, removed);
    return removed;
}

void restoreContact(Transaction& tx, const RemovedContact& removed) {
    const ContactId id = removed.contact.id;
    insert(tx, removed.contact);
    tx.execute("UPDATE touchpoint SET contact_id = ?, revision = revision + 1 WHERE id IN %IDS%", id,
               removed.touchpoints);
    tx.execute("UPDATE ticket SET contact_id = ?, revision = revision + 1 WHERE id IN %IDS%", id,
               removed.tickets);
    tx.execute("UPDATE ticket_message SET contact_id = ? WHERE id IN %IDS%", id, removed.messages);
    tx.execute("UPDATE feedback SET contact_id = ?, revision = revision + 1 WHERE id IN %IDS%", id,
               removed.feedback);
    tx.changed(Entity::Contact, id);
}

} // namespace core::clients
