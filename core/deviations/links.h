// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Contacts that the client began and that belong to a deviation: they decide its outcome.
///
/// By itself only what the deviation is about is linked: the tickets of a burst, and the reopening of a
/// ticket by the client. Whether another contact in its time is about it is a question for a person, so such
/// contacts are proposed.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"

namespace core::deviations {

/// A ticket that the client opened, or an inbound touchpoint: exactly one of the two ids.
struct Contact {
    TicketId ticket;
    TouchpointId touchpoint;

    friend auto operator<=>(const Contact&, const Contact&) = default;
};

/// A stored link.
struct Link {
    qint64 id = 0;
    DeviationId deviation;
    Contact contact;
    Instant at; ///< when the client was in contact
    bool automatic = false;
    Instant linkedAt;
    MemberId linkedBy; ///< zero = by rule

    bool operator==(const Link&) const = default;
};

struct ContactRow {
    Contact contact;
    Instant at;
    QString title;   ///< subject of the ticket, title of the touchpoint
    qint64 number{}; ///< of the ticket
    bool linked = false;
    bool automatic = false;

    bool operator==(const ContactRow&) const = default;
};

/// Linked contacts, and those that may belong to it: from the first day off the path until the notice window
/// is over (or now), at most limit; oldest first.
std::vector<ContactRow> contactsFor(Database& db, DeviationId id, int noticeDays, int limit = 50);
/// By time.
std::vector<Link> links(Database& db, DeviationId id);

/// Links a contact; nothing when it is linked already. The deviation's noticedAt follows, and its history has
/// a line. Failure: NotFound; Invalid for a contact of another client, or one that we began.
Link link(Transaction& tx, DeviationId id, const Contact& contact, MemberId by);
/// Gives the link that was taken away, for relink(); empty when there was none.
std::optional<Link> unlink(Transaction& tx, DeviationId id, const Contact& contact, MemberId by);
/// Puts back exactly what unlink() took.
void relink(Transaction& tx, const Link& link, MemberId by);

/// For rules: links without a person, at an instant of its own (a ticket's reopening). Nothing when it is
/// linked.
void linkByRule(Transaction& tx, DeviationId id, const Contact& contact, Instant at);
/// Takes the first of its contacts as the instant at which the client noticed.
void refreshNoticed(Transaction& tx, DeviationId id);

/// Deviations whose noticedAt is not the first of their links; empty when all is well.
std::vector<DeviationId> checkNoticed(Database& db);

} // namespace core::deviations
