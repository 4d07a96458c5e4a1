// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The first window: create a workspace, look at the demo, join a team, bring data along, or open a file.
#pragma once

#include "ui/page/welcome.h"
#include "ui/settings/welcomecard.h"

#include <array>

class QScrollArea;
class QSettings;

namespace ui {

class Field;
class FieldProblem;
class Segmented;

class WelcomeWindow : public Welcome {
    Q_OBJECT

public:
    /// The theme chosen at the foot is kept in the settings under "appearance/theme"; "workspace/recent"
    /// holds the list of workspaces, as Location::parse reads them.
    WelcomeWindow(Theme& theme, QSettings& settings, QWidget* parent = nullptr);

    void showError(const core::Error& error) override;
    void showFailedStart(const core::Location& where, const core::Error& error) override;
    void setBusy(bool busy) override;

    /// Files for "Import from another tool", as if they had been chosen.
    void takeFiles(const QStringList& files);
    /// Where new workspaces are kept.
    void setFolder(const QString& folder);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Part { Create, Demo, Server, Import, Open, PartCount };

    struct Names {
        Field* agency = nullptr;
        FieldProblem* agencyProblem = nullptr;
        Field* member = nullptr;
        FieldProblem* memberProblem = nullptr;
    };

    void build();
    QWidget* buildRight();
    QWidget* buildFoot();
    void buildCards(QVBoxLayout* column);
    void buildServer();
    void buildRecent();
    void buildAgain();
    void addKeys();
    Names addNames(Part part);
    Label* addPlace(Part part);

    WelcomeCard* card(Part part) const { return m_cards[part]; }

    void activate(Part part);
    void press(Part part);
    void create(Part part);
    void connectServer();
    void chooseFiles();
    void chooseFolder();
    void chooseWorkspace();
    void openText(const QString& location);
    void openAgain();
    bool complete(const Names& names);
    void showPlaces();
    QString newFile(const Names& names) const;
    void begin(Part part, const QString& what);

    Theme& m_theme;
    QSettings& m_settings;
    QString m_folder;
    QStringList m_files;
    std::array<WelcomeCard*, PartCount> m_cards{};
    Names m_created;
    Names m_imported;
    Names m_served;
    QWidget* m_serverNames = nullptr;
    Label* m_createdPlace = nullptr;
    Label* m_importedPlace = nullptr;
    Label* m_chosen = nullptr;
    Field* m_address = nullptr;
    Field* m_schema = nullptr;
    Button* m_again = nullptr;
    core::Location m_failed; ///< what "Try again" opens
    QScrollArea* m_scroll = nullptr;
    Part m_active = Create;
    Part m_pressed = Create;
    bool m_busy = false;
};

} // namespace ui
