// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs part of a test in a process of its own: to kill it, to take its rights away, or to fill its disk.
#pragma once

#include <QByteArray>
#include <functional>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace test {

/// Unix only. The child begins with work(say) and ends with it; say writes to the parent.
class Child {
public:
    using Say = std::function<void(const QByteArray&)>;

    explicit Child(const std::function<void(const Say&)>& work) {
        int ends[2];
        if (::pipe(ends) != 0) {
            throw std::runtime_error("no pipe");
        }
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            try {
                work([out = ends[1]](const QByteArray& text) {
                    if (::write(out, text.constData(), size_t(text.size())) != text.size()) {
                        ::_exit(3);
                    }
                });
            } catch (const std::exception& error) {
                const QByteArray text = QByteArray("threw: ") + error.what();
                ::_exit(::write(ends[1], text.constData(), size_t(text.size())) > 0 ? 1 : 2);
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        m_in = ends[0];
    }

    Child(Child&&) = delete;

    ~Child() {
        kill();
        ::close(m_in);
    }

    /// Waits for the next piece of what the child says; empty when it has ended.
    QByteArray hear() {
        char buffer[4096];
        const auto size = ::read(m_in, buffer, sizeof buffer);
        return size > 0 ? QByteArray(buffer, qsizetype(size)) : QByteArray();
    }

    QByteArray hearAll() {
        QByteArray all;
        for (QByteArray piece = hear(); !piece.isEmpty(); piece = hear()) {
            all += piece;
        }
        return all;
    }

    /// True when the child said something or ended within the time.
    bool speaksWithin(int ms) {
        pollfd entry{m_in, POLLIN, 0};
        return ::poll(&entry, 1, ms) > 0;
    }

    void kill() {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
            m_pid = 0;
        }
    }

private:
    pid_t m_pid = 0;
    int m_in = -1;
};

inline bool isRoot() {
    return ::geteuid() == 0;
}

/// For a child of root: goes on as a user who owns nothing.
inline bool becomeNobody() {
    constexpr uid_t Nobody = 65534;
    return !isRoot() || (::setgid(Nobody) == 0 && ::setuid(Nobody) == 0);
}

/// For a child: a disk of its own of this size at the folder; false where the system does not allow that.
inline bool mountSmallDisk(const QByteArray& folder, const char* size) {
    const int flags = CLONE_NEWNS | (isRoot() ? 0 : CLONE_NEWUSER);
    return ::unshare(flags) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("none", folder.constData(), "tmpfs", 0, QByteArray("size=").append(size).constData()) == 0;
}

} // namespace test
