// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/adherence.h"

#include "tests/support/clients.h"
#include "tests/support/deviations.h"

using namespace core;
using namespace core::deviations;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate First(2026, 1, 1);

DayRange part(int from, int to) {
    return {First.addDays(from), First.addDays(to)};
}

} // namespace

TEST_CASE("Days are pooled: 12 of 90, 0 of 120 and 33 of 60 days off are 83.3 % on the path", "[adherence]") {
    Adherence all;
    all += adherenceOf(part(0, 90), {part(0, 200)}, {}, {part(10, 22)});
    all += adherenceOf(part(0, 120), {part(0, 120)}, {}, {});
    all += adherenceOf(part(0, 60), {part(0, 60)}, {}, {part(20, 40), part(30, 53)});
    CHECK(all == Adherence{270, 45});
    CHECK(*all.rate() == Approx(0.8333).margin(0.0001));
}

TEST_CASE("A pause stops both counters of the adherence", "[adherence]") {
    const auto running = adherenceOf(part(0, 40), {part(0, 40)}, {part(10, 30)}, {part(5, 35)});
    CHECK(running == Adherence{20, 10});
    CHECK(adherenceOf(part(0, 60), {part(0, 60)}, {part(10, 50)}, {part(5, 55)}) == Adherence{20, 10});
}

TEST_CASE("Without enrolled days there is no adherence", "[adherence]") {
    CHECK_FALSE(adherenceOf(part(0, 40), {}, {}, {part(5, 35)}).rate());
    CHECK_FALSE(adherenceOf(part(0, 40), {part(0, 9)}, {part(0, 9)}, {}).rate());
}

TEST_CASE("Ranges of days are united, cut and taken away", "[adherence]") {
    CHECK(united({part(5, 7), part(0, 3), part(3, 4), part(6, 6)}) == Days{part(0, 4), part(5, 7)});
    CHECK(without({part(0, 10)}, {part(2, 4), part(8, 12)}) == Days{part(0, 2), part(4, 8)});
    CHECK(without({part(0, 2), part(6, 9)}, {part(1, 7)}) == Days{part(0, 1), part(7, 9)});
    CHECK(common({part(0, 5), part(8, 9)}, {part(3, 20)}) == Days{part(3, 5), part(8, 9)});
    CHECK(count({part(0, 5), part(8, 9)}) == 6);
}

TEST_CASE("Recovery is being back in time and still there later; the rest is undecided or failed",
          "[adherence]") {
    const QDate today = First.addDays(100);
    const auto of = [&](const Days& off) { return recoveryOf(off, part(0, 101), today, 14); };
    CHECK(of({part(10, 24)}) == Recovery{1, 0, 0});
    CHECK(of({part(10, 25)}) == Recovery{0, 1, 0});
    CHECK(of({part(10, 20), part(30, 35)}) == Recovery{1, 1, 0});
    CHECK(of({part(80, 90)}) == Recovery{0, 0, 1});
    CHECK(of({part(95, 101)}) == Recovery{0, 0, 1});
    CHECK(of({part(80, 101)}) == Recovery{0, 1, 0});
    CHECK(of({part(-5, 3)}) == Recovery{});
    CHECK_FALSE(Recovery{0, 0, 3}.rate());
}

TEST_CASE("Adherence of clients and owners adds up to the portfolio, in the days of the zone",
          "[adherence]") {
    test::Workspace db(GENERATE(from_range(test::engines())));
    const auto mara = test::addMember(db).id;
    auto value = test::client(u"Elm"_s);
    value.owner = mara;
    const auto elm = test::addClient(db, value).id;
    const auto ash = test::addClient(db, u"Ash"_s).id;
    test::addClient(db, u"Not enrolled"_s);
    const QTimeZone zone("Europe/Berlin");
    db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO journey(id, name, name_key) VALUES (1, 'Onboarding', 'onboarding')");
        tx.execute(R"sql(INSERT INTO journey_version(id, journey_id, number, state, published_at)
VALUES (1, 1, 1, 'published', 0))sql");
        for (const ClientId client : {elm, ash}) {
            tx.execute(
                R"sql(INSERT INTO enrolment(id, client_id, journey_id, version_id, start_day, started_at)
VALUES (?, ?, 1, 1, 0, ?))sql",
                client.value, client, startOfDay(First, zone));
        }
        tx.execute("INSERT INTO enrolment_pause(id, enrolment_id, from_at, to_at) VALUES (1, ?, ?, ?)",
                   ash.value, startOfDay(First.addDays(5), zone), startOfDay(First.addDays(10), zone));
    });
    auto off = test::deviation(elm, db.now());
    off.offSince = First.addDays(3);
    off.state = DeviationState::Fixed;
    off.endedAt = startOfDay(First.addDays(8), zone);
    test::addDeviation(db, off);
    off.kind = DeviationKind::RenewalUnprepared; // a risk ahead: still on the path
    off.offSince = First;
    test::addDeviation(db, off);
    off.kind = DeviationKind::LowReview;
    off.state = DeviationState::Dismissed;
    off.dismissReason = u"not ours"_s;
    test::addDeviation(db, off);

    const QDate today = First.addDays(19);
    const auto report = adherence(db, part(0, 90), today, zone);
    REQUIRE(report.clients.size() == 2);
    CHECK(report.owners.at(mara) == Adherence{20, 5});
    CHECK(report.owners.at(MemberId()) == Adherence{15, 0});
    CHECK(report.all == Adherence{35, 5});
    Adherence sum;
    for (const auto& row : report.clients) {
        sum += row.days;
    }
    CHECK(sum == report.all);
    CHECK(adherence(db, part(0, 90), today, zone, elm).all == Adherence{20, 5});
    CHECK(offPath(db, elm, part(0, 90), today, zone) == Days{part(3, 8)});
    CHECK(recovery(db, part(0, 90), First.addDays(60), zone, 14) == Recovery{1, 0, 0});
}
