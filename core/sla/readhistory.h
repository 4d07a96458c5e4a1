// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the histories of many tickets at once. Used inside core/sla only.
#pragma once

#include "core/db/database.h"
#include "core/sla/policy.h"

namespace core::sla {

struct TicketHistory {
    qint64 ticket = 0;
    qint64 number = 0;
    Subject subject;
    History history;
};

/// In order of the ids; merged tickets and those that are gone are left out. Tags are read only where asked
/// for, since few policies do. A ticket without a stored history of its states, which an import brought, is
/// taken to be in its state since it was resolved, or else since its last message.
std::vector<TicketHistory> readHistories(Database& db, const std::vector<qint64>& ids, bool withTags);

} // namespace core::sla
