// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/measures.h"

#include "tests/support/database.h"

using namespace core;
using namespace core::health;
using I = HealthInput;
using std::chrono::days;

namespace {

Facts facts() {
    Facts value;
    value.now = test::tuesday();
    value.startedAt = value.now - days(400);
    return value;
}

std::optional<Reading> read(const Facts& facts, HealthInput input) {
    return readingsOf(facts)[size_t(input)];
}

} // namespace

TEST_CASE("contact is measured in days over the cadence") {
    Facts known = facts();
    known.lastContact = known.now - days(12);
    CHECK(read(known, I::Contact) == reading(0.4, 12, 30));
}

TEST_CASE("a client that nobody has spoken to is silent since its start") {
    Facts known = facts();
    known.startedAt = known.now - days(45);
    CHECK(read(known, I::Contact) == reading(1.5, 45, 30));
}

TEST_CASE("paused days are no days without contact") {
    Facts known = facts();
    known.lastContact = known.now - days(30);
    known.pauses = {{known.now - days(40), known.now - days(20)}, {known.now - days(5), known.now - days(1)}};
    CHECK(read(known, I::Contact) == reading(16.0 / 30, 16, 30));
}

TEST_CASE("what nobody said or did is missing, not zero") {
    const auto readings = readingsOf(facts());
    for (const auto input : {I::Sentiment, I::Nps, I::OffPath, I::MissedTouchpoints, I::StagePace, I::Csat,
                             I::Reopened, I::ReactiveShare}) {
        CHECK_FALSE(readings[size_t(input)]);
    }
}

TEST_CASE("the sentiment is the smoothed one, newest last") {
    Facts known = facts();
    known.moods = {2, -2};
    CHECK(read(known, I::Sentiment) == reading(0.7 * 2 - 0.3 * 2, 2));
}

TEST_CASE("tickets are held against the client's own rate") {
    Facts known = facts();
    known.ticketsNow = 5;
    known.ticketsBefore = 12; // 2 in 30 days
    CHECK(read(known, I::TicketRate) == reading(2, 5, 2));
}

TEST_CASE("a client that is new has no usual rate of tickets yet") {
    Facts known = facts();
    known.startedAt = known.now - days(59);
    CHECK_FALSE(read(known, I::TicketRate));
    known.startedAt = known.now - days(60);
    CHECK(read(known, I::TicketRate));
}

TEST_CASE("an alarm counts as two open deviations") {
    Facts known = facts();
    known.openWarnings = 1;
    known.openAlarms = 1;
    CHECK(read(known, I::OpenDeviations) == reading(3, 2));
}

TEST_CASE("a pace beside peers is the share of them that was done by then") {
    Facts known = facts();
    known.stageDays = 24;
    known.expectedDays = 20;
    CHECK_FALSE(read(known, I::PeerPace));
    known.peersDone = 0.8;
    known.peers = 12;
    CHECK(read(known, I::PeerPace) == reading(0.8, 24, 12));
    // By the default rule half of the peers is no reason to worry, and 95 % is the alarm of a stage.
    const Rule whole = defaultRule();
    const auto& path = whole.groups[1].inputs;
    const auto rule =
        std::find_if(path.begin(), path.end(), [](const InputRule& r) { return r.kind == I::PeerPace; });
    REQUIRE(rule != path.end());
    CHECK(scoreOf(*rule, 0.5) == 100);
    CHECK(scoreOf(*rule, 0.8) == Approx(100.0 / 3));
    CHECK(scoreOf(*rule, 0.95) == 0);
}

TEST_CASE("less than an hour of client time has no reactive share") {
    Facts known = facts();
    known.reactive = 30;
    known.proactive = 29;
    CHECK_FALSE(read(known, I::ReactiveShare));
    known.proactive = 30;
    CHECK(read(known, I::ReactiveShare) == reading(0.5, 30, 60));
}
