// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every row of every table as text, to tell whether two states of a workspace are the same.
#pragma once

#include "core/db/database.h"

#include <QStringList>

namespace test {

/// "table: {columns}" in the order of the text. Left out: the named tables and columns, the search index, and
/// roll-up rows of zero minutes, which say the same as none.
inline QStringList allRows(core::Database& db, const QStringList& exceptTables,
                           const QStringList& exceptColumns) {
    const bool sqlite = db.engine() == core::Engine::Sqlite;
    QStringList tables;
    {
        core::Query names = db.query(sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name "
                                              "NOT LIKE 'sqlite%' AND name NOT "
                                              "LIKE 'search%' AND name NOT LIKE '%fts%' AND "
                                              "sql NOT LIKE '%VIRTUAL%' ORDER BY name"
                                            : "SELECT table_name FROM information_schema.tables WHERE "
                                              "table_schema = current_schema() AND "
                                              "table_type = 'BASE TABLE' ORDER BY table_name");
        while (names.next()) {
            tables << names.get<QString>(0);
        }
    }
    QStringList all;
    for (const QString& table : tables) {
        if (exceptTables.contains(table)) {
            continue;
        }
        QStringList columns;
        {
            core::Query names =
                db.query(sqlite ? "SELECT name FROM pragma_table_info(?)"
                                : "SELECT column_name FROM information_schema.columns WHERE table_schema = "
                                  "current_schema() AND table_name = ? ORDER BY ordinal_position",
                         table);
            while (names.next()) {
                const QString name = names.get<QString>(0);
                if (!exceptColumns.contains(name) && name != QStringLiteral("search_vector") &&
                    name != QStringLiteral("bytes")) {
                    columns << QStringLiteral("CAST(\"%1\" AS TEXT)").arg(name);
                }
            }
        }
        QStringList rows;
        const QString where =
            table == QStringLiteral("effort_rollup") ? QStringLiteral(" WHERE minutes <> 0") : QString();
        core::Query found = db.query(
            QStringLiteral("SELECT %1 FROM \"%2\"%3").arg(columns.join(u','), table, where).toStdString());
        while (found.next()) {
            QStringList row;
            for (int i = 0; i < columns.size(); ++i) {
                row << (found.isNull(i) ? QStringLiteral("null") : found.get<QString>(i));
            }
            rows << table + QStringLiteral(": ") + row.join(u'|');
        }
        rows.sort();
        all << rows;
    }
    return all;
}

} // namespace test
