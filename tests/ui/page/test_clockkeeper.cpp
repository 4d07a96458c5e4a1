// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/clockkeeper.h"

#include "core/calendar/store.h"
#include "core/db/migrator.h"
#include "core/tickets/tickets.h"
#include "tests/support/records.h"
#include "tests/ui/async/storefixture.h"

#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using test::until;

namespace {

constexpr int Tickets = 20;

/// Twenty tickets and a policy; the keeper reckons four at a time.
struct Desk {
    Desk()
        : store([location = workspace.location(),
                 clock = options()] { return core::openWorkspace(location, clock); },
                test::quickTiming())
        , keeper(store, quick()) {
        core::Database db = core::openWorkspace(workspace.location(), options());
        const auto mara = test::member(db);
        const auto client = test::client(db);
        for (int i = 0; i < Tickets; ++i) {
            test::ticket(db, test::newTicket(client, mara));
        }
        db.write([](core::Transaction& tx) {
            core::sla::Policy policy;
            policy.name = u"All"_s;
            policy.targets.cells[1][0] = 2h;
            core::sla::savePolicy(tx, policy);
        });
    }

    static core::DatabaseOptions options() {
        core::DatabaseOptions options;
        options.clock = [] { return test::tuesday(); };
        return options;
    }

    static ui::ClockKeeper::Options quick() {
        ui::ClockKeeper::Options options;
        options.after = 1ms;
        options.part = 4;
        return options;
    }

    qint64 clocks() {
        core::Database db = core::openWorkspace(workspace.location(), options());
        return db.scalar<qint64>("SELECT COUNT(*) FROM ticket_clock").value_or(0);
    }

    bool isDone() {
        return until([this] { return !keeper.isRunning() && clocks() == Tickets; });
    }

    test::StoredWorkspace workspace;
    ui::Store store;
    ui::ClockKeeper keeper;
};

} // namespace

TEST_CASE("All clocks are reckoned in parts, and the progress is told on the way") {
    Desk desk;
    std::vector<qint64> done;
    QObject::connect(&desk.keeper, &ui::ClockKeeper::progressed, &desk.keeper,
                     [&] { done.push_back(desk.keeper.progress().done); });
    desk.keeper.begin();
    REQUIRE(desk.isDone());
    REQUIRE(done.size() >= 5);
    CHECK(done.front() == 4);
    CHECK(desk.keeper.progress() == core::sla::RebuildProgress{Tickets, Tickets, false});
}

TEST_CASE("What was stopped goes on where it was, also after a restart") {
    Desk desk;
    int told = 0;
    QObject::connect(&desk.keeper, &ui::ClockKeeper::progressed, &desk.keeper, [&] {
        if (++told == 2) {
            desk.keeper.cancel();
        }
    });
    desk.keeper.begin();
    REQUIRE(until([&] { return told >= 2 && !desk.keeper.isRunning(); }));
    CHECK(desk.keeper.progress().more);
    const qint64 before = desk.clocks();
    CHECK(before >= 8);
    CHECK(before < Tickets);
    ui::ClockKeeper restarted(desk.store, Desk::quick());
    std::vector<qint64> done;
    QObject::connect(&restarted, &ui::ClockKeeper::progressed, &restarted,
                     [&] { done.push_back(restarted.progress().done); });
    restarted.begin();
    REQUIRE(until([&] { return !restarted.isRunning() && desk.clocks() == Tickets; }));
    CHECK(done.front() > before);
}

TEST_CASE("A changed calendar has the clocks reckoned again by itself") {
    Desk desk;
    desk.keeper.begin();
    REQUIRE(desk.isDone());
    desk.store.write([](core::Transaction& tx) {
        auto calendar = core::calendar::defaultCalendar(tx);
        calendar.week[1] = {{9 * 60, 10 * 60}}; // Tuesday
        core::calendar::save(tx, calendar);
    });
    const auto due = [&] {
        core::Database db = core::openWorkspace(desk.workspace.location(), Desk::options());
        return db.scalar<core::Instant>("SELECT MAX(first_due_at) FROM ticket_clock");
    };
    CHECK(until([&] { return due() == test::tuesday() + 25h && !desk.keeper.isRunning(); }));
}

TEST_CASE("A keeper that has stopped learns that another desk went on") {
    Desk desk;
    desk.keeper.begin();
    desk.keeper.cancel(); // before the first answer: nothing runs yet
    QObject::connect(&desk.keeper, &ui::ClockKeeper::progressed, &desk.keeper, [&] { desk.keeper.cancel(); });
    REQUIRE(until([&] { return desk.keeper.progress().more && !desk.keeper.isRunning(); }));
    QObject::disconnect(&desk.keeper, nullptr, &desk.keeper, nullptr);
    ui::ClockKeeper other(desk.store, Desk::quick());
    other.begin();
    CHECK(until([&] { return desk.clocks() == Tickets && !desk.keeper.progress().more; }));
}
