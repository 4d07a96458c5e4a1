// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Imports planned files into a workspace: all of them in one unit of work, or nothing.
#pragma once

#include "core/db/database.h"
#include "core/exchange/duration.h"
#include "core/exchange/plan.h"

#include <QTimeZone>

namespace core::exchange {

struct ImportOptions {
    bool dryRun = false;           ///< counts what would happen, writes nothing
    std::optional<QTimeZone> zone; ///< of the times in the files that name none; default: the workspace's
    DurationUnit trackedUnit = DurationUnit::Minutes; ///< of plain numbers in "time tracked" of tickets
    std::optional<int> yearOfWeeks;  ///< of week numbers without a year; default: the last full year
    qsizetype refusedKept = 100'000; ///< more refused rows are counted but not listed
};

/// Called now and then while a file is read. Returning false stops the import: nothing is written.
struct Progress {
    int file = 0; ///< index in the plan
    int files = 0;
    QString name;
    qint64 position = 0; ///< bytes
    qint64 size = 0;
    qint64 rows = 0;
};

using ProgressHandler = std::function<bool(const Progress&)>;

struct RefusedRow {
    QString file; ///< path
    qint64 line = 0;
    QString column;    ///< name; empty when the whole row is to blame
    QString value;     ///< of that cell, shortened
    QString reason;    ///< one sentence
    QByteArray record; ///< the record as in the file, in UTF-8; a very long one is cut

    bool operator==(const RefusedRow&) const = default;
};

struct FileResult {
    QString file; ///< path as given
    Kind kind = Kind::Unknown;
    QString what;    ///< the table in words
    QString problem; ///< one sentence when the file could not be imported at all
    qint64 rows = 0; ///< records, without the header; the sum of the four below
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;

    bool operator==(const FileResult&) const = default;
};

struct Report {
    std::vector<FileResult> files; ///< in the order of the plan
    std::vector<RefusedRow> refused;
    qint64 refusedNotListed = 0;
    /// Rows made because other rows name them.
    qint64 madeMembers = 0;
    qint64 madeClients = 0;
    qint64 madeContacts = 0;
    bool cancelled = false; ///< nothing was written
    bool dryRun = false;

    bool hasProblems() const;
};

/// Reads the files and writes what is new or changed since their last import. A row is known by its source
/// and its key there (or what else makes it one of a kind), so a second run of the same files changes
/// nothing, and later edits in Waymark are not undone by it. Rows that cannot be understood are refused one
/// by one; trouble with the workspace or with reading fails the whole import (Failure) and leaves the
/// workspace as it was.
Report import(Database& db, const Plan& plan, const ImportOptions& options = {},
              const ProgressHandler& progress = {});

/// Writes the refused rows as a CSV file: file, line, column, value, reason, record. Throws Unavailable.
void saveRefused(const Report& report, const QString& path);

} // namespace core::exchange
