// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/activity.h"

#include "core/clients/watch.h"

namespace core::clients {

void noteContact(Transaction& tx, ClientId client, Instant at) {
    tx.execute(R"sql(INSERT INTO client_activity(client_id, last_contact_at) VALUES (?, ?)
ON CONFLICT (client_id) DO UPDATE SET last_contact_at = excluded.last_contact_at
WHERE client_activity.last_contact_at IS NULL OR client_activity.last_contact_at < excluded.last_contact_at)sql",
               client, at);
    lookAgain(tx, client);
    tx.changed(Entity::Client, client);
}

void recountContact(Transaction& tx, ClientId client) {
    tx.execute(R"sql(UPDATE client_activity SET last_contact_at = (SELECT MAX(x.at) FROM (
  SELECT MAX(at) AS at FROM touchpoint WHERE client_id = ?
  UNION ALL
  SELECT MAX(m.at) FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
  WHERE t.client_id = ? AND m.kind <> 'note') x)
WHERE client_id = ?)sql",
               client, client, client);
    lookAgain(tx, client);
    tx.changed(Entity::Client, client);
}

void recountTickets(Transaction& tx, ClientId client) {
    tx.execute(R"sql(UPDATE client_activity SET open_tickets = (SELECT COUNT(*) FROM ticket
WHERE client_id = ? AND state NOT IN ('resolved', 'closed')) WHERE client_id = ?)sql",
               client, client);
    lookAgain(tx, client);
    tx.changed(Entity::Client, client);
}

void rebuildActivity(Transaction& tx) {
    tx.execute("DELETE FROM client_activity");
    tx.execute(R"sql(INSERT INTO client_activity(client_id, last_contact_at, open_tickets)
SELECT c.id, x.at, COALESCE(o.n, 0) FROM client c
LEFT JOIN (SELECT client_id, MAX(at) AS at FROM (
    SELECT client_id, MAX(at) AS at FROM touchpoint GROUP BY client_id
    UNION ALL
    SELECT t.client_id, MAX(m.at) FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
    WHERE m.kind <> 'note' GROUP BY t.client_id) s GROUP BY client_id) x ON x.client_id = c.id
LEFT JOIN (SELECT client_id, COUNT(*) AS n FROM ticket WHERE state NOT IN ('resolved', 'closed')
    GROUP BY client_id) o ON o.client_id = c.id)sql");
    lookAgainAtAll(tx);
    tx.changed(Entity::Everything, 0);
}

std::vector<ActivityDifference> checkActivity(Database& db) {
    return db
        .query(R"sql(SELECT id, name, contact, tickets FROM (
SELECT c.id, c.name, a.last_contact_at IS DISTINCT FROM x.at AS contact,
  COALESCE(a.open_tickets, -1) <> COALESCE(o.n, 0) AS tickets FROM client c
LEFT JOIN client_activity a ON a.client_id = c.id
LEFT JOIN (SELECT client_id, MAX(at) AS at FROM (
    SELECT client_id, MAX(at) AS at FROM touchpoint GROUP BY client_id
    UNION ALL
    SELECT t.client_id, MAX(m.at) FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
    WHERE m.kind <> 'note' GROUP BY t.client_id) s GROUP BY client_id) x ON x.client_id = c.id
LEFT JOIN (SELECT client_id, COUNT(*) AS n FROM ticket WHERE state NOT IN ('resolved', 'closed')
    GROUP BY client_id) o ON o.client_id = c.id) found WHERE contact OR tickets ORDER BY id)sql")
        .all([](Query& q) {
            return ActivityDifference{q.get<ClientId>(0), q.get<QString>(1), q.get<bool>(2), q.get<bool>(3)};
        });
}

} // namespace core::clients
