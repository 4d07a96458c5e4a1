// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketqueue.h"

#include "core/clients/client.h"
#include "ui/models/rowmotion.h"
#include "ui/tickets/bulkbar.h"
#include "ui/tickets/querybar.h"
#include "ui/tickets/queuelist.h"
#include "ui/tickets/tickettable.h"
#include "ui/tickets/viewlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using tickets::View;

namespace ui {

TicketQueue::TicketQueue(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_times(new PromiseTimes(desk.store, this))
    , m_title(new Label(desk.theme, {}, Type::Heading, Color::Ink, this))
    , m_count(new Label(desk.theme, {}, Type::Body, Color::Ink2, this))
    , m_order(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_bar(new QueryBar(desk, this))
    , m_scope(new Button(desk.theme, {}, Button::Kind::Secondary, this))
    , m_bulk(new BulkBar(desk, this))
    , m_nothing(new Label(desk.theme, {}, Type::Small, Color::Ink3, this))
    , m_views(new ViewList(desk, this)) {
    setObjectName(u"ticketQueue"_s);
    setAccessibleName(tr("Queue"));
    m_model = new RowModel<Row>(desk.store, source(), this);
    m_list = new QueueList(*m_model, this);
    m_list->setObjectName(u"ticketList"_s);
    m_delegate = new QueueDelegate(desk.theme, desk.session, *m_model, m_list);
    m_delegate->setTimes(*m_times);
    m_delegate->setSelected([this](qint64 key) { return m_list->isSelected(key); });
    m_delegate->setUnread(m_unread);
    m_list->setItemDelegate(m_delegate);
    new RowMotion(*m_list, *m_model, desk.theme.motion());
    connect(m_times, &PromiseTimes::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    build();
    follow();
    m_bar->setText(m_query.text);
    m_minute.start(std::chrono::minutes(1));
    readWords();
}

void TicketQueue::build() {
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(16, 14, 16, 14);
    m_nothing->hide();
    m_scope->setObjectName(u"clientFilterOff"_s);
    m_scope->setIconName(u"x"_s);
    m_scope->setSize(Button::Size::Row);
    m_scope->hide();
    auto* scope = new QHBoxLayout;
    scope->setContentsMargins(12, 0, 12, 8);
    scope->addWidget(m_scope);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 8);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_bar);
    column->addLayout(scope);
    column->addWidget(new Rule(m_desk.theme, this));
    column->addWidget(m_bulk);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(new Rule(m_desk.theme, this));
    column->addWidget(m_views);
}

void TicketQueue::follow() {
    connect(m_bar, &QueryBar::changed, this,
            [this](const QString& text) { setQuery(withText(m_query, text)); });
    connect(m_bar, &QueryBar::left, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_scope, &QPushButton::clicked, this, [this] {
        TicketQuery query = m_query;
        query.client = {};
        setQuery(query);
    });
    connect(m_views, &ViewList::chosen, this, [this](const TicketQuery& query) {
        Q_EMIT viewChosen();
        setQuery(query);
    });
    connect(m_views, &ViewList::counted, this, [this] {
        m_vocabulary.views = m_views->texts();
        m_bar->setVocabulary(m_vocabulary);
        showHead();
        Q_EMIT countsChanged();
    });
    connect(m_list, &QueueList::selectedChanged, this, &TicketQueue::showSelection);
    connect(m_bulk, &BulkBar::allRequested, m_list, &QueueList::selectAllMatching);
    connect(m_bulk, &BulkBar::clearRequested, m_list, &QueueList::selectNothing);
    connect(m_bulk, &BulkBar::done, m_list, &QueueList::selectNothing);
    connect(m_bulk, &BulkBar::readMarked, this, &TicketQueue::reload);
    connect(m_model, &RowModelBase::settled, this, [this] {
        m_unread.clear();
        showHead();
        showSelection();
        Q_EMIT settled();
    });
    connect(m_model, &RowModelBase::failed, this,
            [this](const core::Error& error) { m_desk.notices.failed(error, [this] { reload(); }); });
    connect(&m_desk.store, &Store::changed, this, [this](const core::Changes& changes) {
        if (core::touches(changes, core::Entity::CustomField) ||
            core::touches(changes, core::Entity::Setting)) {
            readWords();
        }
    });
    connect(&m_desk.session, &Session::changed, this, &TicketQueue::readWords);
    connect(&m_desk.session, &Session::memberChanged, this, &TicketQueue::apply);
    // What is due, and whose time is over, changes without a change.
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_list->viewport()->update();
        if (isVisible()) {
            m_views->reload();
        }
    });
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
    connect(m_filterButton, &QPushButton::clicked, this, &TicketQueue::openFilterMenu);
    return head;
}

void TicketQueue::setQuery(const TicketQuery& query) {
    const bool otherClient = query.client != m_query.client;
    m_query = query;
    m_list->forgetPlace();
    m_bar->setText(query.text);
    if (otherClient) {
        m_list->selectNothing();
        showScope();
    }
    apply();
}

void TicketQueue::showScope() {
    const core::ClientId id = m_query.client;
    m_scope->setVisible(bool(id));
    if (!id) {
        return;
    }
    m_scope->setText(tr("Only one client"));
    m_desk.store.read([id](core::Database& db) { return core::clients::find(db, id); })
        .then(this, [this, id](core::Result<std::optional<core::clients::Client>> client) {
            if (client && *client && id == m_query.client) {
                const QString name =
                    m_desk.theme.metrics(Type::BodyItem).elidedText((*client)->name, Qt::ElideRight, 180);
                m_scope->setText(literal(tr("Only %1").arg(name)));
            }
        });
}

