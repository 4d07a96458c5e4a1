// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/page/textundo.h"
#include "ui/shell/navbar.h"
#include "ui/shell/noticelist.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// What the desktop puts around a window: with it, too, the first size fits on a small screen.
constexpr QSize WindowFrame{8, 40};

bool takesText(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget);
}

const QString& undoFailure() {
    static const QString key = u"undo.failed"_s;
    return key;
}

QWidget* firstFocusable(QWidget* region) {
    if (region->focusPolicy() & Qt::TabFocus) {
        return region;
    }
    for (QWidget* next = region->nextInFocusChain(); next && next != region;
         next = next->nextInFocusChain()) {
        if (region->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus)) {
            return next;
        }
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(const Desk& desk, std::vector<PageSpec> pages)
    : m_desk(desk)
    , m_specs(std::move(pages))
    , m_nav(new NavBar(desk, m_specs, this))
    , m_stack(new QStackedWidget(this))
    , m_banner(new Banner(desk.theme, this))
    , m_undoBar(new UndoBar(desk.theme, this))
    , m_menu(new QMenu(this)) {
    setObjectName(u"mainWindow"_s);
    build();
    connect(m_nav, &NavBar::openRequested, this, &MainWindow::go);
    connect(m_nav, &NavBar::menuRequested, this, &MainWindow::openMenu);
    connect(&desk.notices, &Notices::changed, this, &MainWindow::showNotices);
    connect(m_banner, &Banner::acted, &desk.notices, &Notices::actOnWorst);
    connect(m_banner, &Banner::moreAsked, this, [this] { (new NoticeList(m_desk, this))->open(); });
    connect(&desk.undo, &UndoStack::pushed, this,
            [this](const QString& text) { m_undoBar->offer(text, [this] { m_desk.undo.undo(); }); });
    connect(&desk.undo, &UndoStack::changed, this, [this] {
        if (!m_desk.undo.canUndo()) {
            m_undoBar->withdraw();
        }
    });
    connect(&desk.undo, &UndoStack::failed, &desk.notices, [this](const core::Error& error) {
        m_desk.notices.put(undoFailure(),
                           {Notice::Weight::Failure, u"octagon-alert"_s, error.text, tr("Dismiss"), {}});
    });
    // It is about what was to be undone then; the next act leaves that behind.
    connect(&desk.undo, &UndoStack::pushed, this, [this] { m_desk.notices.clear(undoFailure()); });
    connect(&desk.undo, &UndoStack::undone, this, [this] { m_desk.notices.clear(undoFailure()); });
    connect(&desk.session, &Session::changed, this, &MainWindow::showTitle);
    connect(&desk.store, &Store::changed, this, &MainWindow::readCounts);
    desk.actions.setHost(this);
    new TextUndo(this);
    addActions();
    restoreState();
    readCounts({{core::Entity::Everything, 0}});
}

void MainWindow::build() {
    auto* content = new QWidget(this);
    content->setMinimumSize(metric::MinWindowWidth, metric::MinWindowHeight);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_nav);
    row->addWidget(m_stack, 1);
    // Where large letters leave less room than that, the window scrolls and nothing lies beyond the screen.
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"windowScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->setCornerWidget(new QWidget(scroll));
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    const QSize least(metric::MinWindowWidth, metric::MinWindowHeight);
    setMinimumSize(least.boundedTo(screen()->availableSize() - WindowFrame));
}

void MainWindow::restoreState() {
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - WindowFrame));
    restoreGeometry(m_desk.settings.value(u"window/geometry"_s).toByteArray());
    m_nav->setRail(m_desk.settings.value(u"window/rail"_s, false).toBool());
}

void MainWindow::addAction(const char* id, const QString& text, const QKeySequence& key,
                           ActionSpec::Group group, std::function<void()> run, const QString& icon,
                           bool offered) {
    m_desk.actions.add({QString::fromLatin1(id), text, key, group, {}, icon, offered}, this, std::move(run));
}

