// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketqueue.h"

#include "ui/tickets/queuefilter.h"
#include "ui/tickets/queuelist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panelrow.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::Group;
using By = tickets::TicketSort::By;

namespace ui {

namespace {

constexpr std::array Groups{Group::NeedsUs, Group::WaitingOnClient, Group::OnHold, Group::Resolved,
                            Group::All};
constexpr std::array Orders{By::Due,    By::Waiting, By::Updated, By::Opened,
                            By::Number, By::Subject, By::Client,  By::Priority};

} // namespace

QString groupWord(Group group) {
    switch (group) {
    case Group::NeedsUs:
        return TicketQueue::tr("Needs us");
    case Group::WaitingOnClient:
        return TicketQueue::tr("Waiting on client");
    case Group::OnHold:
        return TicketQueue::tr("On hold");
    case Group::Resolved:
        return TicketQueue::tr("Resolved");
    case Group::All:
        break;
    }
    return TicketQueue::tr("All tickets");
}

QString sortWord(By by) {
    switch (by) {
    case By::Due:
        return TicketQueue::tr("What is due next");
    case By::Waiting:
        return TicketQueue::tr("Who waits longest");
    case By::Updated:
        return TicketQueue::tr("Last change");
    case By::Opened:
        return TicketQueue::tr("Opened");
    case By::Number:
        return TicketQueue::tr("Number");
    case By::Subject:
        return TicketQueue::tr("Subject");
    case By::Client:
        return TicketQueue::tr("Client");
    case By::Priority:
        break;
    }
    return TicketQueue::tr("Priority");
}

TicketQueue::TicketQueue(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new Label(desk.theme, {}, Type::Heading, Color::Ink, this))
    , m_count(new Label(desk.theme, {}, Type::Body, Color::Ink2, this))
    , m_order(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_filter(new QueueFilter(desk, this))
    , m_nothing(new Label(desk.theme, {}, Type::Small, Color::Ink3, this))
    , m_groups(new QVBoxLayout) {
    setObjectName(u"ticketQueue"_s);
    setAccessibleName(tr("Queue"));
    m_model = new RowModel<Row>(desk.store, source(), this);
    m_list = new QueueList(*m_model, this);
    m_list->setObjectName(u"ticketList"_s);
    m_list->setItemDelegate(new QueueDelegate(desk.theme, desk.session, *m_model, m_list));
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(16, 14, 16, 14);
    m_nothing->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 8);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_filter);
    column->addWidget(new Rule(desk.theme, this));
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(new Rule(desk.theme, this));
    m_groups->setContentsMargins(0, 6, 0, 0);
    m_groups->setSpacing(0);
    column->addLayout(m_groups);
    m_filter->hide();
    connect(m_filter, &QueueFilter::changed, this, &TicketQueue::setQuery);
    connect(m_model, &RowModelBase::settled, this, [this] {
        showHead();
        Q_EMIT settled();
    });
    connect(m_model, &RowModelBase::failed, this,
            [this](const core::Error& error) { m_desk.notices.failed(error, [this] { reload(); }); });
    connect(&desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::Ticket) || core::touches(changes, core::Entity::Message)) {
            readCounts();
        }
    });
    connect(&desk.session, &Session::memberChanged, this, &TicketQueue::apply);
    connect(&m_minute, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    m_minute.start(std::chrono::minutes(1));
    readCounts();
}

QWidget* TicketQueue::buildHead() {
    auto* head = new QWidget(this);
    head->setFixedHeight(metric::PageBarHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 14, 8, 8);
    row->setSpacing(0);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_title);
    first->addWidget(m_count);
    first->addStretch();
    texts->addLayout(first);
    texts->addWidget(m_order);
    m_title->setObjectName(u"queueTitle"_s);
    m_count->setObjectName(u"queueCount"_s);
    m_order->setElided(true);
    row->addLayout(texts, 1);
    auto* create = new IconButton(m_desk.theme, u"plus"_s, tr("New ticket"), head);
    create->setObjectName(u"queueNewTicket"_s);
    m_sort = new IconButton(m_desk.theme, u"arrow-up-down"_s, tr("Order of the queue"), head);
    m_sort->setObjectName(u"queueSort"_s);
    m_filterButton = new IconButton(m_desk.theme, u"list-filter"_s, tr("Filter the queue"), head);
    m_filterButton->setObjectName(u"queueFilterButton"_s);
    row->addWidget(create, 0, Qt::AlignTop);
    row->addWidget(m_sort, 0, Qt::AlignTop);
    row->addWidget(m_filterButton, 0, Qt::AlignTop);
    connect(create, &QPushButton::clicked, this, &TicketQueue::newTicketRequested);
    connect(m_sort, &QPushButton::clicked, this, &TicketQueue::openSortMenu);
    connect(m_filterButton, &QPushButton::clicked, this,
            [this] { m_filter->setVisible(!m_filter->isVisible()); });
    return head;
}

