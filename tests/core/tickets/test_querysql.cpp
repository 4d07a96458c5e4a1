// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/fields.h"
#include "core/fields/values.h"
#include "core/tickets/listsql.h"
#include "core/tickets/unread.h"
#include "core/tickets/views.h"
#include "core/tickets/watching.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::tickets;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Four tickets: 0 open, high, of Harbour Foods, Mara's, tagged billing; 1 pending, of Zoo, nobody's; 2 new,
/// urgent, of Harbour Foods, Jon's, tagged seo; 3 resolved, of Zoo, Mara's. An hour apart from Tuesday 9:00.
struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db, u"Mara Lind"_s))
        , jon(test::member(*db, u"Jon Lind"_s))
        , harbour(test::client(*db, u"Harbour Foods"_s))
        , zoo(test::client(*db, u"Zoo"_s)) {
        add(harbour, mara, u"Invoice is late"_s, {u"Billing"_s}, Priority::High, TicketState::Open);
        add(zoo, {}, u"Ads stopped"_s, {}, Priority::Normal, TicketState::Pending);
        add(harbour, jon, u"Café listing"_s, {u"seo"_s}, Priority::Urgent, TicketState::New);
        add(zoo, mara, u"Old matter"_s, {}, Priority::Low, TicketState::Resolved);
    }

    void add(ClientId client, MemberId assignee, const QString& subject, const QStringList& tags,
             Priority priority, TicketState state) {
        auto request = test::newTicket(client, mara);
        request.subject = subject;
        request.body = u"Dear team, about %1 once more"_s.arg(subject);
        request.assignee = assignee;
        request.tags = tags;
        request.priority = priority;
        const TicketId id = test::ticket(*db, request);
        if (state != TicketState::New) {
            db.write([&](Transaction& tx) { setState(tx, id, state, mara); });
        }
        tickets.push_back(id);
        db.advance(1h);
    }

    TicketFilter filter(const QString& text) {
        const ReadQuery read = readQuery(text, {fields::listAll(*db), {}});
        INFO(text.toStdString());
        REQUIRE(read.isSound());
        TicketFilter filter;
        filter.terms = read.terms;
        filter.me = mara;
        filter.clock = {db->now(), QTimeZone::utc(), Qt::Monday};
        return filter;
    }

    std::vector<int> find(const QString& text) {
        std::vector<int> places;
        for (const qint64 id : ids(*db, filter(text), {TicketSort::By::Opened, false})) {
            places.push_back(int(std::find(tickets.begin(), tickets.end(), TicketId(id)) - tickets.begin()));
        }
        CHECK(countEach(*db, {filter(text)}) == std::vector{qint64(places.size())});
        return places;
    }

    void due(int ticket, std::optional<Instant> next, std::optional<Instant> breached = {}) {
        db.write([&](Transaction& tx) {
            const auto policy = tx.scalar<PolicyId>("SELECT id FROM sla_policy").value_or(PolicyId(1));
            tx.execute("INSERT INTO sla_policy(id, name) VALUES (?, 'p') ON CONFLICT DO NOTHING", policy);
            tx.execute("INSERT INTO ticket_clock(ticket_id, policy_id, next_due_at, breached_at) VALUES (?, "
                       "?, ?, ?)",
                       tickets[size_t(ticket)], policy, next, breached);
        });
    }

    test::Workspace db;
    MemberId mara;
    MemberId jon;
    ClientId harbour;
    ClientId zoo;
    std::vector<TicketId> tickets;
};

using Places = std::vector<int>;

} // namespace

