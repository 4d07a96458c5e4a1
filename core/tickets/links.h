// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tickets that belong together, and what is still unfinished when one is closed.
#pragma once

#include "core/db/database.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

enum class LinkKind {
    Parent,    ///< from is a part of to
    Duplicate, ///< from says the same as to
    Related,   ///< both ways alike
    FollowUp,  ///< from goes on after to was closed
    Split      ///< from was cut out of to
};

struct Link {
    TicketLinkId id;
    TicketId from;
    TicketId to;
    LinkKind kind = LinkKind::Related;

    bool operator==(const Link&) const = default;
};

/// A ticket at the other end of a link.
struct LinkedTicket {
    TicketLinkId link;
    LinkKind kind = LinkKind::Related;
    bool isFrom = false; ///< the other ticket is the link's from
    TicketId id;
    qint64 number = 0;
    QString subject;
    TicketState state = TicketState::New;

    bool operator==(const LinkedTicket&) const = default;
};

/// By kind, then number.
std::vector<LinkedTicket> linksOf(Database& db, TicketId id);
/// The parts of a ticket that are neither resolved nor closed, by number.
std::vector<LinkedTicket> openParts(Database& db, TicketId id);

/// What becomes of a link; written in the history of both tickets. A link that is there already is given as
/// it is. NotFound. Invalid for a ticket with itself, for a merged one, and where a ticket would become a
/// part of its own part.
Link addLink(Transaction& tx, TicketId from, TicketId to, LinkKind kind, MemberId by);
/// Gives what was removed. NotFound when it is gone.
Link removeLink(Transaction& tx, TicketLinkId id, MemberId by);
void restoreLink(Transaction& tx, const Link& link, MemberId by);

} // namespace core::tickets

namespace core {

template <>
struct EnumNames<tickets::LinkKind> {
    using E = tickets::LinkKind;
    static constexpr std::array<std::pair<E, std::string_view>, 5> names{{{E::Parent, "parent"},
                                                                          {E::Duplicate, "duplicate"},
                                                                          {E::Related, "related"},
                                                                          {E::FollowUp, "follow_up"},
                                                                          {E::Split, "split"}}};
};

} // namespace core
