// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effort/splits.h"
#include "tests/support/records.h"

#include <random>

using namespace core;
using namespace core::effort;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone Berlin("Europe/Berlin");
const DayRange Autumn{QDate(2026, 10, 1), QDate(2026, 12, 1)}; // holds a day of 25 hours

/// Entries of all kinds over two months: typed and timed, past midnight, with and without a client.
struct RandomWork {
    std::vector<MemberId> members;
    std::vector<ClientId> clients;
    std::vector<Entry> entries;
};

RandomWork fill(test::Workspace& db, unsigned seed, int count = 120) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    RandomWork work;
    work.members = {test::member(*db, u"Mara"_s), test::member(*db, u"Ola"_s)};
    work.clients = {ClientId(), test::client(*db, u"Zoo"_s), test::client(*db, u"Anchor"_s)};
    db.write([&](Transaction& tx) {
        for (int i = 0; i < count; ++i) {
            const auto workClass = AllClasses[size_t(below(5))];
            const MemberId member = work.members[size_t(below(2))];
            const ClientId client = work.clients[size_t(below(3))];
            const QDate day = Autumn.from.addDays(below(60));
            if (i % 2 == 0) {
                work.entries.push_back(
                    effort::add(tx, test::typed(member, day, below(300), workClass, client), Berlin));
            } else {
                const Instant start = startOfDay(day, Berlin) + Minutes{below(1440)};
                const Instant end = start + std::chrono::seconds{below(60 * 60 * 30)};
                work.entries.push_back(
                    effort::add(tx, test::timed(member, start, end, workClass, client), Berlin));
            }
        }
    });
    return work;
}

Split sumOf(const std::vector<SplitGroup>& groups) {
    Split sum;
    for (const auto& group : groups) {
        sum += group.split;
    }
    return sum;
}

Minutes pagesBehind(Database& db, const Behind& which, int limit) {
    Minutes sum{};
    std::optional<EntryRow> last;
    for (;;) {
        const auto page = entriesBehind(db, which, limit, last);
        for (const EntryRow& row : page) {
            sum += row.minutes;
            CHECK(which.days.contains(row.day));
        }
        if (page.size() < size_t(limit)) {
            return sum;
        }
        last = page.back();
    }
}

} // namespace

TEST_CASE("An empty workspace has no split, no share and nothing to come") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    CHECK(split(*db, Autumn) == Split{});
    CHECK_FALSE(split(*db, Autumn).share());
    CHECK(splitBy(*db, Autumn, Grouping::Client).empty());
    CHECK(weeklySplits(*db, Autumn.from, 26).size() == 26);
    CHECK_FALSE(remainingMinutes(*db, Autumn.from));
    CHECK(entriesBehind(*db, {Autumn, {}, {}, {}}, 10).empty());
}

TEST_CASE("Weeks, groups and rows behind the figures add up to the range, whatever was logged") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto work = fill(db, GENERATE(1u, 2u));
    // A Monday to a Monday, with work before and after it.
    const DayRange days{QDate(2026, 10, 12), QDate(2026, 11, 16)};
    const Split total = split(*db, days);
    REQUIRE(total.total() > Minutes{0});

    Split weeks;
    for (const auto& week : weeklySplits(*db, days.from, 5)) {
        weeks += week.split;
    }
    CHECK(weeks == total);
    for (const auto grouping :
         {Grouping::Week, Grouping::Client, Grouping::Member, Grouping::Class, Grouping::Origin}) {
        CHECK(sumOf(splitBy(*db, days, grouping)) == total);
    }
    CHECK(checkRollup(*db).empty());

    CHECK(pagesBehind(*db, {days, {}, {}, {}}, 7) == total.total());
    CHECK(sumBehind(*db, {days, {}, {}, {}}) == total);
    for (const WorkClass workClass : AllClasses) {
        CHECK(pagesBehind(*db, {days, workClass, {}, {}}, 9) == total.of(workClass));
    }
    for (const auto& group : splitBy(*db, days, Grouping::Client)) {
        CHECK(pagesBehind(*db, {days, {}, ClientId(group.key), {}}, 5) == group.split.total());
    }
    for (const auto& group : splitBy(*db, days, Grouping::Member)) {
        CHECK(pagesBehind(*db, {days, WorkClass::Reactive, {}, MemberId(group.key)}, 5) ==
              group.split.reactive);
    }
}

TEST_CASE("The time of a ticket is the sum of the entries on it, on whatever day") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const ClientId client = test::client(*db);
    Entry entry = test::typed(member, QDate(2026, 6, 20), 25, WorkClass::Reactive, client);
    test::add(*db, entry);
    entry.ticket = test::ticket(*db, test::newTicket(client, member));
    test::add(*db, entry);
    entry.day = QDate(2026, 5, 1);
    entry.minutes = Minutes{15};
    test::add(*db, entry);
    Behind which{{QDate(1970, 1, 1), QDate(2026, 7, 1)}, {}, {}, {}};
    which.ticket = entry.ticket;
    CHECK(sumBehind(*db, which) == Split{.reactive = Minutes{40}});
    CHECK(entriesBehind(*db, which, 10).size() == 2);
}

