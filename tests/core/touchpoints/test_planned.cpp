// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clients.h"

using namespace core;
using namespace core::touchpoints;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QDate june(int day) {
    return {2026, 6, day};
}

std::vector<PlannedId> idsOf(const std::vector<PlannedRow>& rows) {
    std::vector<PlannedId> ids;
    for (const auto& row : rows) {
        ids.push_back(row.id);
    }
    return ids;
}

} // namespace

TEST_CASE("A plan comes back as it was made") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Planned value = test::planned(test::addClient(db).id, june(25));
    value.owner = test::addMember(db).id;
    value.channel = Channel::Visit;
    value.dueMinute = 9 * 60 + 30;
    value.estimate = 45min;
    value.note = u"Bring the report"_s;
    const Planned stored = test::addPlanned(db, value);
    CHECK(findPlanned(db, stored.id) == stored);
    value.id = stored.id;
    value.revision = 1;
    CHECK(stored == value);
}

TEST_CASE("What is due comes late first, then by day and time, without a time last") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const auto at = [&](QDate day, std::optional<int> minute) {
        Planned value = test::planned(oak, day);
        value.dueMinute = minute;
        return test::addPlanned(db, value).id;
    };
    const auto someTime = at(june(23), {});
    const auto atTen = at(june(23), 600);
    const auto late = at(june(1), {});
    const auto tomorrow = at(june(24), {});
    CHECK(idsOf(due(db, {QDate(), june(24)})) == std::vector{late, atTen, someTime});
    CHECK(idsOf(due(db, {june(23), june(25)})) == std::vector{atTen, someTime, tomorrow});
    const auto counted = [&](int today, qint64 atMost) {
        return countDue(db, june(today), {QDate(), june(24)}, {}, atMost);
    };
    CHECK(counted(1, 500) == DueCount{3, 0});
    CHECK(counted(24, 500) == DueCount{3, 3});
    CHECK(counted(24, 2) == DueCount{2, 2});
    const auto rows = due(db, {QDate(), june(24)});
    CHECK(countDue(db, rows.back().dueDay, {QDate(), june(24)}).late == 1);
    CHECK(due(db, {QDate(), june(24)}, {}, 1).size() == 1);
    CHECK(due(db, {QDate(), june(24)}).front().clientName == u"Oak Dental");
}

TEST_CASE("What is due can be narrowed to an owner or to what nobody owns") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    Planned value = test::planned(oak, june(23));
    const auto nobodys = test::addPlanned(db, value).id;
    value.owner = test::addMember(db, u"Ada"_s).id;
    const auto adas = test::addPlanned(db, value).id;
    const DayRange days{QDate(), june(24)};
    CHECK(idsOf(due(db, days, value.owner)) == std::vector{adas});
    CHECK(due(db, days, value.owner).front().ownerName == u"Ada");
    CHECK(idsOf(due(db, days, MemberId())) == std::vector{nobodys});
    CHECK(countDue(db, june(1), days, value.owner) == DueCount{1, 0});
}

TEST_CASE("Nothing is due for a client that left") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    auto oak = test::addClient(db);
    test::addPlanned(db, test::planned(oak.id, june(23)));
    oak.status = ClientStatus::Left;
    test::addClient(db, oak);
    CHECK(due(db, {QDate(), june(24)}).empty());
    CHECK(countDue(db, june(24), {QDate(), june(24)}) == DueCount());
}

TEST_CASE("A plan that is done or cancelled is due no longer, and reopening plans it again") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const auto call = test::addTouchpoint(db, test::touchpoint(oak, db.now()));
    const auto done = test::addPlanned(db, test::planned(oak, june(23))).id;
    const auto dropped = test::addPlanned(db, test::planned(oak, june(23))).id;
    db.write([&](Transaction& tx) {
        complete(tx, done, call.id);
        cancel(tx, dropped);
    });
    CHECK(plannedOf(db, oak).empty());
    CHECK(findPlanned(db, done)->touchpoint == call.id);
    CHECK(test::kindOfFailure([&] { db.write([&](Transaction& tx) { complete(tx, dropped); }); }) ==
          ErrorKind::Invalid);
    db.write([&](Transaction& tx) { reopen(tx, done); });
    CHECK(idsOf(plannedOf(db, oak)) == std::vector{done});
    CHECK_FALSE(findPlanned(db, done)->touchpoint);
}