void TicketQueue::buildSortMenu(QMenu& menu) {
    auto* orders = new QActionGroup(&menu);
    for (const By by : Orders) {
        auto* action = menu.addAction(sortWord(by), this, [this, by] {
            TicketQuery query = m_query;
            query.sort = {by, by == By::Updated || by == By::Opened || by == By::Number};
            setQuery(query);
        });
        action->setCheckable(true);
        action->setChecked(m_query.sort.by == by);
        orders->addAction(action);
    }
    menu.addSeparator();
    auto* reverse = menu.addAction(tr("Reverse the order"), this, [this] {
        TicketQuery query = m_query;
        query.sort.descending = !query.sort.descending;
        setQuery(query);
    });
    reverse->setObjectName(u"reverseOrder"_s);
}

void TicketQueue::openSortMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    buildSortMenu(*menu);
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height() + 4)));
}

void TicketQueue::setQuery(const TicketQuery& query) {
    m_query = query;
    m_filter->setQuery(query);
    if (query.isNarrowed()) {
        m_filter->show();
    }
    apply();
}

void TicketQueue::chooseGroup(Group group) {
    Q_EMIT groupChosen();
    setQuery(withGroup(m_query, group));
}

void TicketQueue::apply() {
    showHead();
    showGroups();
    m_model->setSource(source());
}

void TicketQueue::reload() {
    m_model->reload();
    readCounts();
}

void TicketQueue::find() {
    m_filter->show();
    m_filter->focusText();
}

void TicketQueue::setTags(const QStringList& tags) {
    m_filter->setTags(tags);
}

RowSource<tickets::TicketRow> TicketQueue::source() const {
    const auto filter = m_query.filterFor(m_desk.session.member().id);
    const auto sort = m_query.sort;
    RowSource<Row> source;
    source.firstPage = [filter, sort](core::Database& db, int limit) {
        return tickets::firstRows(db, filter, sort, limit);
    };
    source.keys = [filter, sort](core::Database& db) { return tickets::ids(db, filter, sort); };
    source.rows = [](core::Database& db, const std::vector<qint64>& ids) { return tickets::rows(db, ids); };
    source.key = [](const Row& row) { return row.id.value; };
    source.data = [&session = m_desk.session](const Row& row, int, int role) -> QVariant {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            const Urgency urgency = urgencyOf(row, session.now(), session.zone());
            return u"%1 %2, %3, %4"_s.arg(format::ticketNumber(row.number), row.subject, row.clientName,
                                          urgency.spoken);
        }
        return role == Qt::ToolTipRole ? QVariant(u"%1\n%2"_s.arg(row.subject, row.clientName)) : QVariant();
    };
    source.concerns = {core::Entity::Ticket, core::Entity::Message, core::Entity::Client,
                       core::Entity::Member};
    return source;
}

void TicketQueue::readCounts() {
    const core::Instant midnight = core::startOfDay(m_desk.session.today(), m_desk.session.zone());
    m_desk.store.read([midnight](core::Database& db) { return tickets::queueCounts(db, midnight); })
        .then(this, [this](core::Result<tickets::QueueCounts> counts) {
            if (!counts) {
                m_desk.notices.failed(counts.error(), [this] { readCounts(); });
                return;
            }
            if (*counts != m_counts || m_groups->isEmpty()) {
                m_counts = *counts;
                showHead();
                showGroups();
                Q_EMIT countsChanged();
            }
        });
}

void TicketQueue::showHead() {
    const Group group = m_query.filter.group;
    m_title->setText(groupWord(group));
    m_list->setAccessibleName(tr("Tickets: %1").arg(groupWord(group)));
    m_count->setText(m_model->isComplete() ? format::number(m_model->rowCount()) : QString());
    QString order = sortWord(m_query.sort.by);
    if (m_query.sort != usualSort(group) && m_query.sort.descending) {
        order = tr("%1, reversed").arg(order);
    }
    m_order->setText(m_query.isNarrowed() ? tr("%1, filtered").arg(order) : order);
    const bool nothing = m_model->rowCount() == 0 && m_model->isComplete();
    m_nothing->setVisible(nothing);
    m_nothing->setText(m_query.isNarrowed()       ? tr("No ticket fits this filter.")
                       : group == Group::NeedsUs  ? tr("Nothing needs us.")
                       : group == Group::Resolved ? tr("Nothing resolved yet.")
                                                  : tr("Nothing here."));
}

QString TicketQueue::countText(Group group) const {
    switch (group) {
    case Group::NeedsUs:
        return format::number(m_counts.needsUs);
    case Group::WaitingOnClient:
        return format::number(m_counts.waitingOnClient);
    case Group::OnHold:
        return format::number(m_counts.onHold);
    case Group::Resolved:
        return tr("%1 today").arg(format::number(m_counts.resolvedToday));
    case Group::All:
        break;
    }
    return {};
}

void TicketQueue::showGroups() {
    while (QLayoutItem* item = m_groups->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Group group : Groups) {
        if (group == m_query.filter.group) {
            continue;
        }
        PanelRow::Content content;
        content.icon = u"chevron-right"_s;
        content.name = groupWord(group);
        content.right = countText(group);
        auto* row = new PanelRow(m_desk.theme, content, this);
        row->setObjectName(u"group.%1"_s.arg(core::toText(group)));
        row->setFixedHeight(32);
        connect(row, &PanelRow::clicked, this, [this, group] { chooseGroup(group); });
        m_groups->addWidget(row);
    }
}

void TicketQueue::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Color::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_desk.theme.color(Color::Line));
}

} // namespace ui