TEST_CASE("The rows behind a share are those that it is made of, by either rule") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate day(2026, 6, 20);
    test::add(*db, test::typed(member, day, 90, WorkClass::Proactive));
    test::add(*db, test::typed(member, day, 10, WorkClass::Reactive));
    test::add(*db, test::typed(member, day, 40, WorkClass::Delivery));
    test::add(*db, test::typed(member, day, 5, WorkClass::Unclassified));
    Behind which{{day, day.addDays(1)}, {}, {}, {}};
    which.share = Denominator::ClientTime;
    CHECK(sumBehind(*db, which).total() == Minutes{100});
    CHECK_FALSE(counts(which, WorkClass::Delivery));
    which.share = Denominator::AllLogged;
    CHECK(sumBehind(*db, which).total() == Minutes{140});
    CHECK_FALSE(counts(which, WorkClass::Unclassified));
}

TEST_CASE("Random edits and removals keep the roll-up equal to the entries") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    auto work = fill(db, 3, 60);
    std::mt19937 random(4);
    db.write([&](Transaction& tx) {
        for (Entry& entry : work.entries) {
            switch (random() % 4) {
            case 0:
                effort::remove(tx, entry.id);
                break;
            case 1:
                entry.workClass = AllClasses[random() % 5];
                effort::edit(tx, entry, Berlin);
                break;
            case 2:
                entry.day = entry.day.addDays(3);
                effort::edit(tx, withMinutes(entry, Minutes{17}), Berlin);
                break;
            default:
                effort::restore(tx, effort::remove(tx, entry.id), Berlin);
            }
        }
    });
    CHECK(checkRollup(*db).empty());
    const Split before = split(*db, Autumn);
    db.write([](Transaction& tx) { rebuildRollup(tx); });
    CHECK(split(*db, Autumn) == before);
}

TEST_CASE("Moving everything by a week moves every weekly figure by a week") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    auto work = fill(db, 5, 40);
    const QDate monday(2026, 9, 28);
    const auto before = weeklySplits(*db, monday, 10);
    db.write([&](Transaction& tx) {
        for (Entry entry : work.entries) {
            entry = withMinutes(entry, entry.minutes > MaxTyped ? MaxTyped : entry.minutes);
            entry = effort::edit(tx, entry, Berlin);
        }
    });
    const auto typed = weeklySplits(*db, monday, 10);
    db.write([&](Transaction& tx) {
        for (const Entry& old : work.entries) {
            Entry entry = *effort::find(tx, old.id);
            entry.day = entry.day.addDays(7);
            effort::edit(tx, entry, Berlin);
        }
    });
    const auto after = weeklySplits(*db, monday.addDays(7), 10);
    REQUIRE(before.size() == after.size());
    for (size_t i = 0; i < typed.size(); ++i) {
        CHECK(typed[i].split == after[i].split);
    }
}

TEST_CASE("Weeks begin on the day that the workspace says") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate sunday(2026, 6, 28);
    test::add(*db, test::typed(member, sunday, 30, WorkClass::Proactive));
    CHECK(weeklySplits(*db, sunday, 1, Qt::Monday).front().days.from == QDate(2026, 6, 22));
    CHECK(weeklySplits(*db, sunday, 1, Qt::Sunday).front().days.from == sunday);
    CHECK(splitBy(*db, {sunday, sunday.addDays(1)}, Grouping::Week, Qt::Sunday).front().name ==
          u"2026-06-28"_s);
    CHECK(splitBy(*db, {sunday, sunday.addDays(1)}, Grouping::Week).front().name == u"2026-06-22"_s);
}

TEST_CASE("Groups carry names and stand in the order of the names") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate day(2026, 6, 23);
    test::add(*db, test::typed(member, day, 30, WorkClass::Proactive, test::client(*db, u"zoo"_s)));
    test::add(*db, test::typed(member, day, 10, WorkClass::Reactive, test::client(*db, u"Anchor"_s)));
    test::add(*db, test::typed(member, day, 5, WorkClass::Reactive));
    const auto groups = splitBy(*db, {day, day.addDays(1)}, Grouping::Client);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].name.isEmpty());
    CHECK(groups[0].key == 0);
    CHECK(groups[1].name == u"Anchor"_s);
    CHECK(groups[1].split.reactive == Minutes{10});
    CHECK(groups[2].name == u"zoo"_s);
    const auto classes = splitBy(*db, {day, day.addDays(1)}, Grouping::Class);
    REQUIRE(classes.size() == 2);
    CHECK(classes[0].name == u"proactive"_s);
    CHECK(classes[1].name == u"reactive"_s);
}

TEST_CASE("What is still to come this month follows the working days of the last eight weeks") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const MemberId member = test::member(*db);
    const QDate today(2026, 6, 23); // Tuesday; 24, 25, 26, 29 and 30 June are left
    const QDate lastWeek(2026, 6, 15);
    test::add(*db, test::typed(member, lastWeek, 600, WorkClass::Proactive));
    CHECK(*remainingMinutes(*db, today) == Minutes{600}); // one week seen: 120 a day
    test::add(*db, test::typed(member, lastWeek.addDays(-7), 300, WorkClass::Reactive));
    CHECK(*remainingMinutes(*db, today) == Minutes{450}); // 900 in ten days
    test::add(*db, test::typed(member, lastWeek, 500, WorkClass::Internal));
    test::add(*db, test::typed(member, today, 500, WorkClass::Proactive));
    test::add(*db, test::typed(member, lastWeek.addDays(-63), 500, WorkClass::Proactive));
    CHECK(*remainingMinutes(*db, today) == Minutes{450});
    CHECK(*remainingMinutes(*db, QDate(2026, 6, 30)) == Minutes{0});
}
