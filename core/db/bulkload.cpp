// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/bulkload.h"

#include "core/db/searchdialect.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

/// Names come from the program and the catalogue, never from input; quoted all the same.
std::string quoted(const std::string& name) {
    return '"' + name + '"';
}

} // namespace

BulkLoad::BulkLoad(Transaction& tx, std::vector<std::string> tables)
    : m_tx(tx)
    , m_tables(std::move(tables)) {
    if (static_cast<Database&>(m_tx).engine() == Engine::Sqlite) {
        suspendSqlite();
    } else {
        suspendPostgres();
    }
}

void BulkLoad::suspendSqlite() {
    std::vector<std::string> drops;
    for (const std::string& table : m_tables) {
        // Indexes first: they are brought back in this order, and must be there before a trigger can run.
        auto rows = m_tx.query(R"sql(SELECT type, name, sql FROM sqlite_master
WHERE tbl_name = ? AND sql IS NOT NULL AND (type = 'trigger' OR (type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%'))
ORDER BY type, name)sql",
                               QString::fromStdString(table));
        while (rows.next()) {
            drops.push_back("DROP " + rows.get<QString>(0).toUpper().toStdString() + ' ' +
                            quoted(rows.get<QString>(1).toStdString()));
            m_restore.push_back(rows.get<QString>(2).toStdString());
        }
    }
    for (const auto& statement : searchSuspend(m_tables)) {
        drops.push_back(statement.sql);
    }
    for (const auto& statement : searchSession(m_tables)) {
        m_restore.push_back(statement.sql);
    }
    for (const auto& statement : searchRebuild(m_tables)) {
        m_restore.push_back(statement.sql);
    }
    for (const std::string& drop : drops) {
        static_cast<Database&>(m_tx).run(drop);
    }
}

void BulkLoad::suspendPostgres() {
    std::vector<std::string> drops;
    for (const std::string& table : m_tables) {
        // Not from the view pg_indexes: a condition on its definitions asks for those of all schemas, and
        // fails when another workspace is removed meanwhile.
        auto rows = m_tx.query(R"sql(SELECT c.relname, pg_get_indexdef(c.oid)
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
WHERE t.relnamespace = CAST(current_schema() AS regnamespace) AND t.relname = ? AND NOT i.indisunique
ORDER BY c.relname)sql",
                               QString::fromStdString(table));
        while (rows.next()) {
            drops.push_back("DROP INDEX " + quoted(rows.get<QString>(0).toStdString()));
            m_restore.push_back(rows.get<QString>(1).toStdString());
        }
        drops.push_back("ALTER TABLE " + quoted(table) + " DISABLE TRIGGER USER");
        m_restore.push_back("ALTER TABLE " + quoted(table) + " ENABLE TRIGGER USER");
        m_restore.push_back("ANALYZE " + quoted(table));
    }
    for (const std::string& drop : drops) {
        static_cast<Database&>(m_tx).run(drop);
    }
}

void BulkLoad::finish() {
    for (const std::string& statement : std::exchange(m_restore, {})) {
        static_cast<Database&>(m_tx).run(statement);
    }
}

} // namespace core
