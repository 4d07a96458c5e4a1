// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/listsql.h"

#include "tests/support/records.h"

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Six tickets of two clients, one in each state, opened an hour apart.
struct Queue {
    explicit Queue(Engine engine)
        : db(engine)
        , mara(test::member(*db, u"Mara"_s))
        , zoo(test::client(*db, u"Zoo"_s))
        , anchor(test::client(*db, u"Anchor"_s)) {
        const std::array states{TicketState::Open,   TicketState::Pending,  TicketState::New,
                                TicketState::OnHold, TicketState::Resolved, TicketState::Closed};
        for (int i = 0; i < 6; ++i) {
            auto request = test::newTicket(i % 2 ? zoo : anchor, mara);
            request.subject = QString(QChar(u'f' - i)) + u" Café %1%"_s.arg(i);
            request.priority = i == 2 ? Priority::Urgent : Priority::Normal;
            request.tags = i < 2 ? QStringList{u"Ads"_s, u"seo"_s} : QStringList{};
            request.minutes = Minutes{i};
            const TicketId id = test::ticket(*db, request);
            const auto state = states[size_t(i)];
            if (state != TicketState::New) {
                db.write([&](Transaction& tx) { setState(tx, id, state, mara); });
            }
            tickets.push_back(id);
            db.advance(1h);
        }
    }

    /// Positions (0 … 5, in the order of opening) of what the list gives.
    std::vector<int> list(const TicketFilter& filter, TicketSort sort = {TicketSort::By::Opened, false}) {
        std::vector<int> places;
        for (const qint64 id : tickets::ids(*db, filter, sort)) {
            places.push_back(int(std::find(tickets.begin(), tickets.end(), TicketId(id)) - tickets.begin()));
        }
        return places;
    }

    test::Workspace db;
    MemberId mara;
    ClientId zoo;
    ClientId anchor;
    std::vector<TicketId> tickets;
};

using Places = std::vector<int>;

} // namespace

TEST_CASE("Groups of the queue hold the states that they say") {
    Queue queue(GENERATE(from_range(test::engines())));
    const auto in = [&](Group group) {
        TicketFilter filter;
        filter.group = group;
        return queue.list(filter);
    };
    CHECK(in(Group::All) == Places{0, 1, 2, 3, 4, 5});
    CHECK(in(Group::NeedsUs) == Places{0, 2});
    CHECK(in(Group::WaitingOnClient) == Places{1});
    CHECK(in(Group::OnHold) == Places{3});
    CHECK(in(Group::Resolved) == Places{4, 5});
}

TEST_CASE("Each filter narrows, and all of them together do") {
    Queue queue(GENERATE(from_range(test::engines())));
    queue.db.write([&](Transaction& tx) { assign(tx, queue.tickets[3], queue.mara, queue.mara); });
    TicketFilter filter;
    SECTION("states") {
        filter.states = {TicketState::New, TicketState::Closed};
        CHECK(queue.list(filter) == Places{2, 5});
    }
    SECTION("assignee") {
        filter.assignee = queue.mara;
        CHECK(queue.list(filter) == Places{3});
        filter.assignee = MemberId();
        CHECK(queue.list(filter) == Places{0, 1, 2, 4, 5});
    }
    SECTION("client, kind, priority") {
        filter.client = queue.anchor;
        CHECK(queue.list(filter) == Places{0, 2, 4});
        filter.priority = Priority::Urgent;
        CHECK(queue.list(filter) == Places{2});
        filter.kind = TicketKind::Defect;
        CHECK(queue.list(filter).empty());
    }
    SECTION("tag") {
        filter.tag = u"ADS"_s;
        CHECK(queue.list(filter) == Places{0, 1});
    }
    SECTION("text") {
        filter.text = u" cafe 3 "_s;
        CHECK(queue.list(filter) == Places{3});
        filter.text = u"%"_s;
        CHECK(queue.list(filter).size() == 6);
        filter.text = u"_"_s;
        CHECK(queue.list(filter).empty());
        filter.text = u"#1003"_s;
        CHECK(queue.list(filter) == Places{2});
        filter.text = u"1003"_s;
        CHECK(queue.list(filter) == Places{2});
        filter.text = u"!'\""_s;
        CHECK(queue.list(filter).empty());
    }
    SECTION("opened") {
        filter.opened = InstantRange{test::tuesday() + 1h, test::tuesday() + 3h};
        CHECK(queue.list(filter) == Places{1, 2});
    }
}

