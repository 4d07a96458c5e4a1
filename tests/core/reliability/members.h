// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The smallest rows that these tests can write and count.
#pragma once

#include "tests/support/database.h"
#include "tests/support/failure.h"

#include <QTemporaryDir>

namespace test {

inline void addMember(core::Transaction& tx, qint64 id, const QString& name = QStringLiteral("Mara")) {
    tx.execute("INSERT INTO member(id, name, name_key, role) VALUES (?, ?, ?, 'staff')", id, name,
               name.toLower());
    tx.changed(core::Entity::Member, id);
}

inline qint64 memberCount(core::Database& db) {
    return db.scalar<qint64>("SELECT COUNT(*) FROM member").value_or(-1);
}

/// A folder with a workspace file of some rows in it.
struct Folder {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("office.waymark"));
    core::Location location = core::Location::file(path);

    core::Database make(int members) {
        core::Database db = core::createWorkspace(location);
        db.write([&](core::Transaction& tx) {
            for (int i = 1; i <= members; ++i) {
                addMember(tx, i);
            }
        });
        return db;
    }
};

} // namespace test
