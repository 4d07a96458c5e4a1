// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/async/storefixture.h"

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Posts random jobs for owners that come and go, and counts what must be true at the end.
class Stress {
public:
    Stress(ui::Store& store, unsigned seed)
        : m_store(store)
        , m_random(seed) {
        for (int i = 0; i < 12; ++i) {
            m_owners.push_back(std::make_unique<QObject>());
        }
    }

    void post() {
        QObject* owner = m_owners[pick(m_owners.size())].get();
        const auto count = [this](bool good) { ++(good ? m_answered : m_refused); };
        switch (pick(5)) {
        case 0:
            m_store
                .write([](core::Transaction& tx) {
                    tx.execute("UPDATE counter SET value = value + 1 WHERE name = 'ticket'");
                    tx.changed(core::Entity::Ticket, 1);
                })
                .then(&m_writer, [this](core::Result<void> result) { m_written += result ? 1 : 0; });
            break;
        case 1:
            m_store.write([](core::Transaction& tx) { test::setSetting(tx, u"a"_s, u"b"_s); })
                .then(owner, [count](core::Result<void> result) { count(result.has_value()); });
            break;
        case 2:
            m_store.read([](core::Database&) -> int { core::fail(core::ErrorKind::Invalid, u"no"_s); })
                .then(owner, [count](core::Result<int> result) { count(result.has_value()); });
            break;
        default:
            m_store
                .read([](core::Database& db) {
                    return db.scalar<qint64>("SELECT value FROM counter WHERE name = 'ticket'").value_or(-1);
                })
                .then(owner, [count](core::Result<qint64> result) { count(result && *result >= 1000); });
        }
        if (pick(7) == 0) {
            m_owners[pick(m_owners.size())] = std::make_unique<QObject>();
        }
    }

    qint64 written() const { return m_written; }

    int answered() const { return m_answered; }

private:
    std::size_t pick(std::size_t below) { return m_random() % below; }

    ui::Store& m_store;
    std::mt19937 m_random;
    QObject m_writer;
    std::vector<std::unique_ptr<QObject>> m_owners;
    qint64 m_written = 0;
    int m_answered = 0;
    int m_refused = 0;
};

qint64 counted(core::Database& db) {
    return db.scalar<qint64>("SELECT value FROM counter WHERE name = 'ticket'").value() - 1000;
}

} // namespace

TEST_CASE("Random jobs for owners that die leave a workspace that holds every confirmed write once") {
    const auto engine = GENERATE(from_range(test::engines()));
    const auto seed = GENERATE(1u, 2u, 3u);
    const test::StoredWorkspace workspace(engine);
    ui::Store store(workspace.opener(), test::quickTiming());
    Stress stress(store, seed);
    for (int round = 0; round < 40; ++round) {
        for (int i = 0; i < 20; ++i) {
            stress.post();
        }
        QCoreApplication::sendPostedEvents();
    }
    REQUIRE(test::until([&] { return store.isIdle(); }));
    auto db = workspace.connect();
    CHECK(counted(db) == stress.written());
    CHECK(stress.answered() > 0);
}

TEST_CASE("A server that is killed again and again costs jobs, but no confirmed write and no double one") {
    if (test::postgresUrl().isEmpty()) {
        return;
    }
    const test::StoredWorkspace workspace(core::Engine::Postgres);
    ui::Store store(workspace.opener(), test::quickTiming());
    Stress stress(store, 7);
    auto other = workspace.connect();
    QObject owner;
    qint64 backend = 0;
    int killed = 0;
    for (int round = 0; round < 25 || (killed <= 3 && round < 500); ++round) {
        for (int i = 0; i < 12; ++i) {
            stress.post();
        }
        store
            .read([](core::Database& db) { return db.scalar<qint64>("SELECT pg_backend_pid()").value_or(0); })
            .then(&owner, [&backend](core::Result<qint64> pid) { backend = pid.value_or(backend); });
        if (backend != 0) {
            killed += other.scalar<bool>("SELECT pg_terminate_backend(CAST(? AS INTEGER))", backend) == true;
        }
        [[maybe_unused]] const bool between = QTest::qWaitFor(
            [&store] { return store.isIdle(); }, round % 4 * 5); // in the middle, or between jobs
    }
    REQUIRE(test::until([&] { return store.isIdle(); }));
    REQUIRE(test::until([&] { return store.state() == ui::Store::State::Ready; }));
    CHECK(killed > 3);
    CHECK(counted(other) == stress.written());
}

TEST_CASE("Stores that are closed with work in hand leave no thread and no half job") {
    const test::StoredWorkspace workspace;
    for (unsigned round = 0; round < 20; ++round) {
        ui::Store store(workspace.opener());
        Stress stress(store, round);
        for (int i = 0; i < 30; ++i) {
            stress.post();
        }
        if (round % 2 == 0) {
            QCoreApplication::sendPostedEvents();
        }
    }
    auto db = workspace.connect();
    CHECK(db.check().isEmpty());
}
