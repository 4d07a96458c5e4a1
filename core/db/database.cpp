// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/database.h"

#include "core/db/dialect.h"
#include "core/db/listquery.h"
#include "core/db/migration.h"
#include "core/db/migrator.h"
#include "core/db/postgresconnection.h"
#include "core/db/sqliteconnection.h"

#include <QRandomGenerator>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

/// Lets a statement be found by a view of its text, without a copy.
struct TextHash {
    using is_transparent = void;

    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

} // namespace

struct Database::Private {
    Location location;
    DatabaseOptions options;
    std::unique_ptr<Connection> connection;
    /// More than one of a text when its uses are nested. Goes before the connection that they belong to.
    std::unordered_map<std::string, std::vector<std::unique_ptr<Statement>>, TextHash, std::equal_to<>>
        statements;
    std::function<void(const Changes&)> committed;
    std::optional<std::vector<std::string>> upkeep; ///< read from the migrations when first idle
    Qt::HANDLE thread = QThread::currentThreadId();
    Instant tidiedAt{};
    int snapshots = 0;
    bool sessionBegun = false; ///< what the migrations ask of a connection that writes
    bool inUnit = false;
    bool lost = false;

    void requireThread() const {
        if (thread != QThread::currentThreadId()) {
            fail(ErrorKind::Internal, u"A database connection was used from a foreign thread."_s);
        }
    }
};

namespace {

constexpr auto OperationsKept = std::chrono::hours(7 * 24);
constexpr auto TidyEvery = std::chrono::hours(1);
/// How long a desk tries to learn what became of a commit whose answer never came.
constexpr auto SettleWithin = std::chrono::seconds(15);

std::unique_ptr<Connection> connectTo(const Location& location, const DatabaseOptions& options, bool create) {
    if (location.engine == Engine::Sqlite) {
        return create ? SqliteConnection::create(location.path, options.busyTimeout)
                      : SqliteConnection::open(location.path, options.busyTimeout, options.readOnly);
    }
    return PostgresConnection::open(location.url, location.schema,
                                    {options.busyTimeout, options.answerTimeout}, create, options.readOnly);
}

} // namespace

Database Database::connect(const Location& location, DatabaseOptions options) {
    auto d = std::make_unique<Private>();
    d->location = location;
    d->connection = connectTo(location, options, false);
    d->options = std::move(options);
    return Database(std::move(d));
}

Database Database::createStore(const Location& location, DatabaseOptions options) {
    auto d = std::make_unique<Private>();
    d->location = location;
    d->connection = connectTo(location, options, true);
    d->options = std::move(options);
    return Database(std::move(d));
}

Database::Database(std::unique_ptr<Private> p)
    : d(std::move(p)) {}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database::~Database() {
    if (d) {
        d->statements.clear();
    }
}

const Location& Database::location() const {
    return d->location;
}

Engine Database::engine() const {
    return d->connection->engine();
}

bool Database::isReadOnly() const {
    return d->connection->isReadOnly();
}

Instant Database::now() const {
    return d->options.clock();
}

Query Database::query(const ListQuery& list) {
    return prepared(list.sql(), list.values());
}

Query Database::prepared(std::string_view sql, std::span<const Value> values) {
    d->requireThread();
    auto found = d->statements.find(sql);
    if (found == d->statements.end()) {
        found = d->statements.emplace(sql, std::vector<std::unique_ptr<Statement>>()).first;
    }
    auto& kept = found->second;
    auto spare = std::find_if(kept.begin(), kept.end(), [](const auto& one) { return !one->inUse; });
    if (spare == kept.end()) {
        spare = kept.insert(kept.end(), d->connection->prepare(toDialect(sql, engine())));
    }
    Statement& statement = **spare;
    statement.inUse = true;
    Query query(statement); // ends the statement even when a value is refused
    int index = 0;
    for (const Value& value : values) {
        statement.bind(index++, value);
    }
    return query;
}

void Database::begin(Transaction& tx) {
    d->requireThread();
    if (d->inUnit || d->snapshots > 0) {
        fail(ErrorKind::Internal, u"Units of work cannot be nested."_s);
    }
    if (!d->sessionBegun && !isReadOnly()) {
        beginSession(*this); // not when it is opened: a start only reads
        d->sessionBegun = true;
    }
    d->connection->begin();
    d->inUnit = true;
    if (engine() == Engine::Postgres) {
        try {
            // Over a network the outcome of a commit can be unknown; this row answers the question
            // afterwards.
            tx.m_operation = tx.nextKey();
            tx.execute("INSERT INTO operation(id, at) VALUES (?, ?)", tx.m_operation, now());
        } catch (...) {
            rollback();
            throw;
        }
    }
}

