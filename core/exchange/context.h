// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the importers of the single kinds share while an import runs.
#pragma once

#include "core/exchange/directory.h"
#include "core/exchange/importer.h"
#include "core/exchange/row.h"
#include "core/workspace/settings.h"

namespace core::exchange {

enum class Outcome { Created, Updated, Unchanged };

struct Stage {
    QString label;
    bool closed = false;
};

struct Context {
    Context(Transaction& transaction, const ImportOptions& importOptions)
        : tx(transaction)
        , options(importOptions)
        , directory(transaction)
        , home(workspace::loadSettings(transaction).zone())
        , clock(importOptions.zone.value_or(home.zone())) {}

    Transaction& tx;
    const ImportOptions& options;
    Directory directory;
    ZonedClock home;                                     ///< of the workspace: decides days
    ZonedClock clock;                                    ///< of the files: decides instants
    QString source;                                      ///< of the current file
    std::map<std::pair<QString, QString>, Stage> stages; ///< by source and key
    std::unordered_set<qint64> answered;                 ///< tickets with new messages
    std::unordered_map<quint64, int> repeats;            ///< equal rows without any key in the current file
    std::unordered_map<quint64, quint64> contents;       ///< first content by natural key in the current file
    std::unordered_map<quint64, std::vector<quint64>> alike; ///< further contents of the same natural key
    std::optional<bool> hasMerges;                           ///< whether any ticket was merged; asked once
    qint64 nextNumber = 0;                                   ///< of tickets: a block is reserved at a time
    qint64 lastNumber = 0;
    std::string key; ///< room for the key of the current row
};

/// Longer names and keys do not fit into an index of PostgreSQL.
constexpr qsizetype MaxName = 300;
constexpr size_t MaxKey = 300;

/// The row's own name; refuses one that is too long.
void requireShort(const Row& row, Field field, const QString& name);

/// A reference from three fields of a row; too long a name is cut.
Reference referenceTo(const Row& row, Field id, Field name, Field email);

Reference memberIn(const Row& row);
Reference clientIn(const Row& row);
Reference contactIn(const Row& row);

/// Whom a row is about.
struct Whom {
    ClientId client;
    ContactId contact; ///< zero where the row names none that is there; its key stays with the row
};

/// The client that the row names, else its contact's, else the collecting one.
Whom whomIn(Context& context, Row& row);

/// The row's key: its own; or else the natural one, numbered where rows of other content share it; or else
/// its content and how often that came before in this file, so that equal lines of a time sheet stay entries
/// each.
std::string_view keyOf(Context& context, const Row& row, const std::string& natural = {});

/// Writes a row once: insert() gives the new id, update(id, linked) changes a row that is there; linked rows
/// belong to somebody else and only get what they lack.
template <class Insert, class Update>
Outcome store(Context& context, Table table, std::string_view key, qint64 hash, Insert insert,
              Update update) {
    KeyIndex& keys = context.directory.keys(table, context.source);
    const Imported* found = keys.find(key);
    if (found == nullptr) {
        const qint64 id = insert();
        context.directory.keys(table, context.source).add(key, {id, hash, false});
        return Outcome::Created;
    }
    if (found->hash == hash) {
        return Outcome::Unchanged;
    }
    const Imported known = *found;
    update(known.id, known.linked);
    if (known.linked) {
        relink(context.tx, table, context.source, key, hash);
    }
    context.directory.keys(table, context.source).add(key, {known.id, hash, known.linked});
    return known.hash ? Outcome::Updated : Outcome::Created;
}

/// One record each; RowRefused when it cannot be imported.
Outcome importMember(Context& context, Row& row);
Outcome importClient(Context& context, Row& row);
Outcome importContact(Context& context, Row& row);
Outcome importStage(Context& context, Row& row);
Outcome importTicket(Context& context, Row& row);
Outcome importTicketClient(Context& context, Row& row);
Outcome importTicketContact(Context& context, Row& row);
Outcome importMessage(Context& context, Row& row);
Outcome importTag(Context& context, Row& row);
Outcome importTouchpoint(Context& context, Row& row);
Outcome importEffort(Context& context, Row& row);

/// The ticket that a row names, by its key in the same source; a table of no known source may name Waymark's
/// own number. Zero when it is not there.
TicketId ticketIn(Context& context, const Row& row);
/// Where rows for the ticket belong: it, or the one that it was merged into.
TicketId landingIn(Context& context, TicketId ticket);
/// Minutes that a ticket's row says were tracked on it; zero without. Refuses what is no duration.
qint64 trackedMinutes(const Context& context, const Row& row);

struct Tracked {
    qint64 minutes = 0;
    TicketId ticket;
    ClientId client;
    MemberId member;
    qint64 day = 0;
};

/// Keeps them as one entry of the ticket, marked as imported.
void storeTracked(Context& context, const Tracked& tracked, std::string_view ticketKey);
void addTags(Context& context, TicketId ticket, const QStringList& names);
/// Stamps of tickets that got messages, activity of clients that were touched.
void finish(Context& context);

} // namespace core::exchange
