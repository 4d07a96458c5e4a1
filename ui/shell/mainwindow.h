// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The window: navigation on the left, one page in front, banner and undo bar. It routes what pages ask for
/// and knows none of them.
#pragma once

#include "ui/page/page.h"
#include "ui/shell/history.h"

class QMenu;
class QStackedWidget;

namespace ui {

class Banner;
class NavBar;
class UndoBar;

class MainWindow : public QWidget {
    Q_OBJECT

public:
    MainWindow(const Desk& desk, std::vector<PageSpec> pages);

    /// Shows the place and remembers where the person came from.
    void go(const Place& place);

    /// Builds a page that will be gone to soon, while there is nothing else to do.
    void prepare(const QString& page) { pageOf(page); }

    void back();
    void forward();
    Place here() const;

    Page* currentPage() const;

    const std::vector<PageSpec>& pages() const { return m_specs; }

    NavBar& navigation() const { return *m_nav; }

    void setRail(bool rail);
    /// Next of navigation, list, detail, panel (F6).
    void focusNextRegion();
    /// Fills a menu with what can be done now, by group.
    void openMenu(QPoint globalPosition);

Q_SIGNALS:
    void pageChanged(ui::Page* page);
    void logRequested(const ui::LogRequest& request);
    void newTicketRequested(core::ClientId client);
    void timerRequested(const ui::TimerRequest& request);
    void timerStopRequested();
    void paletteRequested(const QString& text);
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Page* pageOf(const QString& id);
    void display(const Place& place);
    void focusContent(Page& page);
    void connectPage(Page& page);
    void addActions();
    void addAction(const char* id, const QString& text, const QKeySequence& key, ActionSpec::Group group,
                   std::function<void()> run, const QString& icon = {}, bool offered = true);
    using QWidget::addAction;
    void showNotices();
    void showTitle();
    void readCounts(const core::Changes& changes);
    void build();
    void restoreState();

    Desk m_desk;
    std::vector<PageSpec> m_specs;
    QHash<QString, Page*> m_pages;
    History m_history;
    NavBar* m_nav;
    QStackedWidget* m_stack;
    Banner* m_banner;
    UndoBar* m_undoBar;
    QMenu* m_menu;
};

} // namespace ui
