// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Puts theme, workspace, window and pages together; the only place that knows them all.
#pragma once

#include "ui/board/boarddata.h"
#include "ui/page/welcome.h"
#include "ui/shell/desktopnotifier.h"
#include "ui/shell/workbench.h"

class QApplication;

namespace app {

class Composition : public QObject {
    Q_OBJECT

public:
    Composition(QApplication& application, QSettings& settings);
    ~Composition() override;

    /// Opens the workspace of the command line, else the one that was open last, else begins with the
    /// welcome window.
    void begin(const std::optional<core::Location>& asked);

    /// The workspace that begin() will open first when it is asked for that one, being opened already.
    struct Ahead {
        core::Location where;
        ui::Store::Opener opener;
        std::shared_ptr<ui::BoardAhead> board;
    };

    void setAhead(Ahead ahead) { m_ahead = std::move(ahead); }

private:
    void open(const core::Location& where);
    /// Takes the opener of the first connection; later ones open what it made.
    void openWith(const core::Location& where, ui::Store::Opener opener,
                  std::shared_ptr<ui::BoardAhead> board = {});
    void create(const core::Location& where, const QString& agencyName, const QString& memberName);
    void openDemo();
    void remember(const core::Location& where);
    void showWelcome(const std::optional<core::Error>& error);
    void showBench();
    void addActions();
    /// `key` of the appearance, "theme" or "motion".
    void addAppearance(const QString& key, const QString& mode, const QString& text, const QString& icon);
    void importFiles(const QStringList& files);
    void chooseFile();
    void applyAppearance();

    QSettings& m_settings;
    ui::Theme m_theme;
    ui::DesktopNotifier m_notifier;
    std::unique_ptr<ui::Welcome> m_welcome;
    std::unique_ptr<ui::Workbench> m_bench;
    std::unique_ptr<ui::Workbench> m_opening; ///< not shown yet; the old one stays until it is
    core::Location m_where;
    std::optional<Ahead> m_ahead;
    QStringList m_filesToImport; ///< as soon as the workspace that was asked for is open
};

/// The workspace that was open last on this desk; empty when there was none.
std::optional<core::Location> lastWorkspace(const QSettings& settings);

/// Keeps window sizes, keys and the last workspace of this person on this machine.
std::unique_ptr<QSettings> deskSettings();

} // namespace app
