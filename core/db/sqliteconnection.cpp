// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqliteconnection.h"

#include "core/db/announcement.h"
#include "core/db/sqliteerror.h"
#include "core/db/sqlitefile.h"
#include "core/db/sqlitehandle.h"
#include "core/db/sqlitestatement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>
#include <sqlite3.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

/// Commits leave the log alone, since a checkpoint would make somebody wait; past 64 MiB one has to.
constexpr int MaxWalPages = 64 * 1024 * 1024 / 4096;

/// A process that looks less often than others write so many times reads all anew.
constexpr qint64 AnnouncementsKept = 256;

const char* modeOf(const QString& path) {
    const QFileInfo info(path);
    if (info.isWritable() && QFileInfo(info.absolutePath()).isWritable()) {
        return "?mode=rw";
    }
    // Reading, too, needs to write beside a file in WAL mode. Where that is not allowed, nobody here changes
    // the file, so it can be read as it lies, unless its log holds rows that this would leave out.
    const QFileInfo log(path + u"-wal"_s);
    if (log.exists() && log.size() > 0) {
        return "?mode=ro";
    }
    return "?immutable=1";
}

} // namespace

sqlite3* openSqlite(const QString& path, const char* mode) {
    const QByteArray name =
        path == ":memory:"_L1
            ? QByteArray(":memory:")
            : "file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/") + mode;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const Failure failure = sqliteFailure(handle, code, path);
        sqlite3_close_v2(handle);
        throw failure;
    }
    sqlite3_extended_result_codes(handle, 1);
    return handle;
}

SqliteConnection::SqliteConnection(sqlite3* handle, QString path)
    : m_handle(handle)
    , m_path(std::move(path)) {}

SqliteConnection::~SqliteConnection() {
    for (const auto& [sql, statement] : m_indexStatements) {
        sqlite3_finalize(statement);
    }
    sqlite3_close_v2(m_handle);
}

std::unique_ptr<Connection> SqliteConnection::create(const QString& path,
                                                     std::chrono::milliseconds busyTimeout) {
    const bool memory = path == ":memory:"_L1;
    if (!memory) {
        if (QFileInfo::exists(path + u"-wal"_s)) {
            fail(
                ErrorKind::Conflict,
                u"%1-wal is left from a workspace of this name and may hold its newest rows. Choose another name, or move it away."_s
                    .arg(path));
        }
        sqlitefile::createPrivate(path);
    }
    try {
        std::unique_ptr<SqliteConnection> connection(
            new SqliteConnection(openSqlite(path, "?mode=rw"), path));
        connection->exec("PRAGMA application_id = 1463900493"); // ApplicationId
        connection->configure(busyTimeout);
        return connection;
    } catch (...) {
        if (!memory) {
            QFile::remove(path);
        }
        throw;
    }
}

std::unique_ptr<Connection> SqliteConnection::open(const QString& path, std::chrono::milliseconds busyTimeout,
                                                   bool readOnly) {
    sqlitefile::requireWorkspaceHeader(path, ApplicationId);
    const char* mode = modeOf(path);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(openSqlite(path, mode), path));
    connection->m_readOnly = readOnly || qstrcmp(mode, "?mode=rw") != 0;
    try {
        connection->configure(busyTimeout);
    } catch (const Failure& failure) {
        if (qstrcmp(mode, "?mode=ro") != 0) {
            throw;
        }
        fail(
            ErrorKind::Forbidden,
            u"%1 cannot be read where it lies, because its newest rows are in %1-wal. Copy both files to a folder where you may write."_s
                .arg(QFileInfo(path).fileName()),
            failure.error().detail);
    }
    return connection;
}

void SqliteConnection::configure(std::chrono::milliseconds busyTimeout) {
    m_busyTimeout = busyTimeout;
    sqlite3_busy_timeout(m_handle, int(busyTimeout.count())); // first: switching to WAL needs the lock, too
    const bool memory = m_path == ":memory:"_L1;
    if (!m_readOnly && !memory) {
        SqliteStatement journal(m_handle, m_path, "PRAGMA journal_mode = WAL");
        if (!journal.step() || journal.text(0) != "wal"_L1) {
            fail(
                ErrorKind::Unavailable,
                u"The folder of %1 does not suit a workspace (is it a network drive?). Move the file to a local disk."_s
                    .arg(QFileInfo(m_path).fileName()));
        }
    }
    exec("PRAGMA synchronous = FULL");
    exec("PRAGMA foreign_keys = ON");
    exec("PRAGMA trusted_schema = OFF");
    exec("PRAGMA cell_size_check = ON");
    exec("PRAGMA temp_store = MEMORY");
    exec("PRAGMA cache_size = -8192");
    exec("PRAGMA wal_autocheckpoint = 0"); // see idle() and commit()
    exec("PRAGMA journal_size_limit = 67108864");
    if (m_readOnly) {
        exec("PRAGMA query_only = ON");
    }
    int defensive = 0;
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive);
    if (pragma("PRAGMA foreign_keys") != 1 || pragma("PRAGMA synchronous") != 2 || defensive != 1) {
        fail(ErrorKind::Internal, u"The database engine refused its safety settings."_s);
    }
    addIndexFunction();
    m_dataVersion = pragma("PRAGMA data_version");
    m_heard = newestAnnouncement();
    if (!m_readOnly && !memory) {
        pragma("SELECT 1 FROM sqlite_master"); // the first read makes the log, if there is none
        m_walPath = QFile::decodeName(sqlite3_filename_wal(sqlite3_db_filename(m_handle, "main")));
        m_wal = sqlitefile::identity(m_walPath);
        sqlite3_wal_hook(
            m_handle,
            [](void* pages, sqlite3*, const char*, int count) {
                *static_cast<int*>(pages) = count;
                return SQLITE_OK;
            },
            &m_walPages);
    }
}

