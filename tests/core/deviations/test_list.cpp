// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/list.h"

#include "core/deviations/store.h"
#include "tests/support/clients.h"
#include "tests/support/deviations.h"

using namespace core;
using namespace core::deviations;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2026, 6, 23);

struct Desk {
    explicit Desk(Engine engine)
        : db(engine)
        , mara(test::addMember(db).id)
        , elm(test::addClient(db, u"Elm Street"_s).id)
        , ash(test::addClient(db, u"Ash Legal"_s).id) {}

    Deviation add(ClientId client, DeviationKind kind, Urgency urgency, int daysOff, MemberId owner = {}) {
        auto value = test::deviation(client, db.now());
        value.kind = kind;
        value.urgency = urgency;
        value.offSince = Today.addDays(-daysOff);
        value.owner = owner;
        value.evidence = {{u"days"_s, daysOff}};
        return test::addDeviation(db, value);
    }

    std::vector<qint64> ids(const DeviationFilter& filter = {}, const DeviationSort& sort = {}) {
        return deviations::ids(db, filter, sort, Today);
    }

    test::Workspace db;
    MemberId mara;
    ClientId elm;
    ClientId ash;
};

using Kind = DeviationKind;
using Ids = std::vector<qint64>;

} // namespace

TEST_CASE("Alarms come first, then what is off the path the longest", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto warn = desk.add(desk.elm, Kind::Silence, Urgency::Warn, 40);
    const auto alarm = desk.add(desk.elm, Kind::LowReview, Urgency::Alarm, 3);
    const auto longer = desk.add(desk.ash, Kind::StageOverrun, Urgency::Alarm, 9);
    CHECK(desk.ids() == Ids{longer.id.value, alarm.id.value, warn.id.value});
    CHECK(desk.ids({}, {DeviationSort::By::Client, false}) ==
          Ids{longer.id.value, alarm.id.value, warn.id.value});
    CHECK(desk.ids({}, {DeviationSort::By::OffSince, true}) ==
          Ids{alarm.id.value, longer.id.value, warn.id.value});
}

TEST_CASE("Nobody's deviations stand before those of owners", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto owned = desk.add(desk.elm, Kind::Silence, Urgency::Alarm, 40, desk.mara);
    const auto nobodys = desk.add(desk.ash, Kind::Silence, Urgency::Warn, 2);
    CHECK(desk.ids({}, {DeviationSort::By::Owner, false}) == Ids{nobodys.id.value, owned.id.value});
}

TEST_CASE("A snoozed deviation is silent until its day", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto found = desk.add(desk.elm, Kind::Silence, Urgency::Warn, 4);
    desk.db.write(
        [&](Transaction& tx) { return snooze(tx, found.id, Today.addDays(2), u"asked to"_s, desk.mara); });
    DeviationFilter snoozed;
    snoozed.show = Show::Snoozed;
    CHECK(desk.ids().empty());
    CHECK(desk.ids(snoozed) == Ids{found.id.value});
    CHECK(deviations::ids(desk.db, {}, {}, Today.addDays(2)) == Ids{found.id.value});
    CHECK(counts(desk.db, Today) == Counts{0, 0, 0, 1, 0});
    CHECK(counts(desk.db, Today.addDays(2)) == Counts{1, 0, 1, 0, 1});
}

TEST_CASE("Filters of the deviation list hold together", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto one = desk.add(desk.elm, Kind::Silence, Urgency::Warn, 4, desk.mara);
    const auto two = desk.add(desk.ash, Kind::Silence, Urgency::Alarm, 4);
    const auto three = desk.add(desk.ash, Kind::LowReview, Urgency::Warn, 1);
    DeviationFilter filter;
    filter.kind = Kind::Silence;
    CHECK(desk.ids(filter) == Ids{two.id.value, one.id.value});
    filter.owner = desk.mara;
    CHECK(desk.ids(filter) == Ids{one.id.value});
    filter.owner = MemberId();
    CHECK(desk.ids(filter) == Ids{two.id.value});
    filter = {};
    filter.client = desk.ash;
    CHECK(desk.ids(filter) == Ids{two.id.value, three.id.value});
    filter = {};
    filter.among = {three.id.value, one.id.value};
    CHECK(desk.ids(filter) == Ids{one.id.value, three.id.value});
    desk.db.write([&](Transaction& tx) { return markFixed(tx, one.id, desk.mara); });
    filter = {};
    filter.show = Show::Ended;
    CHECK(desk.ids(filter) == Ids{one.id.value});
}

TEST_CASE("Counts of deviations equal the rows behind them", "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    desk.add(desk.elm, Kind::Silence, Urgency::Warn, 4, desk.mara);
    desk.add(desk.elm, Kind::LowReview, Urgency::Alarm, 4, desk.mara);
    desk.add(desk.ash, Kind::LowReview, Urgency::Alarm, 1);
    CHECK(counts(desk.db, Today) == Counts{3, 2, 1, 0, 2});
    CHECK(counts(desk.db, Today, desk.mara) == Counts{2, 1, 0, 0, 1});
    CHECK(counts(desk.db, Today, MemberId()) == Counts{1, 1, 1, 0, 1});
}

TEST_CASE("A row tells the client, the owner, the run of its playbook and the client's open tickets",
          "[deviations]") {
    Desk desk(GENERATE(from_range(test::engines())));
    const auto found = desk.add(desk.elm, Kind::Silence, Urgency::Alarm, 6, desk.mara);
    desk.db.write([&](Transaction& tx) {
        tx.execute(
            "INSERT INTO playbook_run(id, deviation_id, name, started_at) VALUES (5, ?, 'Win back', 0)",
            found.id);
        tx.execute(R"sql(INSERT INTO playbook_run_step(id, run_id, position, title, channel, due_day, state)
VALUES (1, 5, 0, 'Call', 'call', 100, 'done'), (2, 5, 1, 'Visit', 'visit', 102, 'open')
)sql");
        tx.execute("UPDATE client_activity SET open_tickets = 2 WHERE client_id = ?", desk.elm);
    });
    const auto all = rows(desk.db, {found.id.value, 99});
    REQUIRE(all.size() == 1);
    CHECK(all[0].clientName == u"Elm Street"_s);
    CHECK(all[0].ownerName == u"Mara Lind"_s);
    CHECK(all[0].playbookName == u"Win back"_s);
    CHECK(all[0].stepsDone == 1);
    CHECK(all[0].steps == 2);
    CHECK(all[0].nextStepDay == fromDayNumber(102));
    CHECK(all[0].openTickets == 2);
    CHECK(all[0].evidence == QJsonObject{{u"days"_s, 6}});
    CHECK(firstRows(desk.db, {}, {}, Today, 5) == all);
}
