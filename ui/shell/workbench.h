// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One open workspace on the screen: its stores, session and window, made and taken down together.
#pragma once

#include "ui/page/desk.h"
#include "ui/page/page.h"

namespace ui {

class ClockKeeper;
class ClockWarner;
class MainWindow;
class MentionTeller;
class Notifier;

class Workbench : public QObject {
    Q_OBJECT

public:
    struct Setup {
        Store::Opener opener;
        core::Clock clock = core::systemNow;
        std::vector<PageSpec> pages;
        Place start{pages::Board, 0, {}};
        bool sweeps = false; ///< look for deviations at the start and from then on; F5 does in any case
        Notifier* notifier = nullptr; ///< tells the desktop of promises that run out soon; may be missing
    };

    Workbench(const Setup& setup, const Theme& theme, QSettings& settings, QObject* parent = nullptr);
    ~Workbench() override;

    MainWindow& window() const { return *m_window; }

    const Desk& desk() const { return m_desk; }

Q_SIGNALS:
    /// Session and first page are there: the window can be shown.
    void ready();
    /// The workspace could not be opened at the start; nothing was shown yet.
    void openFailed(const core::Error& error);

private:
    void begin();
    void showStoreState();
    void showRebuild();

    Store m_store;
    Store m_reports;
    Session m_session;
    Actions m_actions;
    Notices m_notices;
    UndoStack m_undo;
    Sweeper m_sweeper;
    std::unique_ptr<ClockKeeper> m_clocks;
    Desk m_desk;
    Place m_start;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ClockWarner> m_warner;
    std::unique_ptr<MentionTeller> m_mentions;
    bool m_sweeps = false;
    bool m_begun = false;
};

} // namespace ui
