// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Real contacts between client and agency: logging, correcting, listing.
#pragma once

#include "core/base/page.h"
#include "core/db/database.h"
#include "core/effort/entry.h"
#include "core/touchpoints/plans.h"

namespace core::touchpoints {

struct Touchpoint {
    TouchpointId id;
    ClientId client;
    ContactId contact; ///< zero = nobody named
    MemberId member;   ///< zero = unknown
    Instant at;
    Channel channel = Channel::Call;
    Direction direction = Direction::Outbound;
    std::optional<int> sentiment; ///< −2 … +2; empty when nobody judged it
    QString title;
    QString note;
    QString source;
    QString externalId;
    QString custom; ///< imported columns that have no place here, a JSON object
    qint64 revision = 0;
    Purpose purpose = Purpose::None; ///< None = nobody said what for

    bool operator==(const Touchpoint&) const = default;
};

/// A contact with the time that it took.
struct Log {
    Touchpoint touchpoint;
    std::optional<Minutes> minutes;     ///< empty or zero: no effort entry
    std::optional<WorkClass> workClass; ///< empty: by who began it (classOf)
    std::optional<Origin> origin;       ///< what triggered it; empty: the plan, or who began it
    PlannedId fulfils;                  ///< planned touchpoint that is done by it; zero = none
    QTimeZone zone = QTimeZone::utc();  ///< of the workspace: decides the entry's day
};

/// the manual, words.md: we began → proactive, the client began → reactive.
constexpr WorkClass classOf(Direction direction) {
    return direction == Direction::Outbound ? WorkClass::Proactive : WorkClass::Reactive;
}

Problems validate(const Touchpoint& touchpoint);
std::optional<Touchpoint> find(Database& db, TouchpointId id);
/// Newest first, strictly below the key.
std::vector<Touchpoint> ofClient(Database& db, ClientId client, const TimeKey& below, int limit);
/// Everything of one contact in one unit of work: touchpoint, effort entry, the client's last contact, the
/// planned touchpoint. Gives the stored touchpoint. Failure Invalid.
Touchpoint log(Transaction& tx, const Log& entry);
/// Corrects a touchpoint. Its time follows: client, member and day where they were the touchpoint's own, and
/// the class where who began it had decided it. Saving the former value again undoes that. zone: of the
/// workspace. Failure: Invalid, NotFound, Conflict.
Touchpoint save(Transaction& tx, const Touchpoint& touchpoint, const QTimeZone& zone);

/// What removing a touchpoint took away.
struct RemovedTouchpoint {
    Touchpoint touchpoint;
    std::vector<effort::Entry> entries; ///< the time that it took
    std::vector<PlannedId> fulfilled;   ///< plans that it had fulfilled, which are open again
};

/// Takes back all that log() did. Failure NotFound.
RemovedTouchpoint remove(Transaction& tx, TouchpointId id);
/// Puts back what remove() took; plans that somebody closed in the meantime stay closed. zone: of the
/// workspace.
void restore(Transaction& tx, const RemovedTouchpoint& removed, const QTimeZone& zone);

/// Channels that the member used, most recent first, each once.
std::vector<Channel> recentChannels(Database& db, MemberId member);

/// A client that nobody has spoken to for a while.
struct SilentClient {
    ClientId id;
    QString name;
    MemberId owner;
    QString ownerName;
    std::optional<Instant> lastContact; ///< empty = never
    qint64 openTickets = 0;

    bool operator==(const SilentClient&) const = default;
};

/// Active clients whose last contact lies before the instant or who never had one (never first, then the
/// longest silence).
std::vector<SilentClient> clientsWithoutContact(Database& db, Instant since, int limit);
/// Stops counting at atMost, because a long list of silent clients is counted one by one.
qint64 countWithoutContact(Database& db, Instant since, qint64 atMost = std::numeric_limits<qint64>::max());

} // namespace core::touchpoints
