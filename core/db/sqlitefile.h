// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What can be said of a workspace file without SQLite. Used inside core/db only.
#pragma once

#include <QString>
#include <optional>
#include <utility>

namespace core::sqlitefile {

/// Throws Failure with one sentence unless the path is a readable SQLite file with Waymark's mark. Reads the
/// header only, so that a file of another program is not touched: opening it would recover its journal.
void requireWorkspaceHeader(const QString& path, int applicationId);

/// Which file a name stands for now; empty when there is none. Where the system does not tell (Windows, which
/// refuses to delete open files), all files that exist are the same.
std::optional<std::pair<quint64, quint64>> identity(const QString& path);

/// Makes an empty file that only its owner may read. Throws Failure when it exists or cannot be made.
void createPrivate(const QString& path);

/// Makes sure that names that were added to a folder survive a power cut.
void syncFolderOf(const QString& path);

/// A file name that is not in use: "NAME.suffix", "NAME.suffix-2", …
QString freeName(const QString& path, const QString& suffix);

} // namespace core::sqlitefile
