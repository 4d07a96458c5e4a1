// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The floor for servers: libpq with statements that are prepared once, and nothing else.
#pragma once

#include <QByteArray>
#include <QString>
#include <libpq-fe.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench::raw {

class Server {
public:
    Server(const QString& url, const QString& schema)
        : m_link(PQconnectdb(url.toUtf8().constData())) {
        if (PQstatus(m_link) != CONNECTION_OK) {
            throw std::runtime_error(PQerrorMessage(m_link));
        }
        exec(("SET search_path TO \"" + schema.toUtf8() + '"').constData());
    }

    Server(Server&&) = delete;

    ~Server() { PQfinish(m_link); }

    void exec(const char* sql) { check(PQexec(m_link, sql), nullptr); }

    std::string prepare(const char* sql) {
        std::string name = "b" + std::to_string(++m_names);
        check(PQprepare(m_link, name.c_str(), sql, 0, nullptr), nullptr);
        return name;
    }

    /// Reads each column of all rows as text that lives on.
    qint64 run(const std::string& name, const std::vector<QByteArray>& values) {
        std::vector<const char*> pointers;
        for (const auto& value : values) {
            pointers.push_back(value.isNull() ? nullptr : value.constData());
        }
        qint64 sum = 0;
        check(
            PQexecPrepared(m_link, name.c_str(), int(pointers.size()), pointers.data(), nullptr, nullptr, 0),
            &sum);
        return sum;
    }

private:
    void check(PGresult* result, qint64* sum) {
        const auto status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            const std::string message = PQresultErrorMessage(result);
            PQclear(result);
            throw std::runtime_error(message);
        }
        for (int row = 0; sum && row < PQntuples(result); ++row) {
            for (int i = 0; i < PQnfields(result); ++i) {
                *sum += QString::fromUtf8(PQgetvalue(result, row, i), PQgetlength(result, row, i)).size();
            }
        }
        PQclear(result);
    }

    PGconn* m_link;
    int m_names = 0;
};

} // namespace bench::raw