TEST_CASE("Queries find tickets by what they are") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK(desk.find(u""_s) == Places{0, 1, 2, 3});
    CHECK(desk.find(u"state:new,open"_s) == Places{0, 2});
    CHECK(desk.find(u"-state:new,open"_s) == Places{1, 3});
    CHECK(desk.find(u"state:open,resolved"_s) == Places{0, 3});
    CHECK(desk.find(u"priority>=high"_s) == Places{0, 2});
    CHECK(desk.find(u"priority<high"_s) == Places{1, 3});
    CHECK(desk.find(u"-priority:urgent,low"_s) == Places{0, 1});
    CHECK(desk.find(u"kind:question channel:email"_s) == Places{0, 1, 2, 3});
    CHECK(desk.find(u"-kind:question"_s) == Places{});
    CHECK(desk.find(u"is:open"_s) == Places{0, 1, 2});
    CHECK(desk.find(u"-is:open"_s) == Places{3});
    CHECK(desk.find(u"is:resolved,ours"_s) == Places{3});
    CHECK(desk.find(u"is:merged"_s) == Places{});
    CHECK(desk.find(u"number>0"_s) == Places{0, 1, 2, 3});
}

TEST_CASE("Queries find tickets by whose they are") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK(desk.find(u"assignee:me"_s) == Places{0, 3});
    CHECK(desk.find(u"-assignee:me"_s) == Places{1, 2});
    CHECK(desk.find(u"assignee:none"_s) == Places{1});
    CHECK(desk.find(u"assignee:jon"_s) == Places{2});
    CHECK(desk.find(u"assignee:\"jon lind\",none"_s) == Places{1, 2});
    CHECK(desk.find(u"assignee:li*"_s) == Places{});
    CHECK(desk.find(u"client:\"harbour foods\""_s) == Places{0, 2});
    CHECK(desk.find(u"client:harb*"_s) == Places{0, 2});
    CHECK(desk.find(u"client:harbour"_s) == Places{});
    CHECK(desk.find(u"-client:zoo"_s) == Places{0, 2});
    CHECK(desk.find(u"tag:BILLING,seo"_s) == Places{0, 2});
    CHECK(desk.find(u"-tag:billing"_s) == Places{1, 2, 3});
    CHECK(desk.find(u"tag:none"_s) == Places{1, 3});
    CHECK(desk.find(u"tag:b*"_s) == Places{0});
    CHECK(desk.find(u"contact:none tier:none"_s) == Places{0, 1, 2, 3});
    CHECK(desk.find(u"has:tag,assignee"_s) == Places{0, 2, 3});
    CHECK(desk.find(u"-has:time"_s) == Places{0, 1, 2, 3});
    CHECK(desk.find(u"has:attachment,link"_s) == Places{});
    desk.db.write([&](Transaction& tx) {
        tx.execute("INSERT INTO ticket_watcher(ticket_id, member_id) VALUES (?, ?)", desk.tickets[1],
                   desk.mara);
    });
    CHECK(desk.find(u"watcher:me"_s) == Places{1});
    CHECK(desk.find(u"watcher:mara"_s) == Places{1});
    CHECK(desk.find(u"watcher:none"_s) == Places{0, 2, 3});
}

TEST_CASE("Queries find tickets by time") {
    Desk desk(GENERATE(from_range(test::engines()))); // now is 13:00
    CHECK(desk.find(u"opened:today"_s) == Places{0, 1, 2, 3});
    CHECK(desk.find(u"opened<150m"_s) == Places{2, 3});
    CHECK(desk.find(u"opened>=170m"_s) == Places{0, 1});
    CHECK(desk.find(u"opened:yesterday,2025"_s) == Places{});
    CHECK(desk.find(u"opened<2026-06-24"_s) == Places{0, 1, 2, 3});
    CHECK(desk.find(u"opened>2026-06-23"_s) == Places{});
    CHECK(desk.find(u"resolved:this-week"_s) == Places{3});
    CHECK(desk.find(u"-resolved:this-week"_s) == Places{0, 1, 2});
    CHECK(desk.find(u"waiting>210m"_s) == Places{0});
    CHECK(desk.find(u"updated:today"_s) == Places{0, 1, 2, 3});
}

TEST_CASE("Queries find tickets by what is due") {
    Desk desk(GENERATE(from_range(test::engines())));
    const Instant now = desk.db.now();
    desk.due(0, now + 2h);
    desk.due(1, {}, now - 1h);
    desk.due(2, now - 5min);
    CHECK(desk.find(u"due<4h"_s) == Places{0, 2});
    CHECK(desk.find(u"due>1h"_s) == Places{0});
    CHECK(desk.find(u"due:today"_s) == Places{0, 2});
    CHECK(desk.find(u"sla:breached"_s) == Places{1, 2});
    CHECK(desk.find(u"sla:running"_s) == Places{0, 2});
    CHECK(desk.find(u"sla:none"_s) == Places{3});
    CHECK(desk.find(u"-sla:none"_s) == Places{0, 1, 2});
}

