// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which tickets have messages that a member has not seen. A resolved ticket is never unread: what a client
/// adds to it opens it again.
#pragma once

#include "core/db/database.h"

#include <set>

namespace core::tickets {

/// Those of the ids that are open and have a message by somebody else after what the member saw.
std::set<qint64> unreadOf(Database& db, const std::vector<qint64>& ids, MemberId member);
bool isUnread(Database& db, TicketId ticket, MemberId member);
/// The member has seen all that stands in the tickets.
void setRead(Transaction& tx, const std::vector<qint64>& ids, MemberId member);
/// As if the member had not seen the last message of somebody else; tickets without one stay read.
void setUnread(Transaction& tx, const std::vector<qint64>& ids, MemberId member);

} // namespace core::tickets
