// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keyindex.h"

#include "core/exchange/row.h"

namespace core::exchange {

namespace {

std::string_view keysOf(Table table) {
    switch (table) {
    case Table::Member:
        return R"sql(SELECT external_id, id, import_hash FROM member WHERE source = ? AND external_id <> '')sql";
    case Table::Client:
        return R"sql(SELECT external_id, id, import_hash FROM client WHERE source = ? AND external_id <> '')sql";
    case Table::Contact:
        return R"sql(SELECT external_id, id, import_hash FROM contact WHERE source = ? AND external_id <> '')sql";
    case Table::Touchpoint:
        return R"sql(SELECT external_id, id, import_hash FROM touchpoint
WHERE source = ? AND external_id <> '')sql";
    case Table::Ticket:
        return R"sql(SELECT external_id, id, import_hash FROM ticket WHERE source = ? AND external_id <> '')sql";
    case Table::Message:
        return R"sql(SELECT external_id, id, import_hash FROM ticket_message
WHERE source = ? AND external_id <> '')sql";
    case Table::Effort:
        return R"sql(SELECT external_id, id, import_hash FROM effort_entry
WHERE source = ? AND external_id <> '')sql";
    }
    return {};
}

/// Of the key as the databases store it.
quint64 hashOf(std::string_view key) {
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) { return c > 0; });
    return plain ? stableHash(key) : stableHash(textOf(key).toStdString());
}

} // namespace

KeyIndex::KeyIndex(Database& db, Table table, const QString& source) {
    const auto load = [this](Query rows, bool linked) {
        while (rows.next()) {
            add(rows.get<QString>(0).toStdString(),
                {rows.get<qint64>(1), rows.get<std::optional<qint64>>(2), linked});
        }
    };
    load(db.query(keysOf(table), source), false);
    load(db.query(
             R"sql(SELECT external_id, row_id, row_hash FROM import_link WHERE entity = ? AND source = ?)sql",
             table, source),
         true);
}

const Imported* KeyIndex::find(std::string_view externalId) const {
    const auto found = m_rows.find(hashOf(externalId));
    return found == m_rows.end() ? nullptr : &found->second;
}

void KeyIndex::add(std::string_view externalId, const Imported& row) {
    m_rows[hashOf(externalId)] = row;
}

void link(Transaction& tx, Table table, const QString& source, std::string_view externalId, qint64 id,
          qint64 hash) {
    tx.execute(R"sql(INSERT INTO import_link(source, entity, external_id, row_id, row_hash)
VALUES (?, ?, ?, ?, ?))sql",
               source, table, textOf(externalId), id, hash);
}

void relink(Transaction& tx, Table table, const QString& source, std::string_view externalId, qint64 hash) {
    tx.execute(
        R"sql(UPDATE import_link SET row_hash = ? WHERE source = ? AND entity = ? AND external_id = ?)sql",
        hash, source, table, textOf(externalId));
}

} // namespace core::exchange
