// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errands.h"

#include "ui/page/feedbackdialog.h"
#include "ui/page/plandialog.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navbar.h"
#include "ui/shell/newticket.h"
#include "ui/shell/palette.h"
#include "ui/shell/quicklog.h"
#include "ui/shell/timercard.h"
#include "ui/shell/timercontrol.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

Errands::Errands(const Desk& desk, MainWindow& window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
    , m_timers(new TimerControl(desk, window, this)) {
    connect(&window, &MainWindow::logRequested, this, &Errands::log);
    connect(&window, &MainWindow::newTicketRequested, this, &Errands::newTicket);
    connect(&window, &MainWindow::paletteRequested, this, &Errands::openPalette);
    connect(&window, &MainWindow::timerRequested, m_timers, &TimerControl::start);
    connect(&window, &MainWindow::timerStopRequested, m_timers, &TimerControl::stop);
    TimerCard& card = window.navigation().timerCard();
    connect(&card, &TimerCard::stopRequested, m_timers, &TimerControl::stop);
    connect(&card, &TimerCard::gapFound, m_timers, &TimerControl::askAboutGap);
    connect(&card, &TimerCard::clicked, this, [this, &card] {
        if (const auto& timer = card.timer(); timer && timer->ticket) {
            m_window.go(placeOf(timer->ticket));
        } else if (timer && timer->client) {
            m_window.go(placeOf(timer->client));
        }
    });
    addActions();
}

void Errands::addActions() {
    using Group = ActionSpec::Group;
    m_desk.actions.add(
        {u"do.timer"_s, tr("Start or stop the timer"), QKeySequence(u"T"_s), Group::Do, {}, u"timer"_s}, this,
        [this] { toggleTimer(); });
    m_desk.actions.add({u"do.feedback"_s, tr("Log feedback"), {}, Group::Do, {}, u"heart"_s}, this,
                       [this] { logFeedback(); });
    m_desk.actions.add(
        {u"view.keys"_s, tr("All keys of this page"), QKeySequence(u"?"_s), Group::View, {}, u"keyboard"_s},
        this, [this] { openKeys(); });
}

/// Never a dialog on a dialog.
bool Errands::isCovered() const {
    return DialogFrame::openIn(&m_window) != nullptr;
}

void Errands::log(const LogRequest& request) {
    if (isCovered()) {
        return;
    }
    auto* dialog = new QuickLog(m_desk, request, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuickLog::planRequested, this, &Errands::plan, Qt::QueuedConnection);
    dialog->open();
}

void Errands::plan(core::ClientId client) {
    if (isCovered()) {
        return;
    }
    auto* dialog = new PlanDialog(m_desk, {}, client, &m_window);
    connect(
        dialog, &PlanDialog::logRequested, this,
        [this](core::PlannedId planned) {
            log({{}, planned, {}});
        },
        Qt::QueuedConnection);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Errands::logFeedback() {
    if (isCovered()) {
        return;
    }
    const Page* page = m_window.currentPage();
    (new FeedbackDialog(m_desk, {}, page ? page->clientInView() : core::ClientId(), &m_window))->open();
}

void Errands::newTicket(core::ClientId client) {
    if (isCovered()) {
        return;
    }
    auto* dialog = new NewTicket(m_desk, client, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewTicket::opened, this,
            [this](core::TicketId ticket) { m_window.go(placeOf(ticket)); });
    dialog->open();
}

void Errands::openPalette(const QString& text) {
    if (isCovered() || m_palette) {
        return;
    }
    m_palette = new Palette(m_desk, &m_window);
    connect(m_palette, &Palette::openRequested, &m_window, &MainWindow::go);
    connect(m_palette, &Palette::logRequested, this, &Errands::log);
    connect(m_palette, &Palette::newTicketRequested, this, &Errands::newTicket);
    connect(m_palette, &Palette::timerRequested, m_timers, &TimerControl::start);
    m_palette->open(text);
}

void Errands::openKeys() {
    if (isCovered()) {
        return;
    }
    const Page* page = m_window.currentPage();
    auto* dialog = new KeysDialog(m_desk, page ? page->title() : QString(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Errands::toggleTimer() {
    if (m_window.navigation().timerCard().timer()) {
        m_timers->stop();
        return;
    }
    const Page* page = m_window.currentPage();
    m_timers->start(page ? TimerRequest{page->clientInView(), page->ticketInView(), {}} : TimerRequest{});
}

} // namespace ui
