// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What can be done from everywhere: log, new ticket, timer, palette, keys. Carries out what pages ask for.
#pragma once

#include "ui/page/page.h"

namespace ui {

class MainWindow;
class Palette;
class TimerControl;

class Errands : public QObject {
    Q_OBJECT

public:
    Errands(const Desk& desk, MainWindow& window);

    void log(const LogRequest& request);
    void plan(core::ClientId client);
    void logFeedback();
    void newTicket(core::ClientId client);
    void openPalette(const QString& text);
    void openKeys();
    /// Starts for what is in view, or stops what runs.
    void toggleTimer();

private:
    void addActions();
    bool isCovered() const;

    Desk m_desk;
    MainWindow& m_window;
    TimerControl* m_timers;
    QPointer<Palette> m_palette;
};

} // namespace ui
