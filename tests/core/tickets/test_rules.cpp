// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/rules.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;

namespace {

constexpr Instant At = fromMs(1'750'000'020'500);

constexpr std::array States{TicketState::New,    TicketState::Open,     TicketState::Pending,
                            TicketState::OnHold, TicketState::Resolved, TicketState::Closed};

/// A ticket that the client opened an hour before At and nobody answered.
Ticket in(TicketState state) {
    Ticket ticket;
    ticket.state = state;
    ticket.openedAt = At - 1h;
    ticket.clientAt = At - 1h;
    ticket.waitingSince = At - 1h;
    return ticket;
}

} // namespace

TEST_CASE("No ticket becomes new again, and none moves to where it is") {
    for (const auto state : States) {
        CHECK_FALSE(canMove(state, TicketState::New));
        CHECK_FALSE(canMove(state, state));
    }
}

TEST_CASE("A person can always reopen a ticket") {
    CHECK(canMove(TicketState::Resolved, TicketState::Open));
    CHECK(canMove(TicketState::Closed, TicketState::Open));
}

TEST_CASE("A closed ticket can only be reopened, an open one goes anywhere") {
    CHECK(nextStates(TicketState::Closed) == std::vector{TicketState::Open});
    CHECK(nextStates(TicketState::Open) ==
          std::vector{TicketState::Pending, TicketState::OnHold, TicketState::Resolved, TicketState::Closed});
}

TEST_CASE("A move that is not allowed is refused") {
    CHECK(test::failureOf([] { moved(in(TicketState::Closed), TicketState::Pending, At); }) ==
          ErrorKind::Invalid);
    CHECK(test::failureOf([] { moved(in(TicketState::Open), TicketState::New, At); }) == ErrorKind::Invalid);
}

TEST_CASE("The return date lives in pending only, without its seconds") {
    const Ticket pending = moved(in(TicketState::Open), TicketState::Pending, At, At + 24h);
    CHECK(pending.pendingUntil == std::chrono::floor<std::chrono::minutes>(At + 24h));
    CHECK_FALSE(moved(pending, TicketState::Open, At).pendingUntil);
    CHECK_FALSE(moved(pending, TicketState::Pending, At).pendingUntil);
    CHECK_FALSE(moved(in(TicketState::Open), TicketState::OnHold, At, At + 24h).pendingUntil);
}

TEST_CASE("Resolving and closing end the client's wait and set their stamps, reopening clears them") {
    const Ticket resolved = moved(in(TicketState::Open), TicketState::Resolved, At);
    CHECK(resolved.resolvedAt == At);
    CHECK_FALSE(resolved.closedAt);
    CHECK_FALSE(resolved.waitingSince);
    const Ticket closed = moved(resolved, TicketState::Closed, At + 1h);
    CHECK(closed.resolvedAt == At);
    CHECK(closed.closedAt == At + 1h);
    CHECK(moved(in(TicketState::Open), TicketState::Closed, At).resolvedAt == At);
    const Ticket reopened = moved(closed, TicketState::Open, At + 2h);
    CHECK_FALSE(reopened.resolvedAt);
    CHECK_FALSE(reopened.closedAt);
}

TEST_CASE("A message of the client needs us in every state") {
    for (const auto state : States) {
        const Ticket ticket = afterMessage(in(state), MessageKind::Message, At);
        CHECK(needsUs(ticket.state));
        CHECK(ticket.waitingSince == At - 1h);
        CHECK_FALSE(ticket.pendingUntil);
        CHECK_FALSE(ticket.resolvedAt);
        CHECK_FALSE(ticket.closedAt);
    }
    CHECK(afterMessage(in(TicketState::New), MessageKind::Message, At).state == TicketState::New);
}

TEST_CASE("A client waits since the oldest message without an answer") {
    Ticket ticket = afterMessage(in(TicketState::New), MessageKind::Reply, At);
    CHECK_FALSE(ticket.waitingSince);
    CHECK(ticket.firstReplyAt == At);
    CHECK(ticket.state == TicketState::Open);
    ticket = afterMessage(ticket, MessageKind::Message, At + 1h);
    ticket = afterMessage(ticket, MessageKind::Message, At + 2h);
    CHECK(ticket.waitingSince == At + 1h);
    ticket = afterMessage(ticket, MessageKind::Reply, At + 3h);
    CHECK_FALSE(ticket.waitingSince);
    CHECK(ticket.firstReplyAt == At);
}

TEST_CASE("A note changes nothing") {
    for (const auto state : States) {
        CHECK(afterMessage(in(state), MessageKind::Note, At) == in(state));
    }
}

TEST_CASE("A reply leaves every state but new") {
    for (const auto state : States) {
        const auto expected = state == TicketState::New ? TicketState::Open : state;
        CHECK(afterMessage(in(state), MessageKind::Reply, At).state == expected);
    }
}

TEST_CASE("Telling the client of a problem that we found is no answer to the client") {
    Ticket ours = in(TicketState::New);
    ours.openedBy = OpenedBy::Us;
    ours.clientAt.reset();
    ours.waitingSince.reset();
    const Ticket told = afterMessage(ours, MessageKind::Reply, At);
    CHECK_FALSE(told.firstReplyAt);
    CHECK_FALSE(told.clientAt);
    CHECK(afterMessage(told, MessageKind::Message, At + 1h).clientAt == At + 1h);
    const Ticket called = afterMessage(ours, MessageKind::Call, At);
    CHECK(called.clientAt == At);
    CHECK(called.firstReplyAt == At);
}
