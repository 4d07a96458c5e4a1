// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/activity.h"
#include "core/clients/listsql.h"
#include "tests/support/clients.h"

using namespace core;
using namespace core::clients;
using namespace Qt::Literals::StringLiterals;

namespace {

using By = ClientSort::By;

/// Five clients that differ in everything a list sorts by.
struct Five {
    explicit Five(test::Workspace& db)
        : ada(test::addMember(db, u"Ada"_s).id)
        , zoe(test::addMember(db, u"Zoe"_s).id) {
        add(db, u"Birch"_s, zoe, QDate(2024, 1, 1), {}, 3);
        add(db, u"ahorn"_s, ada, QDate(2023, 1, 1), QDate(2026, 8, 1), 2);
        add(db, u"Élan"_s, {}, {}, QDate(2026, 7, 1), {});
        add(db, u"Cedar"_s, ada, QDate(2025, 1, 1), {}, 1);
        add(db, u"Dogwood"_s, zoe, {}, {}, {});
    }

    void add(test::Workspace& db, const QString& name, MemberId owner, QDate since, QDate renewal,
             std::optional<int> daysAgo) {
        Client value = test::client(name);
        value.owner = owner;
        value.since = since;
        value.renewal = renewal;
        value.tier = owner == zoe ? u"A"_s : u"B"_s;
        value = test::addClient(db, value);
        if (daysAgo) {
            test::addTouchpoint(db, test::touchpoint(value.id, db.now() - std::chrono::hours(24 * *daysAgo)));
        }
    }

    MemberId ada;
    MemberId zoe;
};

QStringList namesOf(const std::vector<ClientRow>& rows) {
    QStringList names;
    for (const auto& row : rows) {
        names << row.name;
    }
    return names;
}

QStringList listed(test::Workspace& db, const ClientSort& sort, const ClientFilter& filter = {}) {
    const auto ids = clientIds(db, filter, sort);
    const auto names = namesOf(clientRows(db, ids));
    CHECK(namesOf(firstClientRows(db, filter, sort, 100)) == names);
    CHECK(namesOf(firstClientRows(db, filter, sort, 2)) == names.mid(0, 2));
    CHECK(countClients(db, filter) == names.size());
    return names;
}

} // namespace

TEST_CASE("Clients are sorted by name without regard to case and accents, both ways") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Five five(db);
    const QStringList names{u"ahorn"_s, u"Birch"_s, u"Cedar"_s, u"Dogwood"_s, u"Élan"_s};
    CHECK(listed(db, {By::Name, false}) == names);
    CHECK(listed(db, {By::Name, true}) == QStringList(names.rbegin(), names.rend()));
}

TEST_CASE("Clients are sorted by the owner's name, then their own, those without an owner last") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Five five(db);
    CHECK(listed(db, {By::Owner, false}) ==
          QStringList{u"ahorn"_s, u"Cedar"_s, u"Birch"_s, u"Dogwood"_s, u"Élan"_s});
    CHECK(listed(db, {By::Owner, true}) ==
          QStringList{u"Dogwood"_s, u"Birch"_s, u"Cedar"_s, u"ahorn"_s, u"Élan"_s});
}

TEST_CASE("What is not set comes last in either direction") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Five five(db);
    CHECK(listed(db, {By::Since, false}).mid(0, 3) == QStringList{u"ahorn"_s, u"Birch"_s, u"Cedar"_s});
    CHECK(listed(db, {By::Since, true}).mid(0, 3) == QStringList{u"Cedar"_s, u"Birch"_s, u"ahorn"_s});
    CHECK(listed(db, {By::Renewal, false}).mid(0, 2) == QStringList{u"Élan"_s, u"ahorn"_s});
    CHECK(listed(db, {By::Renewal, true}).mid(0, 2) == QStringList{u"ahorn"_s, u"Élan"_s});
    CHECK(listed(db, {By::LastContact, false}).mid(0, 3) == QStringList{u"Birch"_s, u"ahorn"_s, u"Cedar"_s});
    CHECK(listed(db, {By::LastContact, true}).mid(0, 3) == QStringList{u"Cedar"_s, u"ahorn"_s, u"Birch"_s});
}

TEST_CASE("Clients are sorted by their open tickets") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Five five(db);
    db.write([](Transaction& tx) {
        tx.execute(R"sql(UPDATE client_activity SET open_tickets = 4 WHERE client_id =
(SELECT id FROM client WHERE name = 'Cedar'))sql");
    });
    CHECK(listed(db, {By::OpenTickets, true}).front() == u"Cedar");
    CHECK(listed(db, {By::OpenTickets, false}).back() == u"Cedar");
    ClientFilter open;
    open.openTickets = true;
    CHECK(listed(db, {By::Name, false}, open) == QStringList{u"Cedar"_s});
}

