// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/async/storefixture.h"

#include <QFile>
#include <QThread>
#include <atomic>

using namespace Qt::Literals::StringLiterals;
using core::ErrorKind;
using test::answerOf;
using test::until;

TEST_CASE("A job runs outside the GUI thread and its answer arrives in it") {
    const test::StoredWorkspace workspace(GENERATE(from_range(test::engines())));
    ui::Store store(workspace.opener());
    QObject owner;
    QThread* workThread = nullptr;
    QThread* answerThread = nullptr;
    store.read([](core::Database&) { return QThread::currentThread(); })
        .then(&owner, [&](core::Result<QThread*> thread) {
            workThread = *thread;
            answerThread = QThread::currentThread();
        });
    REQUIRE(until([&] { return answerThread != nullptr; }));
    CHECK(answerThread == QThread::currentThread());
    CHECK(workThread != QThread::currentThread());
    CHECK(store.state() == ui::Store::State::Ready);
}

TEST_CASE("Jobs run in the order in which they were posted") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    store.write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"1"_s); });
    const auto read = store.read([](core::Database& db) { return test::setting(db, u"a"_s); });
    store.write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"2"_s); });
    CHECK(answerOf(read).value() == u"1"_s);
}

TEST_CASE("An answer whose owner died is dropped") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    bool called = false;
    {
        QObject owner;
        store.read([](core::Database&) { return 1; }).then(&owner, [&](core::Result<int>) { called = true; });
    }
    answerOf(store.read([](core::Database&) { return 2; }));
    CHECK_FALSE(called);
}

TEST_CASE("A continuation attached after the answer arrived still runs, in a later turn") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    const auto pending = store.read([](core::Database&) { return 7; });
    REQUIRE(until([&] { return pending.isAnswered(); }));
    QObject owner;
    int got = 0;
    pending.then(&owner, [&](core::Result<int> value) { got = *value; });
    CHECK(got == 0);
    CHECK(until([&] { return got == 7; }));
}

TEST_CASE("Failures and foreign exceptions become errors, and the store goes on") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    const auto refused = answerOf(store.read(
        [](core::Database&) -> int { core::fail(ErrorKind::NotFound, u"The client is gone."_s); }));
    CHECK(refused.error().kind == ErrorKind::NotFound);
    const auto defect =
        answerOf(store.read([](core::Database&) -> int { throw std::runtime_error("boom"); }));
    CHECK(defect.error().kind == ErrorKind::Internal);
    CHECK(defect.error().detail == u"boom"_s);
    const auto odd = answerOf(store.read([](core::Database&) -> int { throw 3; }));
    CHECK(odd.error().kind == ErrorKind::Internal);
    CHECK(answerOf(store.read([](core::Database&) { return 5; })).value() == 5);
}

TEST_CASE("A failed write leaves nothing behind and publishes no change") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    int changes = 0;
    QObject::connect(&store, &ui::Store::changed, &store, [&] { ++changes; });
    const auto failed = answerOf(store.write([](core::Transaction& tx) {
        test::setSetting(tx, u"a"_s, u"1"_s);
        core::fail(ErrorKind::Invalid, u"no"_s);
    }));
    CHECK_FALSE(failed);
    CHECK(answerOf(store.read([](core::Database& db) { return test::setting(db, u"a"_s); })).value() ==
          std::nullopt);
    CHECK(changes == 0);
}

TEST_CASE("A failed write that nobody waits for is announced") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    std::optional<core::Error> seen;
    QObject::connect(&store, &ui::Store::writeFailed, &store,
                     [&](const core::Error& error) { seen = error; });
    store.write([](core::Transaction&) { core::fail(ErrorKind::Invalid, u"no"_s); });
    REQUIRE(until([&] { return seen.has_value(); }));
    CHECK(seen->text == u"no"_s);
}

