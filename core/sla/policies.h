// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The policies of the workspace, in the order in which they are asked. After each of these changes the
/// clocks of all tickets are due to be reckoned anew (see clockstore.h).
#pragma once

#include "core/db/database.h"
#include "core/sla/policy.h"

namespace core::sla {

/// In order, those that are not active included.
std::vector<Policy> policies(Database& db);
std::optional<Policy> findPolicy(Database& db, PolicyId id);

/// Tidies and stores: a new one (revision 0) comes last, and keeps its id when it has one. Failure Invalid
/// (also for a calendar that is not there), NotFound, Conflict.
Policy savePolicy(Transaction& tx, const Policy& policy);

/// Gives what it takes to bring it back with restorePolicy. Failure NotFound.
struct RemovedPolicy {
    Policy policy;
    std::vector<PolicyId> order; ///< of all before

    bool operator==(const RemovedPolicy&) const = default;
};

RemovedPolicy removePolicy(Transaction& tx, PolicyId id);
void restorePolicy(Transaction& tx, const RemovedPolicy& removed);
/// Those that are not named follow in the order that they had. Gives the order before.
std::vector<PolicyId> orderPolicies(Transaction& tx, const std::vector<PolicyId>& order);

} // namespace core::sla