TEST_CASE("Words of a query are looked for as the search does, together with conditions") {
    Desk desk(GENERATE(from_range(test::engines())));
    CHECK(desk.find(u"invoice "_s) == Places{0});
    CHECK(desk.find(u"invo"_s) == Places{0});
    CHECK(desk.find(u"invo "_s) == Places{});
    CHECK(desk.find(u"cafe "_s) == Places{2});
    CHECK(desk.find(u"dear team "_s) == Places{0, 1, 2, 3});
    CHECK(desk.find(u"\"team dear\""_s) == Places{});
    CHECK(desk.find(u"dear state:pending"_s) == Places{1});
    CHECK(desk.find(u"dear -invoice -\"old matter\""_s) == Places{1, 2});
    CHECK(desk.find(u"!!! "_s) == Places{0, 1, 2, 3});
    const qint64 number = tickets::find(*desk.db, desk.tickets[2])->number;
    CHECK(desk.find(u"#%1"_s.arg(number)) == Places{2});
    CHECK(desk.find(QString::number(number)) == Places{2});
}

TEST_CASE("Queries find tickets by fields that the workspace added") {
    Desk desk(GENERATE(from_range(test::engines())));
    using namespace core::fields;
    desk.db.write([&](Transaction& tx) {
        Field region{{}, Owner::Ticket, u"Region"_s, Type::Choice, true, {{{}, u"North"_s}, {{}, u"South"_s}},
                     0};
        region = save(tx, region);
        const Field budget = save(tx, {{}, Owner::Client, u"Budget"_s, Type::Number, true, {}, 0});
        const Field contract = save(tx, {{}, Owner::Ticket, u"Contract no"_s, Type::Text, true, {}, 0});
        const Field live = save(tx, {{}, Owner::Ticket, u"Live"_s, Type::Date, true, {}, 0});
        write(tx, Owner::Ticket, desk.tickets[0].value, region.id, region.choices[0].id);
        write(tx, Owner::Ticket, desk.tickets[1].value, region.id, region.choices[1].id);
        write(tx, Owner::Client, desk.zoo.value, budget.id, 500.0);
        write(tx, Owner::Ticket, desk.tickets[2].value, contract.id, u"Ä-7/x"_s);
        write(tx, Owner::Ticket, desk.tickets[3].value, live.id, QDate(2026, 6, 25));
    });
    CHECK(desk.find(u"region:north"_s) == Places{0});
    CHECK(desk.find(u"region:north,south"_s) == Places{0, 1});
    CHECK(desk.find(u"-region:north"_s) == Places{1, 2, 3});
    CHECK(desk.find(u"region:none"_s) == Places{2, 3});
    CHECK(desk.find(u"budget>499"_s) == Places{1, 3});
    CHECK(desk.find(u"budget>500"_s) == Places{});
    CHECK(desk.find(u"budget>=500 budget<=500 budget:500"_s) == Places{1, 3});
    CHECK(desk.find(u"contract-no:a-7*"_s) == Places{2});
    CHECK(desk.find(u"contract-no:a-7"_s) == Places{});
    CHECK(desk.find(u"live<2d"_s) == Places{3});
    CHECK(desk.find(u"live<1d"_s) == Places{});
    CHECK(desk.find(u"live:this-week"_s) == Places{3});
}

TEST_CASE("Thirty counters come from one statement") {
    Desk desk(GENERATE(from_range(test::engines())));
    std::vector<TicketFilter> filters;
    std::vector<qint64> expected;
    for (int round = 0; round < 3; ++round) {
        for (const auto& [view, stored] : EnumNames<View>::names) {
            filters.push_back(desk.filter(queryOf(view)));
            expected.push_back(qint64(ids(*desk.db, filters.back(), {}).size()));
        }
    }
    CHECK(countEach(*desk.db, filters) == expected);
    CHECK(countEach(*desk.db, {}).empty());
}