TEST_CASE("A removed plan comes back exactly") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto plan = test::addPlanned(db, test::planned(test::addClient(db).id, june(23)));
    db.write([&](Transaction& tx) { removePlanned(tx, plan.id); });
    CHECK_FALSE(findPlanned(db, plan.id));
    db.write([&](Transaction& tx) { restorePlanned(tx, plan); });
    CHECK(findPlanned(db, plan.id) == plan);
}

TEST_CASE("A contact fits the oldest plan by its channel that is due within a week") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const auto add = [&](Channel channel, QDate day) {
        Planned value = test::planned(oak, day);
        value.channel = channel;
        return test::addPlanned(db, value).id;
    };
    add(Channel::Call, june(30));
    const auto late = add(Channel::Call, june(20));
    add(Channel::Email, june(1));
    add(Channel::Visit, QDate(2026, 7, 1));
    REQUIRE(fitting(db, oak, Channel::Call, june(23)));
    CHECK(fitting(db, oak, Channel::Call, june(23))->id == late);
    CHECK_FALSE(fitting(db, oak, Channel::Visit, june(23)));
    CHECK(fitting(db, oak, Channel::Visit, june(24)));
    CHECK_FALSE(fitting(db, test::addClient(db, u"Elm"_s).id, Channel::Call, june(23)));
}

TEST_CASE("Two people who move one plan meet as a conflict") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Planned plan = test::addPlanned(db, test::planned(test::addClient(db).id, june(23)));
    test::addPlanned(db, plan);
    CHECK(test::kindOfFailure([&] { test::addPlanned(db, plan); }) == ErrorKind::Conflict);
}

TEST_CASE("A plan needs a client, a title, a day and a time within it") {
    Planned value;
    value.dueMinute = 1440;
    value.estimate = -1min;
    CHECK(validate(value).size() == 5);
}

TEST_CASE("A contact for a purpose fits the plan for that purpose by any channel, and none for another") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    const auto add = [&](Channel channel, Purpose purpose) {
        Planned value = test::planned(oak, june(23));
        value.channel = channel;
        value.purpose = purpose;
        return test::addPlanned(db, value).id;
    };
    add(Channel::Call, Purpose::Renewal);
    const auto report = add(Channel::Email, Purpose::Report);
    CHECK(fitting(db, oak, Channel::Call, june(23), Purpose::Report)->id == report);
    CHECK_FALSE(fitting(db, oak, Channel::Call, june(23), Purpose::Kickoff));
    CHECK(fitting(db, oak, Channel::Email, june(23))->id == report);
}

TEST_CASE("A plan is done when its touchpoint took place, and follows its correction") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const ClientId oak = test::addClient(db).id;
    Planned value = test::planned(oak, june(23));
    value.purpose = Purpose::Report;
    const auto plan = test::addPlanned(db, value).id;
    const Instant yesterday = db.now() - 24h;
    const auto call = db.write([&](Transaction& tx) {
        Log entry;
        entry.touchpoint = test::touchpoint(oak, yesterday);
        entry.fulfils = plan;
        return log(tx, entry);
    });
    CHECK(call.purpose == Purpose::Report);
    CHECK(find(db, call.id) == call);
    CHECK(findPlanned(db, plan)->doneAt == yesterday);
    auto corrected = call;
    corrected.at = yesterday - 24h;
    db.write([&](Transaction& tx) { save(tx, corrected, QTimeZone::utc()); });
    CHECK(findPlanned(db, plan)->doneAt == corrected.at);
}

TEST_CASE("A journey's plan on another day was moved by hand, and back on its day no longer") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Planned value = test::planned(test::addClient(db).id, june(23));
    value.planDay = june(23);
    value = test::addPlanned(db, value);
    CHECK_FALSE(value.handMoved);
    value.dueDay = june(25);
    value = test::addPlanned(db, value);
    CHECK(value.handMoved);
    value.dueDay = june(23);
    CHECK_FALSE(test::addPlanned(db, value).handMoved);
}
