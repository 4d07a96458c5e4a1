// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgresconnection.h"

#include "core/base/error.h"

#include <libpq-fe.h>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};

using ResultPtr = std::unique_ptr<PGresult, ClearResult>;

bool succeeded(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

Error describe(const QString& state, const QString& message, bool lost) {
    if (lost || state.startsWith("08"_L1) || state.startsWith("57P0"_L1)) {
        return {ErrorKind::Unavailable,
                u"The connection to the team server was lost. Your text is kept; try again in a moment."_s,
                {}};
    }
    if (state == "WM001"_L1) {
        return {ErrorKind::Conflict, u"Somebody else changed this in the meantime."_s, {}};
    }
    if (state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1) {
        return {
            ErrorKind::Busy, u"Others are writing at the same time. Nothing was changed; try again."_s, {}};
    }
    if (state == "23505"_L1) {
        return {ErrorKind::Conflict, u"There is already a record with this key."_s, {}};
    }
    if (state == "23503"_L1) {
        return {ErrorKind::NotFound, u"A record that this one belongs to is gone."_s, {}};
    }
    if (state.startsWith("23"_L1) || state.startsWith("22"_L1)) {
        return {ErrorKind::Invalid, u"The workspace refused a value that breaks its rules."_s, {}};
    }
    if (state == "42501"_L1 || state == "25006"_L1) {
        return {ErrorKind::Forbidden,
                u"Your account on the team server may not do this. Ask its administrator."_s,
                {}};
    }
    if (state.startsWith("53"_L1)) {
        return {ErrorKind::Unavailable,
                u"The team server is out of room or connections. Nothing was changed; try again later."_s,
                {}};
    }
    return {ErrorKind::Internal, u"The team server reported an unexpected problem."_s, message};
}

Failure failureOf(PGconn* handle, const PGresult* result, std::string_view sql) {
    const QString state = QString::fromUtf8(result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr);
    const QString message =
        QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(handle)).trimmed();
    Error error = describe(state, message, PQstatus(handle) != CONNECTION_OK);
    error.detail =
        u"postgresql %1: %2 %3"_s.arg(state, message, QString::fromUtf8(sql.data(), qsizetype(sql.size())));
    return Failure(std::move(error));
}

class PostgresStatement : public Statement {
public:
    PostgresStatement(PGconn* handle, std::string name, std::string_view sql)
        : m_handle(handle)
        , m_name(std::move(name))
        , m_sql(sql) {
        const ResultPtr result(PQprepare(handle, m_name.c_str(), m_sql.c_str(), 0, nullptr));
        if (!succeeded(result.get())) {
            throw failureOf(handle, result.get(), m_sql);
        }
    }

    void bind(int index, const Value& value) override {
        if (size_t(index) >= m_values.size()) {
            m_values.resize(size_t(index) + 1);
        }
        m_values[size_t(index)] = std::visit([](const auto& v) { return asText(v); }, value.storage());
    }

    bool step() override {
        if (!m_result) {
            execute();
        }
        return ++m_row < PQntuples(m_result.get());
    }

    void reset() noexcept override {
        m_result.reset();
        m_row = -1;
    }

    qint64 affected() const override { return QByteArray(PQcmdTuples(m_result.get())).toLongLong(); }

    bool isNull(int column) const override { return PQgetisnull(m_result.get(), m_row, column); }

    qint64 integer(int column) const override {
        return std::strtoll(PQgetvalue(m_result.get(), m_row, column), nullptr, 10);
    }

    double real(int column) const override {
        return QByteArray(PQgetvalue(m_result.get(), m_row, column)).toDouble();
    }

    bool boolean(int column) const override {
        const char* value = PQgetvalue(m_result.get(), m_row, column);
        return value[0] == 't' || (value[0] >= '1' && value[0] <= '9');
    }

    QString text(int column) const override {
        return QString::fromUtf8(PQgetvalue(m_result.get(), m_row, column),
                                 PQgetlength(m_result.get(), m_row, column));
    }

    std::string_view utf8(int column) const override {
        return {PQgetvalue(m_result.get(), m_row, column),
                size_t(PQgetlength(m_result.get(), m_row, column))};
    }