void MainWindow::addActions() {
    using Group = ActionSpec::Group;
    for (const PageSpec& spec : m_specs) {
        if (!spec.text.isEmpty()) {
            m_desk.actions.add(
                {u"go."_s + spec.id, tr("Go to %1").arg(spec.text), spec.key, Group::Go, {}, spec.icon}, this,
                [this, id = spec.id] {
                    go({id, 0, {}});
                });
        }
        for (const PageSpec::Spot& spot : spec.spots) {
            ActionSpec found{u"go.%1.%2"_s.arg(spec.id, spot.query),
                             tr("%1: %2").arg(spec.text, spot.text),
                             {},
                             Group::Go,
                             {},
                             spot.icon};
            found.onlyFound = true;
            m_desk.actions.add(found, this, [this, place = Place{spec.id, 0, spot.query}] { go(place); });
        }
    }
    addAction(
        "go.back", tr("Back"), QKeySequence(u"Alt+Left"_s), Group::Go, [this] { back(); }, u"arrow-left"_s);
    addAction(
        "go.forward", tr("Forward"), QKeySequence(u"Alt+Right"_s), Group::Go, [this] { forward(); },
        u"arrow-right"_s);
    addAction(
        "do.palette", tr("Search or run a command"), QKeySequence(u"Ctrl+K"_s), Group::Do,
        [this] { Q_EMIT paletteRequested({}); }, u"search"_s, false);
    addAction(
        "do.log", tr("Quick log"), QKeySequence(u"L"_s), Group::Do,
        [this] {
            Page* page = currentPage();
            if (!page || !page->logHere()) {
                Q_EMIT logRequested({page ? page->clientInView() : core::ClientId(), {}, {}});
            }
        },
        u"pencil-line"_s);
    addAction(
        "do.ticket", tr("New ticket"), QKeySequence(u"N"_s), Group::Do,
        [this] {
            Q_EMIT newTicketRequested(currentPage() ? currentPage()->clientInView() : core::ClientId());
        },
        u"life-buoy"_s);
    addAction(
        "edit.undo", tr("Undo"), QKeySequence(u"Ctrl+Z"_s), Group::Edit, [this] { m_desk.undo.undo(); },
        u"undo-2"_s);
    addAction(
        "edit.redo", tr("Redo"), QKeySequence(u"Ctrl+Shift+Z"_s), Group::Edit, [this] { m_desk.undo.redo(); },
        u"redo-2"_s);
    addAction(
        "view.rail", tr("Show or hide the words of the navigation"), QKeySequence(u"Ctrl+B"_s), Group::View,
        [this] { setRail(!m_nav->isRail()); }, u"panel-left"_s);
    addAction(
        "view.refresh", tr("Refresh"), QKeySequence(u"F5"_s), Group::View,
        [this] {
            m_desk.sweeper.sweepNow();
            if (Page* page = currentPage()) {
                page->refresh();
            }
        },
        u"refresh-cw"_s);
    addAction(
        "view.region", tr("Go round navigation, list and detail"), QKeySequence(u"F6"_s), Group::View,
        [this] { focusNextRegion(); }, {}, false);
    addAction(
        "workspace.member", tr("Switch member"), {}, Group::Workspace, [this] { m_nav->openMembers(); },
        u"users"_s);
    addAction(
        "workspace.close", tr("Quit"), QKeySequence(u"Ctrl+Q"_s), Group::Workspace, [this] { close(); },
        u"log-out"_s);
}

Page* MainWindow::pageOf(const QString& id) {
    if (Page* made = m_pages.value(id)) {
        return made;
    }
    const auto spec = std::find_if(m_specs.begin(), m_specs.end(),
                                   [&id](const PageSpec& candidate) { return candidate.id == id; });
    if (spec == m_specs.end()) {
        return nullptr;
    }
    Page* page = spec->make(m_desk, m_stack);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    connectPage(*page);
    return page;
}

void MainWindow::connectPage(Page& page) {
    connect(&page, &Page::openRequested, this, &MainWindow::go);
    connect(&page, &Page::backRequested, this, &MainWindow::back);
    connect(&page, &Page::logRequested, this, &MainWindow::logRequested);
    connect(&page, &Page::newTicketRequested, this, &MainWindow::newTicketRequested);
    connect(&page, &Page::timerRequested, this, &MainWindow::timerRequested);
    connect(&page, &Page::timerStopRequested, this, &MainWindow::timerStopRequested);
    connect(&page, &Page::paletteRequested, this, &MainWindow::paletteRequested);
    connect(&page, &Page::titleChanged, this, &MainWindow::showTitle);
}

Page* MainWindow::currentPage() const {
    return qobject_cast<Page*>(m_stack->currentWidget());
}

Place MainWindow::here() const {
    const Page* page = currentPage();
    return page ? page->place() : Place{};
}

void MainWindow::go(const Place& place) {
    const Place before = here();
    if (!before.page.isEmpty() && before != place) {
        m_history.leave(before);
    }
    display(place);
}

void MainWindow::back() {
    if (const auto place = m_history.back(here())) {
        display(*place);
    }
}

void MainWindow::forward() {
    if (const auto place = m_history.forward(here())) {
        display(*place);
    }
}

