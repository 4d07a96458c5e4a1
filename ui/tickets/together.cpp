// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tickets page does with tickets that belong together, and with the people who are on one.
#include "core/tickets/rules.h"
#include "core/tickets/watching.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/historydialog.h"
#include "ui/tickets/mergedbar.h"
#include "ui/tickets/presencekeeper.h"
#include "ui/tickets/threadview.h"
#include "ui/tickets/ticketacts.h"
#include "ui/tickets/tickethead.h"
#include "ui/tickets/ticketpanel.h"
#include "ui/tickets/ticketqueue.h"
#include "ui/tickets/ticketspage.h"
#include "ui/tickets/togetheracts.h"
#include "ui/tickets/togetherdialogs.h"
#include "ui/tickets/togetherpart.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagefield.h"

#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

namespace {

/// What is not done when the ticket is; in words.
QStringList unfinishedOf(const TicketPageData& page) {
    QStringList all;
    for (const auto& other : page.links) {
        if (other.kind == tickets::LinkKind::Parent && other.isFrom && tickets::isOpen(other.state)) {
            all << TicketsPage::tr("Part %1 %2 is open")
                       .arg(format::ticketNumber(other.number), other.subject);
        }
    }
    for (const auto& item : page.items) {
        if (!item.doneAt) {
            all << (item.body.isEmpty()
                        ? TicketsPage::tr("%1 is open").arg(format::ticketNumber(item.linkedNumber))
                        : item.body);
        }
    }
    return all;
}

} // namespace

void TicketsPage::connectTogether() {
    TogetherPart* part = &m_panel->together();
    const auto go = [this](core::TicketId ticket) { openTicket(ticket); };
    connect(part, &TogetherPart::ticketActivated, this, go);
    connect(part, &TogetherPart::linkRequested, this, &TicketsPage::link);
    connect(part, &TogetherPart::unlinkRequested, m_together, &TogetherActs::unlink);
    connect(part, &TogetherPart::unmergeRequested, m_together, &TogetherActs::unmerge);
    connect(part, &TogetherPart::itemAdded, m_together,
            [this](const QString& body) { m_together->addItem(body); });
    connect(part, &TogetherPart::itemTicked, m_together, &TogetherActs::tick);
    connect(part, &TogetherPart::itemMoved, m_together, &TogetherActs::moveItem);
    connect(part, &TogetherPart::itemRemoved, m_together, &TogetherActs::removeItem);
    connect(m_mergedBar, &MergedBar::openRequested, this, go);
    connect(m_mergedBar, &MergedBar::unmergeRequested, m_together, &TogetherActs::unmerge);
    connect(m_together, &TogetherActs::opened, this, go);
    connect(m_panel, &TicketPanel::watchRequested, m_together, &TogetherActs::watch);
    connect(m_panel, &TicketPanel::historyRequested, this, &TicketsPage::showHistory);
    connect(m_panel, &TicketPanel::deviationActivated, this,
            [this](core::DeviationId deviation) { Q_EMIT openRequested(placeOf(deviation)); });
    connect(m_composer, &Composer::typed, m_presence, &PresenceKeeper::wrote);
    connect(m_presence, &PresenceKeeper::changed, this, [this] {
        m_head->setPresence(m_presence->textFor(m_id));
        m_queue->setPresence(m_presence->all());
    });
}

void TicketsPage::addTogetherKeys() {
    const auto onTicket = [this](auto run) {
        return [this, run] {
            if (m_data) {
                run();
            }
        };
    };
    addKey("merge", tr("Merge into another ticket"), QKeySequence(Qt::SHIFT | Qt::Key_M), u"merge"_s,
           onTicket([this] { merge(); }));
    addKey("unmerge", tr("Undo the latest merge"), {}, u"split"_s, onTicket([this] {
               if (m_data->mergedInto) {
                   m_together->unmerge(m_id, m_data->thread.ticket.number);
               } else if (!m_data->merged.empty()) {
                   m_together->unmerge(m_data->merged.front().id, m_data->merged.front().number);
               }
           }));
    addKey("split", tr("New ticket out of the message"), QKeySequence(Qt::SHIFT | Qt::Key_S), u"split"_s,
           onTicket([this] { split(); }));
    addKey("linkTicket", tr("Link with another ticket"), QKeySequence(Qt::SHIFT | Qt::Key_K), u"link"_s,
           onTicket([this] { link(); }));
    addKey("openLinked", tr("Open the first linked ticket"), QKeySequence(Qt::SHIFT | Qt::Key_O),
           u"arrow-up-right"_s, onTicket([this] {
               if (m_data->mergedInto) {
                   openTicket(m_data->mergedInto->target);
               } else if (!m_data->links.empty()) {
                   openTicket(m_data->links.front().id);
               }
           }));
    addKey("item", tr("Add to the checklist"), QKeySequence(Qt::SHIFT | Qt::Key_C), u"list-checks"_s,
           onTicket([this] {
               showPanel();
               m_panel->together().focusItem();
           }));
    addKey("watch", tr("Watch, or watch no more"), Qt::Key_W, u"eye"_s,
           onTicket([this] { m_together->watch(!m_data->isWatchedBy(desk().session.member().id)); }));
    addKey("history", tr("Show the history"), Qt::Key_H, u"history"_s, onTicket([this] { showHistory(); }));
}

void TicketsPage::showTogether(const TicketPageData& page) {
    const auto& ticket = page.thread.ticket;
    m_acts->setTicket(ticket, unfinishedOf(page));
    m_together->setTicket(ticket.id, ticket.number);
    m_mergedBar->setData(page);
    m_presence->setTicket(ticket.id);
    m_head->setPresence(m_presence->textFor(ticket.id));
    const bool typed = m_composer->editor() && !m_composer->editor()->toPlainText().isEmpty();
    m_composer->setVisible(!page.mergedInto || typed);
    const core::MemberId me = desk().session.member().id;
    const bool isNew = page.hasNews || (page.unread && m_keptUnread != ticket.id);
    const bool isRead = isVisible() && !window()->testAttribute(Qt::WA_ShowWithoutActivating);
    if (isNew && isRead && !isTable() && !store().isReadOnly()) {
        store()
            .write([id = ticket.id, me](core::Transaction& tx) { tickets::markSeen(tx, id, me); })
            .then(this, [this, id = ticket.id](const core::Result<void>& done) {
                if (done) {
                    m_queue->showUnread(id, false);
                }
            });
    }
}

void TicketsPage::merge(core::TicketId target) {
    (new MergeDialog(desk(), *m_together, *m_data, target, this))->open();
}

void TicketsPage::link() {
    auto* dialog = new LinkDialog(desk(), *m_together, *m_data, this);
    connect(dialog, &LinkDialog::mergeRequested, this, &TicketsPage::merge, Qt::QueuedConnection);
    dialog->open();
}

void TicketsPage::split() {
    const auto chosen = m_thread->chosenMessages();
    if (!chosen.empty()) {
        (new SplitDialog(desk(), *m_together, *m_data, chosen, this))->open();
    }
}

void TicketsPage::showHistory() {
    (new HistoryDialog(desk(), *m_data, this))->open();
}

} // namespace ui
