// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/watch.h"

namespace core::clients {

void lookAgain(Transaction& tx, ClientId client) {
    // From the client's own row, so that a client that is gone in the meantime is none; written only when it
    // is not marked yet, so that the second change of a unit costs a look-up.
    tx.execute(R"sql(INSERT INTO client_watch(client_id, check_at) SELECT id, 0 FROM client WHERE id = ?
ON CONFLICT (client_id) DO UPDATE SET check_at = 0 WHERE client_watch.check_at <> 0)sql",
               client);
}

void lookAgainAtAll(Transaction& tx) {
    tx.execute(R"sql(INSERT INTO client_watch(client_id, check_at) SELECT id, 0 FROM client WHERE id > 0
ON CONFLICT (client_id) DO UPDATE SET check_at = 0 WHERE client_watch.check_at <> 0)sql");
}

void setLookAt(Transaction& tx, ClientId client, std::optional<Instant> at) {
    tx.execute(R"sql(INSERT INTO client_watch(client_id, check_at) VALUES (?, ?)
ON CONFLICT (client_id) DO UPDATE SET check_at = excluded.check_at
WHERE client_watch.check_at <> excluded.check_at)sql",
               client, at.value_or(Instant::max()));
}

std::vector<ClientId> dueForLook(Database& db, Instant now, int limit) {
    return db
        .query("SELECT client_id FROM client_watch WHERE check_at <= ? ORDER BY check_at, client_id LIMIT ?",
               now, limit)
        .all([](Query& q) { return q.get<ClientId>(0); });
}

} // namespace core::clients