/// index_words(statement, values…) runs the statement with the values, for the triggers of search.
void SqliteConnection::addIndexFunction() {
    const auto run = [](sqlite3_context* context, int count, sqlite3_value** values) {
        auto& self = *static_cast<SqliteConnection*>(sqlite3_user_data(context));
        const std::string_view sql(reinterpret_cast<const char*>(sqlite3_value_text(values[0])),
                                   size_t(sqlite3_value_bytes(values[0])));
        auto found = self.m_indexStatements.find(sql);
        if (found == self.m_indexStatements.end()) {
            sqlite3_stmt* statement = nullptr;
            const int code = sqlite3_prepare_v3(self.m_handle, sql.data(), int(sql.size()),
                                                SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
            if (code != SQLITE_OK) {
                sqlite3_result_error_code(context, code);
                return;
            }
            found = self.m_indexStatements.emplace(sql, statement).first;
        }
        for (int i = 1; i < count; ++i) {
            sqlite3_bind_value(found->second, i, values[i]);
        }
        const int code = sqlite3_step(found->second);
        sqlite3_reset(found->second);
        if (code != SQLITE_DONE) {
            sqlite3_result_error_code(context, code);
        }
    };
    const int code = sqlite3_create_function_v2(m_handle, "index_words", -1, SQLITE_UTF8, this, run, nullptr,
                                                nullptr, nullptr);
    if (code != SQLITE_OK) {
        throw sqliteFailure(m_handle, code, m_path);
    }
}

void SqliteConnection::exec(const char* sql) {
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        throw sqliteFailure(m_handle, code, m_path, sql);
    }
}

