// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketspage.h"

#include "core/tickets/rules.h"
#include "core/tickets/unread.h"
#include "ui/page/rowsplace.h"
#include "ui/theme/motion.h"
#include "ui/tickets/composer.h"
#include "ui/tickets/fileopener.h"
#include "ui/tickets/mergedbar.h"
#include "ui/tickets/presencekeeper.h"
#include "ui/tickets/principlesstrip.h"
#include "ui/tickets/queuelist.h"
#include "ui/tickets/tagseditor.h"
#include "ui/tickets/threadview.h"
#include "ui/tickets/ticketacts.h"
#include "ui/tickets/tickethead.h"
#include "ui/tickets/ticketpanel.h"
#include "ui/tickets/ticketqueue.h"
#include "ui/tickets/tickettable.h"
#include "ui/tickets/timepart.h"
#include "ui/tickets/togetheracts.h"
#include "ui/tickets/viewlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/entrance.h"
#include "ui/widgets/format.h"
#include "ui/widgets/textbutton.h"

#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::MessageKind;
using tickets::TicketState;

namespace ui {

namespace {

constexpr int QueueWidth = 284;
constexpr int NarrowBelow = 1280; ///< of the window: the panel becomes a drawer
constexpr auto PanelKey = "tickets/panel";

} // namespace

TicketsPage::TicketsPage(const Desk& desk, QWidget* parent)
    : Page(desk, pages::Tickets, tr("Tickets"), parent)
    , m_queue(new TicketQueue(desk, this))
    , m_table(m_queue->makeTable(this))
    , m_detail(new QWidget(this))
    , m_head(new TicketHead(desk, m_detail))
    , m_thread(new ThreadView(desk, m_detail))
    , m_opener(new FileOpener(desk, this))
    , m_composer(new Composer(desk, *m_opener, m_detail))
    , m_empty(new EmptyState(desk.theme, u"inbox"_s, {}, {}, this))
    , m_panel(new TicketPanel(desk, this))
    , m_acts(new TicketActs(desk, this))
    , m_principles(new PrinciplesStrip(desk, m_detail))
    , m_together(new TogetherActs(desk, this))
    , m_mergedBar(new MergedBar(desk, m_detail))
    , m_presence(new PresenceKeeper(desk, this)) {
    bar()->hide(); // the queue has its own head; search, log and new ticket keep their keys
    body()->setContentsMargins(0, 0, 0, 0);
    m_queue->setFixedWidth(QueueWidth);
    buildDetail();
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_queue);
    row->addWidget(m_table, 1);
    row->addWidget(m_detail, 1);
    row->addWidget(m_empty, 1);
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
    m_table->hide();
    m_detail->hide();
    m_panel->hide();
    m_empty->hide();
    setFocusProxy(&m_queue->list());
    connectQueue();
    connectTable();
    connectTicket();
    connectTogether();
    connectLessons();
    addKeys();
    addTicketKeys();
    addTogetherKeys();
    connectAnswer();
    addAnswerKeys();
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &TicketsPage::load);
    connect(&desk.store, &Store::changed, this, &TicketsPage::follow);
    connect(&desk.session, &Session::memberChanged, this, &TicketsPage::load);
    connect(&desk.undo, &UndoStack::undone, m_composer, &Composer::restoreDrafts);
}

void TicketsPage::buildDetail() {
    auto* column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_mergedBar);
    column->addWidget(m_thread, 1);
    column->addWidget(m_principles);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 4, 20, 16);
    foot->addWidget(m_composer);
    column->addLayout(foot);
    auto* create = new Button(theme(), tr("New ticket"), Button::Kind::Secondary, m_empty);
    create->setObjectName(u"emptyNewTicket"_s);
    create->setIconName(u"plus"_s);
    create->setKeyCap(u"N"_s);
    connect(create, &QPushButton::clicked, this, [this] { Q_EMIT newTicketRequested({}); });
    m_empty->setObjectName(u"ticketsEmpty"_s);
    m_empty->addButton(create);
}