TEST_CASE("Changes of jobs that finish together arrive as one signal, before their answers") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener());
    QStringList order;
    QObject::connect(&store, &ui::Store::changed, &store, [&] { order << u"changed"_s; });
    QObject owner;
    answerOf(store.batch([](core::Database& db) {
        for (int i = 0; i < 3; ++i) {
            db.write([&](core::Transaction& tx) { test::setSetting(tx, u"a"_s, QString::number(i)); });
        }
    }));
    CHECK(order.size() <= 3);
    order.clear();
    store.write([](core::Transaction& tx) { test::setSetting(tx, u"b"_s, u"1"_s); })
        .then(&owner, [&](core::Result<void>) { order << u"answer"_s; });
    REQUIRE(until([&] { return order.contains(u"answer"_s); }));
    CHECK(order == QStringList{u"changed"_s, u"answer"_s});
}

TEST_CASE("What another process writes is noticed while the store is quiet") {
    const test::StoredWorkspace workspace(GENERATE(from_range(test::engines())));
    ui::Store store(workspace.opener(), test::quickTiming());
    answerOf(store.read([](core::Database&) { return 0; }));
    bool changed = false;
    QObject::connect(&store, &ui::Store::changed, &store, [&](const core::Changes& changes) {
        changed = core::touches(changes, core::Entity::Setting);
    });
    auto other = workspace.connect();
    other.write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"1"_s); });
    CHECK(until([&] { return changed; }));
}

TEST_CASE("A write waits out another program's lock") {
    const test::StoredWorkspace workspace;
    ui::Store store(
        [location = workspace.location()] {
            core::DatabaseOptions options;
            options.busyTimeout = std::chrono::milliseconds(1);
            return core::Database::connect(location, std::move(options));
        },
        test::quickTiming());
    auto other = workspace.connect();
    bool done = false;
    QObject owner;
    other.write([&](core::Transaction& tx) {
        test::setSetting(tx, u"other"_s, u"1"_s);
        store.write([](core::Transaction& mine) { test::setSetting(mine, u"mine"_s, u"1"_s); })
            .then(&owner, [&](core::Result<void> result) { done = result.has_value(); });
        CHECK_FALSE(QTest::qWaitFor([&] { return done; }, 100)); // it is refused meanwhile
    });
    CHECK(until([&] { return done; }));
}

TEST_CASE("A workspace that cannot be opened is told, and opens by itself when it can") {
    const test::StoredWorkspace workspace;
    const QString path = workspace.location().path;
    const QString aside = path + u".aside"_s;
    REQUIRE(QFile::rename(path, aside));
    ui::Store store(workspace.opener(), test::quickTiming());
    REQUIRE(until([&] { return store.state() == ui::Store::State::Unavailable; }));
    CHECK_FALSE(store.error().text.isEmpty());
    const auto refused = answerOf(store.read([](core::Database&) { return 1; }));
    CHECK(refused.error().kind == ErrorKind::Unavailable);
    REQUIRE(QFile::rename(aside, path));
    CHECK(until([&] { return store.state() == ui::Store::State::Ready; }));
}

TEST_CASE("A file that is deleted while open makes writes fail with a sentence, not vanish") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener(), test::quickTiming());
    answerOf(store.read([](core::Database&) { return 0; }));
    REQUIRE(QFile::remove(workspace.location().path));
    const auto failed =
        answerOf(store.write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"1"_s); }));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::Unavailable);
    CHECK_FALSE(failed.error().text.isEmpty());
    CHECK(until([&] { return store.state() == ui::Store::State::Unavailable; }));
}

TEST_CASE("That a deleted file is still not there does not hide where the copy of its rows lies") {
    const test::StoredWorkspace workspace;
    ui::Store store(workspace.opener(), test::quickTiming());
    answerOf(store.read([](core::Database&) { return 0; }));
    REQUIRE(QFile::remove(workspace.location().path));
    answerOf(store.write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"1"_s); }));
    int refusals = 0;
    QObject::connect(&store, &ui::Store::stateChanged, &store, [&refusals] { ++refusals; });
    store.reopen();
    REQUIRE(until([&] { return refusals > 1; }));
    CHECK(store.error().text.contains(u".rescued"_s));
    CHECK(answerOf(store.read([](core::Database&) { return 0; })).error().text.contains(u".rescued"_s));
}

