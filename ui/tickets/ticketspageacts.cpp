// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What can be done on the tickets page: its keys, its menu, and giving a ticket to another client.
#include "core/tickets/rules.h"
#include "core/tickets/unread.h"
#include "ui/page/clientfield.h"
#include "ui/tickets/causedialog.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/queuelist.h"
#include "ui/tickets/tagseditor.h"
#include "ui/tickets/ticketacts.h"
#include "ui/tickets/tickethead.h"
#include "ui/tickets/ticketpanel.h"
#include "ui/tickets/ticketqueue.h"
#include "ui/tickets/ticketspage.h"
#include "ui/tickets/tickettable.h"
#include "ui/tickets/timepart.h"
#include "ui/tickets/viewlist.h"
#include "ui/widgets/editbox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/words.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::MessageKind;
using tickets::TicketState;

namespace ui {

void TicketsPage::addKey(const char* id, const QString& text, const QKeySequence& key, const QString& icon,
                         std::function<void()> run, bool offered) {
    ActionSpec spec;
    spec.id = u"tickets.%1"_s.arg(QLatin1String(id));
    spec.text = text;
    spec.key = key;
    spec.icon = icon;
    spec.offered = offered;
    addAction(spec, std::move(run));
}

void TicketsPage::addKeys() {
    addKey(
        "next", tr("Next ticket"), Qt::Key_J, {}, [this] { m_queue->list().step(+1); }, false);
    addKey(
        "previous", tr("Previous ticket"), Qt::Key_K, {}, [this] { m_queue->list().step(-1); }, false);
    addKey("find", tr("Find in the queue"), Qt::Key_Slash, u"search"_s, [this] { m_queue->find(); });
    addKey("panel", tr("Show or hide the side panel"), QKeySequence(Qt::CTRL | Qt::Key_Period),
           u"panel-right"_s, [this] { togglePanel(); });
    addKey("filter", tr("Filter the queue"), Qt::Key_F, u"list-filter"_s,
           [this] { m_queue->openFilterMenu(); });
    addKey("order", tr("Order and group the queue"), Qt::Key_O, u"arrow-up-down"_s,
           [this] { m_queue->openSortMenu(); });
    addKey("select", tr("Select the ticket, or not"), Qt::Key_X, u"circle-check"_s,
           [this] { m_queue->list().toggleMarked(); });
    addKey("selectTo", tr("Select to here"), QKeySequence(Qt::SHIFT | Qt::Key_X), u"check-check"_s,
           [this] { m_queue->list().selectToMarked(); });
    addKey("selectAll", tr("Select all tickets that match"), QKeySequence(Qt::CTRL | Qt::Key_A),
           u"check-check"_s, [this] { m_queue->list().selectAllMatching(); });
    addKey("selectNothing", tr("Select nothing"), QKeySequence(Qt::SHIFT | Qt::Key_Escape), u"x"_s,
           [this] { m_queue->list().selectNothing(); });
    addKey("table", tr("Show the queue as a table, or the thread"), Qt::Key_V, u"table"_s,
           [this] { showTable(!isTable()); });
    addKey("unread", tr("Mark as unread, or as read"), Qt::Key_U, u"mail"_s, [this] { toggleUnread(); });
    addKey("change", tr("Change the selected tickets"), Qt::Key_E, u"pencil"_s,
           [this] { m_queue->changeMany(m_id); });
    for (const auto& [view, stored] : core::EnumNames<tickets::View>::names) {
        addAction({.id = u"tickets.view.%1"_s.arg(core::toText(view)),
                   .text = tr("Show tickets: %1").arg(viewWord(view)),
                   .icon = u"list-filter"_s},
                  [this, v = view] { m_queue->chooseView(v); });
    }
}

void TicketsPage::addTicketKeys() {
    addKey("reply", tr("Write a public reply"), Qt::Key_R, u"reply"_s, [this] { write(MessageKind::Reply); });
    addKey("note", tr("Write an internal note"), Qt::Key_I, u"lock"_s, [this] { write(MessageKind::Note); });
    addKey("call", tr("Log a call"), QKeySequence(Qt::SHIFT | Qt::Key_R), u"phone"_s,
           [this] { write(MessageKind::Call); });
    addKey("send", tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return), u"send"_s,
           [this] { m_composer->send(); });
    addKey("sendNext", tr("Send and go to the next ticket"),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), u"send"_s, [this] { sendAndNext(); });
    addKey("sendwait", tr("Send and wait for the client"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return),
           u"send"_s, [this] { m_composer->sendAnd(TicketState::Pending); });
    addKey("sendresolve", tr("Send and resolve"),
           QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_Return), u"send"_s,
           [this] { m_composer->sendAnd(TicketState::Resolved); });
    addKey("minutes", tr("Minutes of the answer"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, u"timer"_s, [this] {
        if (m_data) {
            showTable(false);
            m_composer->focusMinutes();
        }
    });
    const auto onTicket = [this](auto run) {
        return [this, run] {
            if (m_data) {
                showTable(false); // menus and fields stand beside the thread
                run();
            }
        };
    };
    addKey("assign", tr("Assign"), Qt::Key_A, u"user-plus"_s, onTicket([this] { m_head->openAssignMenu(); }));
    addKey("assignMe", tr("Take this ticket"), QKeySequence(Qt::SHIFT | Qt::Key_A), u"user-check"_s,
           onTicket([this] { m_acts->assign(desk().session.member().id); }));
    addKey("resolve", tr("Resolve"), Qt::Key_C, u"check"_s, onTicket([this] {
               if (tickets::isOpen(m_data->thread.ticket.state)) {
                   m_acts->setState(TicketState::Resolved);
               }
           }));
    addKey("cause", tr("Choose the cause"), Qt::Key_G, u"git-branch"_s,
           onTicket([this] { CauseDialog::ask(desk(), m_id, this, false); }));
    addKey("state", tr("Change the state"), Qt::Key_S, u"hourglass"_s,
           onTicket([this] { m_head->openStateMenu(); }));
    addKey("priority", tr("Change the priority"), Qt::Key_P, u"flag"_s,
           onTicket([this] { m_head->openPriorityMenu(); }));
    addKey("client", tr("Give it to another client"), {}, u"building-2"_s,
           onTicket([this] { editClient(); }));
    addKey("contact", tr("Change the contact"), {}, u"user"_s,
           onTicket([this] { m_head->openContactMenu(); }));
    addKey("channel", tr("Change the channel"), {}, u"mail"_s,
           onTicket([this] { m_head->openChannelMenu(); }));
    addKey("kind", tr("Change the kind"), {}, u"tag"_s, onTicket([this] { m_head->openKindMenu(); }));
    addKey("subject", tr("Edit the subject"), Qt::Key_F2, u"pencil"_s,
           onTicket([this] { m_head->editSubject(); }));
    addKey("tags", tr("Add a tag"), QKeySequence(Qt::SHIFT | Qt::Key_T), u"tag"_s, onTicket([this] {
               showPanel();
               m_panel->tags().focusField();
           }));
    addKey("time", tr("Log time on this ticket"), QKeySequence(Qt::SHIFT | Qt::Key_L), u"timer"_s,
           onTicket([this] {
               showPanel();
               m_panel->time().focusMinutes();
           }));
}

