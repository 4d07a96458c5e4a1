// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens a file that exists through SQLite. Used inside core/db only.
#pragma once

#include <QString>

struct sqlite3;

namespace core {

/// mode is the query of the URI: "?mode=rw", "?mode=ro" or "?immutable=1". Never makes a file: a mistyped
/// path must not become an empty workspace. Throws Failure.
sqlite3* openSqlite(const QString& path, const char* mode);

} // namespace core