TEST_CASE("Every order is total, and descending is its reverse") {
    Queue queue(GENERATE(from_range(test::engines())));
    using By = TicketSort::By;
    CHECK(queue.list({}, {By::Opened, true}) == Places{5, 4, 3, 2, 1, 0});
    CHECK(queue.list({}, {By::Number, true}) == Places{5, 4, 3, 2, 1, 0});
    CHECK(queue.list({}, {By::Updated, true}) == Places{5, 4, 3, 2, 1, 0});
    CHECK(queue.list({}, {By::Subject, false}) == Places{5, 4, 3, 2, 1, 0});
    CHECK(queue.list({}, {By::Client, false}) == Places{0, 2, 4, 1, 3, 5});
    CHECK(queue.list({}, {By::Client, true}) == Places{5, 3, 1, 4, 2, 0});
    CHECK(queue.list({}, {By::Priority, false}).front() == 2);
    CHECK(queue.list({}, {By::Priority, true}).back() == 2);
}

TEST_CASE("Who waits longest comes first, who does not wait comes last") {
    Queue queue(GENERATE(from_range(test::engines())));
    const auto order = queue.list({}, {TicketSort::By::Waiting, false});
    CHECK(Places(order.begin(), order.begin() + 4) == Places{0, 1, 2, 3});
    const auto reverse = queue.list({}, {TicketSort::By::Waiting, true});
    CHECK(Places(reverse.begin(), reverse.begin() + 4) == Places{3, 2, 1, 0});
}

TEST_CASE("What is due next comes first, what has no running clock follows by who waits longest") {
    Queue queue(GENERATE(from_range(test::engines())));
    queue.db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO sla_policy(id, name) VALUES (1, 'All')");
        for (const auto& [place, hours] : {std::pair(3, 5), std::pair(1, 9)}) {
            tx.execute(
                "INSERT INTO ticket_clock(ticket_id, policy_id, next_due_at, next_metric, breached_at) "
                "VALUES (?, 1, ?, 'resolution', ?)",
                queue.tickets[size_t(place)], test::tuesday() + hours * 1h, test::tuesday());
        }
        tx.execute("INSERT INTO ticket_clock(ticket_id, policy_id) VALUES (?, 1)", queue.tickets[0]);
    });
    const auto order = queue.list({}, {TicketSort::By::Due, false});
    CHECK(Places(order.begin(), order.begin() + 4) == Places{3, 1, 0, 2});
    const auto reverse = queue.list({}, {TicketSort::By::Due, true});
    CHECK(Places(reverse.begin(), reverse.begin() + 4) == Places{1, 3, 2, 0});
    const auto rows = tickets::rows(*queue.db, {queue.tickets[3].value, queue.tickets[2].value});
    CHECK(rows[0].standing ==
          sla::Standing{PolicyId(1), test::tuesday() + 5h, sla::Metric::Resolution, test::tuesday()});
    CHECK(rows[1].standing == sla::Standing());
}

TEST_CASE("Rows come in the order of the ids, without those that are gone") {
    Queue queue(GENERATE(from_range(test::engines())));
    const auto rows = tickets::rows(
        *queue.db, {queue.tickets[4].value, 77, queue.tickets[1].value, queue.tickets[0].value});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].id == queue.tickets[4]);
    CHECK(rows[0].tags.isEmpty());
    CHECK(rows[1].clientName == u"Zoo"_s);
    CHECK(rows[1].state == TicketState::Pending);
    CHECK(rows[1].tags == QStringList{u"Ads"_s, u"seo"_s});
    CHECK(rows[1].minutes == Minutes{1});
    CHECK(rows[2].number == 1001);
    CHECK(rows[2].waitingSince == test::tuesday());
}

TEST_CASE("The first rows are those that the snapshot begins with") {
    Queue queue(GENERATE(from_range(test::engines())));
    for (const auto by : {TicketSort::By::Waiting, TicketSort::By::Client, TicketSort::By::Subject}) {
        auto ids = tickets::ids(*queue.db, {}, {by, false});
        ids.resize(3);
        CHECK(tickets::firstRows(*queue.db, {}, {by, false}, 3) == tickets::rows(*queue.db, ids));
    }
}