TEST_CASE("After the server cut the connection the next job works and everything is reloaded") {
    if (test::postgresUrl().isEmpty()) {
        return;
    }
    const test::StoredWorkspace workspace(core::Engine::Postgres);
    ui::Store store(workspace.opener(), test::quickTiming());
    const auto pid = answerOf(
        store.read([](core::Database& db) { return db.scalar<qint64>("SELECT pg_backend_pid()").value(); }));
    bool everything = false;
    QObject::connect(&store, &ui::Store::changed, &store, [&](const core::Changes& changes) {
        everything = everything || core::touches(changes, core::Entity::SavedFilter);
    });
    auto other = workspace.connect();
    REQUIRE(other.scalar<bool>("SELECT pg_terminate_backend(CAST(? AS INTEGER))", *pid) == true);
    CHECK(until([&] { return everything && store.state() == ui::Store::State::Ready; }));
    const auto written =
        answerOf(store.write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"1"_s); }));
    CHECK(written.has_value());
}

TEST_CASE("Closing finishes the queued writes and drops the queued reads") {
    const test::StoredWorkspace workspace;
    std::atomic<int> reads = 0;
    {
        ui::Store store(workspace.opener());
        for (int i = 0; i < 20; ++i) {
            store.write([i](core::Transaction& tx) {
                QThread::yieldCurrentThread();
                test::setSetting(tx, u"k%1"_s.arg(i), u"1"_s);
            });
            store.read([&reads](core::Database&) { ++reads; });
        }
    }
    auto db = workspace.connect();
    CHECK(db.scalar<qint64>("SELECT COUNT(*) FROM setting WHERE key LIKE 'k%'") == 20);
    CHECK(reads <= 20);
}

TEST_CASE("A store can be closed from inside an answer") {
    const test::StoredWorkspace workspace;
    auto store = std::make_unique<ui::Store>(workspace.opener());
    QObject owner;
    store->read([](core::Database&) { return 1; }).then(&owner, [&](core::Result<int>) { store.reset(); });
    store->read([](core::Database&) { return 2; });
    CHECK(until([&] { return store == nullptr; }));
}

TEST_CASE("A connection opened ahead serves the store, and the opener is asked again after it") {
    const test::StoredWorkspace workspace(GENERATE(from_range(test::engines())));
    auto opened = std::make_shared<std::atomic<int>>(0);
    const auto ahead = ui::Store::openedAhead([opened, open = workspace.opener()] {
        ++*opened;
        return open();
    });
    ui::Store first(ahead);
    CHECK(answerOf(first.read([](core::Database&) { return 1; })).value() == 1);
    CHECK(*opened == 1);
    ui::Store second(ahead);
    CHECK(answerOf(second.read([](core::Database&) { return 2; })).value() == 2);
    CHECK(*opened == 2);
}

TEST_CASE("What the first page wants is read once, before the connection opened ahead is handed out") {
    const test::StoredWorkspace workspace(test::engines().front());
    auto read = std::make_shared<std::atomic<int>>(0);
    const auto ahead = ui::Store::openedAhead(workspace.opener(), [read](core::Database& db) {
        *read += int(db.scalar<qint64>("SELECT 1").value_or(0));
    });
    ui::Store first(ahead);
    CHECK(answerOf(first.read([read](core::Database&) { return int(*read); })).value() == 1);
    ui::Store second(ahead);
    CHECK(answerOf(second.read([read](core::Database&) { return int(*read); })).value() == 1);
}

TEST_CASE("What went wrong while opening ahead is said by the store") {
    const auto ahead = ui::Store::openedAhead(
        []() -> core::Database { throw core::Failure(ErrorKind::Unavailable, u"The shelf is empty."_s); });
    ui::Store store(ahead);
    REQUIRE(until([&] { return store.state() == ui::Store::State::Unavailable; }));
    CHECK(store.error().text == u"The shelf is empty."_s);
}
