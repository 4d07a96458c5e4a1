// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/exchange/context.h"
#include "core/exchange/valuemap.h"

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The name in one or two cells, else the address, else nothing.
QString nameIn(const Row& row) {
    QString name = row.text(Field::Name);
    if (name.isEmpty()) {
        name = (row.text(Field::FirstName) + u' ' + row.text(Field::LastName)).trimmed();
    }
    return name.isEmpty() ? row.text(Field::Email) : name;
}

/// The address; what is none stays with the row under the column's name.
QString addressIn(Row& row) {
    const QString email = row.text(Field::Email);
    if (!email.isEmpty() && (!email.contains(u'@') || email.size() > MaxName)) {
        row.keep(Field::Email);
        return {};
    }
    return email;
}

void refuseDeleted(const Row& row) {
    if (row.truth(Field::Deleted)) {
        row.refuse(Field::Deleted, u"The row is marked as deleted."_s);
    }
}

QString roleIn(const Row& row) {
    const QString role = comparable(row.text(Field::Role));
    if (role.contains(u"admin"_s) || role == u"owner") {
        return u"admin"_s;
    }
    if (role == u"manager" || role == u"lead" || role == u"supervisor") {
        return u"manager"_s;
    }
    return role == u"agent" || role == u"rep" || role == u"support" ? u"rep"_s : u"staff"_s;
}

/// Users of a help desk are customers and colleagues in one table.
bool isColleague(const Row& row) {
    const QString role = comparable(row.text(Field::Role));
    return role == u"agent" || role == u"admin" || role == u"staff" || role == u"manager" || role == u"owner";
}

std::string naturalKey(const QString& email, const QString& name) {
    return email.isEmpty() ? "name:" + fold(name).toStdString() : "email:" + fold(email).toStdString();
}

void fillContact(Context& context, const Row& row, qint64 id, const QString& email) {
    context.tx.execute(R"sql(UPDATE contact SET role = CASE WHEN role = '' THEN ? ELSE role END,
email_key = CASE WHEN email = '' THEN ? ELSE email_key END, email = CASE WHEN email = '' THEN ? ELSE email END,
phone = CASE WHEN phone = '' THEN ? ELSE phone END, note = CASE WHEN note = '' THEN ? ELSE note END,
revision = revision + 1 WHERE id = ?)sql",
                       row.text(Field::JobTitle), fold(email), email, row.text(Field::Phone),
                       row.longText(Field::Note), id);
}

void fillClient(Context& context, const Row& row, qint64 id) {
    context.tx.execute(R"sql(UPDATE client SET industry = CASE WHEN industry = '' THEN ? ELSE industry END,
city = CASE WHEN city = '' THEN ? ELSE city END, website = CASE WHEN website = '' THEN ? ELSE website END,
note = CASE WHEN note = '' THEN ? ELSE note END, revision = revision + 1 WHERE id = ?)sql",
                       row.text(Field::Industry), row.text(Field::City), row.text(Field::Website),
                       row.longText(Field::Note), id);
}

/// What a row says of a client, beside the texts that are stored as they stand.
struct ClientLine {
    QString name;
    QString status;
    MemberId owner;
    Instant createdAt;
    std::optional<qint64> since; ///< day number
};

ClientLine clientIn(Context& context, Row& row) {
    ClientLine line;
    line.name = row.text(Field::Name);
    if (line.name.isEmpty()) {
        line.name = row.text(Field::Website);
    }
    if (line.name.isEmpty()) {
        row.refuse(Field::Name, u"A client needs a name."_s);
    }
    requireShort(row, Field::Name, line.name);
    for (const Field field : {Field::Phone, Field::Email, Field::Country}) {
        row.keep(field);
    }
    const auto created = row.stamp(Field::CreatedAt);
    line.owner = context.directory.member(context.source, memberIn(row));
    line.createdAt = created ? row.clock().toInstant(*created) : context.tx.now();
    if (created) {
        line.since = created->msOfDay ? context.home.dayOf(line.createdAt) : created->day;
    }
    line.status = row.has(Field::Active) && !row.truth(Field::Active) ? u"left"_s : u"active"_s;
    return line;
}

ClientId insertClient(Context& context, const Row& row, const ClientLine& line, const QString& key,
                      qint64 hash) {
    const auto id = context.tx.newId<ClientId>();
    context.tx.execute(R"sql(INSERT INTO client(id, name, name_key, status, industry, city, website, note,
owner_id, since_day, created_at, source, external_id, custom, import_hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                       id, line.name, fold(line.name), line.status, row.text(Field::Industry),
                       row.text(Field::City), row.text(Field::Website), row.longText(Field::Note), line.owner,
                       line.since, line.createdAt, context.source, key, row.custom(), hash);
    context.tx.execute("INSERT INTO client_activity(client_id) VALUES (?)", id);
    return id;
}

void updateClient(Context& context, const Row& row, const ClientLine& line, qint64 hash, qint64 id) {
    context.tx.execute(R"sql(UPDATE client SET name = ?, name_key = ?, status = ?, industry = ?, city = ?,
website = ?, note = ?, owner_id = ?, since_day = ?, custom = ?, import_hash = ?, revision = revision + 1
WHERE id = ?)sql",
                       line.name, fold(line.name), line.status, row.text(Field::Industry),
                       row.text(Field::City), row.text(Field::Website), row.longText(Field::Note), line.owner,
                       line.since, row.custom(), hash, id);
}

} // namespace

