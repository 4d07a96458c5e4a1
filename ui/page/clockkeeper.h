// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Has all clocks of tickets reckoned anew, in the background and in small parts, after what clients were
/// promised, a calendar or the zone changed. Where it has come to is stored: after a restart it goes on, and
/// other desks help.
#pragma once

#include "core/sla/clockstore.h"
#include "ui/async/store.h"

#include <QTimer>

namespace ui {

class ClockKeeper : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds after{300}; ///< quiet time after a change
        int part = 400;                       ///< tickets in one job: other jobs get in between
    };

    explicit ClockKeeper(Store& store, QObject* parent = nullptr);
    ClockKeeper(Store& store, const Options& options, QObject* parent = nullptr);

    /// Looks now and keeps on; before this call nothing is reckoned.
    void begin();
    /// Stops after the part that runs. The rest stays due: begin() or the next change goes on with it.
    void cancel();

    bool isRunning() const { return m_running; }

    const core::sla::RebuildProgress& progress() const { return m_progress; }

Q_SIGNALS:
    /// isRunning() or progress() is new.
    void progressed();

private:
    void look();
    void post();
    void onPart(const core::Result<core::sla::RebuildProgress>& result);
    void stop();

    Store& m_store;
    Options m_options;
    QTimer m_soon;
    core::sla::RebuildProgress m_progress;
    bool m_begun = false;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace ui
