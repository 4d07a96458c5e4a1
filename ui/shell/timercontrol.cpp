// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timercontrol.h"

#include "core/tickets/tickets.h"
#include "ui/page/timersteps.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using core::effort::Timer;
using core::effort::TimerAct;

/// The class follows what triggers the work: a ticket is the client's matter, unless we found it first.
Timer timerFor(core::Database& db, const TimerRequest& request, core::MemberId member) {
    Timer timer;
    timer.member = member;
    timer.client = request.client;
    timer.ticket = request.ticket;
    timer.note = request.note;
    if (const auto ticket = core::tickets::find(db, request.ticket)) {
        const bool ours = ticket->openedBy == core::tickets::OpenedBy::Us;
        timer.client = ticket->client;
        timer.origin = ours ? core::Origin::OwnProblem : core::Origin::ClientContact;
        timer.workClass = core::effort::classOf(timer.origin, ticket->clientAt, db.now());
    }
    return timer;
}

} // namespace

TimerControl::TimerControl(const Desk& desk, QWidget& host, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_host(host) {}

void TimerControl::start(const TimerRequest& request) {
    const core::MemberId member = m_desk.session.member().id;
    if (!member) {
        m_desk.notices.failed(
            {core::ErrorKind::Invalid, tr("Add a member first: time belongs to a person."), {}});
        return;
    }
    m_desk.store
        .write([request, member, zone = m_desk.session.zone()](core::Transaction& tx) {
            return core::effort::beginWork(tx, timerFor(tx, request, member), zone);
        })
        .then(this, [this, request](core::Result<TimerAct> act) {
            if (!act) {
                m_desk.notices.failed(act.error(), [this, request] { start(request); });
                return;
            }
            m_desk.undo.push(timerStep(*act, m_desk.session.zone()));
        });
}

void TimerControl::stop() {
    const core::MemberId member = m_desk.session.member().id;
    m_desk.store
        .write([member, zone = m_desk.session.zone()](core::Transaction& tx) {
            return core::effort::endWork(tx, member, zone);
        })
        .then(this, [this](core::Result<TimerAct> act) {
            if (!act) {
                m_desk.notices.failed(act.error(), [this] { stop(); });
            } else if (act->changed()) {
                m_desk.undo.push(timerStep(*act, m_desk.session.zone()));
            }
        });
}

void TimerControl::askAboutGap(const core::InstantRange& gap) {
    if (DialogFrame::openIn(m_host.window()) || m_desk.store.isReadOnly()) {
        return; // never a dialog on a dialog, nor one without an answer; the next start finds the gap
    }
    const auto& session = m_desk.session;
    auto* dialog = new DialogFrame(m_desk.theme, tr("Was that work?"), DialogFrame::Width::Small, &m_host);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"timerGap"_s);
    auto* sentence =
        new Label(m_desk.theme,
                  tr("The timer ran from %1 to %2 while Waymark was closed or the computer slept.")
                      .arg(format::when(gap.from, session.now(), session.zone()),
                           format::when(gap.to, session.now(), session.zone())),
                  Type::Body, Color::Ink, dialog);
    sentence->setWordWrap(true);
    dialog->body()->addWidget(sentence);
    const auto settleBy = [this, dialog](core::effort::GapChoice choice) {
        settle(int(choice));
        dialog->accept();
    };
    connect(dialog->addSecondary(tr("A break, go on now")), &QPushButton::clicked, dialog,
            [settleBy] { settleBy(core::effort::GapChoice::Drop); });
    connect(dialog->addSecondary(tr("I stopped then")), &QPushButton::clicked, dialog,
            [settleBy] { settleBy(core::effort::GapChoice::Cut); });
    dialog->setPrimary(tr("Yes, keep it"));
    connect(dialog, &DialogFrame::submitted, dialog, [settleBy] { settleBy(core::effort::GapChoice::Keep); });
    dialog->open();
}

void TimerControl::settle(int choice) {
    m_desk.store
        .write([member = m_desk.session.member().id, choice,
                zone = m_desk.session.zone()](core::Transaction& tx) {
            return core::effort::settleWork(tx, member, core::effort::GapChoice(choice), zone);
        })
        .then(this, [this, choice](core::Result<TimerAct> act) {
            if (!act) {
                m_desk.notices.failed(act.error(), [this, choice] { settle(choice); });
            } else if (act->changed()) {
                m_desk.undo.push(timerStep(*act, m_desk.session.zone()));
            }
        });
}

} // namespace ui
