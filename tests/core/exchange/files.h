// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads whole files and CSV tables for the tests of the importer.
#pragma once

#include "core/base/error.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/sniff.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>

namespace exchangetest {

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

/// Path of a file in the folder with other people's files; empty, with a warning, where there is none.
inline QString sharedFile(const QString& name) {
    const QString folder = QString::fromUtf8(WAYMARK_SHARED_DATA);
    if (!QDir(folder).exists()) {
        WARN("No folder with shared files: this test checks nothing here.");
        return {};
    }
    return folder + u'/' + name;
}

inline QString ownFile(const QString& name) {
    return QString::fromUtf8(WAYMARK_TEST_DATA) + QStringLiteral("/import/") + name;
}

/// The sentence with which an action fails; empty when it does not.
template <class Action>
QString refusal(Action action) {
    try {
        action();
    } catch (const core::Failure& failure) {
        return failure.error().text;
    }
    return {};
}

struct Row {
    qint64 line = 0;
    QStringList cells;
    core::exchange::Trouble trouble = core::exchange::Trouble::None;
};

inline QList<Row> rowsOf(core::exchange::CsvReader& reader) {
    QList<Row> rows;
    while (const auto* record = reader.next()) {
        Row row{record->line, {}, record->trouble};
        for (const auto& field : record->fields) {
            row.cells.append(QString::fromUtf8(field.data(), qsizetype(field.size())));
        }
        rows.append(row);
    }
    return rows;
}

inline QList<Row> rowsOf(const QByteArray& text, const core::exchange::Dialect& dialect = {},
                         const core::exchange::Limits& limits = {}) {
    core::exchange::CsvReader reader(core::exchange::utf8Feed(text, dialect.encoding), dialect, limits);
    return rowsOf(reader);
}

} // namespace exchangetest