Outcome importMember(Context& context, Row& row) {
    refuseDeleted(row);
    const QString email = addressIn(row);
    QString name = nameIn(row);
    if (name.isEmpty() && row.has(Field::ExternalId)) {
        name = u"Member %1 (%2)"_s.arg(row.text(Field::ExternalId), titleOf(context.source));
    }
    if (name.isEmpty()) {
        row.refuse(Field::Name, u"A member needs a name."_s);
    }
    requireShort(row, Field::Name, name);
    const auto key = keyOf(context, row, naturalKey(email, name));
    const QString role = roleIn(row);
    const bool active = !row.has(Field::Active) || row.truth(Field::Active);
    const qint64 hash = row.hash();
    auto& directory = context.directory;
    if (directory.keys(Table::Member, context.source).find(key) == nullptr) {
        if (const MemberId same = directory.sameMember(context.source, email, name)) {
            link(context.tx, Table::Member, context.source, key, same.value, hash);
            directory.keys(Table::Member, context.source).add(key, {same.value, hash, true});
            directory.added(same, context.source, name, email);
            return Outcome::Updated;
        }
    }
    return store(
        context, Table::Member, key, hash,
        [&] {
            const auto id = context.tx.newId<MemberId>();
            context.tx.execute(R"sql(INSERT INTO member(id, name, name_key, email, role, active, source,
external_id, custom, import_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                               id, name, fold(name), email, role, active, context.source, textOf(key),
                               row.custom(), hash);
            directory.added(id, context.source, name, email);
            return id.value;
        },
        [&](qint64 id, bool linked) {
            if (linked) {
                return;
            }
            context.tx.execute(
                R"sql(UPDATE member SET name = ?, name_key = ?, email = ?, role = ?, active = ?,
custom = ?, import_hash = ?, revision = revision + 1 WHERE id = ?)sql",
                name, fold(name), email, role, active, row.custom(), hash, id);
            directory.added(MemberId(id), context.source, name, email);
        });
}

Outcome importClient(Context& context, Row& row) {
    refuseDeleted(row);
    const ClientLine line = clientIn(context, row);
    const auto key = keyOf(context, row, naturalKey({}, line.name));
    const qint64 hash = row.hash({line.owner.value});
    auto& directory = context.directory;
    if (directory.keys(Table::Client, context.source).find(key) == nullptr) {
        if (const ClientId same = directory.sameClient(context.source, line.name)) {
            fillClient(context, row, same.value);
            link(context.tx, Table::Client, context.source, key, same.value, hash);
            directory.keys(Table::Client, context.source).add(key, {same.value, hash, true});
            directory.added(same, context.source, line.name);
            return Outcome::Updated;
        }
    }
    return store(
        context, Table::Client, key, hash,
        [&] {
            const ClientId id = insertClient(context, row, line, textOf(key), hash);
            directory.added(id, context.source, line.name);
            return id.value;
        },
        [&](qint64 id, bool linked) {
            if (linked) {
                fillClient(context, row, id);
                return;
            }
            updateClient(context, row, line, hash, id);
            directory.added(ClientId(id), context.source, line.name);
        });
}

Outcome importContact(Context& context, Row& row) {
    if (isColleague(row)) {
        return importMember(context, row);
    }
    refuseDeleted(row);
    const QString email = addressIn(row);
    QString name = nameIn(row);
    if (name.isEmpty() && row.has(Field::ExternalId)) {
        name = u"Contact %1 (%2)"_s.arg(row.text(Field::ExternalId), titleOf(context.source));
    }
    if (name.isEmpty()) {
        row.refuse(Field::Name, u"A contact needs a name or an e-mail address."_s);
    }
    requireShort(row, Field::Name, name);
    auto& directory = context.directory;
    const ClientId client = directory.client(context.source, clientIn(row));
    const auto key = keyOf(context, row, naturalKey(email, name));
    const qint64 hash = row.hash({client.value});
    if (directory.keys(Table::Contact, context.source).find(key) == nullptr) {
        if (const ContactId same = directory.sameContact(context.source, email)) {
            fillContact(context, row, same.value, email);
            link(context.tx, Table::Contact, context.source, key, same.value, hash);
            directory.keys(Table::Contact, context.source).add(key, {same.value, hash, true});
            directory.added(same, context.source, directory.clientOf(same), name, email);
            return Outcome::Updated;
        }
    }
    return store(
        context, Table::Contact, key, hash,
        [&] {
            const auto id = context.tx.newId<ContactId>();
            context.tx.execute(
                R"sql(INSERT INTO contact(id, client_id, name, name_key, role, email, email_key,
phone, note, source, external_id, custom, import_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                id, client, name, fold(name), row.text(Field::JobTitle), email, fold(email),
                row.text(Field::Phone), row.longText(Field::Note), context.source, textOf(key), row.custom(),
                hash);
            directory.added(id, context.source, client, name, email);
            return id.value;
        },
        [&](qint64 id, bool linked) {
            if (linked) {
                fillContact(context, row, id, email);
                return;
            }
            context.tx.execute(
                R"sql(UPDATE contact SET client_id = ?, name = ?, name_key = ?, role = ?, email = ?,
email_key = ?, phone = ?, note = ?, custom = ?, import_hash = ?, revision = revision + 1 WHERE id = ?)sql",
                client, name, fold(name), row.text(Field::JobTitle), email, fold(email),
                row.text(Field::Phone), row.longText(Field::Note), row.custom(), hash, id);
            directory.added(ContactId(id), context.source, client, name, email);
        });
}

} // namespace core::exchange
