// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the two engines have in common: prepared statements, units of work, and what each can say of changes
/// made elsewhere. Used inside core/db only.
#pragma once

#include "core/base/change.h"
#include "core/db/value.h"

#include <QStringList>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Engine { Sqlite, Postgres };

/// A prepared statement and, while stepped, its current row. Columns and parameters count from zero.
class Statement {
public:
    virtual ~Statement() = default;
    virtual void bind(int index, const Value& value) = 0;
    /// True while there is a row. Throws Failure.
    virtual bool step() = 0;
    virtual void reset() noexcept = 0;
    virtual qint64 affected() const = 0;
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    virtual QString text(int column) const = 0;
    /// The stored UTF-8, valid until the next step.
    virtual std::string_view utf8(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;

    bool inUse = false; ///< held by a Query; a second use of the same text takes another one
};

class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    /// The text is already in the engine's own dialect.
    virtual std::unique_ptr<Statement> prepare(std::string_view sql) = 0;
    /// One constant statement, not kept; its rows are dropped.
    virtual void run(std::string_view sql) = 0;
    virtual void begin() = 0;
    virtual void beginSnapshot() = 0;
    /// As begin and commit, for steps that rebuild tables: foreign keys are looked at once, before the
    /// commit.
    virtual void beginMigration() = 0;
    virtual void commitMigration() = 0;
    /// On a lost connection the outcome is unknown: throws Unavailable with outcomeUnknown set on this
    /// connection.
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    /// Sends the changes of the current unit of work to the other desks (with its commit).
    virtual void announce(const Changes& changes) = 0;
    /// Changes that other processes committed since the last call.
    virtual Changes foreignChanges() = 0;
    /// Cheap upkeep while nobody waits: the statements given (left for later when another program writes),
    /// and a checkpoint.
    virtual void idle(const std::vector<std::string>& upkeep) = 0;
    virtual bool isLost() const = 0;
    virtual bool isReadOnly() const = 0;
    virtual void backupTo(const QString& path) = 0;
    virtual void rescueTo(const QString& path) = 0;
    virtual QStringList check() = 0;

    bool outcomeUnknown = false;
};

} // namespace core
