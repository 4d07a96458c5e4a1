// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> list{
        firstSchema(), effortRollup(),  fullTextSearch(), importKeys(),    workingCalendars(), journeys(),
        deviations(),  serviceLevels(), customFields(),   conversations(), lessons()};
    return list;
}

bool concerns(const MigrationStatement& statement, Engine engine) {
    using For = MigrationStatement::For;
    return statement.engine == For::Both || (statement.engine == For::Sqlite) == (engine == Engine::Sqlite);
}

std::vector<MigrationStatement> revisionGuard(const std::string& table) {
    using For = MigrationStatement::For;
    return {
        {"CREATE TRIGGER " + table + "_revision BEFORE UPDATE ON " + table +
             " FOR EACH ROW WHEN NEW.revision <> OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'stale "
             "revision'); END",
         For::Sqlite},
        {"CREATE TRIGGER " + table + "_revision BEFORE UPDATE ON " + table +
             " FOR EACH ROW WHEN (NEW.revision <> OLD.revision + 1) EXECUTE FUNCTION refuse_stale_revision()",
         For::Postgres},
    };
}

} // namespace core