TEST_CASE("The first page by what is due next is where the whole order begins") {
    Queue queue(GENERATE(from_range(test::engines())));
    queue.db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO sla_policy(id, name) VALUES (1, 'All')");
        for (const auto& [place, hours] : {std::pair(3, 5), std::pair(1, 5), std::pair(4, 2)}) {
            tx.execute("INSERT INTO ticket_clock(ticket_id, policy_id, next_due_at) VALUES (?, 1, ?)",
                       queue.tickets[size_t(place)], test::tuesday() + hours * 1h);
        }
        tx.execute("INSERT INTO ticket_clock(ticket_id, policy_id) VALUES (?, 1)", queue.tickets[0]);
    });
    TicketFilter filter;
    filter.group = GENERATE(Group::All, Group::Resolved, Group::NeedsUs);
    const TicketSort sort{TicketSort::By::Due, GENERATE(false, true)};
    const auto all = tickets::ids(*queue.db, filter, sort);
    for (size_t limit = 1; limit <= all.size() + 1; ++limit) {
        CAPTURE(toText(filter.group), sort.descending, limit);
        const std::vector<qint64> begin(all.begin(), all.begin() + std::min(limit, all.size()));
        CHECK(tickets::firstRows(*queue.db, filter, sort, int(limit)) == tickets::rows(*queue.db, begin));
    }
}

TEST_CASE("The first page of all tickets by what is due next sorts nothing but ties") {
    const Engine engine = GENERATE(from_range(test::engines()));
    auto db = test::workspace(engine);
    TicketFilter filter;
    filter.group = GENERATE(Group::All, Group::Resolved);
    if (engine == Engine::Postgres) {
        db->run("SET enable_sort = off"); // where another way is left, it is taken
        db->run("SET enable_incremental_sort = off");
    }
    const auto explain = engine == Engine::Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";
    for (const bool descending : {false, true}) {
        for (const auto part : {ClockPart::Running, ClockPart::Waiting, ClockPart::Resting}) {
            if (engine == Engine::Postgres && part == ClockPart::Running) {
                continue; // its ties take one
            }
            ListQuery query = duePartQuery(filter, part, descending, engine);
            query.add("LIMIT 50");
            auto plan = db->query(explain + query.sql());
            while (plan.next()) {
                const auto step = plan.get<QString>(engine == Engine::Sqlite ? 3 : 0);
                CAPTURE(query.sql(), step);
                CHECK_FALSE(step.contains(u"Sort"_s));
                CHECK((
                    !step.contains(u"TEMP B-TREE"_s) ||
                    (part == ClockPart::Running && (step.contains(u"LAST"_s) || step.contains(u"RIGHT"_s)))));
            }
        }
    }
}

TEST_CASE("The counts of the queue agree with its groups") {
    Queue queue(GENERATE(from_range(test::engines())));
    CHECK(queueCounts(*queue.db, test::tuesday()) == QueueCounts{2, 1, 1, 2});
    CHECK(queueCounts(*queue.db, test::tuesday() + 5h) == QueueCounts{2, 1, 1, 1});
}

TEST_CASE("No order of the ticket list sorts, whatever the group: each has an index") {
    auto db = test::workspace(Engine::Sqlite);
    using By = TicketSort::By;
    TicketFilter filter;
    filter.group =
        GENERATE(Group::All, Group::NeedsUs, Group::WaitingOnClient, Group::OnHold, Group::Resolved);
    const auto by =
        GENERATE(By::Waiting, By::Updated, By::Opened, By::Number, By::Subject, By::Client, By::Priority);
    const TicketSort sort{by, GENERATE(false, true)};
    auto plan = db->query("EXPLAIN QUERY PLAN " + idQuery(filter, sort, Engine::Sqlite).sql());
    while (plan.next()) {
        CAPTURE(toText(filter.group), toText(by), sort.descending);
        CHECK_FALSE(plan.get<QString>(3).contains(u"TEMP B-TREE"_s));
    }
}

TEST_CASE("The queue is read from the index of open tickets") {
    auto db = test::workspace(Engine::Sqlite);
    TicketFilter filter;
    filter.group = Group::NeedsUs;
    auto plan = db->query("EXPLAIN QUERY PLAN " + idQuery(filter, {}, Engine::Sqlite).sql());
    REQUIRE(plan.next());
    CHECK(plan.get<QString>(3).contains(u"USING COVERING INDEX ticket_open_waiting"_s));
}
