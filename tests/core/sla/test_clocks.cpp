// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sla/histories.h"

using namespace core;
using namespace core::sla;
using namespace test;
using namespace Qt::Literals::StringLiterals;
using calendar::OpenTime;

namespace {

const Instant Start = core::toInstant(QDateTime(QDate(2026, 6, 23), QTime(9, 0), Qt::UTC)); // a Tuesday

Instant after(int minutes, int seconds = 0) {
    return Start + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

const OpenTime& roundTheClock() {
    static const OpenTime open(always(), {{2026, 1, 1}, {2028, 1, 1}});
    return open;
}

/// The client's first message at Start.
History asked() {
    History history;
    history.clientAt = Start;
    history.said = {{Start, MessageKind::Message}};
    return history;
}

History& say(History& history, int minute, MessageKind kind) {
    history.said.push_back({after(minute), kind});
    if ((kind == MessageKind::Reply || kind == MessageKind::Call) && !history.firstReplyAt) {
        history.firstReplyAt = after(minute);
    }
    return history;
}

History& become(History& history, int minute, TicketState to) {
    history.states.push_back({after(minute), to});
    history.resolvedAt.reset();
    if (to == TicketState::Resolved || to == TicketState::Closed) {
        history.resolvedAt = after(minute);
    }
    return history;
}

} // namespace

TEST_CASE("A new ticket runs towards its first response and its resolution") {
    const Clocks clocks = reckon(asked(), promise(60, 30, 600), roundTheClock());
    CHECK(clocks.first.due == after(60));
    CHECK(clocks.reply == sla::Clock());
    CHECK(clocks.solve.due == after(600));
    CHECK(clocks.nextMetric() == Metric::FirstResponse);
    CHECK(clocks.nextDue() == after(60));
    CHECK_FALSE(clocks.breachedAt());
}

TEST_CASE("A ticket that only we know has no clock") {
    History history;
    history.said = {{Start, MessageKind::Note}};
    CHECK(reckon(history, promise(60, 30, 600), roundTheClock()).isEmpty());
}

TEST_CASE("A ticket that we opened runs from the client's first contact") {
    History history;
    history.clientAt = after(300);
    history.said = {{Start, MessageKind::Note}, {after(300), MessageKind::Message}};
    CHECK(reckon(history, promise(60), roundTheClock()).first.due == after(360));
}

TEST_CASE("Met or missed is decided by the stamps, in whole seconds") {
    History history = asked();
    SECTION("in time") {
        say(history, 59, MessageKind::Reply);
        CHECK(reckon(history, promise(60), roundTheClock()).first == sla::Clock{{}, 60, {}});
    }
    SECTION("at the due instant") {
        say(history, 60, MessageKind::Reply);
        CHECK(reckon(history, promise(60), roundTheClock()).first == sla::Clock{{}, 0, {}});
    }
    SECTION("a moment late") {
        history.firstReplyAt = after(60) + std::chrono::milliseconds(1);
        CHECK(reckon(history, promise(60), roundTheClock()).first == sla::Clock{{}, -1, after(60)});
    }
    SECTION("what is left is rounded down") {
        history.firstReplyAt = after(59) + std::chrono::milliseconds(1);
        CHECK(reckon(history, promise(60), roundTheClock()).first.left == 59);
    }
    SECTION("late") {
        say(history, 90, MessageKind::Reply);
        const Clocks clocks = reckon(history, promise(60), roundTheClock());
        CHECK(clocks.first == sla::Clock{{}, -1800, after(60)});
        CHECK(clocks.breachedAt() == after(60));
    }
}

TEST_CASE("An end before its start is no time at all") {
    History history = asked();
    history.firstReplyAt = after(-30);
    CHECK(reckon(history, promise(60), roundTheClock()).first.left == 3600);
}

TEST_CASE("A note is no answer, a call is one") {
    History history = asked();
    say(history, 10, MessageKind::Note);
    CHECK(reckon(history, promise(60), roundTheClock()).first.due == after(60));
    say(history, 20, MessageKind::Call);
    CHECK(reckon(history, promise(60), roundTheClock()).first.left == 40 * 60);
}

TEST_CASE("Before the first answer only the first response counts") {
    History history = asked();
    say(history, 5, MessageKind::Message);
    const Clocks clocks = reckon(history, promise(60, 10), roundTheClock());
    CHECK(clocks.nextMetric() == Metric::FirstResponse);
    CHECK(clocks.reply == sla::Clock());
}

TEST_CASE("The next response is counted from the oldest message without an answer") {
    History history = asked();
    say(history, 10, MessageKind::Reply);
    say(history, 100, MessageKind::Message);
    CHECK(reckon(history, promise(60, 30), roundTheClock()).reply.due == after(130));
    SECTION("and a second message does not move it") {
        say(history, 120, MessageKind::Message);
        CHECK(reckon(history, promise(60, 30), roundTheClock()).reply.due == after(130));
    }
    SECTION("a note does not end it, an answer does at once") {
        say(history, 110, MessageKind::Note);
        CHECK(reckon(history, promise(60, 30), roundTheClock()).reply.due == after(130));
        say(history, 115, MessageKind::Reply);
        CHECK(reckon(history, promise(60, 30), roundTheClock()).reply == sla::Clock{{}, 15 * 60, {}});
    }
    SECTION("of several exchanges the tightest stays") {
        say(history, 140, MessageKind::Reply);
        say(history, 200, MessageKind::Message);
        say(history, 205, MessageKind::Reply);
        CHECK(reckon(history, promise(60, 30), roundTheClock()).reply == sla::Clock{{}, -600, after(130)});
    }
}

TEST_CASE("Who answered last is not waited for") {
    History history = asked();
    say(history, 10, MessageKind::Reply);
    say(history, 20, MessageKind::Reply);
    CHECK_FALSE(reckon(history, promise(60, 30), roundTheClock()).nextDue());
}

TEST_CASE("Pending stands still, on hold runs on") {
    History history = asked();
    become(history, 20, TicketState::Pending);
    CHECK_FALSE(reckon(history, promise(60, 30, 600), roundTheClock()).nextDue());
    become(history, 50, TicketState::OnHold);
    const Clocks clocks = reckon(history, promise(60, 30, 600), roundTheClock());
    CHECK(clocks.first.due == after(90));
    CHECK(clocks.solve.due == after(630));
}

TEST_CASE("A pause keeps its seconds") {
    History history = asked();
    history.states = {{after(10, 7), TicketState::Pending}, {after(26, 43), TicketState::Open}};
    CHECK(reckon(history, promise(60), roundTheClock()).first.due == after(76, 36));
}

TEST_CASE("What was missed before a pause stays visible while it stands still") {
    History history = asked();
    become(history, 90, TicketState::Pending);
    const Clocks paused = reckon(history, promise(60), roundTheClock());
    CHECK_FALSE(paused.nextDue());
    CHECK(paused.breachedAt() == after(60));
    become(history, 120, TicketState::Open);
    CHECK(reckon(history, promise(60), roundTheClock()).first == sla::Clock{after(60), {}, after(60)});
}

TEST_CASE("The time in which a ticket was resolved does not count when it is reopened") {
    History history = asked();
    say(history, 10, MessageKind::Reply);
    become(history, 100, TicketState::Resolved);
    CHECK(reckon(history, promise(60, 30, 600), roundTheClock()).solve == sla::Clock{{}, 500 * 60, {}});
    become(history, 5000, TicketState::Open);
    CHECK(reckon(history, promise(60, 30, 600), roundTheClock()).solve.due == after(5500));
    CHECK(reckon(history, promise(60, 30, 600), roundTheClock()).first.left == 50 * 60);
}

TEST_CASE("Closing what was resolved does not end it a second time") {
    History history = asked();
    become(history, 100, TicketState::Resolved);
    history.states.push_back({after(4000), TicketState::Closed});
    CHECK(reckon(history, promise(0, 0, 600), roundTheClock()).solve.left == 500 * 60);
}

TEST_CASE("A reopening does not begin the first response again") {
    History history = asked();
    become(history, 40, TicketState::Resolved);
    become(history, 1000, TicketState::Open);
    CHECK(reckon(history, promise(60), roundTheClock()).first.due == after(1020));
}

TEST_CASE("A message into a resolved ticket is answered from then on") {
    History history = asked();
    say(history, 10, MessageKind::Reply);
    become(history, 20, TicketState::Resolved);
    say(history, 9000, MessageKind::Message);
    become(history, 9000, TicketState::Open);
    const Clocks clocks = reckon(history, promise(60, 30, 600), roundTheClock());
    CHECK(clocks.reply.due == after(9030));
    CHECK(clocks.nextMetric() == Metric::NextResponse);
}

TEST_CASE("Resolving without a word ends the wait and is no answer") {
    History history = asked();
    say(history, 10, MessageKind::Reply);
    say(history, 20, MessageKind::Message);
    SECTION("in time: neither met nor missed") {
        become(history, 30, TicketState::Resolved);
        CHECK(reckon(history, promise(60, 30), roundTheClock()).reply == sla::Clock());
    }
    SECTION("late: missed") {
        become(history, 80, TicketState::Resolved);
        CHECK(reckon(history, promise(60, 30), roundTheClock()).reply == sla::Clock{{}, {}, after(50)});
    }
}

TEST_CASE("A reply that resolves in the same act is an answer") {
    History history = asked();
    say(history, 10, MessageKind::Reply);
    say(history, 20, MessageKind::Message);
    say(history, 30, MessageKind::Reply);
    become(history, 30, TicketState::Resolved);
    CHECK(reckon(history, promise(60, 30), roundTheClock()).reply == sla::Clock{{}, 20 * 60, {}});
}

TEST_CASE("The priority in force counts from then on") {
    Targets targets = promise(240);
    targets.at(Priority::Urgent, Metric::FirstResponse) = std::chrono::minutes(60);
    History history = asked();
    SECTION("raised") {
        history.priorities = {{after(30), Priority::Urgent}};
        CHECK(reckon(history, targets, roundTheClock()).first.due == after(60));
    }
    SECTION("lowered before it was missed") {
        history.priority = Priority::Urgent;
        history.priorities = {{after(60), Priority::Normal}};
        CHECK(reckon(history, targets, roundTheClock()).first == sla::Clock{after(240), {}, {}});
    }
    SECTION("lowered after it was missed: that stays") {
        history.priority = Priority::Urgent;
        history.priorities = {{after(61), Priority::Normal}};
        CHECK(reckon(history, targets, roundTheClock()).first == sla::Clock{after(240), {}, after(60)});
    }
    SECTION("changed after the end: nothing changes") {
        say(history, 200, MessageKind::Reply);
        history.priorities = {{after(300), Priority::Urgent}};
        CHECK(reckon(history, targets, roundTheClock()).first == sla::Clock{{}, 40 * 60, {}});
    }
    SECTION("to one without a promise: no clock, and what was missed stays") {
        targets.at(Priority::Low, Metric::FirstResponse).reset();
        history.priorities = {{after(300), Priority::Low}};
        CHECK(reckon(history, targets, roundTheClock()).first == sla::Clock{{}, {}, after(240)});
    }
}

TEST_CASE("A promise that runs out exactly at closing is due at the closing instant") {
    const OpenTime office(calendarOf({{540, 1020}}), {{2026, 1, 1}, {2027, 1, 1}});
    History history = asked();
    CHECK(reckon(history, promise(480), office).first.due == at(u"2026-06-23 17:00"_s));
    history.firstReplyAt = at(u"2026-06-23 20:00"_s);
    CHECK(reckon(history, promise(480), office).first == sla::Clock{{}, -1, at(u"2026-06-23 17:00"_s)});
}

TEST_CASE("Of two clocks that are due together the first response is named") {
    const Clocks clocks = reckon(asked(), promise(60, 30, 60), roundTheClock());
    CHECK(clocks.nextMetric() == Metric::FirstResponse);
}