void Database::commit(Transaction& tx) {
    if (!tx.m_changes.empty()) {
        d->connection->announce(tx.m_changes);
    }
    try {
        d->connection->commit();
    } catch (const Failure& failure) {
        if (!d->connection->outcomeUnknown) {
            throw;
        }
        d->lost = true;
        settle(tx.m_operation, failure);
    }
    d->inUnit = false;
    if (d->committed && !tx.m_changes.empty()) {
        d->committed(tx.m_changes);
    }
}

void Database::settle(qint64 operation, const Failure& failure) {
    const auto until = std::chrono::steady_clock::now() + SettleWithin;
    for (;;) {
        bool arrived = false;
        try {
            Database fresh =
                connect(d->location,
                        DatabaseOptions{
                            d->options.clock, {}, false, d->options.busyTimeout, d->options.answerTimeout});
            // An insert of the same key, unlike a look, waits for a commit that is still on its way, and
            // keeps one that is late from arriving.
            arrived = !fresh.scalar<qint64>("INSERT INTO operation(id, at) VALUES (?, ?) ON CONFLICT (id) DO "
                                            "NOTHING RETURNING id",
                                            operation, now());
        } catch (const Failure& attempt) {
            if (std::chrono::steady_clock::now() >= until) {
                fail(
                    ErrorKind::Unavailable,
                    u"The connection to the team server was lost while saving, and it does not say whether the change arrived. Look before you enter it again."_s,
                    attempt.error().detail);
            }
            QThread::msleep(100);
            continue;
        }
        if (!arrived) {
            throw failure;
        }
        return;
    }
}

void Database::rollback() noexcept {
    d->inUnit = false;
    d->connection->rollback();
}

bool Database::shouldRetry(const Failure& failure, int attempt) {
    if (failure.error().kind == ErrorKind::Unavailable && d->connection->isLost()) {
        d->lost = true;
    }
    if (failure.error().kind != ErrorKind::Busy || engine() != Engine::Postgres || attempt == 5) {
        return false;
    }
    // The winner of a deadlock needs a moment, else the loser takes the first lock again before it.
    QThread::msleep(QRandomGenerator::global()->bounded(10U, 30U) * unsigned(attempt));
    return true;
}

void Database::beginSnapshot() {
    d->requireThread();
    if (!d->inUnit && d->snapshots == 0) {
        d->connection->beginSnapshot();
    }
    ++d->snapshots;
}

Database::SnapshotEnd::~SnapshotEnd() {
    if (--database.d->snapshots == 0 && !database.d->inUnit) {
        database.d->connection->rollback();
    }
}

void Database::onCommitted(std::function<void(const Changes&)> handler) {
    d->committed = std::move(handler);
}

Changes Database::foreignChanges() {
    d->requireThread();
    return d->connection->foreignChanges();
}

void Database::idle() {
    d->requireThread();
    if (d->inUnit) {
        return;
    }
    if (!d->upkeep) {
        d->upkeep.emplace();
        const int version = schemaVersion(*this);
        for (const Migration& migration : migrations()) {
            for (const MigrationStatement& statement : migration.upkeep) {
                if (migration.version <= version && concerns(statement, engine())) {
                    d->upkeep->push_back(toDialect(statement.sql, engine()));
                }
            }
        }
    }
    d->connection->idle(*d->upkeep);
    if (engine() == Engine::Postgres && !isReadOnly() && now() - d->tidiedAt >= TidyEvery) {
        d->tidiedAt = now();
        query("DELETE FROM operation WHERE at < ?", now() - OperationsKept).next();
    }
}

bool Database::isLost() const {
    return d->lost || d->connection->isLost();
}

void Database::moveToThisThread() {
    d->thread = QThread::currentThreadId();
}

void Database::run(std::string_view sql) {
    d->requireThread();
    d->connection->run(toDialect(sql, engine()));
}

void Database::migrationUnit(const std::function<void()>& work) {
    d->requireThread();
    d->connection->beginMigration();
    try {
        work();
        d->connection->commitMigration();
    } catch (...) {
        d->connection->rollback();
        throw;
    }
}

void Database::backupTo(const QString& path) {
    d->requireThread();
    d->connection->backupTo(path);
}

void Database::rescueTo(const QString& path) {
    d->requireThread();
    d->connection->rescueTo(path);
}

QStringList Database::check() {
    d->requireThread();
    return d->connection->check();
}

qint64 Transaction::executePrepared(std::string_view sql, std::span<const Value> values) {
    Query query = m_database->prepared(sql, values);
    while (query.next()) {
    }
    return query.affected();
}

qint64 Transaction::nextKey() {
    return m_database->d->options.ids.next(now());
}

} // namespace core
