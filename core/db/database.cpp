// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/database.h"

#include "core/db/dialect.h"
#include "core/db/listquery.h"
#include "core/db/migration.h"
#include "core/db/migrator.h"
#include "core/db/postgresconnection.h"
#include "core/db/sqliteconnection.h"

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
    std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>> statements;
    std::function<void(const Changes&)> committed;
    std::optional<std::vector<std::string>> upkeep; ///< read from the migrations when first idle
    Qt::HANDLE thread = QThread::currentThreadId();
    bool inUnit = false;
    bool lost = false;

    void requireThread() const {
        if (thread != QThread::currentThreadId()) {
            fail(ErrorKind::Internal, u"A database connection was used from a foreign thread."_s);
        }
    }
};

namespace {

std::unique_ptr<Connection> connectTo(const Location& location, const DatabaseOptions& options, bool create) {
    if (location.engine == Engine::Sqlite) {
        return create ? SqliteConnection::create(location.path, options.busyTimeout)
                      : SqliteConnection::open(location.path, options.busyTimeout, options.readOnly);
    }
    return PostgresConnection::open(location.url, location.schema, create);
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
        d->statements.clear(); // before the connection that they belong to
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
    const auto bindAll = [&](Statement& statement) {
        int index = 0;
        for (const Value& value : values) {
            statement.bind(index++, value);
        }
    };
    auto found = d->statements.find(sql);
    if (found == d->statements.end()) {
        found = d->statements.emplace(sql, d->connection->prepare(toDialect(sql, engine()))).first;
    }
    Statement& cached = *found->second;
    if (cached.inUse) {
        auto own = d->connection->prepare(toDialect(sql, engine()));
        bindAll(*own);
        return Query(std::move(own));
    }
    cached.inUse = true;
    Query query(cached);
    bindAll(cached);
    return query;
}

void Database::begin(Transaction& tx) {
    d->requireThread();
    if (d->inUnit) {
        fail(ErrorKind::Internal, u"Units of work cannot be nested."_s);
    }
    d->connection->begin();
    d->inUnit = true;
    if (engine() == Engine::Postgres) {
        // Over a network the outcome of a commit can be unknown; this row answers the question afterwards.
        tx.m_operation = tx.nextKey();
        tx.execute("INSERT INTO operation(id, at) VALUES (?, ?)", tx.m_operation, now());
    }
}

void Database::commit(Transaction& tx) {
    if (!tx.m_changes.empty()) {
        d->connection->announce(tx.m_changes);
    }
    try {
        d->connection->commit();
    } catch (const Failure&) {
        d->lost = d->lost || d->connection->outcomeUnknown;
        if (!d->connection->outcomeUnknown) {
            throw;
        }
        Database fresh =
            connect(d->location, DatabaseOptions{d->options.clock, {}, false, d->options.busyTimeout});
        if (!fresh.scalar<qint64>("SELECT id FROM operation WHERE id = ?", tx.m_operation)) {
            throw;
        }
    }
    d->inUnit = false;
    if (d->committed && !tx.m_changes.empty()) {
        d->committed(tx.m_changes);
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
    return failure.error().kind == ErrorKind::Busy && engine() == Engine::Postgres && attempt < 4;
}

void Database::beginSnapshot() {
    d->requireThread();
    if (!d->inUnit) {
        d->connection->beginSnapshot();
    }
}

Database::SnapshotEnd::~SnapshotEnd() {
    if (!database.d->inUnit) {
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
}

bool Database::isLost() const {
    return d->lost || d->connection->isLost();
}

void Database::moveToThisThread() {
    d->thread = QThread::currentThreadId();
}

void Database::run(std::string_view sql) {
    d->requireThread();
    Query(d->connection->prepare(toDialect(sql, engine()))).next();
}

void Database::migrationUnit(const std::function<void()>& work) {
    d->requireThread();
    d->connection->begin();
    try {
        work();
        d->connection->commit();
    } catch (...) {
        d->connection->rollback();
        throw;
    }
}

void Database::backupTo(const QString& path) {
    d->requireThread();
    d->connection->backupTo(path);
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
