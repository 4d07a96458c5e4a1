// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/timeract.h"

#include "core/effort/splits.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::effort;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A member with a workspace.
struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db)) {}

    Timer work(const QString& note) const {
        Timer timer;
        timer.member = mara;
        timer.note = note;
        return timer;
    }

    TimerAct begin(const QString& note) {
        return db.write([&](Transaction& tx) { return beginWork(tx, work(note), QTimeZone::utc()); });
    }

    TimerAct end() {
        return db.write([&](Transaction& tx) { return endWork(tx, mara, QTimeZone::utc()); });
    }

    void undo(const TimerAct& act) {
        db.write([&](Transaction& tx) { effort::undo(tx, act); });
    }

    void redo(const TimerAct& act) {
        db.write([&](Transaction& tx) { effort::redo(tx, act, QTimeZone::utc()); });
    }

    std::optional<Timer> running() { return effort::running(*db, mara); }

    qint64 entries() { return db->scalar<qint64>("SELECT COUNT(*) FROM effort_entry").value_or(-1); }

    test::Workspace db;
    MemberId mara;
};

} // namespace

TEST_CASE("Undo of a start throws the running timer away, redo brings it back with its time") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TimerAct act = desk.begin(u"banner"_s);
    const Instant start = desk.running()->startedAt;
    desk.db.advance(40min);
    desk.undo(act);
    CHECK_FALSE(desk.running());
    CHECK(desk.entries() == 0);
    desk.db.advance(2min);
    desk.redo(act);
    CHECK(desk.running()->startedAt == start);
    CHECK(desk.end().saved->minutes == 42min);
}

TEST_CASE("Undo of a switch lets the former work run on, redo saves its entry again as it was") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.begin(u"banner"_s);
    const Instant start = desk.running()->startedAt;
    desk.db.advance(30min);
    const TimerAct act = desk.begin(u"report"_s);
    REQUIRE(act.saved);
    desk.db.advance(5min);
    desk.undo(act);
    CHECK(desk.running()->note == u"banner"_s);
    CHECK(desk.running()->startedAt == start);
    CHECK(desk.entries() == 0);
    desk.redo(act);
    CHECK(desk.running()->note == u"report"_s);
    CHECK(effort::find(*desk.db, act.saved->id) == act.saved);
    CHECK(effort::checkRollup(*desk.db).empty());
}

TEST_CASE("A stop is undone and done again with the same entry") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.begin(u"banner"_s);
    desk.db.advance(25min);
    const TimerAct act = desk.end();
    desk.db.advance(10min);
    desk.undo(act);
    CHECK(desk.running()->note == u"banner"_s);
    desk.redo(act);
    CHECK_FALSE(desk.running());
    CHECK(effort::find(*desk.db, act.saved->id)->minutes == 25min);
}

TEST_CASE("A gap that was cut off is undone: the timer runs on from its own start") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.begin(u"banner"_s);
    const Instant start = desk.running()->startedAt;
    desk.db.advance(60min);
    const TimerAct act = desk.db.write(
        [&](Transaction& tx) { return settleWork(tx, desk.mara, GapChoice::Drop, QTimeZone::utc()); });
    CHECK(act.changed());
    CHECK(desk.running()->startedAt == desk.db.now());
    desk.undo(act);
    CHECK(desk.running()->startedAt == start);
    CHECK(desk.entries() == 0);
}

TEST_CASE("What was done with the timer is not undone once another one runs or the entry was changed") {
    Desk desk(GENERATE(from_range(test::engines())));
    const TimerAct start = desk.begin(u"banner"_s);
    desk.db.advance(25min);
    const TimerAct stop = desk.end();
    CHECK(test::failureOf([&] { desk.undo(start); }) == ErrorKind::Conflict);
    Entry edited = *stop.saved;
    edited.note = u"corrected"_s;
    desk.db.write([&](Transaction& tx) { effort::edit(tx, edited, QTimeZone::utc()); });
    CHECK(test::failureOf([&] { desk.undo(stop); }) == ErrorKind::Conflict);
    CHECK(desk.entries() == 1);
    CHECK_FALSE(desk.running());
}
