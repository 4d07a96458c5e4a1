// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"
#include "core/db/searchdialect.h"

namespace core {

/// Makes clients, contacts, touchpoints, tickets and their messages searchable.
Migration fullTextSearch() {
    return Migration{3, "full-text search", searchSchema(), 1, searchSession(), searchUpkeep()};
}

} // namespace core
