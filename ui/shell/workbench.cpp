// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "ui/page/clockkeeper.h"
#include "ui/page/clockwarner.h"
#include "ui/page/mentionteller.h"
#include "ui/page/statenames.h"
#include "ui/shell/errands.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr qint64 QuietRebuild = 2000; ///< tickets that are reckoned before anybody has read a notice

constexpr std::chrono::milliseconds MentionPause{1000};

/// Long reports come later than the first page, and changes are told once, by the other store.
Store::Options forReports() {
    Store::Options options;
    options.openAtOnce = false;
    options.followOthers = false;
    return options;
}

} // namespace

Workbench::Workbench(const Setup& setup, const Theme& theme, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_store(setup.opener)
    , m_reports(setup.opener, forReports())
    , m_session(m_store, setup.clock)
    , m_actions(settings)
    , m_undo(m_store)
    , m_sweeper(m_store)
    , m_clocks(std::make_unique<ClockKeeper>(m_store))
    , m_desk{m_store, m_reports, theme, m_session, m_actions, m_notices, m_undo, settings, m_sweeper}
    , m_start(setup.start)
    , m_window(std::make_unique<MainWindow>(m_desk, setup.pages))
    , m_sweeps(setup.sweeps) {
    new Errands(m_desk, *m_window); // belongs to the window
    new StateNames(m_desk, this);
    if (setup.notifier) {
        m_warner = std::make_unique<ClockWarner>(m_desk, *setup.notifier);
        m_mentions = std::make_unique<MentionTeller>(m_desk, *setup.notifier, MentionPause);
        connect(m_warner.get(), &ClockWarner::openRequested, m_window.get(), [this](const Place& place) {
            m_window->go(place);
            m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
            m_window->raise();
            m_window->activateWindow();
        });
    }
    connect(m_clocks.get(), &ClockKeeper::progressed, this, &Workbench::showRebuild);
    connect(&m_store, &Store::stateChanged, this, &Workbench::showStoreState);
    connect(&m_store, &Store::writeFailed, &m_notices,
            [this](const core::Error& error) { m_notices.failed(error); });
    connect(&m_session, &Session::changed, this, [this] {
        if (!m_begun) {
            m_begun = true;
            begin();
            if (m_sweeps) {
                m_sweeper.begin(); // after what the first page has asked for
                m_clocks->begin();
                if (m_warner) {
                    m_warner->begin();
                    m_mentions->begin();
                }
            }
        }
    });
    m_window->prepare(m_start.page); // while the store opens
}

Workbench::~Workbench() = default;

void Workbench::begin() {
    m_window->go(m_start);
    Page* page = m_window->currentPage();
    if (!page || page->isSettled()) {
        Q_EMIT ready();
        return;
    }
    connect(page, &Page::settled, this, &Workbench::ready, Qt::SingleShotConnection);
}

/// A rebuild that takes a moment says how far it is and can be stopped; what is left waits for Go on.
void Workbench::showRebuild() {
    const QString key = u"clocks"_s;
    const auto& progress = m_clocks->progress();
    if (m_clocks->isRunning() && progress.total - progress.done > QuietRebuild) {
        m_notices.put(key, {Notice::Weight::Info, u"timer"_s,
                            tr("The clocks of all tickets are being reckoned anew: %1 of %2.")
                                .arg(format::number(progress.done), format::number(progress.total)),
                            tr("Stop"), [this] { m_clocks->cancel(); }});
    } else if (!m_clocks->isRunning() && progress.more) {
        m_notices.put(key, {Notice::Weight::Warning, u"timer"_s,
                            tr("The clocks of %n ticket(s) are those of before the change.", nullptr,
                               int(progress.total - progress.done)),
                            tr("Go on"), [this] { m_clocks->begin(); }});
    } else if (!m_clocks->isRunning()) {
        m_notices.clear(key);
    }
}

void Workbench::showStoreState() {
    switch (m_store.state()) {
    case Store::State::Opening:
        break;
    case Store::State::Ready:
        m_notices.clear(u"store"_s);
        if (m_store.isReadOnly()) {
            m_notices.put(
                u"readOnly"_s,
                {Notice::Weight::Info,
                 u"lock"_s,
                 tr("This workspace is open for reading only: nothing can be changed here. Check the "
                    "rights of the file and its folder."),
                 {},
                 {}});
        } else {
            m_notices.clear(u"readOnly"_s);
        }
        break;
    case Store::State::Unavailable:
        if (!m_begun) {
            Q_EMIT openFailed(m_store.error());
            break;
        }
        m_notices.put(u"store"_s, {Notice::Weight::Failure, u"cloud-off"_s, m_store.error().text, tr("Retry"),
                                   [this] { m_store.reopen(); }});
        break;
    }
}

} // namespace ui
