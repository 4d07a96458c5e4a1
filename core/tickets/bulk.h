// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The same acts on many tickets. An act is a value, so that a macro or a menu can give it.
#pragma once

#include "core/db/database.h"
#include "core/fields/values.h"
#include "core/tickets/ticket.h"

#include <map>
#include <variant>

namespace core::tickets {

struct SetState {
    TicketState to = TicketState::Open;
    std::optional<Instant> pendingUntil;

    bool operator==(const SetState&) const = default;
};

struct SetAssignee {
    MemberId member; ///< zero: nobody

    bool operator==(const SetAssignee&) const = default;
};

struct SetPriority {
    Priority priority = Priority::Normal;

    bool operator==(const SetPriority&) const = default;
};

struct SetKind {
    TicketKind kind = TicketKind::Question;

    bool operator==(const SetKind&) const = default;
};

struct AddTags {
    QStringList names;

    bool operator==(const AddTags&) const = default;
};

struct RemoveTags {
    QStringList names;

    bool operator==(const RemoveTags&) const = default;
};

struct SetField {
    fields::Field field; ///< of tickets
    fields::Value value; ///< of its type; none clears it

    bool operator==(const SetField&) const = default;
};

struct WriteMessage {
    MessageKind kind = MessageKind::Reply; ///< reply, note or call
    QString body;

    bool operator==(const WriteMessage&) const = default;
};

/// A text of its own for each ticket; tickets without one get none.
struct WriteEach {
    MessageKind kind = MessageKind::Reply;
    std::map<qint64, QString> bodies;

    bool operator==(const WriteEach&) const = default;
};

/// To another client, without a contact. Effort and running timers follow, as in moveToClient().
struct SetClient {
    ClientId client;

    bool operator==(const SetClient&) const = default;
};

struct SetWatching {
    MemberId member;
    bool on = true;

    bool operator==(const SetWatching&) const = default;
};

using BulkAct = std::variant<SetState, SetAssignee, SetPriority, SetKind, AddTags, RemoveTags, SetField,
                             WriteMessage, WriteEach, SetClient, SetWatching>;

/// Acts in their order, as one: each ticket is changed once.
struct Bulk {
    std::vector<BulkAct> acts;
    MemberId by;
    std::optional<Minutes> minutes; ///< logged on each ticket; never asked for
    QTimeZone zone = QTimeZone::utc();

    bool operator==(const Bulk&) const = default;
};

/// What a slice changed: enough to undo it exactly.
struct BulkDone {
    using Pairs = std::vector<std::pair<qint64, qint64>>;

    struct OldField {
        qint64 ticket = 0;
        fields::Field field;
        fields::Value before;
        fields::Value after;
    };

    std::vector<Ticket> before; ///< those that changed
    std::vector<Ticket> after;
    Pairs tagsAdded; ///< ticket and tag
    Pairs tagsRemoved;
    Pairs watchersAdded; ///< ticket and member
    Pairs watchersRemoved;
    std::vector<OldField> fields;
    std::map<qint64, std::vector<qint64>> moved; ///< effort entries that followed a ticket to its client
    std::vector<qint64> messages;
    std::vector<EntryId> entries;
};

/// So many tickets make one slice: a unit of work that others do not wait for.
constexpr int BulkSlice = 500;

/// Does the acts to the tickets in sets, with the same rules, stamps and history as one by one. Tickets that
/// are gone, or that an act would not change, stay as they are; a state that cannot follow is passed over.
/// Invalid for an empty message, NotFound for a client that is gone.
BulkDone apply(Transaction& tx, const Bulk& bulk, const std::vector<qint64>& ids);
/// Puts the tickets back, and gives how many were left alone because somebody changed them since. The history
/// keeps both.
qint64 undo(Transaction& tx, const BulkDone& done, MemberId by);

} // namespace core::tickets
