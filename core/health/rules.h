// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rules of health in the workspace: one holds until the next.
#pragma once

#include "core/db/database.h"
#include "core/health/rule.h"

namespace core::health {

/// The newest one; before one was stored, the default with id zero.
Rule currentRule(Database& db);
std::optional<Rule> findRule(Database& db, HealthRuleId id);
/// Oldest first.
std::vector<Rule> rules(Database& db);
/// Has it hold from now on for every client; what was found by earlier rules stays as it is. Nothing happens
/// when it is the same as the current one. Gives the rule that holds. Failure Invalid.
Rule saveRule(Transaction& tx, const Rule& rule, MemberId by);
/// The current rule with an id: stores the default when there is none yet.
Rule settledRule(Transaction& tx);

} // namespace core::health
