// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/sweeper.h"

#include "core/clients/client.h"
#include "core/db/migrator.h"
#include "core/deviations/list.h"
#include "core/touchpoints/touchpoint.h"
#include "tests/ui/async/storefixture.h"

#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;

namespace {

struct Desk {
    Desk()
        : store([location = workspace.location(),
                 clock = options()] { return core::openWorkspace(location, clock); },
                test::quickTiming())
        , sweeper(store, quick()) {
        core::Database db = core::openWorkspace(workspace.location(), options());
        client = db.write([&](core::Transaction& tx) {
            core::clients::Client value;
            value.name = u"Oak"_s;
            value.createdAt = test::tuesday() - days(300);
            return core::clients::save(tx, value).id;
        });
    }

    static core::DatabaseOptions options() {
        core::DatabaseOptions options;
        options.clock = [] { return test::tuesday(); };
        return options;
    }

    static ui::Sweeper::Options quick() {
        ui::Sweeper::Options options;
        options.after = 1ms;
        options.every = 60min;
        return options;
    }

    /// How many deviations are open.
    qint64 open() {
        core::Database db = workspace.connect();
        return core::deviations::counts(db, QDate(2026, 6, 23)).open;
    }

    void call() {
        store.write([client = client](core::Transaction& tx) {
            core::touchpoints::Log entry;
            entry.touchpoint.client = client;
            entry.touchpoint.at = test::tuesday();
            core::touchpoints::log(tx, entry);
        });
    }

    test::StoredWorkspace workspace;
    ui::Store store;
    ui::Sweeper sweeper;
    core::ClientId client;
};

} // namespace

TEST_CASE("The workspace is swept at the start and after a change that concerns it", "[sweeper]") {
    Desk desk;
    desk.sweeper.begin();
    REQUIRE(test::until([&] { return desk.sweeper.lastAt().has_value() && !desk.sweeper.isRunning(); }));
    CHECK(desk.sweeper.lastAt() == test::tuesday());
    CHECK(desk.open() == 1);
    desk.call();
    CHECK(test::until([&] { return desk.open() == 0; }));
}

TEST_CASE("A sweep does not call for the next one without end", "[sweeper]") {
    Desk desk;
    QSignalSpy swept(&desk.sweeper, &ui::Sweeper::swept);
    desk.sweeper.begin();
    REQUIRE(test::until([&] { return !swept.isEmpty(); }));
    desk.call();
    REQUIRE(test::until([&] { return desk.open() == 0 && desk.store.isIdle(); }));
    const auto count = swept.size();
    for (int i = 0; i < 50; ++i) { // each turn would be time enough for another one
        REQUIRE(test::answerOf(desk.store.read([](core::Database& db) { return db.now(); })));
    }
    CHECK(swept.size() <= count + 1);
}

TEST_CASE("Before it has begun, only somebody who asks has the workspace swept", "[sweeper]") {
    Desk desk;
    QSignalSpy swept(&desk.sweeper, &ui::Sweeper::swept);
    desk.call();
    REQUIRE(test::until([&] { return desk.store.isIdle(); }));
    CHECK(swept.isEmpty());
    desk.sweeper.sweepNow();
    desk.sweeper.sweepNow();
    CHECK(test::until([&] { return swept.size() == 1; }));
}

TEST_CASE("A sweep that fails says why, until one goes well", "[sweeper]") {
    Desk desk;
    QSignalSpy swept(&desk.sweeper, &ui::Sweeper::swept);
    core::Database db = desk.workspace.connect();
    db.run("ALTER TABLE client_watch RENAME TO gone");
    desk.sweeper.sweepNow();
    REQUIRE(test::until([&] { return swept.size() == 1; }));
    CHECK(desk.sweeper.error());
    CHECK_FALSE(desk.sweeper.lastAt());
    db.run("ALTER TABLE gone RENAME TO client_watch");
    desk.sweeper.sweepNow();
    REQUIRE(test::until([&] { return swept.size() == 2; }));
    CHECK_FALSE(desk.sweeper.error());
}
