// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/naming.h"

#include "core/base/fold.h"
#include "core/base/page.h"

namespace core::clients {

namespace {

/// The one client whose name begins with the phrase; empty when none or several do.
std::optional<ClientName> onlyBegun(Database& db, const QString& phrase) {
    const QString key = fold(phrase);
    const auto names = matchClients(db, phrase, 2); // names that begin with it come first
    const auto begins = [&key](const ClientName& name) { return matchRank(fold(name.name), key) == 0; };
    if (names.empty() || !begins(names.front()) || (names.size() > 1 && begins(names.back()))) {
        return std::nullopt;
    }
    return names.front();
}

} // namespace

std::optional<NamedClient> clientNamed(Database& db, const QStringList& phrases) {
    for (const QString& phrase : phrases) {
        if (phrase.size() < 2) {
            continue;
        }
        if (const auto names = matchClients(db, phrase, 1); !names.empty()) {
            return NamedClient{phrase, names.front()};
        }
    }
    return std::nullopt;
}

std::optional<NamedClient> clientNamed(Database& db, const QStringList& phrases, ClientId known) {
    const auto client = find(db, known);
    for (const QString& phrase : phrases) {
        if (phrase.size() < MinNaming) {
            continue;
        }
        if (client && matchRank(fold(client->name), fold(phrase))) {
            return NamedClient{phrase, {client->id, client->name, client->status, client->city}};
        }
        if (const auto other = onlyBegun(db, phrase)) {
            return NamedClient{phrase, *other};
        }
    }
    return std::nullopt;
}

} // namespace core::clients
