// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/clientmove.h"

#include "core/tickets/store.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

void moveTimers(Transaction& tx, TicketId ticket, ClientId from, ClientId to) {
    tx.execute("UPDATE timer SET client_id = ? WHERE ticket_id = ? AND client_id = ?", to, ticket, from);
    store::recordVisit(tx, ticket);
    tx.changed(Entity::Effort, 0);
    tx.changed(Entity::Timer, 0);
}

} // namespace

std::vector<qint64> carryAlong(Transaction& tx, TicketId ticket, ClientId from, ClientId to) {
    auto moved = tx.query(R"sql(UPDATE effort_entry SET client_id = ?, revision = revision + 1
  WHERE ticket_id = ? AND client_id = ? RETURNING id)sql",
                          to, ticket, from)
                     .all([](Query& row) { return row.get<qint64>(0); });
    moveTimers(tx, ticket, from, to);
    return moved;
}

void carryBack(Transaction& tx, TicketId ticket, ClientId from, ClientId to,
               const std::vector<qint64>& entries) {
    tx.execute(R"sql(UPDATE effort_entry SET client_id = ?, revision = revision + 1
  WHERE ticket_id = ? AND client_id = ? AND id IN %IDS%)sql",
               to, ticket, from, entries);
    moveTimers(tx, ticket, from, to);
}

void requireClient(Database& db, ClientId client) {
    if (!db.scalar<qint64>("SELECT id FROM client WHERE id = ?", client)) {
        fail(ErrorKind::NotFound, u"This client is no longer there. Somebody else removed it."_s);
    }
}

} // namespace core::tickets
