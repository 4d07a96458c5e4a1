// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A fresh workspace on each engine, for core tests:
///   TEST_CASE("…") { auto db = test::workspace(GENERATE(from_range(test::engines()))); … }
#pragma once

#include "core/db/migrator.h"
#include "tests/support/print.h"

#include <QRandomGenerator>
#include <memory>

namespace test {

/// SQLite always; PostgreSQL when WAYMARK_TEST_POSTGRES holds a connection URI (required with
/// WAYMARK_REQUIRE_POSTGRES=1).
inline std::vector<core::Engine> engines() {
    std::vector<core::Engine> list{core::Engine::Sqlite};
    if (!qEnvironmentVariableIsEmpty("WAYMARK_TEST_POSTGRES")) {
        list.push_back(core::Engine::Postgres);
    } else if (qEnvironmentVariableIntValue("WAYMARK_REQUIRE_POSTGRES") == 1) {
        throw std::runtime_error("WAYMARK_TEST_POSTGRES is not set");
    }
    return list;
}

inline QString postgresUrl() {
    return qEnvironmentVariable("WAYMARK_TEST_POSTGRES");
}

inline core::Location freshSchema() {
    const QString url = postgresUrl();
    const QString name = QStringLiteral("t%1").arg(QRandomGenerator::system()->generate64(), 0, 36);
    const QChar separator = url.contains(u'?') ? u'&' : u'?';
    return *core::Location::parse(url + separator + QStringLiteral("schema=") + name);
}

inline void dropSchema(const core::Location& location) {
    core::Database db = core::Database::connect(location);
    db.run(QStringLiteral("DROP SCHEMA \"%1\" CASCADE").arg(location.schema).toStdString());
}

/// 2026-06-23 09:00 UTC, a Tuesday: the "now" of tests that do not set their own.
inline core::Instant tuesday() {
    return core::toInstant(QDateTime(QDate(2026, 6, 23), QTime(9, 0), Qt::UTC));
}

/// A workspace that goes away with the test. Its clock stands still; move it with now.
class Workspace {
public:
    explicit Workspace(core::Engine engine, core::Instant start = tuesday())
        : m_now(std::make_shared<core::Instant>(start))
        , m_location(engine == core::Engine::Sqlite ? core::Location::memory() : freshSchema())
        , m_database(std::make_unique<core::Database>(core::createWorkspace(m_location, options()))) {}

    ~Workspace() {
        m_database.reset();
        if (m_location.engine == core::Engine::Postgres) {
            dropSchema(m_location);
        }
    }

    Workspace(Workspace&&) = delete;

    operator core::Database&() { return *m_database; }

    core::Database* operator->() { return m_database.get(); }

    core::Database& operator*() { return *m_database; }

    const core::Location& location() const { return m_location; }

    core::Instant now() const { return *m_now; }

    void setNow(core::Instant at) { *m_now = at; }

    void advance(std::chrono::milliseconds by) { *m_now += by; }

    core::DatabaseOptions options() const {
        core::DatabaseOptions options;
        options.clock = [now = m_now] { return *now; };
        return options;
    }

    template <class Work>
    auto write(Work work) {
        return m_database->write(std::move(work));
    }

private:
    std::shared_ptr<core::Instant> m_now;
    core::Location m_location;
    std::unique_ptr<core::Database> m_database;
};

inline Workspace workspace(core::Engine engine, core::Instant start = tuesday()) {
    return Workspace(engine, start);
}

} // namespace test

namespace Catch {

template <>
struct StringMaker<core::Engine> {
    static std::string convert(core::Engine engine) {
        return engine == core::Engine::Sqlite ? "SQLite" : "PostgreSQL";
    }
};

} // namespace Catch
