// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/unread.h"

namespace core::tickets {

namespace {

/// One change for the few that a person marks; lists look again.
void tell(Transaction& tx, const std::vector<qint64>& ids) {
    tx.changed(Entity::Presence, ids.size() == 1 ? ids.front() : 0);
}

} // namespace

std::set<qint64> unreadOf(Database& db, const std::vector<qint64>& ids, MemberId member) {
    std::set<qint64> unread;
    if (!member || ids.empty()) {
        return unread;
    }
    Query rows = db.query(R"sql(SELECT t.id FROM ticket t
  LEFT JOIN ticket_seen s ON s.ticket_id = t.id AND s.member_id = ?
  WHERE t.id IN %IDS% AND t.resolved_at IS NULL AND EXISTS (SELECT 1 FROM ticket_message m
    WHERE m.ticket_id = t.id AND m.id > COALESCE(s.seen_id, 0)
      AND (m.member_id IS NULL OR m.member_id <> ?)))sql",
                          member, ids, member);
    while (rows.next()) {
        unread.insert(rows.get<qint64>(0));
    }
    return unread;
}

bool isUnread(Database& db, TicketId ticket, MemberId member) {
    return !unreadOf(db, {ticket.value}, member).empty();
}

void setRead(Transaction& tx, const std::vector<qint64>& ids, MemberId member) {
    tx.execute(R"sql(INSERT INTO ticket_seen(member_id, ticket_id, seen_id)
  SELECT CAST(? AS BIGINT), m.ticket_id, MAX(m.id) FROM ticket_message m WHERE m.ticket_id IN %IDS%
  GROUP BY m.ticket_id
  ON CONFLICT (member_id, ticket_id) DO UPDATE SET seen_id = excluded.seen_id)sql",
               member, ids);
    tell(tx, ids);
}

void setUnread(Transaction& tx, const std::vector<qint64>& ids, MemberId member) {
    tx.execute(R"sql(INSERT INTO ticket_seen(member_id, ticket_id, seen_id)
  SELECT CAST(? AS BIGINT), m.ticket_id, MAX(m.id) - 1 FROM ticket_message m
  WHERE m.ticket_id IN %IDS% AND (m.member_id IS NULL OR m.member_id <> ?)
  GROUP BY m.ticket_id
  ON CONFLICT (member_id, ticket_id) DO UPDATE SET seen_id = excluded.seen_id)sql",
               member, ids, member);
    tell(tx, ids);
}

} // namespace core::tickets
