// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"
#include "core/db/searchdialect.h"

namespace core {

/// Fields that a workspace adds to its tickets and clients.
Migration customFields() {
    const std::vector<std::string> texts{"client_field", "ticket_field"};
    Migration migration{9, "custom fields", {}, 1, searchSession(texts), searchUpkeep(texts)};
    migration.statements = {
        {R"sql(CREATE TABLE custom_field (
  id %ID%,
  owner TEXT NOT NULL CHECK (owner IN ('ticket', 'client')),
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice')),
  position BIGINT NOT NULL DEFAULT 0,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
        {R"sql(CREATE UNIQUE INDEX custom_field_name ON custom_field(owner, name_key))sql"},
        {R"sql(CREATE TABLE custom_choice (
  id %ID%,
  field_id BIGINT NOT NULL REFERENCES custom_field(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  position BIGINT NOT NULL DEFAULT 0,
  active BOOLEAN NOT NULL DEFAULT TRUE))sql"},
        {R"sql(CREATE UNIQUE INDEX custom_choice_name ON custom_choice(field_id, name_key))sql"},
    };
    // Tickets that rest until a date.
    migration.statements.push_back({R"sql(CREATE INDEX ticket_pending ON ticket(pending_until, id)
  WHERE pending_until IS NOT NULL)sql"});
    // A value stands in the column of its field's type: text (with its key), number, or a day number; a
    // choice by its row. The index of search needs a number for each row that no clean-up changes.
    const auto values = [](const std::string& owner) {
        const std::string table = owner + "_field";
        return std::vector<MigrationStatement>{
            {"CREATE TABLE " + table + " (\n  id %SERIAL%,\n  " + owner + "_id BIGINT NOT NULL REFERENCES " +
             owner +
             "(id) ON DELETE CASCADE,\n"
             "  field_id BIGINT NOT NULL REFERENCES custom_field(id) ON DELETE CASCADE,\n"
             "  text_value TEXT,\n  text_key %KEYTEXT%,\n  number_value DOUBLE PRECISION,\n  day_value "
             "BIGINT,\n"
             "  choice_id BIGINT REFERENCES custom_choice(id) ON DELETE CASCADE,\n  UNIQUE (" +
             owner + "_id, field_id))"},
            {"CREATE INDEX " + table + "_text ON " + table + "(field_id, text_key, " + owner +
             "_id) WHERE text_key IS NOT NULL"},
            {"CREATE INDEX " + table + "_number ON " + table + "(field_id, number_value, " + owner +
             "_id) WHERE number_value IS NOT NULL"},
            {"CREATE INDEX " + table + "_day ON " + table + "(field_id, day_value, " + owner +
             "_id) WHERE day_value IS NOT NULL"},
            {"CREATE INDEX " + table + "_choice ON " + table + "(choice_id, " + owner +
             "_id) WHERE choice_id IS NOT NULL"},
            {"CREATE INDEX " + table + "_field ON " + table + "(field_id)"},
        };
    };
    for (const std::string& owner : {std::string("ticket"), std::string("client")}) {
        for (auto& statement : values(owner)) {
            migration.statements.push_back(std::move(statement));
        }
    }
    for (auto part : {revisionGuard("custom_field"), searchSchema(texts)}) {
        for (auto& statement : part) {
            migration.statements.push_back(std::move(statement));
        }
    }
    return migration;
}

} // namespace core
