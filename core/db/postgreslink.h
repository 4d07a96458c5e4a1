// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A libpq connection whose every answer has to come in time. Used inside core/db only.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

struct pg_conn;
struct pg_result;

namespace core {

struct ClearPostgresResult {
    void operator()(pg_result* result) const;
};

using PostgresResult = std::unique_ptr<pg_result, ClearPostgresResult>;

/// libpq waits for ever when a server is stuck but its machine still answers the network. Here the socket is
/// cut after a while: never by a cancel request, which can turn a commit that waits for a standby into one
/// that looks done. Results are never null while memory lasts; a result without success is for the caller to
/// judge.
class PostgresLink {
public:
    PostgresLink(pg_conn* handle, std::chrono::milliseconds patience);
    ~PostgresLink();
    PostgresLink(PostgresLink&&) = delete;

    pg_conn* handle() const { return m_handle; }

    bool isUp() const;

    /// Constant text, one statement or several.
    PostgresResult exec(const char* sql);
    /// Exactly one statement, with text parameters (null pointer: NULL).
    PostgresResult execOnce(const char* sql, const std::vector<const char*>& values = {});
    PostgresResult prepare(const std::string& name, const std::string& sql);
    PostgresResult execPrepared(const std::string& name, const std::vector<const char*>& values);

private:
    PostgresResult answer(int sent);
    /// Sends what is left and waits for input; false once the time is over.
    bool wait(std::chrono::steady_clock::time_point until);
    void cut();

    pg_conn* m_handle;
    std::chrono::milliseconds m_patience;
};

bool succeeded(const PostgresResult& result);

} // namespace core
