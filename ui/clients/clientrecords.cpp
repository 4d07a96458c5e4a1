// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientrecords.h"

#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

namespace clients = core::clients;

namespace ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ClientRecords", text);
}

/// An amount means nothing without its currency, so that both are one field.
RecordField<clients::Client> feeField() {
    using clients::Client;
    return {tr("Monthly fee"),
            [](const Client& client) {
                return client.monthlyFeeMinor ? format::money(client.monthlyFeeMinor, client.currency)
                                              : QString();
            },
            [](const Client& a, const Client& b) {
                return a.monthlyFeeMinor == b.monthlyFeeMinor && a.currency == b.currency;
            },
            [](const Client& from, Client& to) {
                to.monthlyFeeMinor = from.monthlyFeeMinor;
                to.currency = from.currency;
            }};
}

} // namespace

RecordKind<clients::Client> clientKind(const Session& session) {
    using clients::Client;
    const auto day = [](QDate value) { return value.isValid() ? format::fullDay(value) : QString(); };
    const auto owner = [members = session.members()](core::MemberId id) {
        const auto at = std::find_if(members.begin(), members.end(),
                                     [id](const auto& member) { return member.id == id; });
        return at == members.end() ? tr("Nobody") : at->name;
    };
    return {.added = tr("Client %1 added"),
            .changed = tr("Client %1 changed"),
            .gone = tr("This client was removed in the meantime. Copy what you need and close."),
            .name = [](const Client& client) { return client.name; },
            .fields = {fieldOf(tr("Name"), &Client::name), fieldOf(tr("Owner"), &Client::owner, owner),
                       fieldOf(tr("Status"), &Client::status, &statusWord),
                       fieldOf(tr("Tier"), &Client::tier), fieldOf(tr("Industry"), &Client::industry),
                       fieldOf(tr("City"), &Client::city), fieldOf(tr("Website"), &Client::website),
                       fieldOf(tr("Client since"), &Client::since, day),
                       fieldOf(tr("Renewal"), &Client::renewal, day), feeField(),
                       fieldOf(tr("Note"), &Client::note)},
            .find = [](core::Database& db, const Client& one) { return clients::find(db, one.id); },
            .save = &clients::save,
            .remove = [](core::Transaction& tx, const Client& one) { clients::remove(tx, one.id); }};
}

RecordKind<clients::Contact> contactKind() {
    using clients::Contact;
    const auto channel = [](std::optional<core::Channel> value) {
        return value ? channelWord(*value) : tr("No preference");
    };
    return {.added = tr("Contact %1 added"),
            .changed = tr("Contact %1 changed"),
            .gone = tr("This contact was removed in the meantime. Copy what you need and close."),
            .name = [](const Contact& contact) { return contact.name; },
            .fields = {fieldOf(tr("Name"), &Contact::name), fieldOf(tr("Role"), &Contact::role),
                       fieldOf(tr("E-mail"), &Contact::email), fieldOf(tr("Phone"), &Contact::phone),
                       fieldOf(tr("Prefers"), &Contact::preferredChannel, channel),
                       fieldOf(tr("Note"), &Contact::note)},
            .find = [](core::Database& db, const Contact& one) { return clients::findContact(db, one.id); },
            .save = &clients::saveContact,
            .remove = [](core::Transaction& tx, const Contact& one) { clients::removeContact(tx, one.id); }};
}

} // namespace ui
