// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A connection to one workspace, and the units of work that change it. Lives in one thread.
///
/// Reads:   db.query(sql, a, b) gives a Query; db.scalar<T>(sql, …) its first column, empty when there is no
/// row. Writes:  db.write([&](Transaction& tx) { tx.execute(sql, …); tx.changed(Entity::Client, id.value);
/// });
#pragma once

#include "core/base/idsource.h"
#include "core/db/location.h"
#include "core/db/query.h"

#include <functional>
#include <span>
#include <unordered_map>

namespace core {

class ListQuery;
class Transaction;

struct DatabaseOptions {
    Clock clock = systemNow;
    IdSource ids{};
    bool readOnly = false;
    std::chrono::milliseconds busyTimeout{5000}; ///< how long a write waits for another program's lock
    /// How long a server may take for one answer until the connection counts as lost.
    std::chrono::milliseconds answerTimeout{120'000};
};

class Database {
public:
    /// Connects to an existing workspace store; neither creates nor migrates (see migrator.h for both).
    /// Throws Failure with one sentence for each trouble: missing, empty, not a database, not Waymark's,
    /// unreachable, wrong password.
    static Database connect(const Location& location, DatabaseOptions options = {});
    /// Makes an empty store: a new file (0600; refused when one exists) or a new schema.
    static Database createStore(const Location& location, DatabaseOptions options = {});

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    const Location& location() const;
    Engine engine() const;
    bool isReadOnly() const;
    Instant now() const;

    template <class... Args>
    Query query(std::string_view sql, const Args&... args) {
        const std::initializer_list<Value> values{Value(args)...};
        return prepared(sql, {values.begin(), values.size()});
    }

    /// For statements whose conditions depend on what a person chose (see listquery.h).
    Query query(const ListQuery& list);

    template <class T, class... Args>
    std::optional<T> scalar(std::string_view sql, const Args&... args) {
        Query rows = query(sql, args...);
        return rows.next() ? std::optional<T>(rows.get<T>(0)) : std::nullopt;
    }

    /// Runs one unit of work: begins at once as a writer, commits, publishes its changes. A throw rolls back
    /// and drops them. Runs the work again after a serialization failure, so the work must not have other
    /// effects than through tx.
    template <class Work>
    auto write(Work work) -> std::invoke_result_t<Work, Transaction&>;

    /// Runs reads on one consistent state of the workspace.
    template <class Work>
    auto snapshot(Work work) -> std::invoke_result_t<Work, Database&> {
        beginSnapshot();
        const SnapshotEnd end{*this};
        return work(*this);
    }

    /// Called after each commit of this connection, in its thread.
    void onCommitted(std::function<void(const Changes&)> handler);
    /// What other processes changed since the last call; cheap enough to poll.
    Changes foreignChanges();
    /// Upkeep for quiet moments: checkpoint, search index merges. Never call it while somebody waits.
    void idle();
    /// True when a write failed in a way that leaves the connection unusable; open a new one.
    bool isLost() const;
    /// Hands the connection to the calling thread.
    void moveToThisThread();

    /// SQLite: writes a verified, defragmented copy to a new file. PostgreSQL: Failure (back up the server
    /// instead).
    void backupTo(const QString& path);
    /// SQLite: copies all that this connection still reads to a new file, even when its own file was deleted
    /// or replaced. Not verified. A write that finds its file gone does this by itself and names the copy in
    /// its Failure. PostgreSQL: Failure.
    void rescueTo(const QString& path);
    /// Problems that the engine's integrity check and the foreign keys report; empty when sound.
    QStringList check();
    /// One constant statement without parameters or rows (migrations, upkeep).
    void run(std::string_view sql);
    /// A unit of work without the ledger row, which the first migration has yet to make room for. Foreign
    /// keys are looked at once, at its end, so that a table can be rebuilt.
    void migrationUnit(const std::function<void()>& work);

private:
    friend class Transaction;
    struct Private;

    struct SnapshotEnd {
        Database& database;
        ~SnapshotEnd();
    };

    explicit Database(std::unique_ptr<Private> d);
    Query prepared(std::string_view sql, std::span<const Value> values);
    void beginSnapshot();
    void begin(Transaction& tx);
    void commit(Transaction& tx);
    void rollback() noexcept;
    bool shouldRetry(const Failure& failure, int attempt);
    /// Returns when a commit without an answer did arrive; throws when it did not, or when nobody can tell.
    void settle(qint64 operation, const Failure& failure);

    std::unique_ptr<Private> d;
};

/// One unit of work. Serves as a Database for the reads inside it.
class Transaction {
public:
    operator Database&() const { return *m_database; }

    template <class... Args>
    Query query(std::string_view sql, const Args&... args) {
        return m_database->query(sql, args...);
    }

    template <class T, class... Args>
    std::optional<T> scalar(std::string_view sql, const Args&... args) {
        return m_database->scalar<T>(sql, args...);
    }

    /// Number of rows inserted, updated or deleted.
    template <class... Args>
    qint64 execute(std::string_view sql, const Args&... args) {
        const std::initializer_list<Value> values{Value(args)...};
        return executePrepared(sql, {values.begin(), values.size()});
    }

    /// Records what this unit touched; published after the commit.
    void changed(Entity entity, qint64 id) { m_changes.push_back({entity, id}); }

    template <class Tag>
    void changed(Entity entity, Id<Tag> id) {
        changed(entity, id.value);
    }

    /// A new key. The id type is given: tx.newId<ClientId>().
    template <class IdType>
    IdType newId() {
        return IdType(nextKey());
    }

    Instant now() const { return m_database->now(); }

private:
    friend class Database;

    explicit Transaction(Database& database)
        : m_database(&database) {}

    qint64 executePrepared(std::string_view sql, std::span<const Value> values);
    qint64 nextKey();

    Database* m_database;
    Changes m_changes;
    qint64 m_operation = 0;
};

template <class Work>
auto Database::write(Work work) -> std::invoke_result_t<Work, Transaction&> {
    using R = std::invoke_result_t<Work, Transaction&>;
    for (int attempt = 1;; ++attempt) {
        Transaction tx(*this);
        begin(tx);
        try {
            if constexpr (std::is_void_v<R>) {
                work(tx);
                commit(tx);
                return;
            } else {
                R result = work(tx);
                commit(tx);
                return result;
            }
        } catch (const Failure& failure) {
            rollback();
            if (!shouldRetry(failure, attempt)) {
                throw;
            }
        } catch (...) {
            rollback();
            throw;
        }
    }
}

} // namespace core
