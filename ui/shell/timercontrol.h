// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Starts, switches and stops the current member's timer, from anywhere, and settles a span that nobody saw.
#pragma once

#include "ui/page/page.h"

namespace ui {

class TimerControl : public QObject {
    Q_OBJECT

public:
    TimerControl(const Desk& desk, QWidget& host, QObject* parent = nullptr);

    /// Switches when one runs: what ran until now is saved.
    void start(const TimerRequest& request);
    /// Always saves.
    void stop();
    /// Asks what the span was: work, or a break.
    void askAboutGap(const core::InstantRange& gap);

private:
    void settle(int choice);

    Desk m_desk;
    QWidget& m_host;
};

} // namespace ui