    QByteArray bytes(int column) const override {
        const char* value = PQgetvalue(m_result.get(), m_row, column);
        return QByteArray::fromHex(
            QByteArray(value + 2, PQgetlength(m_result.get(), m_row, column) - 2)); // after "\x"
    }

private:
    using Text = std::optional<QByteArray>;

    static Text asText(std::monostate) { return std::nullopt; }

    static Text asText(qint64 value) { return QByteArray::number(value); }

    static Text asText(double value) { return QByteArray::number(value, 'g', 17); }

    static Text asText(bool value) { return value ? "t" : "f"; }

    static Text asText(const QString& value) { return value.isNull() ? QByteArray("") : value.toUtf8(); }

    static Text asText(const QByteArray& value) { return "\\x" + value.toHex(); }

    static Text asText(const std::vector<qint64>& ids) {
        QByteArray out = "{";
        for (const qint64 id : ids) {
            if (out.size() > 1) {
                out += ',';
            }
            out += QByteArray::number(id);
        }
        return out + '}';
    }

    void execute() {
        m_pointers.clear();
        for (const auto& value : m_values) {
            m_pointers.push_back(value ? value->constData() : nullptr);
        }
        m_result.reset(PQexecPrepared(m_handle, m_name.c_str(), int(m_pointers.size()), m_pointers.data(),
                                      nullptr, nullptr, 0));
        m_row = -1;
        if (!succeeded(m_result.get())) {
            const Failure failure = failureOf(m_handle, m_result.get(), m_sql);
            m_result.reset();
            throw failure;
        }
    }

    PGconn* m_handle;
    std::string m_name;
    std::string m_sql;
    std::vector<Text> m_values;
    std::vector<const char*> m_pointers;
    ResultPtr m_result;
    int m_row = -1;
};

/// libpq reports no code when a connection cannot be made, only its text.
[[noreturn]] void failToConnect(PGconn* handle) {
    const QString message = QString::fromUtf8(PQerrorMessage(handle)).trimmed();
    PQfinish(handle);
    if (message.contains("password authentication failed"_L1) ||
        message.contains("no password supplied"_L1) || message.contains("Peer authentication failed"_L1)) {
        fail(ErrorKind::Forbidden,
             u"The team server did not accept this name and password. Check both and try again."_s, message);
    }
    if (message.contains("database \""_L1) && message.contains("does not exist"_L1)) {
        fail(ErrorKind::NotFound, u"The team server has no database of this name. Check the address."_s,
             message);
    }
    if (message.contains("role \""_L1) && message.contains("does not exist"_L1)) {
        fail(ErrorKind::Forbidden,
             u"The team server did not accept this name and password. Check both and try again."_s, message);
    }
    if (message.contains("certificate"_L1)) {
        fail(ErrorKind::Forbidden,
             u"The team server could not prove who it is. Ask its administrator for the certificate."_s,
             message);
    }
    fail(ErrorKind::Unavailable,
         u"The team server cannot be reached. Check the network and the address, then try again."_s, message);
}

} // namespace

PostgresConnection::PostgresConnection(PGconn* handle, QString schema)
    : m_handle(handle)
    , m_schema(std::move(schema)) {}

PostgresConnection::~PostgresConnection() {
    PQfinish(m_handle);
}

std::unique_ptr<Connection> PostgresConnection::open(const QString& url, const QString& schema, bool create) {
    const QByteArray target = url.toUtf8();
    const char* const keys[] = {"dbname", "application_name", "client_encoding", "connect_timeout", nullptr};
    const char* const values[] = {target.constData(), "waymark", "UTF8", "5", nullptr};
    PGconn* handle = PQconnectdbParams(keys, values, 1);
    if (PQstatus(handle) != CONNECTION_OK) {
        failToConnect(handle);
    }
    PQsetNoticeProcessor(
        handle, [](void*, const char*) {}, nullptr);
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(handle, schema));
    // The schema's name was checked to be a plain identifier when the location was read.
    const QByteArray name = schema.toUtf8();
    const ResultPtr known(
        PQexec(handle, ("SELECT 1 FROM pg_namespace WHERE nspname = '" + name + "'").constData()));
    const bool exists = PQntuples(known.get()) == 1;
    if (create && exists) {
        fail(ErrorKind::Conflict,
             u"The server already has a schema \"%1\". Choose another name."_s.arg(schema));
    }
    if (!create && !exists) {
        fail(ErrorKind::NotFound,
             u"The server has no workspace \"%1\". Check the schema in the address."_s.arg(schema));
    }
    if (create) {
        connection->exec(("CREATE SCHEMA \"" + name + '"').constData());
    }
    connection->exec(("SET search_path TO \"" + name + '"').constData());
    connection->exec("SET timezone TO 'UTC'");
    connection->exec("SET idle_in_transaction_session_timeout TO '5min'");
    connection->exec(("LISTEN " + connection->channel().toUtf8()).constData());
    return connection;
}

