// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reliability/members.h"

#include <QElapsedTimer>
#include <future>
#include <latch>
#include <thread>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Two connections to one workspace, as two desks have them.
struct TwoDesks {
    explicit TwoDesks(Engine engine)
        : server(engine)
        , first(open(engine))
        , second(openWorkspace(location)) {}

    Database open(Engine engine) {
        if (engine == Engine::Sqlite) {
            location = folder.location;
            return folder.make(0);
        }
        location = server.location();
        return openWorkspace(location);
    }

    test::Workspace server;
    test::Folder folder;
    Location location;
    Database first;
    Database second;
};

/// Notices travel on their own; waits for the condition, not for a time.
Changes awaitChanges(Database& db) {
    QElapsedTimer timer;
    timer.start();
    Changes changes;
    while (changes.empty() && timer.elapsed() < 10'000) {
        changes = db.foreignChanges();
        std::this_thread::yield();
    }
    return changes;
}

} // namespace

TEST_CASE("Two desks write to one workspace and see each other's changes, not their own") {
    TwoDesks desks(GENERATE(from_range(test::engines())));
    for (int i = 1; i <= 20; ++i) {
        Database& desk = i % 2 ? desks.first : desks.second;
        desk.write([&](Transaction& tx) { test::addMember(tx, i); });
    }
    CHECK(test::memberCount(desks.first) == 20);
    CHECK(test::memberCount(desks.second) == 20);
    while (!desks.first.foreignChanges().empty() || !desks.second.foreignChanges().empty()) {
    }
    desks.first.write([](Transaction& tx) { test::addMember(tx, 77); });
    CHECK(touches(awaitChanges(desks.second), Entity::Member));
    CHECK(desks.first.foreignChanges().empty());
}

TEST_CASE("A desk hears what another one touched, and nothing of what it wrote itself") {
    TwoDesks desks(GENERATE(from_range(test::engines())));
    desks.second.foreignChanges();
    const auto presence = [](qint64 id) {
        return [id](Transaction& tx) { tx.changed(Entity::Presence, id); };
    };
    for (int i = 0; i < 300; ++i) {
        desks.second.write(presence(1)); // alone for a while
    }
    desks.first.write(presence(7));
    CHECK(awaitChanges(desks.second) == Changes{{Entity::Presence, 7}});
    desks.second.write(presence(8));
    desks.first.write(presence(9));
    CHECK(awaitChanges(desks.second) == Changes{{Entity::Presence, 9}});
    CHECK(desks.second.foreignChanges().empty());
}

TEST_CASE("What keeps the index of search is made with a desk's first write, not when it opens") {
    test::Folder folder;
    Database first = folder.make(0);
    Database second = openWorkspace(folder.location);
    const auto kept = [](Database& db) {
        return db.scalar<qint64>("SELECT COUNT(*) FROM sqlite_temp_master WHERE type = 'trigger'").value();
    };
    CHECK(kept(second) == 0);
    second.write([](Transaction& tx) { test::addMember(tx, 1); });
    CHECK(kept(second) > 0);
    const auto before = kept(second);
    second.write([](Transaction& tx) { test::addMember(tx, 2); });
    CHECK(kept(second) == before);
}

TEST_CASE("What was taken back is not announced") {
    TwoDesks desks(GENERATE(from_range(test::engines())));
    while (!desks.second.foreignChanges().empty()) {
    }
    CHECK_THROWS(desks.first.write([](Transaction& tx) {
        test::addMember(tx, 1);
        fail(ErrorKind::Invalid, u"No."_s);
    }));
    desks.first.write([](Transaction& tx) { tx.changed(Entity::Client, 3); });
    CHECK(awaitChanges(desks.second) == Changes{{Entity::Client, 3}});
}

TEST_CASE("A desk that did not look for very long reads all anew") {
    TwoDesks desks(Engine::Sqlite);
    for (int i = 0; i < 300; ++i) {
        desks.first.write([](Transaction& tx) { tx.changed(Entity::Presence, 1); });
    }
    CHECK(touches(desks.second.foreignChanges(), Entity::Client));
    desks.first.write([](Transaction& tx) { tx.changed(Entity::Presence, 2); });
    CHECK(desks.second.foreignChanges() == Changes{{Entity::Presence, 2}});
}