TEST_CASE("Groups cut the list into parts that together are the list") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.due(0, desk.db.now() + 2h);
    desk.due(2, desk.db.now() - 2h);
    const TicketSort sort{TicketSort::By::Opened, true};
    const auto placesBy = [&](GroupBy by) {
        std::vector<std::pair<QString, Places>> out;
        for (const TicketGroup& group : groups(*desk.db, desk.filter(u""_s), sort, by)) {
            Places places;
            for (const qint64 id : group.ids) {
                const auto at = std::find(desk.tickets.begin(), desk.tickets.end(), TicketId(id));
                places.push_back(int(at - desk.tickets.begin()));
            }
            out.emplace_back(group.name.isEmpty() ? QString::number(group.key) : group.name, places);
        }
        return out;
    };
    using Parts = std::vector<std::pair<QString, Places>>;
    CHECK(placesBy(GroupBy::Nothing) == Parts{{u"0"_s, {3, 2, 1, 0}}});
    CHECK(placesBy(GroupBy::Assignee) ==
          Parts{{u"Jon Lind"_s, {2}}, {u"Mara Lind"_s, {3, 0}}, {u"0"_s, {1}}});
    CHECK(placesBy(GroupBy::Client) == Parts{{u"Harbour Foods"_s, {2, 0}}, {u"Zoo"_s, {3, 1}}});
    CHECK(placesBy(GroupBy::Priority) == Parts{{u"3"_s, {2}}, {u"2"_s, {0}}, {u"1"_s, {1}}, {u"0"_s, {3}}});
    CHECK(placesBy(GroupBy::State) == Parts{{u"0"_s, {2}}, {u"1"_s, {0}}, {u"2"_s, {1}}, {u"4"_s, {3}}});
    CHECK(placesBy(GroupBy::Due) == Parts{{u"0"_s, {2}}, {u"1"_s, {0}}, {u"4"_s, {3, 1}}});
}

TEST_CASE("Common queries are answered from indexes") {
    Desk desk(Engine::Sqlite);
    const auto plan = [&](const QString& text) {
        QString out;
        const std::string sql = "EXPLAIN QUERY PLAN " + idQuery(desk.filter(text), {}, Engine::Sqlite).sql();
        Query steps = desk.db->query(sql);
        while (steps.next()) {
            out += steps.get<QString>(3) + u'\n';
        }
        return out;
    };
    CHECK(plan(u"state:new,open"_s).contains(u"COVERING INDEX ticket_open_waiting"_s));
    CHECK(plan(u"is:open"_s).contains(u"INDEX ticket_open_waiting"_s));
    CHECK(plan(u"due<4h"_s).contains(u"INDEX ticket_clock_next"_s));
    CHECK(plan(u"tag:seo"_s).contains(u"ticket_tag_tag"_s));
    CHECK(plan(u"assignee:me is:open"_s).contains(u"ticket_assignee"_s));
    CHECK_FALSE(plan(u"resolved:today"_s).contains(u"SCAN t\n"_s));
}

TEST_CASE("A ticket is unread while it is open and somebody else wrote after the member looked") {
    Desk desk(GENERATE(from_range(test::engines())));
    const std::vector<qint64> all{desk.tickets[0].value, desk.tickets[1].value, desk.tickets[2].value,
                                  desk.tickets[3].value};
    CHECK(desk.find(u"is:unread"_s) == Places{0, 1, 2}); // a resolved one asks for nothing
    desk.db.write([&](Transaction& tx) { setRead(tx, {all[0], all[1]}, desk.mara); });
    CHECK(desk.find(u"is:unread"_s) == Places{2});
    CHECK(desk.find(u"-is:unread"_s) == Places{0, 1, 3});
    CHECK(desk.find(u"is:unread,resolved"_s) == Places{2, 3});
    CHECK(unreadOf(*desk.db, all, desk.mara) == std::set<qint64>{all[2]});
    CHECK(unreadOf(*desk.db, all, desk.jon) == std::set<qint64>{all[0], all[1], all[2]});
    CHECK(unreadOf(*desk.db, all, {}).empty());
    NewMessage message;
    message.ticket = desk.tickets[0];
    message.body = u"Mine"_s;
    message.member = desk.mara;
    desk.db.write([&](Transaction& tx) { addMessage(tx, message); });
    CHECK(desk.find(u"is:unread"_s) == Places{2}); // what one wrote oneself is no news
    message.member = desk.jon;
    message.kind = MessageKind::Note;
    desk.db.write([&](Transaction& tx) { addMessage(tx, message); });
    CHECK(desk.find(u"is:unread"_s) == Places{0, 2});
}

