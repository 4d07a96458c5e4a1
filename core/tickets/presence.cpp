// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/presence.h"

namespace core::tickets {

namespace {

void leave(Transaction& tx, MemberId member, const QString& desk, TicketId except) {
    const auto left =
        tx.query(
              R"sql(DELETE FROM ticket_presence WHERE desk = ? AND NOT (member_id = ? AND ticket_id = COALESCE(CAST(? AS BIGINT), 0))
  RETURNING ticket_id)sql",
              desk, member, except)
            .all([](Query& row) { return row.get<TicketId>(0); });
    for (const TicketId ticket : left) {
        tx.changed(Entity::Presence, ticket);
    }
}

} // namespace

void bePresent(Transaction& tx, TicketId ticket, MemberId member, const QString& desk, Doing doing) {
    leave(tx, member, desk, ticket);
    tx.execute("DELETE FROM ticket_presence WHERE at < ?", tx.now() - 10 * PresenceFresh);
    // From the ticket's own row, so that one that is gone meanwhile is none.
    tx.execute(R"sql(INSERT INTO ticket_presence(ticket_id, member_id, desk, doing, at)
  SELECT id, CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT) FROM ticket WHERE id = ?
  ON CONFLICT (ticket_id, member_id, desk) DO UPDATE SET doing = excluded.doing, at = excluded.at)sql",
               member, desk, doing, tx.now(), ticket);
    tx.changed(Entity::Presence, ticket);
}

void beAbsent(Transaction& tx, MemberId member, const QString& desk) {
    leave(tx, member, desk, {});
}

std::vector<Presence> present(Database& db, MemberId except) {
    return db
        .query(R"sql(SELECT p.ticket_id, p.member_id, m.name, MAX(p.doing) FROM ticket_presence p
  JOIN member m ON m.id = p.member_id WHERE p.at > ? AND p.member_id <> COALESCE(CAST(? AS BIGINT), 0)
  GROUP BY p.ticket_id, p.member_id, m.name, m.name_key ORDER BY p.ticket_id, 4 DESC, m.name_key, p.member_id)sql",
               db.now() - PresenceFresh, except)
        .all([](Query& row) {
            return Presence{row.get<TicketId>(0), row.get<MemberId>(1), row.get<QString>(2),
                            row.get<Doing>(3)};
        });
}

} // namespace core::tickets