QString PostgresConnection::channel() const {
    return u"waymark_%1"_s.arg(m_schema).left(63);
}

void PostgresConnection::exec(const char* sql) {
    const ResultPtr result(PQexec(m_handle, sql));
    if (!succeeded(result.get())) {
        throw failureOf(m_handle, result.get(), sql);
    }
}

std::unique_ptr<Statement> PostgresConnection::prepare(std::string_view sql) {
    return std::make_unique<PostgresStatement>(m_handle, "s" + std::to_string(++m_prepared), sql);
}

void PostgresConnection::begin() {
    exec("BEGIN");
}

void PostgresConnection::beginSnapshot() {
    exec("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

void PostgresConnection::commit() {
    outcomeUnknown = false;
    const ResultPtr result(PQexec(m_handle, "COMMIT"));
    if (!succeeded(result.get())) {
        outcomeUnknown = PQstatus(m_handle) != CONNECTION_OK;
        throw failureOf(m_handle, result.get(), "COMMIT");
    }
    if (qstrcmp(PQcmdStatus(result.get()), "ROLLBACK") == 0) {
        fail(ErrorKind::Internal, u"A failed statement was followed by a commit, so nothing was changed."_s);
    }
}

void PostgresConnection::rollback() noexcept {
    if (PQtransactionStatus(m_handle) != PQTRANS_IDLE) {
        PQclear(PQexec(m_handle, "ROLLBACK"));
    }
}

void PostgresConnection::announce(const Changes& changes) {
    QByteArray payload;
    for (const auto& change : changes) {
        payload += QByteArray::number(int(change.entity)) + ':' + QByteArray::number(change.id) + ' ';
    }
    constexpr qsizetype Limit = 7900; // the server takes less than 8000 bytes
    if (payload.size() > Limit) {
        payload = QByteArray::number(int(Entity::Everything)) + ":0 ";
    }
    const QByteArray name = channel().toUtf8();
    const char* const values[] = {name.constData(), payload.constData()};
    const ResultPtr result(
        PQexecParams(m_handle, "SELECT pg_notify($1, $2)", 2, nullptr, values, nullptr, nullptr, 0));
    if (!succeeded(result.get())) {
        throw failureOf(m_handle, result.get(), "NOTIFY");
    }
}

Changes PostgresConnection::foreignChanges() {
    Changes changes;
    PQconsumeInput(m_handle);
    while (PGnotify* notice = PQnotifies(m_handle)) {
        if (notice->be_pid != PQbackendPID(m_handle)) {
            for (const QByteArray& part : QByteArray(notice->extra).split(' ')) {
                const qsizetype colon = part.indexOf(':');
                if (colon > 0) {
                    changes.push_back({Entity(part.left(colon).toInt()), part.mid(colon + 1).toLongLong()});
                }
            }
        }
        PQfreemem(notice);
    }
    return changes;
}

bool PostgresConnection::isLost() const {
    return PQstatus(m_handle) != CONNECTION_OK;
}

void PostgresConnection::backupTo(const QString&) {
    fail(ErrorKind::Invalid,
         u"A team workspace is backed up on its server (pg_dump or a base backup), not from a desk."_s);
}

QStringList PostgresConnection::check() {
    QStringList problems;
    const ResultPtr invalid(
        PQexec(m_handle, "SELECT c.conrelid::regclass || ': ' || c.conname FROM pg_constraint c "
                         "WHERE c.connamespace = current_schema()::regnamespace AND NOT c.convalidated"));
    if (!succeeded(invalid.get())) {
        throw failureOf(m_handle, invalid.get(), "check");
    }
    for (int row = 0; row < PQntuples(invalid.get()); ++row) {
        problems << QString::fromUtf8(PQgetvalue(invalid.get(), row, 0));
    }
    return problems;
}

} // namespace core
