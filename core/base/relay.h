// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a long job says about itself while it runs, and how it is told to stop.
///
///     auto relay = std::make_shared<Relay<Progress>>();
///     store.batch([relay](Database& db) { return import(db, …, [&](auto now) { return relay->tell(now); });
///     }); timer: if (auto now = relay->take()) show(*now);        cancel: relay->stop();
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace core {

template <class T>
class Relay {
public:
    /// The job's side. False when it should stop.
    bool tell(T news) {
        const std::lock_guard lock(m_mutex);
        m_news = std::move(news);
        return !m_stopped;
    }

    /// The window's side: what was told last and not yet taken.
    std::optional<T> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_news, std::nullopt);
    }

    void stop() { m_stopped = true; }

    bool isStopped() const { return m_stopped; }

private:
    std::mutex m_mutex;
    std::optional<T> m_news;
    std::atomic<bool> m_stopped{false};
};

} // namespace core