TEST_CASE("A write that meets another's lock says so after its time, and works afterwards") {
    test::Folder folder;
    Database first = folder.make(0);
    Database second = openWorkspace(folder.location, {.busyTimeout = std::chrono::milliseconds(50)});
    first.write([&](Transaction& tx) {
        test::addMember(tx, 1);
        const Error error =
            test::errorOf([&] { second.write([](Transaction& other) { test::addMember(other, 2); }); });
        CHECK(error.kind == ErrorKind::Busy);
        CHECK(error.text.contains(u"Another program is writing to office.waymark"_s));
        CHECK(test::isClear(error.text));
        CHECK_FALSE(second.isLost());
        CHECK(test::memberCount(second) == 0); // reading goes on
    });
    second.write([](Transaction& tx) { test::addMember(tx, 2); });
    CHECK(test::memberCount(first) == 2);
}

TEST_CASE("On a server, a lock that another desk keeps is reported as busy") {
    if (test::postgresUrl().isEmpty()) {
        return;
    }
    auto server = test::workspace(Engine::Postgres);
    server.write([](Transaction& tx) { test::addMember(tx, 1); });
    Database second = openWorkspace(server.location(), {.busyTimeout = std::chrono::milliseconds(20)});
    server.write([&](Transaction& tx) {
        tx.execute("UPDATE member SET name = 'a', revision = revision + 1 WHERE id = 1");
        const Error error = test::errorOf([&] {
            second.write([](Transaction& other) {
                other.execute("UPDATE member SET name = 'b', revision = revision + 1 WHERE id = 1");
            });
        });
        CHECK(error.kind == ErrorKind::Busy);
        CHECK(test::isClear(error.text));
    });
    CHECK(server->scalar<QString>("SELECT name FROM member") == u"a"_s);
}

TEST_CASE("Work that falls into a deadlock is run again until it is done") {
    if (test::postgresUrl().isEmpty()) {
        return;
    }
    auto server = test::workspace(Engine::Postgres);
    server.write([](Transaction& tx) {
        test::addMember(tx, 1);
        test::addMember(tx, 2);
    });
    std::latch bothHoldOne(2);
    std::atomic<int> runs = 0;
    const auto desk = [&](int mine, int theirs) {
        Database db = openWorkspace(server.location());
        bool met = false;
        db.write([&](Transaction& tx) {
            ++runs;
            const char* sql =
                "UPDATE member SET weekly_minutes = weekly_minutes + 1, revision = revision + 1 WHERE id = ?";
            tx.execute(sql, mine);
            if (!std::exchange(met, true)) {
                bothHoldOne.arrive_and_wait();
            }
            tx.execute(sql, theirs);
        });
    };
    auto other = std::async(std::launch::async, desk, 2, 1);
    desk(1, 2);
    other.get();
    CHECK(runs >= 3);
    CHECK(server->scalar<qint64>("SELECT MIN(weekly_minutes) FROM member") == 2252);
    CHECK(server->scalar<qint64>("SELECT MAX(weekly_minutes) FROM member") == 2252);
}

TEST_CASE("Two desks that update an old workspace at the same moment do it once") {
    const Engine engine = GENERATE(from_range(test::engines()));
    test::Folder folder;
    const Location location = engine == Engine::Sqlite ? folder.location : test::freshSchema();
    {
        Database db = Database::createStore(location);
        migrate(db, 1);
        db.write([](Transaction& tx) { test::addMember(tx, 1); });
    }
    std::latch start(2);
    std::atomic<int> failures = 0;
    const auto desk = [&] {
        start.arrive_and_wait();
        try {
            Database db = openWorkspace(location);
            failures += schemaVersion(db) == newestSchemaVersion() && test::memberCount(db) == 1 ? 0 : 1;
        } catch (const Failure& failure) {
            ++failures;
            qWarning("%s", failure.what());
        }
    };
    std::thread other(desk);
    desk();
    other.join();
    CHECK(failures == 0);
    Database db = openWorkspace(location);
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM schema_migration") == newestSchemaVersion());
    if (engine == Engine::Postgres) {
        test::dropSchema(location);
    }
}