void TicketsPage::connectQueue() {
    connect(m_queue, &TicketQueue::settled, this, &TicketsPage::settleQueue);
    connect(m_queue, &TicketQueue::viewChosen, this, [this] { m_pickFirst = true; });
    connect(m_queue, &TicketQueue::countsChanged, this, [this] {
        if (!m_id && m_queue->isSettled()) {
            showNothing();
        }
    });
    connect(m_queue, &TicketQueue::newTicketRequested, this,
            [this] { Q_EMIT newTicketRequested(m_queue->query().client); });
    connect(&m_queue->list(), &QueueList::chosen, this,
            [this](qint64 key) { showTicket(core::TicketId(key)); });
    connect(&m_queue->list(), &QueueList::opened, this, [this] { m_thread->setFocus(Qt::TabFocusReason); });
}

void TicketsPage::connectTicket() {
    connect(m_head, &TicketHead::subjectEdited, m_acts, &TicketActs::setSubject);
    connect(m_head, &TicketHead::subjectLeft, this,
            [this] { m_queue->list().setFocus(Qt::OtherFocusReason); });
    connect(m_head, &TicketHead::stateChosen, m_acts, &TicketActs::setState);
    connect(m_head, &TicketHead::kindChosen, m_acts, &TicketActs::setKind);
    connect(m_head, &TicketHead::priorityChosen, m_acts, &TicketActs::setPriority);
    connect(m_head, &TicketHead::assigneeChosen, m_acts, &TicketActs::assign);
    connect(m_head, &TicketHead::panelToggled, this, &TicketsPage::togglePanel);
    connect(m_head, &TicketHead::moreRequested, this, &TicketsPage::openMore);
    connect(m_acts, &TicketActs::refused, this, [this] {
        m_next = 0;
        m_composer->setBusy(false);
    });
    const auto goToClient = [this] { openClient(clientInView()); };
    connect(m_head, &TicketHead::clientActivated, this, goToClient);
    connect(m_panel, &TicketPanel::clientActivated, this, goToClient);
    connect(m_panel, &TicketPanel::clientTicketsActivated, this, [this] {
        Q_EMIT openRequested({pages::Tickets, m_id.value, u"client=%1"_s.arg(clientInView().value)});
    });
    connect(m_head, &TicketHead::channelChosen, m_acts, &TicketActs::setChannel);
    connect(m_head, &TicketHead::contactChosen, m_acts, &TicketActs::setContact);
    connect(m_panel, &TicketPanel::clientEditRequested, this, &TicketsPage::editClient);
    connect(m_panel, &TicketPanel::contactEditRequested, m_head,
            [this] { m_head->openContactMenu(m_panel->contact()); });
    connect(m_acts, &TicketActs::movedToClient, this, [this] {
        m_asksContact = true;
        load();
    });
    connect(m_panel, &TicketPanel::assignRequested, m_head, &TicketHead::openAssignMenu);
    connect(&m_panel->tags(), &TagsEditor::edited, m_acts, &TicketActs::setTags);
    connect(&m_panel->time(), &TimePart::minutesLogged, m_acts, &TicketActs::logMinutes);
    connect(&m_panel->time(), &TimePart::timerStopRequested, this, &TicketsPage::timerStopRequested);
    connect(&m_panel->time(), &TimePart::rowsRequested, this, [this] {
        RowsRequest request;
        // All days: work can be entered for a day before the ticket was opened.
        request.which.days = {QDate(1970, 1, 1), desk().session.today().addDays(1)};
        request.which.ticket = m_id;
        request.title = tr("Time on this ticket");
        Q_EMIT openRequested(placeOf(request));
    });
    connect(&m_panel->time(), &TimePart::timerRequested, this, [this] {
        Q_EMIT timerRequested({clientInView(), ticketInView(), {}});
    });
}

void TicketsPage::messageHeld(const tickets::NewMessage& message) {
    m_next = 0;
    if (message.ticket == m_id) {
        m_holding = true;
        load();
        return;
    }
    m_composer->setBusy(false);
    const QString key = u"tickets.held"_s;
    desk().notices.put(key, {Notice::Weight::Warning, u"triangle-alert"_s,
                             tr("What you wrote on %1 is held: a message arrived meanwhile.")
                                 .arg(format::ticketNumber(m_sending)),
                             tr("Show it"), [this, key, ticket = message.ticket] {
                                 desk().notices.clear(key);
                                 openTicket(ticket);
                             }});
}

void TicketsPage::open(const Place& place) {
    setSettled(false);
    if (!place.query.isEmpty()) {
        const TicketQuery query = ticketQueryOf(place.query);
        if (query != m_queue->query()) {
            m_queue->setQuery(query);
        }
        m_pickFirst = place.id == 0;
    }
    if (place.id != 0) {
        showTicket(core::TicketId(place.id));
    } else if (m_id) {
        load();
    }
    if (m_queue->isSettled()) {
        settleQueue();
    }
}

