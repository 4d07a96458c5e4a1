// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgreslink.h"

#include <QtGlobal>
#include <cerrno>
#include <libpq-fe.h>
#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#include <sys/socket.h>
#endif

namespace core {

namespace {

#ifdef Q_OS_WIN
using PollEntry = WSAPOLLFD;

int pollOne(PollEntry& entry, int ms) {
    return WSAPoll(&entry, 1, ms);
}

void shutDown(int socket) {
    shutdown(SOCKET(socket), SD_BOTH);
}
#else
using PollEntry = pollfd;

int pollOne(PollEntry& entry, int ms) {
    const int count = ::poll(&entry, 1, ms);
    return count < 0 && errno == EINTR ? 1 : count; // the caller looks again
}

void shutDown(int socket) {
    ::shutdown(socket, SHUT_RDWR);
}
#endif

} // namespace

void ClearPostgresResult::operator()(pg_result* result) const {
    PQclear(result);
}

bool succeeded(const PostgresResult& result) {
    const auto status = PQresultStatus(result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

PostgresLink::PostgresLink(PGconn* handle, std::chrono::milliseconds patience)
    : m_handle(handle)
    , m_patience(patience) {
    PQsetnonblocking(handle, 1); // else a long text to a stuck server waits for ever in the sending
}

PostgresLink::~PostgresLink() {
    PQfinish(m_handle);
}

bool PostgresLink::isUp() const {
    return PQstatus(m_handle) == CONNECTION_OK;
}

PostgresResult PostgresLink::exec(const char* sql) {
    return answer(PQsendQuery(m_handle, sql));
}

PostgresResult PostgresLink::execOnce(const char* sql, const std::vector<const char*>& values) {
    return answer(
        PQsendQueryParams(m_handle, sql, int(values.size()), nullptr, values.data(), nullptr, nullptr, 0));
}

PostgresResult PostgresLink::prepare(const std::string& name, const std::string& sql) {
    return answer(PQsendPrepare(m_handle, name.c_str(), sql.c_str(), 0, nullptr));
}

PostgresResult PostgresLink::execPrepared(const std::string& name, const std::vector<const char*>& values) {
    return answer(
        PQsendQueryPrepared(m_handle, name.c_str(), int(values.size()), values.data(), nullptr, nullptr, 0));
}

PostgresResult PostgresLink::answer(int sent) {
    if (!sent) {
        return PostgresResult(PQmakeEmptyPGresult(m_handle, PGRES_FATAL_ERROR));
    }
    const auto until = std::chrono::steady_clock::now() + m_patience;
    PostgresResult last;
    for (;;) {
        while (PQisBusy(m_handle)) {
            if (!wait(until)) {
                cut();
            }
            if (!PQconsumeInput(m_handle)) {
                break; // the next result tells why
            }
        }
        PostgresResult next(PQgetResult(m_handle));
        if (!next) {
            return last ? std::move(last) : PostgresResult(PQmakeEmptyPGresult(m_handle, PGRES_FATAL_ERROR));
        }
        const bool failedBefore = last && !succeeded(last);
        if (!failedBefore) {
            last = std::move(next);
        }
    }
}

bool PostgresLink::wait(std::chrono::steady_clock::time_point until) {
    const int unsent = PQflush(m_handle);
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) {
        return false;
    }
    PollEntry entry{};
    entry.fd = decltype(entry.fd)(PQsocket(m_handle));
    entry.events = short(POLLIN | (unsent == 1 ? POLLOUT : 0));
    return pollOne(entry, int(std::min<qint64>(left.count(), 1'000'000))) != 0;
}

void PostgresLink::cut() {
    if (PQsocket(m_handle) >= 0) {
        shutDown(PQsocket(m_handle));
    }
}

} // namespace core
