// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the queue shows and in which order, as a value and as text for links, history and saved filters.
#pragma once

#include "core/tickets/list.h"
#include "core/tickets/views.h"

#include <QString>

namespace ui {

class Session;

struct TicketQuery {
    QString text = core::tickets::queryOf(core::tickets::View::NeedsUs); ///< of the query language
    core::ClientId client;                                               ///< only this one's; zero = all
    core::tickets::TicketSort sort{core::tickets::TicketSort::By::Due, false};
    core::tickets::GroupBy groupBy = core::tickets::GroupBy::Nothing;

    /// With "me" and "today" spelled out. What cannot be read is left out.
    core::tickets::TicketFilter filterFor(const Session& session,
                                          const core::tickets::QueryWords& words) const;

    bool operator==(const TicketQuery&) const = default;
};

/// The order in which tickets are worked: open ones by what is due next, waiting ones by the oldest change,
/// others by the newest.
core::tickets::TicketSort usualSort(const QString& text);
/// Another text; keeps an order that the person chose and otherwise takes the usual one.
TicketQuery withText(TicketQuery query, const QString& text);
TicketQuery queryOfView(core::tickets::View view);
/// Equal but for blanks and the order of the words.
bool sameQuery(const QString& a, const QString& b, const core::tickets::QueryWords& words);

QString toText(const TicketQuery& query);
/// Unknown words are passed over. A link to a client without more means all its tickets. "group=" and
/// "assignee=", "priority=", "kind=" and "tag=" of short links become words of the language.
TicketQuery ticketQueryOf(const QString& text);

} // namespace ui