Place TicketsPage::place() const {
    return {pages::Tickets, m_id.value, toText(m_queue->query())};
}

void TicketsPage::refresh() {
    setSettled(false);
    m_queue->reload();
    load();
}

core::ClientId TicketsPage::clientInView() const {
    return m_data ? m_data->thread.ticket.client : core::ClientId();
}

core::TicketId TicketsPage::ticketInView() const {
    return m_id;
}

QList<QWidget*> TicketsPage::regions() const {
    if (isTable()) {
        return {m_table};
    }
    QList<QWidget*> all{&m_queue->list()};
    if (m_detail->isVisible()) {
        all << m_thread << m_composer;
    }
    if (m_panel->isVisible()) {
        all << m_panel;
    }
    return all;
}

void TicketsPage::follow(const core::Changes& changes) {
    using E = core::Entity;
    for (const E entity :
         {E::Ticket, E::Message, E::Effort, E::Timer, E::Client, E::Contact, E::Member, E::Deviation}) {
        if (m_id && core::touches(changes, entity)) {
            m_reload.start();
            return;
        }
    }
}

void TicketsPage::settleQueue() {
    QueueList& list = m_queue->list();
    const bool listed = m_id && list.holds(m_id.value);
    if ((!m_id || (m_pickFirst && !listed)) && !m_queue->isEmpty()) {
        showTicket(core::TicketId(list.firstKey()));
    } else if (m_pickFirst && !listed) {
        showNothing();
    } else if (!m_id) {
        showNothing();
    }
    m_pickFirst = false;
    settle();
}

void TicketsPage::settle() {
    if (m_queue->isSettled() && !m_loading) {
        setSettled(true);
    }
}

void TicketsPage::showTicket(core::TicketId id) {
    if (m_id != id) {
        m_id = id;
        m_holding = false;
        m_keptUnread = {};
        m_queue->list().mark(id.value);
        m_table->mark(id.value);
    }
    load();
}

void TicketsPage::load() {
    m_reload.stop();
    if (!m_id) {
        return;
    }
    m_loading = true;
    const int token = ++m_token;
    store()
        .read([id = m_id, member = desk().session.member().id, zone = desk().session.zone(),
               today = desk().session.today()](core::Database& db) {
            return readTicketPage(db, id, member, zone, today);
        })
        .then(this, [this, token](core::Result<std::optional<TicketPageData>> page) {
            if (token != m_token) {
                return;
            }
            m_loading = false;
            if (!page) {
                desk().notices.failed(page.error(), [this] { load(); });
            } else if (*page) {
                show(**page);
            } else {
                showNothing();
            }
            settle();
        });
}

void TicketsPage::show(const TicketPageData& page) {
    const auto& thread = page.thread;
    m_data = page;
    setTitle(u"%1 %2"_s.arg(format::ticketNumber(thread.ticket.number), thread.ticket.subject));
    m_empty->hide();
    m_detail->setVisible(!isTable());
    placePanel();
    m_head->setData(page);
    m_composer->setTicket(thread.ticket.id, thread.ticket.number);
    showTogether(page);
    m_composer->setThread(thread.lastMessage(), thread.ticket.state);
    m_thread->setThread(thread.ticket.id, threadRows(page, desk().session.zone()));
    m_panel->setData(page);
    m_principles->setTicket(thread.ticket.id);
    m_queue->setTags(page.allTags);
    if (m_holding) {
        holdReply();
    }
    if (std::exchange(m_asksContact, false) && !page.contacts.isEmpty() && m_panel->isVisible()) {
        m_head->openContactMenu(m_panel->contact());
    }
}

void TicketsPage::holdReply() {
    m_holding = false;
    const auto rows = threadRows(*m_data, desk().session.zone());
    const auto last = std::find_if(rows.rbegin(), rows.rend(),
                                   [](const ThreadRow& row) { return row.message.has_value(); });
    m_composer->hold(
        last == rows.rend()
            ? tr("The thread changed while you wrote. Your text is kept.")
            : tr("%1 wrote at %2 while you did. Read it above; your text is kept.")
                  .arg(last->author, format::time(core::timeOf(last->at, desk().session.zone()))));
    m_thread->scrollToEnd();
}

