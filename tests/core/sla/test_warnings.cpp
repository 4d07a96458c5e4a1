// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/store.h"
#include "core/sla/warnings.h"
#include "tests/support/records.h"

using namespace core;
using namespace core::sla;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using tickets::MessageKind;
using tickets::Priority;

namespace {

/// Tuesday 09:00, office hours until 17:00. A first reply within 4 h, each other within 2 h; a warning half
/// an hour before. One ticket of Mara's.
struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::member(*db))
        , ben(test::member(*db, u"Ben Okoro"_s))
        , client(test::client(*db)) {
        policy.name = u"All"_s;
        for (auto& row : policy.targets.cells) {
            row = {4h, 2h, {}};
        }
        policy.warning.before = 30min;
        save();
        ticket = open(mara);
    }

    void save() {
        policy = db.write([&](Transaction& tx) { return savePolicy(tx, policy); });
    }

    TicketId open(MemberId assignee) {
        auto value = test::newTicket(client, mara);
        value.assignee = assignee;
        return test::ticket(*db, value);
    }

    void say(MessageKind kind, TicketId id) {
        tickets::NewMessage message;
        message.ticket = id;
        message.kind = kind;
        message.member = mara;
        message.body = u"Hello"_s;
        db.write([&](Transaction& tx) { tickets::addMessage(tx, message); });
    }

    /// As numbers of minutes from now until they are due.
    std::vector<qint64> near(MemberId member) {
        const calendar::Calendar hours = calendar::defaultCalendar(*db);
        const calendar::OpenTime open(hours, {{2026, 5, 1}, {2026, 8, 1}});
        last = promisesToTell(*db, member, policyTimes(*db), open);
        std::vector<qint64> minutes;
        for (const auto& promise : last) {
            minutes.push_back(std::chrono::floor<Minutes>(promise.due - db.now()).count());
        }
        return minutes;
    }

    size_t tell(MemberId member) {
        return db.write([&](Transaction& tx) { return markTold(tx, member, last); }).size();
    }

    test::Workspace db;
    MemberId mara;
    MemberId ben;
    ClientId client;
    Policy policy;
    TicketId ticket;
    std::vector<NearPromise> last;
};

} // namespace

TEST_CASE("A promise is near from the policy's lead on, and only its assignee hears of it") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.db.advance(3h + 29min);
    CHECK(desk.near(desk.mara).empty());
    desk.db.advance(1min);
    CHECK(desk.near(desk.mara) == std::vector<qint64>{30});
    CHECK(desk.last[0].ticket == desk.ticket);
    CHECK(desk.last[0].metric == Metric::FirstResponse);
    CHECK(desk.last[0].clientName == u"Harbour Dental"_s);
    CHECK(desk.near(desk.ben).empty());
}

TEST_CASE("Of a ticket that is nobody's everybody hears") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.open({});
    desk.db.advance(3h + 45min);
    CHECK(desk.near(desk.mara).size() == 2);
    CHECK(desk.near(desk.ben).size() == 1);
}

TEST_CASE("Nobody is told of a clock twice, at whatever desk, and each member by itself") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.open({});
    desk.db.advance(3h + 45min);
    CHECK(desk.near(desk.ben).size() == 1);
    CHECK(desk.tell(desk.ben) == 1);
    CHECK(desk.tell(desk.ben) == 0); // the other desk read at the same time
    CHECK(desk.near(desk.ben).empty());
    CHECK(desk.near(desk.mara).size() == 2);
}

TEST_CASE("A pause does not make a clock another one; the client's next message begins one") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.db.advance(3h + 45min);
    CHECK(desk.near(desk.mara).size() == 1);
    desk.tell(desk.mara);
    const auto become = [&](tickets::TicketState state) {
        desk.db.write([&](Transaction& tx) { tickets::setState(tx, desk.ticket, state, desk.mara); });
    };
    become(tickets::TicketState::Pending);
    desk.db.advance(1h);
    become(tickets::TicketState::Open);
    CHECK(desk.near(desk.mara).empty());
    desk.say(MessageKind::Reply, desk.ticket);
    desk.say(MessageKind::Message, desk.ticket);
    desk.db.advance(95min);
    CHECK(desk.near(desk.mara) == std::vector<qint64>{25});
    CHECK(desk.last[0].metric == Metric::NextResponse);
}

TEST_CASE("In closed time nobody is told; what ran out since the last closing is told in the morning") {
    Desk desk(GENERATE(from_range(test::engines())));
    calendar::Calendar round = calendar::officeHours(QTimeZone::utc());
    round.name = u"Round the clock"_s;
    round.week.fill({{0, 1440}});
    desk.policy.calendar = desk.db.write([&](Transaction& tx) { return calendar::save(tx, round); }).id;
    desk.save();
    desk.db.advance(9h); // 18:00
    const auto evening = desk.open(desk.mara);
    desk.db.write([](Transaction& tx) { rebuildAllClocks(tx); });
    desk.db.advance(3h + 45min);
    CHECK(desk.near(desk.mara).empty());
    desk.db.advance(11h + 20min);            // Wednesday 09:05
    CHECK(desk.near(desk.mara).size() == 1); // not the one of Tuesday noon, which ran out in working time
    CHECK(desk.last[0].ticket == evening);
}

TEST_CASE("The lead is a share of what is promised, or a time of its own; zero never warns") {
    Warning warning;
    CHECK(warning.of(4h) == 1h);
    warning.percent = 0;
    CHECK(warning.of(4h) == 0s);
    warning.before = 30min;
    CHECK(warning.of(4h) == 30min);
    CHECK(warning.of(10min) == 10min);
    Desk desk(Engine::Sqlite);
    desk.policy.warning = {{}, 0};
    desk.save();
    desk.db.advance(3h + 59min);
    CHECK(desk.near(desk.mara).empty());
}

TEST_CASE("Open time that is left counts, not the time on the wall") {
    Desk desk(Engine::Sqlite);
    desk.db.advance(7h + 20min); // 16:20; four hours run out at 12:20 on Wednesday
    desk.say(MessageKind::Reply, desk.ticket);
    const auto late = desk.open(desk.mara);
    desk.db.advance(16h + 39min); // Wednesday 08:59
    CHECK(desk.near(desk.mara).empty());
    desk.db.advance(2h + 51min); // 11:50
    CHECK(desk.near(desk.mara) == std::vector<qint64>{30});
    CHECK(desk.last[0].ticket == late);
}

TEST_CASE("What has run out and what is near is counted, for a member and for all") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.db.advance(30min);
    desk.open(desk.ben);
    desk.db.advance(3h + 31min);
    const auto times = policyTimes(*desk.db);
    CHECK(countNear(*desk.db, {}, times) == NearCounts{1, 1});
    CHECK(countNear(*desk.db, desk.mara, times) == NearCounts{1, 0});
    CHECK(countNear(*desk.db, desk.ben, times) == NearCounts{0, 1});
}
