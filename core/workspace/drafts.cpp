// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/drafts.h"

#include "core/base/fold.h"

namespace core::workspace {

namespace {

Draft fromRow(Query& q) {
    return {q.get<QString>(0), q.get<QString>(1), q.get<Instant>(2)};
}

} // namespace

void saveDraft(Transaction& tx, MemberId member, const QString& key, const QString& body) {
    if (body.isEmpty()) {
        discardDraft(tx, member, key);
        return;
    }
    tx.execute(R"sql(INSERT INTO draft(member_id, key, body, updated_at) VALUES (?, ?, ?, ?)
ON CONFLICT (member_id, key) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at)sql",
               member, key, cleaned(body), tx.now());
    tx.changed(Entity::Draft, member);
}

std::optional<Draft> draft(Database& db, MemberId member, const QString& key) {
    return db.query("SELECT key, body, updated_at FROM draft WHERE member_id = ? AND key = ?", member, key)
        .first(fromRow);
}

std::vector<Draft> drafts(Database& db, MemberId member) {
    return db
        .query("SELECT key, body, updated_at FROM draft WHERE member_id = ? ORDER BY updated_at DESC, key",
               member)
        .all(fromRow);
}

void discardDraft(Transaction& tx, MemberId member, const QString& key) {
    if (tx.execute("DELETE FROM draft WHERE member_id = ? AND key = ?", member, key) > 0) {
        tx.changed(Entity::Draft, member);
    }
}

} // namespace core::workspace
