// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/splits.h"
#include "core/effort/week.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::effort;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone Berlin("Europe/Berlin");
using Parts = std::vector<DayPart>;

Instant berlin(QDate day, QTime time) {
    return instantOf(day, time, Berlin);
}

} // namespace

TEST_CASE("Work within a day is one part") {
    const QDate day(2026, 6, 23);
    CHECK(splitAtMidnight(berlin(day, {9, 0}), berlin(day, {10, 30}), Berlin) == Parts{{day, 90min}});
    CHECK(splitAtMidnight(berlin(day, {9, 0}), berlin(day, {9, 0}), Berlin) == Parts{{day, 0min}});
    CHECK(splitAtMidnight(berlin(day, {23, 0}), berlin(day.addDays(1), {0, 0}), Berlin) ==
          Parts{{day, 60min}});
}

TEST_CASE("Work past local midnight is split at it") {
    const QDate day(2026, 6, 28);
    CHECK(splitAtMidnight(berlin(day, {23, 15}), berlin(day.addDays(1), {1, 0}), Berlin) ==
          Parts{{day, 45min}, {day.addDays(1), 60min}});
    CHECK(splitAtMidnight(berlin(day, {23, 15}), berlin(day.addDays(2), {0, 5}), Berlin) ==
          Parts{{day, 45min}, {day.addDays(1), 1440min}, {day.addDays(2), 5min}});
}

TEST_CASE("A day can have 25 hours, and 23") {
    const QDate autumn(2026, 10, 25);
    const QDate spring(2026, 3, 29);
    CHECK(splitAtMidnight(startOfDay(autumn, Berlin), startOfDay(autumn.addDays(1), Berlin), Berlin) ==
          Parts{{autumn, 25h}});
    CHECK(splitAtMidnight(startOfDay(spring, Berlin), startOfDay(spring.addDays(1), Berlin), Berlin) ==
          Parts{{spring, 23h}});
}

TEST_CASE("Parts of a split add up to the whole, to the minute") {
    const QDate day(2026, 6, 23);
    const Instant midnight = startOfDay(day.addDays(1), Berlin);
    for (int seconds = 0; seconds < 240; seconds += 7) {
        const Instant start = midnight - std::chrono::seconds{seconds};
        const Instant end = midnight + std::chrono::seconds{200 - seconds / 2};
        Minutes sum{};
        for (const DayPart& part : splitAtMidnight(start, end, Berlin)) {
            sum += part.minutes;
        }
        CHECK(sum == minutesBetween(start, end));
    }
}

TEST_CASE("A typed entry comes back as it was stored") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    auto entry = test::typed(member, QDate(2026, 6, 22), 45, WorkClass::Delivery, test::client(*db));
    entry.note = u"Ad texts, “spring”"_s;
    const Entry stored = test::add(*db, entry);
    CHECK(stored.id);
    CHECK(stored.revision == 1);
    CHECK(stored.enteredAt == db.now());
    CHECK(effort::find(*db, stored.id) == stored);
}

TEST_CASE("An entry on a ticket belongs to the ticket's client") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const ClientId client = test::client(*db);
    auto entry = test::typed(member, QDate(2026, 6, 22), 45, WorkClass::Reactive);
    entry.ticket = test::ticket(*db, test::newTicket(client, member));
    CHECK(test::add(*db, entry).client == client);
}

TEST_CASE("An entry without member, day or sense is refused") {
    const MemberId member(1);
    const QDate day(2026, 6, 22);
    CHECK(validate(test::typed(member, day, 1440, WorkClass::Delivery)).isEmpty());
    CHECK(validate(test::typed({}, day, 5, WorkClass::Delivery)).first().field == u"member"_s);
    CHECK(validate(test::typed(member, {}, 5, WorkClass::Delivery)).first().field == u"day"_s);
    CHECK(validate(test::typed(member, day, -1, WorkClass::Delivery)).first().field == u"minutes"_s);
    CHECK(validate(test::typed(member, day, 1441, WorkClass::Delivery)).first().field == u"minutes"_s);
    CHECK(validate(test::timed(member, fromMs(2), fromMs(1), WorkClass::Delivery)).first().field ==
          u"endedAt"_s);
    auto half = test::typed(member, day, 5, WorkClass::Delivery);
    half.startedAt = fromMs(1);
    CHECK(validate(half).first().field == u"endedAt"_s);
}

TEST_CASE("Moving an entry over Sunday midnight changes two weeks") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate sunday(2026, 6, 28);
    Entry entry = test::add(
        *db, test::timed(member, berlin(sunday, {22, 0}), berlin(sunday, {23, 30}), WorkClass::Reactive),
        Berlin);
    const auto weeks = [&] {
        const auto series = weeklySplits(*db, sunday, 2);
        return std::pair(series[0].split.reactive, series[1].split.reactive);
    };
    CHECK(weeks() == std::pair(Minutes{90}, Minutes{0}));
    entry.startedAt = *entry.startedAt + 1h;
    entry.endedAt = *entry.endedAt + 1h;
    entry = db.write([&](Transaction& tx) { return effort::edit(tx, entry, Berlin); });
    CHECK(entry.minutes == Minutes{90});
    CHECK(weeks() == std::pair(Minutes{60}, Minutes{30}));
    entry.startedAt = *entry.startedAt + 3h;
    entry.endedAt = *entry.endedAt + 3h;
    db.write([&](Transaction& tx) { effort::edit(tx, entry, Berlin); });
    CHECK(weeks() == std::pair(Minutes{0}, Minutes{90}));
    CHECK(checkRollup(*db).empty());
}

