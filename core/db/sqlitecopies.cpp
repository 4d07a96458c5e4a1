// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of SqliteConnection that copy and check a whole file.
#include "core/db/sqliteconnection.h"
#include "core/db/sqliteerror.h"
#include "core/db/sqlitefile.h"
#include "core/db/sqlitehandle.h"
#include "core/db/sqlitestatement.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

/// A new file under a name of its own until it is complete; gone when it does not get there.
class PartFile {
public:
    explicit PartFile(const QString& target)
        : m_target(target)
        , m_part(u"%1.%2.part"_s.arg(target).arg(QRandomGenerator::system()->generate(), 0, 36)) {
        if (QFileInfo::exists(target)) {
            fail(ErrorKind::Conflict, u"There is already a file %1. Choose another name."_s.arg(target));
        }
        try {
            sqlitefile::createPrivate(m_part);
        } catch (const Failure& failure) {
            fail(ErrorKind::Unavailable,
                 u"%1 cannot be created. Check that the folder exists and that you may write in it."_s.arg(
                     target),
                 failure.error().detail);
        }
    }

    PartFile(PartFile&&) = delete;

    ~PartFile() {
        for (const char* ending : {"", "-journal", "-wal", "-shm"}) {
            QFile::remove(m_part + QLatin1StringView(ending));
        }
    }

    const QString& path() const { return m_part; }

    void keep() {
        if (!QFile::rename(m_part, m_target)) { // refuses to replace
            if (QFileInfo::exists(m_target)) {
                fail(ErrorKind::Conflict,
                     u"There is already a file %1. Choose another name."_s.arg(m_target));
            }
            fail(ErrorKind::Unavailable, u"%1 cannot be written. Check the folder."_s.arg(m_target));
        }
        sqlitefile::syncFolderOf(m_target);
    }

private:
    QString m_target;
    QString m_part;
};

QStringList problemsOf(sqlite3* handle, const QString& path, const char* integrityCheck) {
    QStringList problems;
    SqliteStatement integrity(handle, path, integrityCheck);
    while (integrity.step()) {
        if (const QString line = integrity.text(0); line != "ok"_L1) {
            problems << line;
        }
    }
    SqliteStatement keys(handle, path, "PRAGMA foreign_key_check");
    while (keys.step()) {
        problems
            << u"%1 row %2 points to a missing %3"_s.arg(keys.text(0)).arg(keys.integer(1)).arg(keys.text(2));
    }
    return problems;
}

/// A workspace that is open for reading only may be copied: that writes to another file.
class WritingElsewhere {
public:
    explicit WritingElsewhere(sqlite3* handle)
        : m_handle(handle) {
        sqlite3_exec(handle, "PRAGMA query_only = OFF", nullptr, nullptr, nullptr);
    }

    WritingElsewhere(WritingElsewhere&&) = delete;

    ~WritingElsewhere() { sqlite3_exec(m_handle, "PRAGMA query_only = ON", nullptr, nullptr, nullptr); }

private:
    sqlite3* m_handle;
};

/// Closes a handle that no connection owns.
struct CloseHandle {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};

using HandlePtr = std::unique_ptr<sqlite3, CloseHandle>;

} // namespace

QStringList SqliteConnection::check() {
    try {
        return problemsOf(m_handle, m_path, "PRAGMA integrity_check");
    } catch (const Failure& failure) {
        if (failure.error().kind != ErrorKind::Internal) {
            throw;
        }
        return {failure.error().text}; // too damaged to be looked through
    }
}

void SqliteConnection::backupTo(const QString& path) {
    if (QFileInfo(path).absoluteFilePath() == QFileInfo(m_path).absoluteFilePath()) {
        fail(ErrorKind::Invalid, u"A backup cannot replace the workspace itself. Choose another name."_s);
    }
    // VACUUM copies many a damaged file without a word, so the source is looked at first.
    SqliteStatement quick(m_handle, m_path, "PRAGMA quick_check");
    if (quick.step() && quick.text(0) != "ok"_L1) {
        fail(ErrorKind::Internal,
             u"%1 is damaged. Keep the file, and restore the newest backup to go on."_s.arg(
                 QFileInfo(m_path).fileName()),
             quick.text(0));
    }
    quick.reset();
    PartFile part(path);
    vacuumInto(part.path());
    const HandlePtr copy(openSqlite(part.path(), "?mode=ro"));
    const QStringList problems = problemsOf(copy.get(), path, "PRAGMA integrity_check");
    if (!problems.isEmpty()) {
        fail(ErrorKind::Internal, u"The copy did not pass its check, so it was not kept."_s,
             problems.join(u'\n'));
    }
    part.keep();
}

void SqliteConnection::vacuumInto(const QString& path) {
    std::optional<WritingElsewhere> elsewhere;
    if (m_readOnly) {
        elsewhere.emplace(m_handle);
    }
    try {
        SqliteStatement vacuum(m_handle, path, "VACUUM INTO ?");
        vacuum.bind(0, path);
        while (vacuum.step()) {
        }
    } catch (const Failure& failure) {
        if (failure.error().kind != ErrorKind::Unavailable) {
            throw;
        }
        fail(
            ErrorKind::Unavailable,
            u"There is not enough room for the copy of %1. Free some space, or choose another folder. The workspace itself is untouched."_s
                .arg(QFileInfo(m_path).fileName()),
            failure.error().detail);
    }
}

void SqliteConnection::rescueTo(const QString& path) {
    PartFile part(path);
    {
        const HandlePtr target(openSqlite(part.path(), "?mode=rw"));
        sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", m_handle, "main");
        int code = SQLITE_ERROR;
        if (backup) {
            sqlite3_backup_step(backup, -1);
            code = sqlite3_backup_finish(backup);
        }
        if (code != SQLITE_OK) {
            throw sqliteFailure(target.get(), code, path);
        }
    }
    part.keep();
}

} // namespace core