void TicketsPage::showNothing() {
    m_id = {};
    m_presence->setTicket({});
    ++m_token;
    m_loading = false;
    m_data.reset();
    setTitle(tr("Tickets"));
    m_detail->hide();
    m_panel->hide();
    using tickets::View;
    const bool needsUs = m_queue->viewName() == viewWord(View::NeedsUs);
    const auto waiting = m_queue->countOf(View::WaitingOnClient);
    const auto onHold = m_queue->countOf(View::OnHold);
    if (!m_queue->isEmpty()) {
        m_empty->setText(tr("No ticket chosen"), tr("Choose one in the queue on the left."));
    } else if (needsUs) {
        m_empty->setText(tr("Nothing needs us"),
                         waiting && onHold ? tr("%1 waiting on the client, %2 on hold.")
                                                 .arg(format::number(*waiting), format::number(*onHold))
                                           : QString());
    } else if (m_queue->viewName().isEmpty()) {
        m_empty->setText(tr("No ticket fits this filter"), tr("Change or clear the filter to see more."));
    } else {
        m_empty->setText(tr("Nothing here"), tr("Tickets appear here when they reach this state."));
    }
    m_empty->setVisible(!isTable());
}

void TicketsPage::write(MessageKind kind) {
    if (m_data) {
        showTable(false);
        m_composer->write(kind);
    }
}

void TicketsPage::sendAndNext() {
    m_next = m_queue->list().keyAfter(+1);
    m_composer->send();
}

void TicketsPage::connectTable() {
    connect(m_table, &TicketTable::chosen, this, [this](qint64 key) { showTicket(core::TicketId(key)); });
    connect(m_table, &TicketTable::opened, this, [this](qint64 key) {
        showTable(false);
        showTicket(core::TicketId(key));
        m_thread->setFocus(Qt::TabFocusReason);
    });
    connect(m_table, &TicketTable::closeRequested, this, [this] { showTable(false); });
}

bool TicketsPage::isNarrow() const {
    return window()->width() < NarrowBelow;
}

void TicketsPage::showPanel() {
    showTable(false);
    if (!m_panel->isVisible()) {
        togglePanel();
    }
}

void TicketsPage::togglePanel() {
    if (isNarrow()) {
        m_drawer = !m_drawer;
    } else {
        desk().settings.setValue(QLatin1String(PanelKey), !m_panel->isVisible());
    }
    const QRect room(width() - TicketPanel::Width - Motion::Shift, 0, TicketPanel::Width + Motion::Shift,
                     height());
    const QPixmap ground = m_panel->isVisible() ? QPixmap() : Entrance::ground(*this, room, theme().motion());
    placePanel();
    if (m_panel->isVisible()) {
        Entrance::play(*m_panel, room, ground, Entrance::From::Right);
    }
}

/// Docked beside the thread, or above its right side where the window is narrow.
void TicketsPage::placePanel() {
    const bool narrow = isNarrow();
    const bool wanted = narrow ? m_drawer : desk().settings.value(QLatin1String(PanelKey), true).toBool();
    m_panel->setVisible(m_data && wanted && !isTable());
    auto* row = static_cast<QHBoxLayout*>(body()->itemAt(0)->layout());
    const bool docked = row->indexOf(m_panel) >= 0;
    if (narrow && docked) {
        row->removeWidget(m_panel);
    } else if (!narrow && !docked) {
        row->addWidget(m_panel);
    }
    if (narrow) {
        m_panel->setGeometry(width() - TicketPanel::Width, 0, TicketPanel::Width, height());
        m_panel->raise();
    }
}

void TicketsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placePanel();
}

/// What was read while nobody saw the page is not seen yet.
void TicketsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_data) {
        m_reload.start();
    }
}

void TicketsPage::keyPressEvent(QKeyEvent* event) {
    QWidget* focus = window()->focusWidget();
    if (event->key() == Qt::Key_Escape && isTable()) {
        showTable(false);
        return;
    }
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    // It ends at the queue: who presses it once too often does not lose the place of work.
    if (!focus || focus == &m_queue->list()) {
        return;
    }
    if (m_drawer && isNarrow() && m_panel->isAncestorOf(focus)) {
        togglePanel();
    }
    m_queue->list().setFocus(Qt::TabFocusReason);
}

} // namespace ui
