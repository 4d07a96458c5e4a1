// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqliteconnection.h"

#include "core/db/sqliteerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

class SqliteStatement : public Statement {
public:
    SqliteStatement(sqlite3* handle, QString path, std::string_view sql)
        : m_handle(handle)
        , m_path(std::move(path)) {
        const char* tail = nullptr;
        const int code = sqlite3_prepare_v3(handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                            &m_statement, &tail);
        if (code != SQLITE_OK) {
            throw sqliteFailure(handle, code, m_path, std::string(sql).c_str());
        }
        if (!std::all_of(tail, sql.data() + sql.size(),
                         [](char c) { return std::isspace(static_cast<unsigned char>(c)); })) {
            sqlite3_finalize(m_statement);
            fail(ErrorKind::Internal, u"Two statements in one text."_s,
                 QString::fromUtf8(sql.data(), qsizetype(sql.size())));
        }
    }

    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    void bind(int index, const Value& value) override {
        const int code =
            std::visit([this, at = index + 1](const auto& v) { return bindOne(at, v); }, value.storage());
        if (code != SQLITE_OK) {
            throw sqliteFailure(m_handle, code, m_path, sqlite3_sql(m_statement));
        }
    }

    bool step() override {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW) {
            return true;
        }
        if (code == SQLITE_DONE) {
            m_affected = sqlite3_changes64(m_handle);
            return false;
        }
        throw sqliteFailure(m_handle, code, m_path, sqlite3_sql(m_statement));
    }

    void reset() noexcept override { sqlite3_reset(m_statement); }

    qint64 affected() const override { return m_affected; }

    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }

    double real(int column) const override { return sqlite3_column_double(m_statement, column); }

    bool boolean(int column) const override { return sqlite3_column_int(m_statement, column) != 0; }

    QString text(int column) const override {
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
    }

    std::string_view utf8(int column) const override {
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return {data ? data : "", size_t(sqlite3_column_bytes(m_statement, column))};
    }

    QByteArray bytes(int column) const override {
        const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        return {data, sqlite3_column_bytes(m_statement, column)};
    }

private:
    int bindOne(int at, std::monostate) { return sqlite3_bind_null(m_statement, at); }

    int bindOne(int at, qint64 value) { return sqlite3_bind_int64(m_statement, at, value); }

    int bindOne(int at, double value) { return sqlite3_bind_double(m_statement, at, value); }

    int bindOne(int at, bool value) { return sqlite3_bind_int(m_statement, at, value ? 1 : 0); }

    int bindOne(int at, const QString& value) {
        const QByteArray utf8 = value.toUtf8();
        return sqlite3_bind_text(m_statement, at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    }

    int bindOne(int at, const QByteArray& value) {
        return sqlite3_bind_blob(m_statement, at, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    }

    int bindOne(int at, const std::vector<qint64>& ids) {
        std::string json = "[";
        for (const qint64 id : ids) {
            if (json.size() > 1) {
                json += ',';
            }
            json += std::to_string(id);
        }
        json += ']';
        return sqlite3_bind_text(m_statement, at, json.data(), int(json.size()), SQLITE_TRANSIENT);
    }

    sqlite3* m_handle;
    QString m_path;
    sqlite3_stmt* m_statement = nullptr;
    qint64 m_affected = 0;
};

sqlite3* openHandle(const QString& path, const char* mode) {
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

/// Says what a file is before SQLite touches it, because SQLite takes an empty file for a new database.
void requireDatabaseFile(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo::exists(path)) {
        fail(ErrorKind::NotFound, u"There is no file %1. Check its name and folder."_s.arg(path));
    }
    if (QFileInfo(path).isDir()) {
        fail(ErrorKind::Invalid, u"%1 is a folder. Choose a workspace file."_s.arg(path));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        fail(ErrorKind::Forbidden, u"%1 cannot be read. Check the rights of the file."_s.arg(name),
             file.errorString());
    }
    const QByteArray head = file.read(16);
    if (head.isEmpty()) {
        fail(ErrorKind::Invalid,
             u"%1 is empty, so it is no workspace. Choose another file or restore a backup."_s.arg(name));
    }
    if (head != QByteArray("SQLite format 3\0", 16)) {
        fail(ErrorKind::Invalid,
             u"%1 is not a Waymark workspace: it is no database. Choose another file."_s.arg(name));
    }
}

} // namespace

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
    if (path != ":memory:"_L1) {
        QFile file(path);
        if (file.exists()) {
            fail(ErrorKind::Conflict, u"There is already a file %1. Choose another name."_s.arg(path));
        }
        if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
            fail(ErrorKind::Unavailable,
                 u"%1 cannot be created. Check that the folder exists and that you may write in it."_s.arg(
                     path),
                 file.errorString());
        }
    }
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(openHandle(path, "?mode=rw"), path));
    connection->exec("PRAGMA application_id = 1463900493"); // ApplicationId
    connection->configure(busyTimeout);
    return connection;
}

