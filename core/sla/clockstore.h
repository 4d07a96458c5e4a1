// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The stored clocks of tickets (ticket_clock): a cache of what clocks.h reckons from each ticket's history,
/// kept by whoever writes to a ticket, in the same unit of work.
///
/// Merged tickets have no clock, and neither has one that no policy serves.
#pragma once

#include "core/sla/policies.h"

namespace core::sla {

using OpenTimePtr = std::shared_ptr<const calendar::OpenTime>;

/// Reckons the clocks of these tickets anew and stores what differs. For everything that changes a ticket's
/// state, priority, kind, client, tags, messages or stamps; one call for many tickets costs much less than
/// many calls.
void refreshClocks(Transaction& tx, const std::vector<qint64>& ticketIds);
/// The tickets of a client whose tier changed.
void refreshClocksOf(Transaction& tx, ClientId client);

/// How far a reckoning of all tickets has come.
struct RebuildProgress {
    qint64 done = 0;
    qint64 total = 0;
    bool more = false;

    bool operator==(const RebuildProgress&) const = default;
};

/// True after a policy, a calendar or the workspace's zone changed, or somebody asked, until all is reckoned.
/// Reads a few rows.
bool isRebuildDue(Database& db);
/// Has all clocks reckoned anew by the next rebuild; for whoever wrote tickets without refreshClocks.
void askForRebuild(Transaction& tx);
/// Reckons the next `limit` tickets: call it until nothing is left. Where it has come to is stored, so that
/// another run, or another desk, goes on from there; a change in between begins anew. `done` in the result is
/// that of the workspace, not of this call.
RebuildProgress rebuildClocks(Transaction& tx, int limit);
/// All of it in one unit of work.
void rebuildAllClocks(Transaction& tx);

/// Numbers of tickets whose stored clocks are not what their history says; none while a rebuild is due.
std::vector<qint64> checkClocks(Database& db);

/// One ticket's clocks as they are stored; null when it has none.
struct TicketClocks {
    PolicyId policy;
    QString policyName;
    Clocks clocks;

    bool operator==(const TicketClocks&) const = default;
};

std::optional<TicketClocks> findClocks(Database& db, TicketId ticket);

/// The open time that each policy counts in and what it promises, to say how much is left at a moment. Shared
/// and never changed; reaches over a few years around now.
struct PolicyTimes {
    struct One {
        Policy policy;
        OpenTimePtr open;
    };

    std::vector<One> list; ///< in the order of the policies

    /// Null for a policy that is not there.
    const One* of(PolicyId policy) const;
};

PolicyTimes policyTimes(Database& db);

/// How many tickets that are not resolved each policy serves, for a list of policies as they would be: the
/// first one whose conditions hold counts. In the order of the list; the last number is of those that none
/// serves.
std::vector<qint64> servedTickets(Database& db, const std::vector<Policy>& inOrder);

} // namespace core::sla
