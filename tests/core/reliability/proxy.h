// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stands between a desk and the server, and fails at a chosen moment as networks do.
#pragma once

#include "tests/support/database.h"

#include <QTemporaryDir>
#include <QUrlQuery>
#include <atomic>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace test {

/// Works for servers on a Unix socket; isUsable tells.
class Proxy {
public:
    enum class Fault {
        None,
        CutBeforeCommit, ///< COMMIT does not reach the server
        CutAfterCommit,  ///< COMMIT is done, its answer does not come back
        Silence          ///< the connection stays up, nothing passes
    };

    Proxy() {
        const QUrlQuery query{QUrl(postgresUrl())};
        const QString host = query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
        const QString port = query.queryItemValue(QStringLiteral("port"));
        m_name = QStringLiteral("/.s.PGSQL.%1").arg(port.isEmpty() ? QStringLiteral("5432") : port);
        m_server = (host + m_name).toUtf8();
        m_usable = host.startsWith(u'/') && listenAt((m_dir.path() + m_name).toUtf8());
        if (m_usable) {
            m_thread = std::thread([this] { serve(); });
        }
    }

    Proxy(Proxy&&) = delete;

    ~Proxy() {
        m_stop = true;
        if (m_thread.joinable()) {
            m_thread.join();
        }
        ::close(m_listener);
    }

    bool isUsable() const { return m_usable; }

    /// Happens once, at the next fitting moment.
    void failNext(Fault fault) { m_fault = fault; }

    core::Location through(core::Location location) const {
        QUrl url(location.url);
        QUrlQuery query(url);
        query.removeAllQueryItems(QStringLiteral("host"));
        query.addQueryItem(QStringLiteral("host"), m_dir.path());
        url.setQuery(query);
        location.url = url.toString(QUrl::FullyEncoded);
        return location;
    }

private:
    struct Pair {
        int desk = -1;
        int server = -1;
        bool silent = false;
        bool dropAnswer = false;
    };

    static sockaddr_un addressOf(const QByteArray& path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        return address;
    }

    bool listenAt(const QByteArray& path) {
        m_listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const auto address = addressOf(path);
        return ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
               ::listen(m_listener, 8) == 0;
    }

    void accept() {
        Pair pair;
        pair.desk = ::accept(m_listener, nullptr, nullptr);
        pair.server = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const auto address = addressOf(m_server);
        if (::connect(pair.server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
            m_pairs.push_back(pair);
        }
    }

    static bool copy(int from, int to, QByteArray* seen) {
        char buffer[16384];
        const auto size = ::read(from, buffer, sizeof buffer);
        if (size <= 0) {
            return false;
        }
        *seen = QByteArray(buffer, qsizetype(size));
        return to < 0 || ::send(to, buffer, size_t(size), MSG_NOSIGNAL) == size;
    }

    /// False when the pair is over.
    bool fromDesk(Pair& pair) {
        QByteArray data;
        if (!copy(pair.desk, -1, &data)) {
            return false;
        }
        const Fault fault = m_fault;
        if (fault == Fault::Silence) {
            m_fault = Fault::None;
            pair.silent = true;
            return true;
        }
        if (data.contains("COMMIT") && fault != Fault::None) {
            m_fault = Fault::None;
            pair.dropAnswer = fault == Fault::CutAfterCommit;
            if (!pair.dropAnswer) {
                return false;
            }
        }
        return ::send(pair.server, data.constData(), size_t(data.size()), MSG_NOSIGNAL) == data.size();
    }

    bool fromServer(Pair& pair) {
        QByteArray data;
        return copy(pair.server, pair.dropAnswer ? -1 : pair.desk, &data) && !pair.dropAnswer;
    }

    void serve() {
        while (!m_stop) {
            std::vector<pollfd> entries{{m_listener, POLLIN, 0}};
            for (const auto& pair : m_pairs) {
                entries.push_back({pair.silent ? -1 : pair.desk, POLLIN, 0});
                entries.push_back({pair.silent ? -1 : pair.server, POLLIN, 0});
            }
            ::poll(entries.data(), nfds_t(entries.size()), 20);
            for (size_t i = m_pairs.size(); i-- > 0;) {
                const bool over = (entries[1 + 2 * i].revents && !fromDesk(m_pairs[i])) ||
                                  (entries[2 + 2 * i].revents && !fromServer(m_pairs[i]));
                if (over) {
                    ::close(m_pairs[i].desk);
                    ::close(m_pairs[i].server);
                    m_pairs.erase(m_pairs.begin() + qsizetype(i));
                }
            }
            if (entries[0].revents) {
                accept();
            }
        }
        for (const auto& pair : m_pairs) {
            ::close(pair.desk);
            ::close(pair.server);
        }
    }

    QTemporaryDir m_dir;
    QString m_name;
    QByteArray m_server;
    std::vector<Pair> m_pairs;
    std::thread m_thread;
    std::atomic<Fault> m_fault = Fault::None;
    std::atomic<bool> m_stop = false;
    int m_listener = -1;
    bool m_usable = false;
};

} // namespace test