std::unique_ptr<Connection> SqliteConnection::open(const QString& path, std::chrono::milliseconds busyTimeout,
                                                   bool readOnly) {
    requireDatabaseFile(path);
    const QFileInfo info(path);
    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    // In WAL mode even reading needs to write beside the file; where that is not allowed, the file cannot
    // change either.
    const char* mode = writable ? "?mode=rw" : "?immutable=1";
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(openHandle(path, mode), path));
    sqlite3_busy_timeout(connection->m_handle, int(busyTimeout.count()));
    if (connection->pragma("PRAGMA application_id") != ApplicationId) {
        fail(ErrorKind::Invalid,
             u"%1 is a database of another program, not a Waymark workspace. Choose another file."_s.arg(
                 info.fileName()));
    }
    connection->m_readOnly = readOnly || !writable;
    connection->configure(busyTimeout);
    return connection;
}

void SqliteConnection::configure(std::chrono::milliseconds busyTimeout) {
    m_busyTimeout = busyTimeout;
    sqlite3_busy_timeout(m_handle, int(busyTimeout.count())); // first: switching to WAL needs the lock, too
    if (!m_readOnly && m_path != ":memory:"_L1) {
        exec("PRAGMA journal_mode = WAL");
    }
    exec("PRAGMA synchronous = FULL");
    exec("PRAGMA foreign_keys = ON");
    exec("PRAGMA trusted_schema = OFF");
    exec("PRAGMA cell_size_check = ON");
    exec("PRAGMA temp_store = MEMORY");
    exec("PRAGMA cache_size = -8192");
    exec("PRAGMA wal_autocheckpoint = 0"); // see idle()
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

void SqliteConnection::requireFileInPlace() {
    int moved = 0;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved) {
        m_lost = true;
        fail(
            ErrorKind::Unavailable,
            u"%1 was moved or deleted while it was open, so nothing more is saved to it. Save a copy now to keep your work."_s
                .arg(QFileInfo(m_path).fileName()));
    }
}

void SqliteConnection::begin() {
    if (m_readOnly) {
        fail(ErrorKind::Forbidden,
             u"%1 is open for reading only, so nothing can be changed."_s.arg(QFileInfo(m_path).fileName()));
    }
    if (m_path != ":memory:"_L1) {
        requireFileInPlace();
    }
    exec("BEGIN IMMEDIATE");
}

void SqliteConnection::beginSnapshot() {
    exec("BEGIN");
}

void SqliteConnection::commit() {
    exec("COMMIT");
}

void SqliteConnection::rollback() noexcept {
    // A full disk has rolled back already; then there is nothing to end.
    if (!sqlite3_get_autocommit(m_handle)) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Changes SqliteConnection::foreignChanges() {
    const qint64 version = pragma("PRAGMA data_version");
    if (version == m_dataVersion) {
        return {};
    }
    m_dataVersion = version;
    return {{Entity::Everything, 0}};
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

void SqliteConnection::backupTo(const QString& path) {
    if (QFileInfo(path).absoluteFilePath() == QFileInfo(m_path).absoluteFilePath()) {
        fail(ErrorKind::Invalid, u"A backup cannot replace the workspace itself. Choose another name."_s);
    }
    if (QFileInfo::exists(path)) {
        fail(ErrorKind::Conflict, u"There is already a file %1. Choose another name."_s.arg(path));
    }
    const QString part = path + u".part"_s;
    QFile::remove(part);
    SqliteStatement vacuum(m_handle, m_path, "VACUUM INTO ?");
    vacuum.bind(0, part);
    try {
        while (vacuum.step()) {
        }
        std::unique_ptr<SqliteConnection> copy(new SqliteConnection(openHandle(part, "?mode=rw"), part));
        const QStringList problems = copy->check();
        if (!problems.isEmpty()) {
            fail(ErrorKind::Internal, u"The copy did not pass its check, so it was not kept."_s,
                 problems.join(u'\n'));
        }
    } catch (...) {
        QFile::remove(part);
        throw;
    }
    QFile::setPermissions(part, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        fail(ErrorKind::Unavailable, u"%1 cannot be written. Check the folder."_s.arg(path));
    }
}

QStringList SqliteConnection::check() {
    QStringList problems;
    SqliteStatement integrity(m_handle, m_path, "PRAGMA integrity_check");
    while (integrity.step()) {
        if (const QString line = integrity.text(0); line != "ok"_L1) {
            problems << line;
        }
    }
    SqliteStatement keys(m_handle, m_path, "PRAGMA foreign_key_check");
    while (keys.step()) {
        problems
            << u"%1 row %2 points to a missing %3"_s.arg(keys.text(0)).arg(keys.integer(1)).arg(keys.text(2));
    }
    return problems;
}

} // namespace core