void TicketQueue::chooseView(View view) {
    Q_EMIT viewChosen();
    TicketQuery query = queryOfView(view);
    query.groupBy = m_query.groupBy;
    setQuery(query);
}

QString TicketQueue::viewName() const {
    return m_views->nameOf(m_query);
}

void TicketQueue::apply() {
    const bool grouped = m_query.groupBy != tickets::GroupBy::Nothing;
    m_list->setUniformItemSizes(!grouped); // headings are lower than tickets
    m_views->setQuery(m_query, m_vocabulary.words);
    showHead();
    m_model->setSource(source());
    fillTable();
}

TicketTable* TicketQueue::makeTable(QWidget* parent) {
    const TicketTable::Marks marks{
        [this](qint64 key) { return m_list->isSelected(key); },
        [this](const Row& row) { return m_delegate->isUnread(row); },
    };
    m_hiddenTable = new TicketTable(m_desk, *m_model, *m_times, marks, parent);
    connect(m_hiddenTable, &TicketTable::sortChosen, this, [this](const tickets::TicketSort& sort) {
        TicketQuery query = m_query;
        query.sort = sort;
        setQuery(query);
    });
    connect(m_list, &QueueList::selectedChanged, m_hiddenTable, qOverload<>(&QWidget::update));
    return m_hiddenTable;
}

void TicketQueue::showTable(bool on) {
    if (on == (m_table != nullptr)) {
        return;
    }
    m_table = on ? m_hiddenTable : nullptr;
    m_list->setVisible(!on);
    m_views->setTall(on);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_views, on ? 1 : 0);
    apply(); // with the added fields, or without
}

/// Each view has columns of its own; those of a query of one's own are kept together.
void TicketQueue::fillTable() {
    if (m_table) {
        const QString name = viewName();
        m_table->show(name.isEmpty() ? tr("Tickets") : name, name.isEmpty() ? u"own"_s : name,
                      m_vocabulary.words.fields, m_query.sort);
    }
}

void TicketQueue::showUnread(core::TicketId ticket, bool unread) {
    m_unread[ticket.value] = unread;
    m_list->viewport()->update();
    m_views->reload();
}

void TicketQueue::reload() {
    m_model->reload();
    m_views->reload();
}

void TicketQueue::find() {
    m_bar->focusText();
}

void TicketQueue::changeMany(core::TicketId inView) {
    m_bulk->openMenu(inView.value);
}

bool TicketQueue::runMacroOnSelected(core::MacroId first) {
    const bool selected = m_bulk->hasSelection();
    m_bulk->chooseMacro(first);
    return selected;
}

std::optional<qint64> TicketQueue::countOf(View view) const {
    return m_views->countOf(view);
}

void TicketQueue::setTags(const QStringList& tags) {
    m_vocabulary.tags = tags;
    m_vocabulary.views = m_views->texts();
    m_bar->setVocabulary(m_vocabulary);
    m_bulk->setNames(tags, m_vocabulary.words.fields);
}

void TicketQueue::readWords() {
    m_desk.store.read(readVocabulary).then(this, [this](core::Result<QueryVocabulary> found) {
        if (!found) {
            return;
        }
        const bool other = found->words != m_vocabulary.words;
        m_vocabulary.words = std::move(found->words);
        m_vocabulary.tiers = found->tiers;
        m_vocabulary.members.clear();
        for (const auto& member : m_desk.session.members()) {
            m_vocabulary.members << member.name;
        }
        setTags(found->tags);
        if (other) {
            apply();
        }
    });
}

void TicketQueue::showSelection() {
    int matching = 0;
    for (const qint64 key : m_model->keys()) {
        matching += key > 0 ? 1 : 0;
    }
    m_bulk->setSelection(m_list->selected(), matching);
}

void TicketQueue::showHead() {
    const QString name = viewName();
    m_title->setText(name.isEmpty() ? tr("Tickets") : name);
    m_list->setAccessibleName(tr("Tickets: %1").arg(name.isEmpty() ? m_query.text : name));
    qint64 shown = 0;
    for (const qint64 key : m_model->keys()) {
        shown += key > 0 ? 1 : 0;
    }
    m_count->setText(m_model->isComplete() ? format::number(shown) : QString());
    QString order = sortWord(m_query.sort.by);
    const auto usual = usualSort(m_query.text);
    if (m_query.sort != usual && m_query.sort.descending) {
        order = tr("%1, reversed").arg(order);
    }
    m_order->setText(name.isEmpty() ? tr("%1, filtered").arg(order) : order);
    m_nothing->setVisible(m_model->rowCount() == 0 && m_model->isComplete());
    const bool needsUs = name == viewWord(View::NeedsUs);
    m_nothing->setText(needsUs ? tr("Nothing needs us.") : tr("No ticket fits this filter."));
}

void TicketQueue::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Color::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_desk.theme.color(Color::Line));
}

void TicketQueue::setPresence(const QHash<qint64, QString>& presence) {
    m_delegate->setPresence(presence);
    m_list->viewport()->update();
}

} // namespace ui
