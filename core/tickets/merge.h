// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes one ticket of two, and two of one again.
///
/// The target takes over the source's messages with their attachments and mentions, its time and running
/// timers, links, checklist, feedback, its contacts of deviations, and the drafts of everybody; tags and
/// watchers are added to the target's. The source stays as a closed ticket that points to the target and is
/// refused for every change; what arrives for it lands on the target. Its history, its custom fields and the
/// cause that was given for it stay with it.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

struct MergeRequest {
    TicketId source;
    TicketId target;
    MemberId by;
    /// The person knows that the tickets are of different clients. The source's time that was on its client
    /// then counts for the target's client; the sum of minutes is the same.
    bool acrossClients = false;
    QTimeZone zone = QTimeZone::utc(); ///< of the workspace
};

/// What a merge would do, for the person to confirm.
struct MergePlan {
    Ticket source;
    Ticket target;
    QString sourceClient;
    QString targetClient;
    qint64 messages = 0; ///< that would move
    Minutes minutes{};   ///< that would move
    qint64 drafts = 0;   ///< unfinished texts on the source

    bool isAcrossClients() const { return source.client != target.client; }

    bool operator==(const MergePlan&) const = default;
};

/// Throws what merge() would throw, except for different clients.
MergePlan planMerge(Database& db, TicketId source, TicketId target);

/// NotFound. Invalid for a ticket with itself, for a source or target that was merged (the sentence names
/// where it went), and for different clients unless acrossClients.
void merge(Transaction& tx, const MergeRequest& request);

/// Gives everything back that the merge took and that is still at the target; what came to the target since
/// stays there. Without changes in between all rows are as before, except that the revisions count on (an
/// editor that was opened meanwhile must not save over what it never saw) and the history keeps both acts.
/// Invalid when it is not merged, or when its target was merged itself or took another ticket over later:
/// those are undone first, as the sentence says.
void unmerge(Transaction& tx, TicketId source, MemberId by, const QTimeZone& zone);

/// Where the ticket's matter is now: the ticket itself, or the end of the merges that it went through.
TicketId landing(Database& db, TicketId id);

struct MergedInto {
    TicketId target; ///< the next one, which may have been merged further
    qint64 number = 0;
    QString subject;
    Instant at{};
    MemberId by;

    bool operator==(const MergedInto&) const = default;
};

std::optional<MergedInto> mergedInto(Database& db, TicketId source);

struct MergedSource {
    TicketId id;
    qint64 number = 0;
    QString subject;
    Instant at{};

    bool operator==(const MergedSource&) const = default;
};

/// The tickets that this one took over, latest first: the first one is the next that can be undone.
std::vector<MergedSource> mergedHere(Database& db, TicketId target);

} // namespace core::tickets
