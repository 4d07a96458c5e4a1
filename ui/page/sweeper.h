// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Has the workspace swept for deviations: at the start, after changes that concern them, every few minutes,
/// and when somebody asks.
#pragma once

#include "core/sweep/sweep.h"
#include "ui/async/store.h"

#include <QTimer>

namespace ui {

class Sweeper : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds after{400};     ///< quiet time after a change
        std::chrono::milliseconds every{180'000}; ///< since the last sweep
        core::sweep::Limits part{250, 250};       ///< of one job: other jobs get in between
    };

    explicit Sweeper(Store& store, QObject* parent = nullptr);
    Sweeper(Store& store, const Options& options, QObject* parent = nullptr);

    /// Sweeps now and keeps on; before this call only sweepNow() sweeps.
    void begin();
    /// F5. While a sweep runs, another one follows it.
    void sweepNow();

    /// When the last whole sweep ended; empty before the first.
    std::optional<core::Instant> lastAt() const { return m_lastAt; }

    /// Why the last one failed; empty when it did not.
    const std::optional<core::Error>& error() const { return m_error; }

    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// lastAt() or error() is new.
    void swept();

private:
    void onChanged(const core::Changes& changes);
    void post();
    void onPart(const core::Result<core::sweep::SweepResult>& result);

    Store& m_store;
    Options m_options;
    QTimer m_soon;
    QTimer m_regular;
    /// Used in the store's thread only, by one job after another.
    std::shared_ptr<core::sweep::Memory> m_memory = std::make_shared<core::sweep::Memory>();
    bool m_begun = false;
    bool m_running = false;
    bool m_again = false;
    std::optional<core::Instant> m_lastAt;
    std::optional<core::Error> m_error;
};

} // namespace ui
