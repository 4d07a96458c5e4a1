// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketquery.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using core::tickets::Group;
using core::tickets::TicketSort;
using ui::TicketQuery;
using ui::ticketQueryOf;
using ui::toText;

TEST_CASE("A ticket query reads what it wrote") {
    TicketQuery query;
    query.filter.group = Group::Resolved;
    query.filter.client = core::ClientId(77);
    query.filter.kind = core::tickets::TicketKind::Defect;
    query.filter.priority = core::tickets::Priority::Urgent;
    query.filter.tag = u"q&a = söker"_s;
    query.filter.text = u"100 % & more"_s;
    query.filter.assignee = core::MemberId();
    query.sort = {TicketSort::By::Subject, true};
    CHECK(ticketQueryOf(toText(query)) == query);
    query.filter.assignee.reset();
    query.mine = true;
    CHECK(ticketQueryOf(toText(query)) == query);
}

TEST_CASE("A link to a client without a group means all its tickets") {
    CHECK(ticketQueryOf(u"client=5"_s).filter.group == Group::All);
    CHECK(ticketQueryOf(u"client=5&group=on_hold"_s).filter.group == Group::OnHold);
    CHECK(ticketQueryOf(u""_s).filter.group == Group::NeedsUs);
}

TEST_CASE("Another group takes its usual order unless a person chose one") {
    const TicketQuery usual;
    CHECK(ui::withGroup(usual, Group::Resolved).sort == ui::usualSort(Group::Resolved));
    TicketQuery chosen;
    chosen.sort = {TicketSort::By::Client, false};
    CHECK(ui::withGroup(chosen, Group::Resolved).sort == chosen.sort);
}

TEST_CASE("Words that a query does not know are passed over") {
    CHECK(ticketQueryOf(u"group=nonsense&sort=colour&priority=none&assignee=x"_s) == TicketQuery());
}

TEST_CASE("A filter for my tickets follows whoever works here") {
    const TicketQuery query = ticketQueryOf(u"assignee=me"_s);
    CHECK(query.filterFor(core::MemberId(3)).assignee == core::MemberId(3));
    CHECK(query.filterFor(core::MemberId(4)).assignee == core::MemberId(4));
}
