// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgresconnection.h"

#include "core/db/announcement.h"
#include "core/db/postgreserror.h"
#include "core/db/postgresstatement.h"

#include <QUrl>
#include <array>
#include <libpq-fe.h>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

struct Option {
    const char* key;
    const char* value;
};

// What the address says comes after these and wins. A dead machine or cable is noticed within 15 seconds.
constexpr std::array Defaults{
    Option{"application_name", "waymark"},        Option{"connect_timeout", "5"},
    Option{"tcp_user_timeout", "10000"},          Option{"keepalives_idle", "5"},
    Option{"keepalives_interval", "3"},           Option{"keepalives_count", "3"},
    Option{"target_session_attrs", "read-write"},
};

/// Another machine has to prove who it is; the default of libpq would go on without.
const char* sslModeFor(const QString& url) {
    const QString host = QUrl(url).host();
    const bool here = host.isEmpty() || host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
    return here ? "prefer" : "verify-full";
}

PGconn* connectTo(const QString& url) {
    const QByteArray target = url.toUtf8();
    std::vector<const char*> keys;
    std::vector<const char*> values;
    const auto add = [&](const char* key, const char* value) {
        keys.push_back(key);
        values.push_back(value);
    };
    for (const auto& [key, value] : Defaults) {
        add(key, value);
    }
    add("sslmode", sslModeFor(url));
    add("dbname", target.constData());
    add("client_encoding", "UTF8");
    add(nullptr, nullptr);
    return PQconnectdbParams(keys.data(), values.data(), 1);
}

} // namespace

PostgresConnection::PostgresConnection(PGconn* handle, QString schema, std::chrono::milliseconds patience,
                                       bool readOnly)
    : m_link(handle, patience)
    , m_schema(std::move(schema))
    , m_readOnly(readOnly) {}

std::unique_ptr<Connection> PostgresConnection::open(const QString& url, const QString& schema,
                                                     PostgresTiming timing, bool create, bool readOnly) {
    PGconn* handle = connectTo(url);
    if (PQstatus(handle) != CONNECTION_OK) {
        Error error = postgresConnectError(QString::fromUtf8(PQerrorMessage(handle)).trimmed(),
                                           PQconnectionNeedsPassword(handle) != 0 ||
                                               PQconnectionUsedPassword(handle) != 0);
        PQfinish(handle);
        throw Failure(std::move(error));
    }
    PQsetNoticeProcessor(
        handle, [](void*, const char*) {}, nullptr);
    std::unique_ptr<PostgresConnection> connection(
        new PostgresConnection(handle, schema, timing.answer, readOnly));
    connection->enterSchema(timing, create);
    return connection;
}

void PostgresConnection::enterSchema(PostgresTiming timing, bool create) {
    // The schema's name was checked to be a plain identifier when the location was read.
    const QByteArray name = m_schema.toUtf8();
    const PostgresResult known = m_link.execOnce(
        "SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = $1", {name.constData()});
    if (!succeeded(known)) {
        throw postgresFailure(m_link.handle(), known.get(), "find schema");
    }
    const bool exists = PQntuples(known.get()) == 1;
    if (create && exists) {
        fail(ErrorKind::Conflict,
             u"The server already has a schema \"%1\". Choose another name."_s.arg(m_schema));
    }
    if (!create && !exists) {
        fail(ErrorKind::NotFound,
             u"The server has no workspace \"%1\". Check the schema in the address."_s.arg(m_schema));
    }
    if (exists && qstrcmp(PQgetvalue(known.get(), 0, 0), "t") != 0) {
        fail(ErrorKind::Forbidden,
             u"Your account on the team server may not open the workspace \"%1\". Ask its administrator."_s
                 .arg(m_schema));
    }
    QByteArray setUp = create ? "CREATE SCHEMA \"" + name + "\";" : QByteArray();
    setUp += "SET search_path TO \"" + name + "\"; SET timezone TO 'UTC';";
    setUp += "SET idle_in_transaction_session_timeout TO '5min';";
    setUp += "SET lock_timeout TO " + QByteArray::number(qint64(timing.lock.count())) + ';';
    setUp += m_readOnly ? "SET default_transaction_read_only TO on;" : "";
    setUp += "LISTEN " + channel().toUtf8();
    exec(setUp.constData());
}

