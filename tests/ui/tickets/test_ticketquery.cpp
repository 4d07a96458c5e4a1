// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketquery.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using core::tickets::GroupBy;
using core::tickets::TicketSort;
using core::tickets::View;
using ui::TicketQuery;
using ui::ticketQueryOf;
using ui::toText;

TEST_CASE("A ticket query reads what it wrote") {
    TicketQuery query;
    query.text = u"state:open \"q&a = söker\" 100 % & more"_s;
    query.client = core::ClientId(77);
    query.sort = {TicketSort::By::Subject, true};
    query.groupBy = GroupBy::Assignee;
    CHECK(ticketQueryOf(toText(query)) == query);
    query.text.clear();
    CHECK(ticketQueryOf(toText(query)) == query);
}

TEST_CASE("A link to a client without more means all its tickets") {
    CHECK(ticketQueryOf(u"client=5"_s).text.isEmpty());
    CHECK(ticketQueryOf(u"client=5&group=on_hold"_s).text == u"state:on-hold"_s);
    CHECK(ticketQueryOf(u""_s) == TicketQuery());
}

TEST_CASE("Short links become words of the language") {
    CHECK(ticketQueryOf(u"group=needs_us&assignee=me&priority=high&tag=a%20b"_s).text ==
          u"state:new,open assignee:me priority:high tag:\"a b\""_s);
    CHECK(ticketQueryOf(u"view=breached"_s) == ui::queryOfView(View::Breached));
}

TEST_CASE("Another text takes its usual order unless a person chose one") {
    const TicketQuery usual;
    CHECK(ui::withText(usual, u"state:closed"_s).sort == TicketSort{TicketSort::By::Updated, true});
    CHECK(ui::withText(usual, u"state:pending"_s).sort == TicketSort{TicketSort::By::Updated, false});
    CHECK(ui::withText(usual, u"is:open invoice"_s).sort == TicketSort{TicketSort::By::Due, false});
    TicketQuery chosen;
    chosen.sort = {TicketSort::By::Client, false};
    CHECK(ui::withText(chosen, u"state:closed"_s).sort == chosen.sort);
}

TEST_CASE("Words that a link does not know are passed over") {
    CHECK(ticketQueryOf(u"group=nonsense&sort=colour&priority=none&assignee=x"_s) == TicketQuery());
}

TEST_CASE("Queries are the same whatever the order of their words") {
    CHECK(ui::sameQuery(u"state:new,open  assignee:me"_s, u"assignee:me state:open,new"_s, {}));
    CHECK_FALSE(ui::sameQuery(u"state:new"_s, u"-state:new"_s, {}));
}
