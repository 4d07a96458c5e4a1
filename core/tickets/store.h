// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How a ticket is written: the row, one event for each changed field, and the client's counters. Used inside
/// core/tickets only.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets::store {

/// For a change: NotFound when it is gone, Invalid when it was merged into another one.
Ticket require(Database& db, TicketId id);
std::optional<Ticket> find(Database& db, TicketId id);
/// Those of the ids that are there, by id.
std::vector<Ticket> findEach(Database& db, const std::vector<qint64>& ids);
std::optional<Ticket> findNumber(Database& db, qint64 number);

void insert(Transaction& tx, const Ticket& ticket);
/// Writes what differs, with events by `by`, and one revision more than before.revision; updatedAt becomes
/// `updatedAt`. Gives the stored ticket. Conflict when before.revision is not the stored one.
Ticket update(Transaction& tx, const Ticket& before, Ticket after, MemberId by, Instant updatedAt);

/// Where its client stood on the primary journey when the ticket was opened; again after it went to another
/// client.
void recordVisit(Transaction& tx, TicketId id);
/// One event for each field that differs, without an id.
std::vector<TicketEvent> differences(const Ticket& before, const Ticket& after, MemberId by, Instant at);
void addEvent(Transaction& tx, const TicketEvent& event);
void insert(Transaction& tx, const Message& message);

QStringList tagsOf(Database& db, TicketId id);
/// Replaces the tags; names as given by normalTags.
void writeTags(Transaction& tx, TicketId id, const QStringList& tags);
/// Trimmed, without empty and equal ones (case and accents do not count), by name.
QStringList normalTags(const QStringList& tags);

} // namespace core::tickets::store