TEST_CASE("A ticket marked as unread is unread again, unless nobody else wrote on it") {
    Desk desk(GENERATE(from_range(test::engines())));
    auto request = test::newTicket(desk.zoo, desk.mara);
    request.openedBy = OpenedBy::Us;
    const TicketId ours = test::ticket(*desk.db, request);
    const std::vector<qint64> ids{desk.tickets[0].value, ours.value};
    desk.db.write([&](Transaction& tx) { setRead(tx, ids, desk.mara); });
    CHECK(unreadOf(*desk.db, ids, desk.mara).empty());
    desk.db.write([&](Transaction& tx) { setUnread(tx, ids, desk.mara); });
    CHECK(unreadOf(*desk.db, ids, desk.mara) == std::set<qint64>{ids[0]});
    desk.db.write([&](Transaction& tx) { markSeen(tx, desk.tickets[0], desk.mara); });
    CHECK_FALSE(isUnread(*desk.db, desk.tickets[0], desk.mara));
}

TEST_CASE("Tickets are sorted by an added field of any type, those without it last") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto field = [&](const QString& name, fields::Type type) {
        return desk.db.write([&](Transaction& tx) {
            fields::Field value{{}, fields::Owner::Ticket, name, type, true, {}, 0};
            if (type == fields::Type::Choice) {
                value.choices = {{{}, u"zebra"_s, true}, {{}, u"ant"_s, true}};
            }
            return fields::save(tx, value);
        });
    };
    const auto put = [&](const fields::Field& one, int ticket, const QString& typed) {
        desk.db.write([&](Transaction& tx) {
            fields::write(tx, fields::Owner::Ticket, desk.tickets[size_t(ticket)].value, one.id,
                          fields::valueOf(one, typed));
        });
    };
    const auto order = [&](const fields::Field& one, bool descending) {
        Places places;
        for (const qint64 id : ids(*desk.db, {}, {TicketSort::By::Field, descending, one.id})) {
            const auto at = std::find(desk.tickets.begin(), desk.tickets.end(), TicketId(id));
            places.push_back(int(at - desk.tickets.begin()));
        }
        return places;
    };
    const auto number = field(u"Size"_s, fields::Type::Number);
    put(number, 2, u"9"_s);
    put(number, 0, u"10.5"_s);
    CHECK(order(number, false) == Places{2, 0, 1, 3});
    CHECK(order(number, true) == Places{0, 2, 3, 1});
    const auto text = field(u"Region"_s, fields::Type::Text);
    put(text, 3, u"b"_s);
    put(text, 1, u"\u00c1"_s);
    CHECK(order(text, false) == Places{1, 3, 0, 2});
    const auto choice = field(u"Part"_s, fields::Type::Choice);
    put(choice, 3, u"ant"_s);
    put(choice, 2, u"zebra"_s);
    CHECK(order(choice, false) == Places{2, 3, 0, 1}); // in the order of the choices
    auto found = rows(*desk.db, {desk.tickets[2].value, desk.tickets[1].value});
    addFields(*desk.db, found, {number, text, choice});
    CHECK(found[0].fields == std::map<FieldId, QString>{{number.id, u"9"_s}, {choice.id, u"zebra"_s}});
    CHECK(found[1].fields == std::map<FieldId, QString>{{text.id, u"\u00c1"_s}});
    CHECK(fields::usedTexts(*desk.db, text, u"a"_s, 8) == QStringList{u"\u00c1"_s});
}