QString PostgresConnection::channel() const {
    return u"waymark_%1"_s.arg(m_schema).left(63);
}

void PostgresConnection::exec(const char* sql) {
    const PostgresResult result = m_link.exec(sql);
    if (!succeeded(result)) {
        throw postgresFailure(m_link.handle(), result.get(), sql);
    }
}

std::unique_ptr<Statement> PostgresConnection::prepare(std::string_view sql) {
    return std::make_unique<PostgresStatement>(m_link, "s" + std::to_string(++m_prepared), sql);
}

void PostgresConnection::run(std::string_view sql) {
    const PostgresResult result = m_link.execOnce(std::string(sql).c_str());
    if (!succeeded(result)) {
        throw postgresFailure(m_link.handle(), result.get(), sql);
    }
}

void PostgresConnection::begin() {
    if (m_readOnly) {
        fail(ErrorKind::Forbidden, u"The workspace is open for reading only, so nothing can be changed."_s);
    }
    exec("BEGIN");
}

void PostgresConnection::beginSnapshot() {
    exec("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

void PostgresConnection::commit() {
    outcomeUnknown = false;
    const PostgresResult result = m_link.exec("COMMIT");
    if (!succeeded(result)) {
        outcomeUnknown = !m_link.isUp();
        throw postgresFailure(m_link.handle(), result.get(), "COMMIT");
    }
    if (qstrcmp(PQcmdStatus(result.get()), "ROLLBACK") == 0) {
        fail(ErrorKind::Internal, u"A failed statement was followed by a commit, so nothing was changed."_s);
    }
}

void PostgresConnection::rollback() noexcept {
    if (m_link.isUp() && PQtransactionStatus(m_link.handle()) != PQTRANS_IDLE) {
        m_link.exec("ROLLBACK");
    }
}

void PostgresConnection::announce(const Changes& changes) {
    if (!m_announce) {
        m_announce = prepare("SELECT pg_notify($1, $2)");
        m_announce->bind(0, channel());
    }
    m_announce->bind(1, QString::fromLatin1(announcementOf(changes)));
    m_announce->step();
    m_announce->reset();
}

Changes PostgresConnection::foreignChanges() {
    Changes changes;
    PQconsumeInput(m_link.handle());
    PQconsumeInput(
        m_link.handle()); // behind the last words of a server that ended the connection comes its end
    while (PGnotify* notice = PQnotifies(m_link.handle())) {
        if (notice->be_pid != PQbackendPID(m_link.handle())) {
            const Changes heard = changesOf(notice->extra);
            changes.insert(changes.end(), heard.begin(), heard.end());
        }
        PQfreemem(notice);
    }
    return changes;
}

void PostgresConnection::backupTo(const QString&) {
    fail(ErrorKind::Invalid,
         u"A team workspace is backed up on its server (pg_dump or a base backup), not from a desk."_s);
}

void PostgresConnection::rescueTo(const QString&) {
    fail(ErrorKind::Invalid, u"A team workspace lies on its server; there is no file to rescue."_s);
}

QStringList PostgresConnection::check() {
    QStringList problems;
    const char* const sql = "SELECT c.conrelid::regclass || ': ' || c.conname FROM pg_constraint c "
                            "WHERE c.connamespace = current_schema()::regnamespace AND NOT c.convalidated";
    const PostgresResult invalid = m_link.exec(sql);
    if (!succeeded(invalid)) {
        throw postgresFailure(m_link.handle(), invalid.get(), sql);
    }
    for (int row = 0; row < PQntuples(invalid.get()); ++row) {
        problems << QString::fromUtf8(PQgetvalue(invalid.get(), row, 0));
    }
    return problems;
}

} // namespace core
