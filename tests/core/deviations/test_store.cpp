// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/store.h"

#include "core/clients/watch.h"
#include "tests/support/clients.h"
#include "tests/support/deviations.h"

using namespace core;
using namespace core::deviations;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::addMember(db).id)
        , tom(test::addMember(db, u"Tom"_s).id)
        , client(test::addClient(db).id)
        , found(test::addDeviation(db, test::deviation(client, db.now()))) {
        db.advance(1h);
    }

    template <class Work>
    auto act(Work work) {
        return db.write([&](Transaction& tx) { return work(tx); });
    }

    Deviation now() { return *find(db, found.id); }

    /// What the act left, after it was undone and compared.
    void undoes(const Act& act) {
        CHECK(now() == act.after);
        db.advance(1min);
        db.write([&](Transaction& tx) { undo(tx, act, mara); });
        Deviation expected = act.before;
        expected.revision = now().revision;
        CHECK(now() == expected);
    }

    test::Workspace db;
    MemberId mara;
    MemberId tom;
    ClientId client;
    Deviation found;
};

} // namespace

TEST_CASE("Each act on a deviation is undone exactly", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto id = desk.found.id;
    const QDate day(2026, 7, 1);
    CHECK(desk.now() == desk.found);
    desk.undoes(desk.act([&](Transaction& tx) { return assign(tx, id, desk.tom, desk.mara); }));
    desk.undoes(desk.act([&](Transaction& tx) { return guide(tx, id, desk.mara); }));
    desk.undoes(desk.act([&](Transaction& tx) { return markFixed(tx, id, desk.mara); }));
    desk.undoes(desk.act([&](Transaction& tx) { return dismiss(tx, id, u"on leave"_s, desk.mara); }));
    desk.undoes(desk.act([&](Transaction& tx) { return snooze(tx, id, day, u"asked to"_s, desk.mara); }));
    desk.undoes(desk.act([&](Transaction& tx) { return escalate(tx, id, desk.tom, desk.mara); }));
    desk.act([&](Transaction& tx) { return snooze(tx, id, day, u"asked to"_s, desk.mara); });
    desk.undoes(desk.act([&](Transaction& tx) { return wake(tx, id, desk.mara); }));
    desk.act([&](Transaction& tx) { return dismiss(tx, id, u"on leave"_s, desk.mara); });
    desk.undoes(desk.act([&](Transaction& tx) { return reopen(tx, id, desk.mara); }));
}

TEST_CASE("Who guides an unowned deviation becomes its owner and ends its snooze", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.act([&](Transaction& tx) {
        return snooze(tx, desk.found.id, QDate(2026, 7, 1), u"asked to"_s, desk.mara);
    });
    const Act act = desk.act([&](Transaction& tx) { return guide(tx, desk.found.id, desk.tom); });
    CHECK(act.after.state == DeviationState::Guided);
    CHECK(act.after.owner == desk.tom);
    CHECK_FALSE(act.after.snoozedUntil.isValid());
}

TEST_CASE("The history tells who changed what about a deviation", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.act([&](Transaction& tx) { return dismiss(tx, desk.found.id, u" on leave "_s, desk.mara); });
    const auto events = history(desk.db, desk.found.id);
    REQUIRE(events.size() == 2);
    CHECK(events[0].field == u"state"_s);
    CHECK(events[0].oldValue == u"open"_s);
    CHECK(events[0].newValue == u"dismissed"_s);
    CHECK(events[0].memberName == u"Mara Lind"_s);
    CHECK(events[1].field == u"dismiss_reason"_s);
    CHECK(events[1].newValue == u"on leave"_s);
}

TEST_CASE("Acts that make no sense on a deviation are refused", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto refuses = [&](auto work) {
        return test::kindOfFailure([&] { desk.act(work); }) == ErrorKind::Invalid;
    };
    const auto id = desk.found.id;
    CHECK(refuses([&](Transaction& tx) { return dismiss(tx, id, u"  "_s, desk.mara); }));
    CHECK(refuses([&](Transaction& tx) { return snooze(tx, id, QDate(2026, 6, 23), u"x"_s, desk.mara); }));
    CHECK(refuses([&](Transaction& tx) { return snooze(tx, id, QDate(2026, 7, 1), {}, desk.mara); }));
    desk.act([&](Transaction& tx) { return markFixed(tx, id, desk.mara); });
    CHECK(refuses([&](Transaction& tx) { return assign(tx, id, desk.tom, desk.mara); }));
    CHECK(refuses([&](Transaction& tx) { return markFixed(tx, id, desk.mara); }));
    test::addDeviation(desk.db, test::deviation(desk.client, desk.db.now()));
    CHECK(refuses([&](Transaction& tx) { return reopen(tx, id, desk.mara); }));
}

TEST_CASE("An act that somebody went on with is not undone", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Act act = desk.act([&](Transaction& tx) { return assign(tx, desk.found.id, desk.tom, desk.mara); });
    desk.act([&](Transaction& tx) { return assign(tx, desk.found.id, desk.mara, desk.tom); });
    CHECK(test::kindOfFailure([&] { desk.act([&](Transaction& tx) { undo(tx, act, desk.mara); }); }) ==
          ErrorKind::Conflict);
}

TEST_CASE("Newer evidence does not stand in the way of undo, and stays", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Act act = desk.act([&](Transaction& tx) { return assign(tx, desk.found.id, desk.tom, desk.mara); });
    desk.act([&](Transaction& tx) {
        Deviation newer = act.after;
        newer.urgency = Urgency::Alarm;
        newer.evidence = {{u"days"_s, 12}};
        return stored::update(tx, act.after, newer, {});
    });
    desk.act([&](Transaction& tx) { undo(tx, act, desk.mara); });
    CHECK_FALSE(desk.now().owner);
    CHECK(desk.now().urgency == Urgency::Alarm);
    CHECK(desk.now().evidence == QJsonObject{{u"days"_s, 12}});
}

TEST_CASE("Ending a deviation has its client looked at again", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto due = [&] { return clients::dueForLook(desk.db, desk.db.now(), 10).size(); };
    desk.act([&](Transaction& tx) { clients::setLookAt(tx, desk.client, {}); });
    CHECK(due() == 0);
    desk.act([&](Transaction& tx) { return assign(tx, desk.found.id, desk.tom, desk.mara); });
    CHECK(due() == 0);
    desk.act([&](Transaction& tx) { return markFixed(tx, desk.found.id, desk.mara); });
    CHECK(due() == 1);
}

TEST_CASE("Open deviations of a client come before the ended ones", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    auto value = test::deviation(desk.client, desk.db.now());
    value.state = DeviationState::Fixed;
    value.endedAt = desk.db.now();
    const auto ended = test::addDeviation(desk.db, value);
    const auto all = ofClient(desk.db, desk.client, 10);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == desk.found.id);
    CHECK(all[1] == ended);
}
