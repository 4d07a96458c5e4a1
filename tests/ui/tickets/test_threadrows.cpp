// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/threadrows.h"

#include "tests/support/print.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using core::tickets::TicketEvent;

namespace {

TicketEvent event(const QString& field, const QString& before, const QString& after, qint64 member = 1) {
    TicketEvent out;
    out.id = 5;
    out.member = core::MemberId(member);
    out.at = core::fromMs(1'000);
    out.field = field;
    out.oldValue = before;
    out.newValue = after;
    return out;
}

QString text(const TicketEvent& event) {
    ui::TicketPageData data;
    data.members = {{1, u"Mara"_s}, {2, u"Priya"_s}};
    return ui::eventText(event, data, QTimeZone::utc());
}

} // namespace

TEST_CASE("Each change of a ticket reads as a sentence") {
    CHECK(text(event(u"state"_s, u"open"_s, u"resolved"_s)) == u"Mara set the state to resolved, was open"_s);
    CHECK(text(event(u"assignee"_s, {}, u"1"_s)) == u"Mara took the ticket"_s);
    CHECK(text(event(u"assignee"_s, u"1"_s, u"2"_s)) == u"Mara assigned it to Priya"_s);
    CHECK(text(event(u"priority"_s, u"low"_s, u"high"_s)) == u"Mara set the priority to high, was low"_s);
    CHECK(text(event(u"tags"_s, u"billing"_s, u"billing, urgent"_s)) == u"Mara added the tag urgent"_s);
    CHECK(text(event(u"tags"_s, u"billing, urgent"_s, u"urgent"_s)) == u"Mara removed the tag billing"_s);
}

TEST_CASE("A change that no member made says so") {
    CHECK(text(event(u"state"_s, u"pending"_s, u"open"_s, 0)) == u"State became open"_s);
}

TEST_CASE("What a message brought about stands below it") {
    ui::TicketPageData data;
    core::tickets::Message message;
    message.id = core::MessageId(9);
    message.at = core::fromMs(1'000);
    message.body = u"Done."_s;
    data.thread.messages = {message};
    data.thread.events = {event(u"state"_s, u"open"_s, u"resolved"_s)};
    const auto rows = ui::threadRows(data, QTimeZone::utc());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].message.has_value());
    CHECK(rows[1].key == -5);
}

TEST_CASE("The thread leaves out what only the history needs") {
    ui::TicketPageData data;
    data.thread.events = {event(u"tags"_s, {}, u"billing"_s), event(u"subject"_s, u"a"_s, u"b"_s)};
    CHECK(ui::threadRows(data, QTimeZone::utc()).empty());
    CHECK(ui::historyRows(data, QTimeZone::utc()).size() == 2);
}