qint64 SqliteConnection::pragma(const char* sql) {
    SqliteStatement statement(m_handle, m_path, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::unique_ptr<Statement> SqliteConnection::prepare(std::string_view sql) {
    return std::make_unique<SqliteStatement>(m_handle, m_path, sql);
}

void SqliteConnection::run(std::string_view sql) {
    SqliteStatement statement(m_handle, m_path, sql);
    while (statement.step()) {
    }
}

bool SqliteConnection::hasMoved() const {
    int moved = 0;
    return m_path != ":memory:"_L1 &&
           sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void SqliteConnection::failAsDetached(const QString& what) {
    m_lost = true;
    QString kept;
    for (const QString& folder : {QFileInfo(m_path).absolutePath(), QDir::homePath()}) {
        const QString copy =
            sqlitefile::freeName(QDir(folder).filePath(QFileInfo(m_path).fileName()), u"rescued"_s);
        try {
            rescueTo(copy);
            kept = copy;
            dropLogOfReplacedFile();
            break;
        } catch (const Failure&) {
            continue; // the folder may be gone as well
        }
    }
    fail(
        ErrorKind::Unavailable,
        kept.isEmpty()
            ? u"%1, so nothing more is saved to it, and a copy could not be written either. Free some space, and keep Waymark open."_s
                  .arg(what)
            : u"%1, so nothing more is saved to it. All that it held is in %2: open that file to go on."_s
                  .arg(what, kept));
}

void SqliteConnection::dropLogOfReplacedFile() {
    // The next program to open the file in our place would take our log for its own and mix the two.
    if (QFileInfo::exists(m_path) && hasMoved() && sqlitefile::identity(m_walPath) == m_wal) {
        QFile::remove(m_walPath);
        QFile::remove(m_path + u"-shm"_s);
    }
}

void SqliteConnection::requireFilesInPlace() {
    // Both would go unnoticed otherwise: SQLite reads and writes on in files that no longer have a name.
    const QString name = QFileInfo(m_path).fileName();
    if (hasMoved()) {
        failAsDetached(u"%1 was moved, deleted or replaced while it was open"_s.arg(name));
    }
    if (m_wal && sqlitefile::identity(m_walPath) != m_wal) {
        failAsDetached(u"%1-wal, which belongs to %1, was deleted while it was open"_s.arg(name));
    }
}

void SqliteConnection::begin() {
    if (m_readOnly) {
        fail(
            ErrorKind::Forbidden,
            u"%1 is open for reading only, so nothing can be changed. Check the rights of the file and its folder."_s
                .arg(QFileInfo(m_path).fileName()));
    }
    requireFilesInPlace();
    exec("BEGIN IMMEDIATE");
}

void SqliteConnection::beginSnapshot() {
    exec("BEGIN");
}

void SqliteConnection::beginMigration() {
    // Rebuilding a table drops the old one, which would delete the rows that point to it.
    exec("PRAGMA foreign_keys = OFF");
    begin();
}

void SqliteConnection::commit() {
    exec("COMMIT");
    const qint64 said = std::exchange(m_said, 0);
    if (said != 0 && said == *m_heard + 1) {
        m_heard = said; // nobody else spoke meanwhile
    } else if (said != 0) {
        m_own.push_back(said);
    }
    if (m_walPages > MaxWalPages) {
        m_walPages = 0;
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
}

void SqliteConnection::commitMigration() {
    SqliteStatement broken(m_handle, m_path, "PRAGMA foreign_key_check");
    if (broken.step()) {
        fail(ErrorKind::Internal,
             u"%1 could not be updated: a record points to one that is missing. Nothing was changed."_s.arg(
                 QFileInfo(m_path).fileName()),
             u"%1 row %2 points to a missing %3"_s.arg(broken.text(0))
                 .arg(broken.integer(1))
                 .arg(broken.text(2)));
    }
    exec("COMMIT");
    exec("PRAGMA foreign_keys = ON");
}

void SqliteConnection::rollback() noexcept {
    m_said = 0;
    // A full disk has rolled back already; then there is nothing to end.
    if (!sqlite3_get_autocommit(m_handle)) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    // Only a migration switches them off; inside a unit of work this would do nothing.
    int on = 0;
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, -1, &on);
    if (!on) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    }
}

std::optional<qint64> SqliteConnection::newestAnnouncement() {
    const bool kept = pragma("SELECT 1 FROM sqlite_master WHERE name = 'announcement'") == 1;
    return kept ? std::optional(pragma("SELECT MAX(id) FROM announcement")) : std::nullopt;
}

/// In the unit of work, so that others hear of it with what it changed. Nobody else reads what is in memory.
void SqliteConnection::announce(const Changes& changes) {
    if (m_path == ":memory:"_L1 || (!m_heard && !(m_heard = newestAnnouncement()))) {
        return;
    }
    SqliteStatement say(m_handle, m_path,
                        "INSERT INTO announcement(id, changes) SELECT COALESCE(MAX(id), 0) + 1, ? FROM "
                        "announcement RETURNING id");
    say.bind(0, QString::fromLatin1(announcementOf(changes)));
    if (say.step()) {
        m_said = say.integer(0);
    }
    SqliteStatement forget(m_handle, m_path, "DELETE FROM announcement WHERE id <= ?");
    forget.bind(0, m_said - AnnouncementsKept);
    forget.step();
}

Changes SqliteConnection::foreignChanges() {
    const qint64 version = pragma("PRAGMA data_version");
    if (version == m_dataVersion) {
        return {};
    }
    m_dataVersion = version;
    if (!m_heard) {
        m_heard = newestAnnouncement();
        return {{Entity::Everything, 0}};
    }
    Changes changes;
    SqliteStatement heard(m_handle, m_path, "SELECT id, changes FROM announcement WHERE id > ? ORDER BY id");
    heard.bind(0, *m_heard);
    while (heard.step()) {
        const qint64 id = heard.integer(0);
        if (id != *m_heard + 1) {
            changes.push_back({Entity::Everything, 0});
        }
        m_heard = id;
        if (!std::binary_search(m_own.begin(), m_own.end(), id)) {
            const Changes said = changesOf(heard.text(1).toLatin1());
            changes.insert(changes.end(), said.begin(), said.end());
        }
    }
    std::erase_if(m_own, [&](qint64 id) { return id <= *m_heard; });
    return changes;
}

void SqliteConnection::idle(const std::vector<std::string>& upkeep) {
    if (m_readOnly) {
        return;
    }
    sqlite3_busy_timeout(m_handle, 0); // upkeep can wait, the next job cannot
    for (const std::string& sql : upkeep) {
        const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
        if ((code & 0xff) == SQLITE_BUSY) {
            break;
        }
        if (code != SQLITE_OK) {
            const Failure failure = sqliteFailure(m_handle, code, m_path, sql.c_str());
            sqlite3_busy_timeout(m_handle, int(m_busyTimeout.count()));
            throw failure;
        }
    }
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, int(m_busyTimeout.count()));
}

} // namespace core
