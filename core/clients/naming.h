// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which client typed words name, when they may as well be part of a note.
#pragma once

#include "core/clients/list.h"

#include <QStringList>

namespace core::clients {

/// Words that were found to be a client.
struct NamedClient {
    QString phrase;
    ClientName client;

    bool operator==(const NamedClient&) const = default;
};

/// The first of the phrases that names a client, as typeahead would choose it; phrases of one letter name
/// nobody.
std::optional<NamedClient> clientNamed(Database& db, const QStringList& phrases);

/// The same while a client is known already: a phrase must say more to be no part of the note. It names the
/// known client when a word of that name begins with it, and another client when it begins the name of just
/// one; in both cases it has MinNaming letters at least.
std::optional<NamedClient> clientNamed(Database& db, const QStringList& phrases, ClientId known);

constexpr qsizetype MinNaming = 3;

} // namespace core::clients
