// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/counts.h"

namespace core::workspace {

Counts counts(Database& db) {
    return db.snapshot([](Database& at) {
        Counts out;
        Query rows = at.query(R"sql(
SELECT 'members', COUNT(*) FROM member
UNION ALL SELECT 'clients', COUNT(*) FROM client
UNION ALL SELECT 'contacts', COUNT(*) FROM contact
UNION ALL SELECT 'touchpoints', COUNT(*) FROM touchpoint
UNION ALL SELECT 'planned', COUNT(*) FROM planned_touchpoint
UNION ALL SELECT 'tickets', COUNT(*) FROM ticket
UNION ALL SELECT 'messages', COUNT(*) FROM ticket_message
UNION ALL SELECT 'effort_entries', COUNT(*) FROM effort_entry)sql");
        while (rows.next()) {
            out.rows.emplace_back(rows.get<QString>(0), rows.get<qint64>(1));
        }
        for (const auto& [state, name] : EnumNames<tickets::TicketState>::names) {
            out.ticketsByState.emplace_back(
                state, at.scalar<qint64>("SELECT COUNT(*) FROM ticket WHERE state = ?", state).value_or(0));
        }
        return out;
    });
}

} // namespace core::workspace