void MainWindow::display(const Place& place) {
    Page* page = pageOf(place.page);
    if (!page) {
        return;
    }
    page->bannerSlot()->addWidget(m_banner);
    m_stack->setCurrentWidget(page);
    m_nav->setCurrent(place.page);
    const auto spec = std::find_if(m_specs.begin(), m_specs.end(),
                                   [&](const PageSpec& candidate) { return candidate.id == place.page; });
    m_nav->setRail(m_desk.settings.value(u"window/rail"_s, false).toBool() ||
                   (spec != m_specs.end() && spec->wide));
    m_desk.actions.setPage(place.page);
    m_desk.notices.clear(undoFailure());
    page->open(place);
    focusContent(*page);
    showNotices();
    showTitle();
    Q_EMIT pageChanged(page);
}

/// A page that does not say where to begin begins at its first region, not at the buttons of its bar.
void MainWindow::focusContent(Page& page) {
    const QList<QWidget*> regions = page.regions();
    const QWidget* focus = page.focusWidget();
    const bool inside = std::any_of(regions.begin(), regions.end(), [focus](const QWidget* region) {
        return focus && (region == focus || region->isAncestorOf(focus));
    });
    if (!inside && !regions.isEmpty()) {
        QWidget* first = regions.front();
        if (first->focusPolicy() == Qt::NoFocus) {
            first = first->nextInFocusChain();
        }
        first->setFocus(Qt::OtherFocusReason);
    } else if (inside && !page.isAncestorOf(QApplication::focusWidget())) {
        page.focusWidget()->setFocus(Qt::OtherFocusReason); // where it was when the page was left
    }
}

void MainWindow::showTitle() {
    const Page* page = currentPage();
    const QString agency = m_desk.session.settings().agencyName;
    const QString title = page ? page->title() : QString();
    setWindowTitle(agency.isEmpty() ? title : tr("%1 · %2").arg(title, agency));
}

void MainWindow::showNotices() {
    const std::vector<Notice> notices = m_desk.notices.all();
    if (const Page* page = currentPage()) {
        page->bannerSlot()->setContentsMargins(metric::PageMargin, 0, metric::PageMargin,
                                               notices.empty() ? 0 : metric::Grid * 3);
    }
    if (notices.empty()) {
        m_banner->dismiss();
        return;
    }
    const Notice& worst = notices.front();
    m_banner->say(worst.icon, worst.sentence, worst.action);
    m_banner->setMore(int(notices.size()) - 1);
}

void MainWindow::readCounts(const core::Changes& changes) {
    for (const PageSpec& spec : m_specs) {
        const bool mine = std::any_of(spec.countConcerns.begin(), spec.countConcerns.end(),
                                      [&](core::Entity entity) { return core::touches(changes, entity); });
        if (!spec.count || !mine) {
            continue;
        }
        m_desk.store.read([count = spec.count](core::Database& db) { return count(db); })
            .then(this, [this, id = spec.id](core::Result<qint64> count) {
                if (count) {
                    m_nav->setCount(id, *count);
                }
            });
    }
}

void MainWindow::setRail(bool rail) {
    m_nav->setRail(rail);
    m_desk.settings.setValue(u"window/rail"_s, rail);
}

void MainWindow::focusNextRegion() {
    QList<QWidget*> regions{m_nav};
    if (const Page* page = currentPage()) {
        regions += page->regions();
    }
    const QWidget* focus = focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (focus && (regions[i] == focus || regions[i]->isAncestorOf(focus))) {
            at = i; // the innermost: pages list parts after wholes
        }
    }
    for (qsizetype step = 1; step <= regions.size(); ++step) {
        if (QWidget* next = firstFocusable(regions[(at + step) % regions.size()])) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::openMenu(QPoint globalPosition) {
    m_menu->clear();
    auto group = ActionSpec::Group::Page;
    bool first = true;
    std::vector<Actions::Entry> entries = m_desk.actions.usable();
    std::erase_if(entries,
                  [](const Actions::Entry& entry) { return !entry.spec.offered || entry.spec.onlyFound; });
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        const auto rank = [](ActionSpec::Group g) { return g == ActionSpec::Group::Page ? -1 : int(g); };
        return rank(a.spec.group) < rank(b.spec.group);
    });
    for (const Actions::Entry& entry : entries) {
        if (!first && entry.spec.group != group) {
            m_menu->addSeparator();
        }
        first = false;
        group = entry.spec.group;
        if (!entry.spec.icon.isEmpty()) {
            entry.action->setIcon(m_desk.theme.icon(entry.spec.icon));
        }
        m_menu->addAction(entry.action);
    }
    m_menu->popup(globalPosition);
}

/// Esc first leaves a text field and the navigation, then the page.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (currentPage() && (takesText(focusWidget()) || m_nav->isAncestorOf(focusWidget()))) {
        currentPage()->setFocus();
    } else {
        back();
    }
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_desk.theme.color(Color::Canvas));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_desk.settings.setValue(u"window/geometry"_s, saveGeometry());
    event->accept();
    Q_EMIT closed();
}

} // namespace ui