TEST_CASE("Filters narrow the list, alone and together, in every order") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Five five(db);
    const auto by = GENERATE(By::Name, By::Owner, By::LastContact, By::OpenTickets, By::Since, By::Renewal);
    const ClientSort sort{by, GENERATE(false, true)};
    const auto found = [&](const ClientFilter& filter) {
        QStringList names = listed(db, sort, filter);
        names.sort(Qt::CaseInsensitive);
        return names;
    };
    ClientFilter filter;
    filter.text = u"ELA"_s;
    CHECK(found(filter) == QStringList{u"Élan"_s});
    filter = {};
    filter.owner = five.ada;
    CHECK(found(filter) == QStringList{u"ahorn"_s, u"Cedar"_s});
    filter.noContactSince = db.now() - std::chrono::hours(36);
    CHECK(found(filter) == QStringList{u"ahorn"_s});
    filter = {};
    filter.owner = MemberId();
    CHECK(found(filter) == QStringList{u"Élan"_s});
    filter = {};
    filter.tier = u"A"_s;
    filter.status = ClientStatus::Active;
    CHECK(found(filter) == QStringList{u"Birch"_s, u"Dogwood"_s});
    filter.status = ClientStatus::Left;
    CHECK(found(filter).isEmpty());
}

TEST_CASE("Signs with a meaning in patterns are looked for as they are") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    test::addClient(db, u"50% off_now!"_s);
    test::addClient(db, u"5000 offers now"_s);
    ClientFilter filter;
    filter.text = GENERATE(u"0%"_s, u"f_n"_s, u"w!"_s);
    CHECK(listed(db, {}, filter) == QStringList{u"50% off_now!"_s});
}

TEST_CASE("A block of rows keeps the order of its ids and leaves out what is gone") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const auto a = test::addClient(db, u"A"_s).id.value;
    const auto b = test::addClient(db, u"B"_s).id.value;
    CHECK(namesOf(clientRows(db, {b, 7, a})) == QStringList{u"B"_s, u"A"_s});
    CHECK(clientRows(db, {}).empty());
}

TEST_CASE("Rows show owner, last contact and the minutes since a day") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    Client value = test::client(u"Oak"_s);
    value.owner = test::addMember(db, u"Ada"_s).id;
    value = test::addClient(db, value);
    for (const auto direction : {Direction::Outbound, Direction::Outbound, Direction::Inbound}) {
        touchpoints::Log entry;
        entry.touchpoint = test::touchpoint(value.id, db.now());
        entry.touchpoint.member = value.owner;
        entry.touchpoint.direction = direction;
        entry.minutes = Minutes(10);
        db.write([&](Transaction& tx) { touchpoints::log(tx, entry); });
    }
    const auto rows = clientRows(db, {value.id.value}, QDate(2026, 6, 1));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].ownerName == u"Ada");
    CHECK(rows[0].lastContact == db.now());
    CHECK(rows[0].proactive == Minutes(20));
    CHECK(rows[0].reactive == Minutes(10));
    CHECK(firstClientRows(db, {}, {}, 5, QDate(2026, 6, 1)) == rows);
    CHECK(clientRows(db, {value.id.value}, QDate(2026, 6, 24))[0].proactive == Minutes(0));
}

TEST_CASE("Typing finds names that begin with it, then later words, and clients that left behind them") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    for (const auto& name : {u"Dental Oak"_s, u"Öak & Sons"_s, u"Soaked"_s, u"Oak Dental"_s, u"Red-Oak"_s}) {
        test::addClient(db, name);
    }
    Client left = test::client(u"Oak Left"_s);
    left.status = ClientStatus::Left;
    test::addClient(db, left);
    const auto names = [&](QStringView text, int limit) {
        QStringList list;
        for (const auto& row : matchClients(db, text, limit)) {
            list << row.name;
        }
        return list;
    };
    CHECK(names(u" OAK", 10) ==
          QStringList{u"Öak & Sons"_s, u"Oak Dental"_s, u"Dental Oak"_s, u"Red-Oak"_s, u"Oak Left"_s});
    CHECK(names(u"oak", 2) == QStringList{u"Öak & Sons"_s, u"Oak Dental"_s});
    CHECK(names(u"", 10).size() == 6);
    CHECK(names(u"oak d", 10) == QStringList{u"Oak Dental"_s});
    CHECK(names(u"%", 10).isEmpty());
}

TEST_CASE("Tiers in use are offered for filters") {
    auto db = test::workspace(GENERATE(from_range(test::engines())));
    const Five five(db);
    CHECK(tiers(db) == std::vector<QString>{u"A"_s, u"B"_s});
}

TEST_CASE("No order of the client list sorts: each has an index") {
    auto db = test::workspace(Engine::Sqlite);
    const auto by = GENERATE(By::Name, By::Owner, By::LastContact, By::OpenTickets, By::Since, By::Renewal);
    const ClientSort sort{by, GENERATE(false, true)};
    auto queries = idQueries({}, sort);
    for (ListQuery& query : rowQueries({}, sort)) {
        queries.push_back(query.add("LIMIT 50"));
    }
    for (const ListQuery& query : queries) {
        auto plan = db->query("EXPLAIN QUERY PLAN " + query.sql());
        while (plan.next()) {
            CHECK_FALSE(plan.get<QString>(3).contains(u"TEMP B-TREE"_s));
        }
    }
}

TEST_CASE("Names narrowed to an owner or a status keep the order of an index") {
    auto db = test::workspace(Engine::Sqlite);
    ClientFilter filter;
    if (GENERATE(true, false)) {
        filter.owner = MemberId(1);
    } else {
        filter.status = ClientStatus::Active;
    }
    auto plan = db->query("EXPLAIN QUERY PLAN " + idQueries(filter, {}).at(0).sql());
    REQUIRE(plan.next());
    CHECK(plan.get<QString>(3).contains(u"USING COVERING INDEX client_"_s));
    CHECK_FALSE(plan.next());
}
