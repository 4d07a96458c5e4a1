// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

namespace {

using For = MigrationStatement::For;

/// Adds (sign +1) or takes away (sign -1) minutes of a day and class.
std::string bump(const char* row, const char* minutes, const char* workClass, int sign) {
    const std::string s = sign > 0 ? "" : "-";
    const std::string r = row;
    return "INSERT INTO effort_rollup(day, work_class, minutes) VALUES (" + r + ".day, " + workClass + ", " +
           s + r + "." + minutes +
           ") ON CONFLICT (day, work_class) DO UPDATE SET minutes = effort_rollup.minutes + "
           "excluded.minutes;";
}

void addTriggers(std::vector<MigrationStatement>& out, const std::string& table, const char* minutes,
                 const char* newClass, const char* oldClass) {
    const std::string add = bump("NEW", minutes, newClass, +1);
    const std::string take = bump("OLD", minutes, oldClass, -1);
    const auto sqlite = [&](const char* name, const char* event, const std::string& body) {
        out.push_back({"CREATE TRIGGER " + table + "_rollup_" + name + " AFTER " + event + " ON " + table +
                           " FOR EACH ROW BEGIN " + body + " END",
                       For::Sqlite});
    };
    sqlite("add", "INSERT", add);
    sqlite("change", "UPDATE", take + add);
    sqlite("take", "DELETE", take);
    out.push_back({"CREATE FUNCTION " + table +
                       "_rollup() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN "
                       "IF TG_OP <> 'INSERT' THEN " +
                       take + " END IF; IF TG_OP <> 'DELETE' THEN " + add +
                       " END IF; RETURN NULL; END $body$",
                   For::Postgres});
    out.push_back({"CREATE TRIGGER " + table + "_rollup AFTER INSERT OR UPDATE OR DELETE ON " + table +
                       " FOR EACH ROW EXECUTE FUNCTION " + table + "_rollup()",
                   For::Postgres});
}

} // namespace

/// Minutes by day and class, kept by triggers: a month's split reads some 150 rows instead of its entries.
Migration effortRollup() {
    Migration migration{2, "effort roll-up", {}, 1};
    auto& statements = migration.statements;
    statements.push_back({R"sql(CREATE TABLE effort_rollup (
  day BIGINT NOT NULL,
  work_class TEXT NOT NULL,
  minutes BIGINT NOT NULL,
  PRIMARY KEY (day, work_class)))sql"});
    // A spill has the class of its entry. Entries change class through delete and re-insert of their spills,
    // so the trigger sees the class that the minutes were counted under.
    statements.push_back(
        {"ALTER TABLE effort_spill ADD COLUMN work_class TEXT NOT NULL DEFAULT 'unclassified'"});
    addTriggers(statements, "effort_entry", "day_minutes", "NEW.work_class", "OLD.work_class");
    addTriggers(statements, "effort_spill", "minutes", "NEW.work_class", "OLD.work_class");
    // Minutes that were logged before.
    statements.push_back({R"sql(INSERT INTO effort_rollup(day, work_class, minutes)
SELECT day, work_class, CAST(SUM(day_minutes) AS BIGINT) FROM effort_entry GROUP BY day, work_class)sql"});
    return migration;
}

} // namespace core