/// The table takes the place of the thread; what needs the thread goes back to it.
void TicketsPage::showTable(bool on) {
    if (on == m_isTable) {
        return;
    }
    m_isTable = on;
    m_queue->showTable(on);
    m_table->setVisible(on);
    m_detail->setVisible(!on && m_data);
    m_empty->setVisible(!on && !m_data);
    placePanel();
    on ? m_table->mark(m_id.value) : m_queue->list().mark(m_id.value);
    setFocusProxy(on ? static_cast<QWidget*>(m_table) : &m_queue->list());
    setFocus(Qt::TabFocusReason);
    if (!on) {
        load(); // now it is read
    }
}

void TicketsPage::toggleUnread() {
    if (!m_data || store().isReadOnly()) {
        return;
    }
    const core::TicketId id = m_id;
    const bool unread = m_keptUnread != id;
    m_keptUnread = unread ? id : core::TicketId();
    store()
        .write([id, unread, me = desk().session.member().id](core::Transaction& tx) {
            unread ? tickets::setUnread(tx, {id.value}, me) : tickets::setRead(tx, {id.value}, me);
        })
        .then(this, [this, id, unread](const core::Result<void>& marked) {
            marked ? m_queue->showUnread(id, unread) : desk().notices.failed(marked.error());
        });
}

void TicketsPage::editClient() {
    showPanel();
    const core::ClientId from = clientInView();
    auto* field = new ClientField(desk(), this);
    field->setObjectName(u"ticketClientField"_s);
    field->setClient(from, m_data->thread.clientName);
    field->selectAll();
    auto* box = new EditBox(theme(), this, m_panel->client(), field);
    connect(box, &EditBox::cancelled, box, &EditBox::finish);
    connect(field, &Typeahead::chosen, box, [box] { Q_EMIT box->submitted(); });
    connect(box, &EditBox::submitted, this, [this, box, field, from, ticket = m_id] {
        const core::ClientId to = field->client();
        if (!to) {
            box->showProblem(tr("Choose a client from the list."));
            return;
        }
        box->finish();
        if (to != from && ticket == m_id) {
            m_acts->moveToClient(from, to);
        }
    });
    box->open();
}

void TicketsPage::openMore(QPoint globalPosition) {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"moreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Actions::Entry& entry : desk().actions.usable()) {
        if (entry.spec.page == objectName() && entry.spec.offered) {
            menu->addAction(entry.action);
        }
    }
    menu->popup(globalPosition);
}

} // namespace ui
