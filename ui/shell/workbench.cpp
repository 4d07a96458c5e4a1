// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "ui/shell/errands.h"
#include "ui/shell/mainwindow.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

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
    , m_clocks(m_store)
    , m_desk{m_store, m_reports, theme, m_session, m_actions, m_notices, m_undo, settings, m_sweeper}
    , m_start(setup.start)
    , m_window(std::make_unique<MainWindow>(m_desk, setup.pages))
    , m_sweeps(setup.sweeps) {
    new Errands(m_desk, *m_window); // belongs to the window
    connect(&m_store, &Store::stateChanged, this, &Workbench::showStoreState);
    connect(&m_store, &Store::writeFailed, &m_notices,
            [this](const core::Error& error) { m_notices.failed(error); });
    connect(&m_session, &Session::changed, this, [this] {
        if (!m_begun) {
            m_begun = true;
            begin();
            if (m_sweeps) {
                m_sweeper.begin(); // after what the first page has asked for
                m_clocks.begin();
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

void Workbench::showStoreState() {
    switch (m_store.state()) {
    case Store::State::Opening:
        break;
    case Store::State::Ready:
        m_notices.clear(u"store"_s);
        if (m_store.isReadOnly()) {
            m_notices.put(u"readOnly"_s,
                          {Notice::Weight::Info,
                           u"lock"_s,
                           tr("This workspace is open for reading only. Nothing can be changed here."),
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
