// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/calendar/store.h"
#include "core/sla/policies.h"
#include "tests/support/failure.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::sla;
using namespace Qt::Literals::StringLiterals;
using tickets::Priority;
using tickets::TicketKind;

namespace {

Policy sample(const QString& name = u"Gold"_s) {
    Policy policy;
    policy.name = name;
    policy.targets.at(Priority::Normal, Metric::FirstResponse) = std::chrono::minutes(60);
    return policy;
}

Policy saved(test::Workspace& db, const Policy& policy) {
    return db.write([&](Transaction& tx) { return savePolicy(tx, policy); });
}

QStringList names(test::Workspace& db) {
    QStringList list;
    for (const Policy& policy : policies(*db)) {
        list << policy.name;
    }
    return list;
}

} // namespace

TEST_CASE("A policy serves what meets each of its conditions, by any value of it") {
    Policy policy = sample();
    Subject ticket{Priority::High, TicketKind::Complaint, fold(u"A"_s), {fold(u"Ads"_s)}};
    CHECK(serves(policy, ticket));
    policy.conditions.priorities = {Priority::High, Priority::Urgent};
    policy.conditions.kinds = {TicketKind::Complaint};
    policy.conditions.tiers = {u"a"_s, u"B"_s};
    policy.conditions.tags = {u"ÁDS"_s};
    CHECK(serves(policy, ticket));
    SECTION("priority") {
        ticket.priority = Priority::Low;
    }
    SECTION("kind") {
        ticket.kind = TicketKind::Question;
    }
    SECTION("tier") {
        ticket.tier = fold(u"C"_s);
    }
    SECTION("tag") {
        ticket.tags.clear();
    }
    CHECK_FALSE(serves(policy, ticket));
}

TEST_CASE("The first active policy that serves a ticket counts") {
    std::vector<Policy> list{sample(u"Urgent"_s), sample(u"Off"_s), sample(u"All"_s), sample(u"Never"_s)};
    for (size_t i = 0; i < list.size(); ++i) {
        list[i].id = PolicyId(qint64(i) + 1);
    }
    list[0].conditions.priorities = {Priority::Urgent};
    list[1].active = false;
    CHECK(policyFor(list, {})->name == u"All"_s);
    CHECK(policyFor(list, {Priority::Urgent, {}, {}, {}})->name == u"Urgent"_s);
    list[2].active = list[3].active = false;
    CHECK(policyFor(list, {}) == nullptr);
}

TEST_CASE("A policy needs a name and a time between a minute and a year") {
    CHECK(validate(sample()).isEmpty());
    CHECK(validate(sample(u" "_s)).size() == 1);
    Policy policy = sample();
    policy.targets = {};
    CHECK(validate(policy).size() == 1);
    policy.targets.at(Priority::Low, Metric::Resolution) = Seconds(0);
    CHECK(validate(policy).size() == 1);
    policy.targets.at(Priority::Low, Metric::Resolution) = MaxTarget + Seconds(1);
    CHECK(validate(policy).size() == 1);
}

TEST_CASE("A policy is found as it was saved, tidied") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto calendar = db.write([](Transaction& tx) {
        auto office = calendar::officeHours(QTimeZone::utc());
        return calendar::save(tx, office).id;
    });
    Policy policy = sample(u" Gold "_s);
    policy.calendar = calendar;
    policy.conditions = {{Priority::Urgent, Priority::Low, Priority::Urgent},
                         {TicketKind::Defect},
                         {u"B"_s, u" a"_s, u"A"_s},
                         {u"ads"_s}};
    policy.targets.at(Priority::Urgent, Metric::Resolution) = Seconds(90);
    const Policy stored = saved(db, policy);
    CHECK(stored.name == u"Gold"_s);
    CHECK(stored.conditions.tiers == QStringList{u"a"_s, u"B"_s});
    CHECK(stored.conditions.priorities == std::vector{Priority::Low, Priority::Urgent});
    CHECK(findPolicy(*db, stored.id) == stored);
    CHECK(policies(*db) == std::vector{stored});
}

TEST_CASE("Of two who edit a policy the second one is told") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Policy policy = saved(db, sample());
    Policy mine = policy;
    mine.name = u"Mine"_s;
    CHECK(saved(db, mine).revision == 2);
    policy.name = u"Late"_s;
    CHECK(test::failureOf([&] { saved(db, policy); }) == ErrorKind::Conflict);
    policy.id = PolicyId(77);
    CHECK(test::failureOf([&] { saved(db, policy); }) == ErrorKind::NotFound);
}

TEST_CASE("A policy with a calendar that is not there is refused") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Policy policy = sample();
    policy.calendar = CalendarId(77);
    CHECK(test::failureOf([&] { saved(db, policy); }) == ErrorKind::Invalid);
}

TEST_CASE("New policies come last, and an order can be given and taken back") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto a = saved(db, sample(u"A"_s)).id;
    saved(db, sample(u"B"_s));
    const auto c = saved(db, sample(u"C"_s)).id;
    CHECK(names(db) == QStringList{u"A"_s, u"B"_s, u"C"_s});
    const auto before = db.write([&](Transaction& tx) { return orderPolicies(tx, {c, a}); });
    CHECK(names(db) == QStringList{u"C"_s, u"A"_s, u"B"_s});
    db.write([&](Transaction& tx) { orderPolicies(tx, before); });
    CHECK(names(db) == QStringList{u"A"_s, u"B"_s, u"C"_s});
}

TEST_CASE("A removed policy comes back to its place") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    saved(db, sample(u"A"_s));
    Policy b = sample(u"B"_s);
    b.conditions.tags = {u"ads"_s};
    b = saved(db, b);
    saved(db, sample(u"C"_s));
    const auto removed = db.write([&](Transaction& tx) { return removePolicy(tx, b.id); });
    CHECK(names(db) == QStringList{u"A"_s, u"C"_s});
    db.write([&](Transaction& tx) { restorePolicy(tx, removed); });
    CHECK(names(db) == QStringList{u"A"_s, u"B"_s, u"C"_s});
    const auto found = findPolicy(*db, b.id);
    REQUIRE(found);
    CHECK(found->conditions == b.conditions);
    CHECK(found->targets == b.targets);
}
