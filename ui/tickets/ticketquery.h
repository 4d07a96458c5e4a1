// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the queue shows and in which order, as a value and as text for links, history and saved filters.
#pragma once

#include "core/tickets/list.h"

#include <QString>

namespace ui {

/// Everything in the group.
inline core::tickets::TicketFilter ofGroup(core::tickets::Group group) {
    core::tickets::TicketFilter filter;
    filter.group = group;
    return filter;
}

struct TicketQuery {
    core::tickets::TicketFilter filter = ofGroup(core::tickets::Group::NeedsUs);
    bool mine = false; ///< of whoever works here; filter.assignee says nothing then
    core::tickets::TicketSort sort{core::tickets::TicketSort::By::Due, false};

    /// The filter with "mine" spelled out.
    core::tickets::TicketFilter filterFor(core::MemberId member) const;
    /// Narrowed by more than the group.
    bool isNarrowed() const;

    bool operator==(const TicketQuery&) const = default;
};

/// The order in which a group is worked: what breaches next, what was touched last.
core::tickets::TicketSort usualSort(core::tickets::Group group);
/// Another group; keeps an order that the person chose and otherwise takes the usual one.
TicketQuery withGroup(TicketQuery query, core::tickets::Group group);

QString toText(const TicketQuery& query);
/// Unknown words are passed over. A link to a client without a group means all its tickets.
TicketQuery ticketQueryOf(const QString& text);

} // namespace ui
