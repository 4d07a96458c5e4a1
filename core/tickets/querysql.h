// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Terms of the query language as conditions on "ticket t". Used inside core/tickets only.
#pragma once

#include "core/db/connection.h"
#include "core/db/listquery.h"
#include "core/tickets/querylanguage.h"
#include "core/tickets/querytime.h"

namespace core::tickets {

/// Each joins the others with AND. me: whom "me" means; nobody when zero.
void addTerms(ListQuery& query, const Terms& terms, const QueryClock& clock, MemberId me, Engine engine);

} // namespace core::tickets