TEST_CASE("A change of class takes the part past midnight along") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate day(2026, 6, 24);
    Entry entry = test::add(
        *db, test::timed(member, berlin(day, {23, 0}), berlin(day.addDays(1), {2, 0}), WorkClass::Reactive),
        Berlin);
    entry.workClass = WorkClass::Proactive;
    db.write([&](Transaction& tx) { effort::edit(tx, entry, Berlin); });
    const Split split = effort::split(*db, {day, day.addDays(2)});
    CHECK(split.reactive == Minutes{0});
    CHECK(split.proactive == Minutes{180});
    CHECK(checkRollup(*db).empty());
}

TEST_CASE("A removed entry comes back with its id, its days and its figures") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate day(2026, 6, 24);
    const Entry entry = test::add(
        *db, test::timed(member, berlin(day, {23, 0}), berlin(day.addDays(1), {2, 0}), WorkClass::Reactive),
        Berlin);
    const DayRange days{day, day.addDays(2)};
    const Entry removed = db.write([&](Transaction& tx) { return effort::remove(tx, entry.id); });
    CHECK(effort::split(*db, days).total() == Minutes{0});
    CHECK_FALSE(effort::find(*db, entry.id));
    db.write([&](Transaction& tx) { effort::restore(tx, removed, Berlin); });
    CHECK(effort::find(*db, entry.id) == entry);
    CHECK(effort::split(*db, days).reactive == Minutes{180});
    CHECK(checkRollup(*db).empty());
}

TEST_CASE("The second of two edits of one entry is a conflict") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Entry entry =
        test::add(*db, test::typed(test::member(*db), QDate(2026, 6, 24), 30, WorkClass::Delivery));
    const auto edit = [&] { db.write([&](Transaction& tx) { effort::edit(tx, entry, QTimeZone::utc()); }); };
    edit();
    CHECK(test::failureOf(edit) == ErrorKind::Conflict);
    const auto gone = [&] { db.write([&](Transaction& tx) { effort::remove(tx, entry.id); }); };
    gone();
    CHECK(test::failureOf(gone) == ErrorKind::NotFound);
    CHECK(test::failureOf(edit) == ErrorKind::NotFound);
}

TEST_CASE("A typed duration drops the instants") {
    const Entry entry = test::timed(MemberId(1), fromMs(0), fromMs(60'000), WorkClass::Delivery);
    const Entry changed = withMinutes(entry, Minutes{7});
    CHECK(changed.minutes == Minutes{7});
    CHECK_FALSE(changed.startedAt);
    CHECK_FALSE(changed.endedAt);
}

TEST_CASE("A week groups work by class and subject and shows what ran past midnight on both days") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const ClientId zoo = test::client(*db, u"Zoo"_s);
    const ClientId anchor = test::client(*db, u"anchor"_s);
    const QDate monday(2026, 6, 22);
    const DayRange days{monday, monday.addDays(7)};
    const Entry a = test::add(*db, test::typed(member, monday, 30, WorkClass::Proactive, zoo));
    const Entry b = test::add(*db, test::typed(member, monday, 20, WorkClass::Proactive, zoo));
    test::add(*db, test::typed(member, monday.addDays(1), 10, WorkClass::Proactive, anchor));
    auto onTicket = test::typed(member, monday.addDays(2), 15, WorkClass::Reactive);
    onTicket.ticket = test::ticket(*db, test::newTicket(zoo, member));
    test::add(*db, onTicket);
    const Entry late = test::add(*db,
                                 test::timed(member, berlin(monday.addDays(4), {23, 0}),
                                             berlin(monday.addDays(5), {0, 30}), WorkClass::Internal),
                                 Berlin);
    test::add(*db, test::typed(member, monday.addDays(7), 99, WorkClass::Proactive, zoo));
    test::add(*db, test::typed(test::member(*db, u"Ola"_s), monday, 99, WorkClass::Proactive, zoo));

    const Week week = effort::week(*db, member, days);
    REQUIRE(week.rows.size() == 4);
    CHECK(week.rows[0].clientName == u"anchor"_s);
    CHECK(week.rows[1].clientName == u"Zoo"_s);
    CHECK(week.rows[1].cells[0] == WeekCell{Minutes{50}, {a.id, b.id}});
    CHECK(week.rows[2].ticketNumber == 1001);
    CHECK(week.rows[3].cells[4] == WeekCell{Minutes{60}, {late.id}});
    CHECK(week.rows[3].cells[5] == WeekCell{Minutes{30}, {late.id}});
    CHECK(week.total == Minutes{165});
    CHECK(week.dayTotals[0] == Minutes{50});
}
