// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/effort/effortfixture.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using core::WorkClass;
using core::effort::Timer;
using test::EffortDesk;
using test::until;

namespace {

std::optional<Timer> running(EffortDesk& desk) {
    return core::effort::running(desk.db, desk.member);
}

/// A timer that was last seen a while before the desk's clock.
void leaveRunning(EffortDesk& desk, std::chrono::minutes ran, std::chrono::minutes unseen) {
    desk.db.write([&](core::Transaction& tx) {
        Timer timer;
        timer.member = desk.member;
        timer.client = desk.harbour;
        timer.workClass = WorkClass::Reactive;
        timer.origin = core::Origin::ClientContact;
        timer.note = u"Ads paused"_s;
        timer.startedAt = *desk.now;
        core::effort::start(tx, timer);
        tx.execute("UPDATE timer SET started_at = ?, seen_at = ? WHERE member_id = ?", desk.now->load() - ran,
                   desk.now->load() - unseen, desk.member);
    });
}

} // namespace

TEST_CASE("The line on top starts a timer for a note, a client and a class") {
    EffortDesk desk;
    desk.open();
    desk.find<QLineEdit>(u"timerWhat"_s)->setFocus();
    desk.type(u"Ads paused"_s);
    desk.find<QLineEdit>(u"timerClient"_s)->setFocus();
    desk.type(u"harb"_s);
    desk.key(Qt::Key_Return);
    REQUIRE(until([&] { return desk.find<QLineEdit>(u"timerClient"_s)->text() == u"Harbour & Pine"_s; }));
    QTest::mouseClick(desk.find<QAbstractButton>(u"timerWho"_s), Qt::LeftButton);
    desk.choose(u"triggerMenu"_s, u"trigger.reactive"_s);
    QTest::mouseClick(desk.find<QAbstractButton>(u"timerAct"_s), Qt::LeftButton);
    REQUIRE(until([&] { return running(desk).has_value(); }));
    CHECK(running(desk)->note == u"Ads paused"_s);
    CHECK(running(desk)->client == desk.harbour);
    CHECK(running(desk)->workClass == WorkClass::Reactive);
    CHECK(running(desk)->origin == core::Origin::ClientContact);
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"timerAct"_s)->text() == u"Stop"_s; }));
    CHECK(desk.find<QLabel>(u"timerWhy"_s)->text() == u"because the client came to us"_s);
    desk.undo();
    REQUIRE(until([&] { return !running(desk); }));
}

TEST_CASE("A running timer shows its time, and its class can be changed") {
    using namespace std::chrono_literals;
    EffortDesk desk;
    leaveRunning(desk, 24min, 1min);
    desk.open();
    CHECK(desk.find<QWidget>(u"timerTime"_s)->accessibleName() == u"00:24:00"_s);
    CHECK(desk.find<QLineEdit>(u"timerWhat"_s)->text() == u"Ads paused"_s);
    QTest::mouseClick(desk.find<QAbstractButton>(u"timerChangeWho"_s), Qt::LeftButton);
    desk.choose(u"triggerMenu"_s, u"trigger.delivery"_s);
    REQUIRE(until([&] { return running(desk)->workClass == WorkClass::Delivery; }));
    CHECK(running(desk)->startedAt == desk.now->load() - 24min);
}

TEST_CASE("Stop asks whoever owns the timer to stop it") {
    using namespace std::chrono_literals;
    EffortDesk desk;
    leaveRunning(desk, 24min, 1min);
    desk.open();
    QSignalSpy stopped(desk.window().currentPage(), &ui::Page::timerStopRequested);
    QTest::mouseClick(desk.find<QAbstractButton>(u"timerAct"_s), Qt::LeftButton);
    CHECK(stopped.count() == 1);
}

TEST_CASE("A gap of the timer is asked about, and a cut saves the work up to it") {
    using namespace std::chrono_literals;
    EffortDesk desk;
    leaveRunning(desk, 60min, 40min);
    desk.open();
    auto* cut = desk.find<QAbstractButton>(u"gapCut"_s);
    CHECK(desk.find<QWidget>(u"look.gap"_s)->accessibleName().contains(u"08:20"_s));
    cut->click();
    REQUIRE(until([&] { return !running(desk); }));
    const auto rows = desk.stored();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().minutes == core::Minutes{20});
    desk.undo();
    REQUIRE(until([&] { return running(desk).has_value(); }));
    CHECK(desk.stored().empty());
}

TEST_CASE("A gap that nobody has answered is not hidden by the next sign of life") {
    using namespace std::chrono_literals;
    EffortDesk desk;
    leaveRunning(desk, 60min, 40min);
    desk.open();
    const core::Instant seen = running(desk)->seenAt;
    auto* time = desk.find<QWidget>(u"timerTime"_s);
    for (const auto& shown : {u"01:02:00"_s, u"01:04:00"_s}) {
        *desk.now = desk.now->load() + 2min;
        REQUIRE(until([&] { return time->accessibleName() == shown; }));
    }
    desk.settle();
    CHECK(running(desk)->seenAt == seen);
}

TEST_CASE("A gap that was work is kept, and the question goes") {
    using namespace std::chrono_literals;
    EffortDesk desk;
    leaveRunning(desk, 60min, 40min);
    desk.open();
    desk.find<QAbstractButton>(u"gapKeep"_s)->click();
    REQUIRE(until([&] { return !desk.window().findChild<QWidget*>(u"look.gap"_s); }));
    CHECK(running(desk)->startedAt == desk.now->load() - 60min);
}

TEST_CASE("A timer that was running when the process died runs on after the next start") {
    using namespace std::chrono_literals;
    EffortDesk desk;
    desk.open();
    desk.find<QLineEdit>(u"timerWhat"_s)->setFocus();
    desk.type(u"Ads paused"_s);
    desk.key(Qt::Key_Return);
    REQUIRE(until([&] { return running(desk).has_value(); }));
    desk.bench.reset();
    *desk.now = desk.now->load() + 2min;
    desk.open();
    CHECK(desk.find<QWidget>(u"timerTime"_s)->accessibleName() == u"00:02:00"_s);
}
