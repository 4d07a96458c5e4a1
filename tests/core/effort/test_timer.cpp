// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/timer.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::effort;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Timer forMember(MemberId member) {
    Timer timer;
    timer.member = member;
    timer.workClass = WorkClass::Delivery;
    timer.origin = Origin::Production;
    timer.note = u"banner"_s;
    return timer;
}

void begin(test::Workspace& db, const Timer& timer) {
    db.write([&](Transaction& tx) { effort::start(tx, timer); });
}

std::optional<Entry> end(test::Workspace& db, MemberId member) {
    return db.write([&](Transaction& tx) { return effort::stop(tx, member, QTimeZone::utc()); });
}

} // namespace

TEST_CASE("Stopping a timer saves an entry with its exact instants") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    begin(db, forMember(member));
    const Instant start = db.now();
    db.advance(47min + 40s);
    CHECK(effort::running(*db, member)->startedAt == start);
    const auto entry = end(db, member);
    REQUIRE(entry);
    CHECK(entry->minutes == Minutes{48});
    CHECK(entry->startedAt == start);
    CHECK(entry->endedAt == db.now());
    CHECK(entry->note == u"banner"_s);
    CHECK(effort::find(*db, entry->id) == *entry);
    CHECK_FALSE(effort::running(*db, member));
    CHECK_FALSE(end(db, member));
}

TEST_CASE("Stopping a timer at once, or with a clock that was set back, still saves an entry") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    begin(db, forMember(member));
    db.advance(-5min);
    const auto entry = end(db, member);
    REQUIRE(entry);
    CHECK(entry->minutes == Minutes{0});
}

TEST_CASE("A second timer of one member is refused, one of another member is not") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    begin(db, forMember(member));
    CHECK(test::failureOf([&] { begin(db, forMember(member)); }) == ErrorKind::Conflict);
    CHECK_FALSE(test::failureOf([&] { begin(db, forMember(test::member(*db, u"Ola"_s))); }));
}

TEST_CASE("Switching saves the running work and begins the new in one unit") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    begin(db, forMember(member));
    db.advance(20min);
    Timer next = forMember(member);
    next.note = u"call"_s;
    const auto saved =
        db.write([&](Transaction& tx) { return effort::switchTo(tx, next, QTimeZone::utc()); });
    CHECK(saved->minutes == Minutes{20});
    CHECK(effort::running(*db, member)->note == u"call"_s);
    CHECK(effort::running(*db, member)->startedAt == db.now());
}

TEST_CASE("No sign of life for more than three minutes is a gap") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    begin(db, forMember(member));
    db.advance(1min);
    CHECK(db.write([&](Transaction& tx) { return effort::heartbeat(tx, member); }));
    const Instant seen = db.now();
    db.advance(3min);
    CHECK_FALSE(effort::gap(*effort::running(*db, member), db.now()));
    db.advance(1ms);
    CHECK(effort::gap(*effort::running(*db, member), db.now()) == InstantRange{seen, db.now()});
    CHECK_FALSE(db.write([&](Transaction& tx) { return effort::heartbeat(tx, MemberId(99)); }));
}

TEST_CASE("A gap can be kept as work, end the work, or be left out of it") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    begin(db, forMember(member));
    db.advance(10min);
    db.write([&](Transaction& tx) { effort::heartbeat(tx, member); });
    db.advance(8h);
    const auto settle = [&](GapChoice choice) {
        return db.write(
            [&](Transaction& tx) { return effort::settleGap(tx, member, choice, QTimeZone::utc()); });
    };
    SECTION("kept") {
        CHECK_FALSE(settle(GapChoice::Keep));
        CHECK_FALSE(effort::gap(*effort::running(*db, member), db.now()));
        CHECK(end(db, member)->minutes == Minutes{490});
    }
    SECTION("cut") {
        CHECK(settle(GapChoice::Cut)->minutes == Minutes{10});
        CHECK_FALSE(effort::running(*db, member));
    }
    SECTION("dropped") {
        CHECK(settle(GapChoice::Drop)->minutes == Minutes{10});
        db.advance(5min);
        CHECK(end(db, member)->minutes == Minutes{5});
    }
}

TEST_CASE("What a running timer is about can be changed") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    Timer timer = forMember(member);
    CHECK(test::failureOf([&] { db.write([&](Transaction& tx) { effort::update(tx, timer); }); }) ==
          ErrorKind::NotFound);
    begin(db, timer);
    timer.client = test::client(*db);
    timer.workClass = WorkClass::Proactive;
    db.write([&](Transaction& tx) { effort::update(tx, timer); });
    CHECK(effort::running(*db, member)->client == timer.client);
    CHECK(end(db, member)->workClass == WorkClass::Proactive);
}
