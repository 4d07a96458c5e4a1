// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

/// What a second import needs to change nothing: the hash of the row that each record came from, and which
/// rows of other programs were found to be records that those did not make.
Migration importKeys() {
    Migration migration{4, "import keys", {}, 1};
    migration.statements = {
        {"ALTER TABLE member ADD COLUMN import_hash BIGINT"},
        {"ALTER TABLE client ADD COLUMN import_hash BIGINT"},
        {"ALTER TABLE contact ADD COLUMN import_hash BIGINT"},
        {"ALTER TABLE touchpoint ADD COLUMN import_hash BIGINT"},
        {"ALTER TABLE ticket ADD COLUMN import_hash BIGINT"},
        {"ALTER TABLE ticket_message ADD COLUMN import_hash BIGINT"},
        {"ALTER TABLE effort_entry ADD COLUMN import_hash BIGINT"},
        {"ALTER TABLE member ADD COLUMN custom TEXT NOT NULL DEFAULT ''"},
        {"ALTER TABLE ticket_message ADD COLUMN custom TEXT NOT NULL DEFAULT ''"},
        {R"sql(CREATE TABLE import_link (
  source TEXT NOT NULL,
  entity TEXT NOT NULL,
  external_id TEXT NOT NULL,
  row_id BIGINT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (entity, source, external_id)))sql"},
    };
    return migration;
}

} // namespace core
