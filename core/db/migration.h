// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One step of the schema's history. Released steps never change (a test holds their hash); a correction is a
/// new step.
#pragma once

#include "core/db/connection.h"

#include <string>
#include <vector>

namespace core {

struct MigrationStatement {
    enum class For { Both, Sqlite, Postgres };

    std::string sql; ///< one statement; marks of dialect.h allowed
    For engine = For::Both;
};

struct Migration {
    int version = 0;
    const char* name = "";
    std::vector<MigrationStatement> statements;
    /// The oldest schema version that an application must know to work with a workspace of this version.
    int minClient = 0;
    /// Run by each writing connection once the workspace has this version; running them twice does no harm.
    std::vector<MigrationStatement> session = {};
    /// Run now and then while nobody waits, once the workspace has this version.
    std::vector<MigrationStatement> upkeep = {};
};

/// True when the statement is meant for the engine.
bool concerns(const MigrationStatement& statement, Engine engine);

/// The whole history, oldest first; a new workspace runs the same list.
const std::vector<Migration>& migrations();

/// Statements that refuse an update of the table unless revision goes up by exactly one, so that forgetting
/// the revision fails as well as being late with it.
std::vector<MigrationStatement> revisionGuard(const std::string& table);

} // namespace core
