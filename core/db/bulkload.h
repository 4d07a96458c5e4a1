// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes room for very many rows in one unit of work: without triggers, and with indexes built at its end.
#pragma once

#include "core/db/database.h"

#include <string>
#include <vector>

namespace core {

/// From construction to finish() the tables have neither triggers nor indexes other than unique ones (keys
/// and external ids stay, so that rows can be found again). All of it is part of the unit of work: when that
/// fails, triggers and indexes are back as they were.
///
/// The search index of the tables is built anew at the end, too. What other triggers keep must be made anew
/// by the caller before the commit: effort::rebuildRollup, clients::rebuildActivity. Queries of the same
/// connection must be at their end when a BulkLoad begins or finishes. On PostgreSQL other desks wait until
/// the commit.
///
///   db.write([&](Transaction& tx) { BulkLoad load(tx, {"client", "ticket"}); …; load.finish(); });
class BulkLoad {
public:
    BulkLoad(Transaction& tx, std::vector<std::string> tables);
    BulkLoad(const BulkLoad&) = delete;
    BulkLoad& operator=(const BulkLoad&) = delete;

    /// Builds the indexes, brings the triggers back and lets PostgreSQL learn the new sizes. Without this
    /// call the unit of work must end in a throw; a second call does nothing.
    void finish();

private:
    void suspendSqlite();
    void suspendPostgres();

    Transaction& m_tx;
    std::vector<std::string> m_tables;
    std::vector<std::string> m_restore; ///< statements that bring back what was taken away
};

} // namespace core
