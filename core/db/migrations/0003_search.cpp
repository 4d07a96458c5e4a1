// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"
#include "core/db/searchdialect.h"

namespace core {

/// Makes clients, contacts, touchpoints, tickets and their messages searchable.
Migration fullTextSearch() {
    const std::vector<std::string> texts{"client", "contact", "touchpoint", "ticket", "ticket_message"};
    Migration migration{3, "full-text search", searchWords(), 1, searchSession(texts), searchUpkeep(texts)};
    for (auto& statement : searchSchema(texts)) {
        migration.statements.push_back(std::move(statement));
    }
    return migration;
}

} // namespace core
