// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a workspace lives: a SQLite file, memory (tests), or a schema of a PostgreSQL database.
#pragma once

#include "core/base/error.h"
#include "core/db/connection.h"

#include <QString>

namespace core {

struct Location {
    Engine engine = Engine::Sqlite;
    QString path;   ///< SQLite: the file, or ":memory:"
    QString url;    ///< PostgreSQL: libpq connection URI without the schema
    QString schema; ///< PostgreSQL: the workspace's schema

    /// A file path, or "postgresql://user@host/database?schema=name" (schema defaults to "waymark").
    static Result<Location> parse(const QString& text);
    static Location file(const QString& path);
    static Location memory();

    /// For titles, lists of recent workspaces and messages; never holds a password.
    QString display() const;

    bool operator==(const Location&) const = default;
};

} // namespace core
