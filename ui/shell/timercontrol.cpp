// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timercontrol.h"

#include "core/effort/timer.h"
#include "core/tickets/tickets.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using core::effort::Entry;
using core::effort::Timer;

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
            return core::effort::switchTo(tx, timerFor(tx, request, member), zone);
        })
        .then(this, [this, request](core::Result<std::optional<Entry>> saved) {
            if (!saved) {
                m_desk.notices.failed(saved.error(), [this, request] { start(request); });
            }
        });
}

void TimerControl::stop() {
    const core::MemberId member = m_desk.session.member().id;

    struct Stopped {
        std::optional<Timer> timer;
        std::optional<Entry> entry;
    };

    m_desk.store
        .write([member, zone = m_desk.session.zone()](core::Transaction& tx) {
            Stopped stopped;
            stopped.timer = core::effort::running(tx, member);
            stopped.entry = core::effort::stop(tx, member, zone);
            return stopped;
        })
        .then(this, [this](core::Result<Stopped> stopped) {
            if (!stopped) {
                m_desk.notices.failed(stopped.error(), [this] { stop(); });
                return;
            }
            if (!stopped->entry || !stopped->timer) {
                return;
            }
            m_desk.undo.push({tr("Timer stopped, %1 saved").arg(format::minutes(stopped->entry->minutes)),
                              [id = stopped->entry->id, timer = *stopped->timer](core::Transaction& tx) {
                                  core::effort::remove(tx, id);
                                  core::effort::start(tx, timer);
                              },
                              {}});
        });
}

void TimerControl::askAboutGap(const core::InstantRange& gap) {
    if (DialogFrame::openIn(m_host.window())) {
        return; // never a dialog on a dialog; the gap stays and is found at the next start
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
            return core::effort::settleGap(tx, member, core::effort::GapChoice(choice), zone);
        })
        .then(this, [this, choice](core::Result<std::optional<Entry>> saved) {
            if (!saved) {
                m_desk.notices.failed(saved.error(), [this, choice] { settle(choice); });
            }
        });
}

} // namespace ui
