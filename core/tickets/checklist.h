// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is to be done on a ticket, item by item. An item can stand for another ticket.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

struct Item {
    TicketItemId id;
    TicketId ticket;
    qint64 position = 0;
    QString body;    ///< may be empty when it stands for another ticket
    TicketId linked; ///< ticks itself when that ticket is resolved, and opens again when that one does
    std::optional<Instant> doneAt;
    MemberId doneBy; ///< none: it ticked itself
    qint64 linkedNumber = 0;
    QString linkedSubject;

    bool operator==(const Item&) const = default;
};

/// Longest item, in UTF-16 units.
constexpr qsizetype MaxItem = 500;

/// In their order.
std::vector<Item> itemsOf(Database& db, TicketId ticket);
std::vector<Item> openItems(Database& db, TicketId ticket);

/// At the end. An item for a ticket that is done already is ticked. Invalid without words and ticket, and for
/// the ticket itself; NotFound.
Item addItem(Transaction& tx, TicketId ticket, const QString& body, TicketId linked, MemberId by);
/// NotFound when it is gone; so do the others.
Item setItemBody(Transaction& tx, TicketItemId id, const QString& body, MemberId by);
Item setItemDone(Transaction& tx, TicketItemId id, bool done, MemberId by);
/// One place up (-1) or down (+1); at the end it stays. True when it moved.
bool moveItem(Transaction& tx, TicketItemId id, int by);
/// Gives what was removed, for restoreItem(), which brings it back to its place.
Item removeItem(Transaction& tx, TicketItemId id, MemberId by);
void restoreItem(Transaction& tx, const Item& item, MemberId by);

/// The ticket was resolved at that instant, or is open again (null): ticks the items that stand for it, or
/// takes the tick back where nobody set it. Called with each change of state.
void followState(Transaction& tx, TicketId ticket, std::optional<Instant> doneAt);

} // namespace core::tickets
