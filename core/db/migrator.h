// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Creates workspaces and brings older ones up to date.
#pragma once

#include "core/db/database.h"

namespace core {

/// Makes a new workspace with the newest schema. Failure when the file or schema exists already.
Database createWorkspace(const Location& location, DatabaseOptions options = {});

/// Takes back a store that was made a moment ago and did not become what it was made for: the file with
/// what SQLite keeps beside it, or the schema. Nobody may have it open.
void discardWorkspace(const Location& location) noexcept;

/// Opens a workspace; runs pending migrations under a lock, each in a transaction of its own, after copying a
/// SQLite file aside ("NAME.before-N"). Failure when it is newer than this application can work with.
Database openWorkspace(const Location& location, DatabaseOptions options = {});

/// The schema version that this application writes.
int newestSchemaVersion();
/// The schema version of a connected workspace; zero when it has none.
int schemaVersion(Database& db);
/// Makes on this connection what its writes need (see Migration::session); a second time changes nothing.
void beginSession(Database& db);
/// Runs what is missing, up to a version (tests stop early; everybody else takes the newest).
void migrate(Database& db, int upTo = newestSchemaVersion());

} // namespace core
