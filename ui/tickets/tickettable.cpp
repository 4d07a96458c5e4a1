// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/tickettable.h"

#include "ui/models/rowmotion.h"
#include "ui/page/columnbutton.h"
#include "ui/tickets/queuedelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clockwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;
using By = tickets::TicketSort::By;

namespace ui {

namespace {

using namespace tickettable;

constexpr std::array Widths{0, 78, 320, 124, 78, 80, 96, 116, 116, 90, 110, 110, 150, 70};
constexpr int FieldWidth = 120;
constexpr int LeastSubject = 200;

QStringList idsOf(const std::vector<core::fields::Field>& fields) {
    QStringList ids{u"list"_s,     u"number"_s,  u"subject"_s,  u"client"_s, u"state"_s,
                    u"priority"_s, u"kind"_s,    u"assignee"_s, u"due"_s,    u"waiting"_s,
                    u"opened"_s,   u"updated"_s, u"tags"_s,     u"time"_s};
    for (const auto& field : fields) {
        ids << u"field.%1"_s.arg(field.id.value);
    }
    return ids;
}

bool isNumeric(const core::fields::Field& field) {
    return field.type == core::fields::Type::Number;
}

} // namespace

QStringList tickettable::titles(const std::vector<core::fields::Field>& fields) {
    using T = TicketTable;
    QStringList out{QString(),         T::tr("Number"),  T::tr("Subject"),  T::tr("Client"), T::tr("State"),
                    T::tr("Priority"), T::tr("Kind"),    T::tr("Assignee"), T::tr("Due"),    T::tr("Waits"),
                    T::tr("Opened"),   T::tr("Changed"), T::tr("Tags"),     T::tr("Time")};
    for (const auto& field : fields) {
        out << (field.owner == core::fields::Owner::Client ? T::tr("%1 (client)").arg(field.name)
                                                           : field.name);
    }
    return out;
}

QString tickettable::textOf(const tickets::TicketRow& row, int column,
                            const std::vector<core::fields::Field>& fields, const Session& session,
                            const core::sla::PolicyTimes& times) {
    const core::Instant now = session.now();
    switch (column) {
    case Number:
        return format::ticketNumber(row.number);
    case Subject:
        return row.subject;
    case Client:
        return row.clientName;
    case State:
        return stateWord(row.state);
    case Priority:
        return priorityWord(row.priority);
    case Kind:
        return kindWord(row.kind);
    case Assignee:
        return row.assignee ? row.assigneeName : format::none();
    case Due: {
        const auto clock = clockText(row.standing, row.priority, times, now, session.zone());
        return clock ? clock->brief : format::none();
    }
    case Waiting:
        return row.waitingSince ? format::age(*row.waitingSince, now) : format::none();
    case Opened:
        return format::when(row.openedAt, now, session.zone());
    case Updated:
        return format::when(row.updatedAt, now, session.zone());
    case Tags:
        return row.tags.join(u", "_s);
    case Time:
        return row.minutes > core::Minutes{0} ? format::minutes(row.minutes) : format::none();
    default:
        break;
    }
    const size_t at = size_t(column - FirstField);
    if (column < FirstField || at >= fields.size()) {
        return {};
    }
    const auto found = row.fields.find(fields[at].id);
    if (found == row.fields.end()) {
        return {};
    }
    const QDate day = QDate::fromString(found->second, Qt::ISODate);
    const bool isDay = fields[at].type == core::fields::Type::Date && day.isValid();
    return isDay ? format::day(day, session.today()) : found->second;
}

class TicketTable::Delegate : public RowDelegate {
public:
    Delegate(const TicketTable& table, const Theme& theme, QObject* parent)
        : RowDelegate(theme, metric::DenseRow, parent)
        , m_of(table) {
        setRuleFrom(0);
    }

protected:
    void paintRow(QPainter& painter, const RowDelegate::Row& at) const override {
        const tickets::TicketRow* row = m_of.m_model.row(at.index);
        if (!row) {
            return;
        }
        const bool first = m_of.m_table->horizontalHeader()->visualIndex(at.index.column()) == firstVisible();
        if (row->id.value < 0) {
            paintHeading(painter, at.box, *row, first);
            return;
        }
        if (first && m_of.m_marks.isSelected(row->id.value)) {
            painter.fillRect(QRectF(at.box.left(), at.box.top(), 3, at.box.height()),
                             theme().color(Color::Pri));
        }
        paintCell(painter, at.box.adjusted(12, 0, -8, 0), *row, at.index);
    }

private:
    int firstVisible() const {
        const auto* header = m_of.m_table->horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual) {
            if (!header->isSectionHidden(header->logicalIndex(visual))) {
                return visual;
            }
        }
        return 0;
    }

    /// Over the whole row: the cells beside it stay empty.
    void paintHeading(QPainter& painter, const QRectF& box, const tickets::TicketRow& row, bool first) const {
        painter.fillRect(box, theme().color(Color::Sunk));
        if (first) {
            painter.setClipping(false);
            drawText(painter, box.adjusted(12, 0, 0, 0),
                     u"%1  %2"_s.arg(row.subject, format::number(row.number)), Type::SmallLabel, Color::Ink2);
        }
    }

    void paintCell(QPainter& painter, const QRectF& box, const tickets::TicketRow& row,
                   const QModelIndex& index) const {
        const QString text = index.data().toString();
        switch (index.column()) {
        case Subject: {
            const bool unread = m_of.m_marks.isUnread(row);
            if (unread) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme().color(Color::Pri));
                painter.drawEllipse(QPointF(box.left() - 5, box.center().y()), 3, 3);
            }
            drawText(painter, box.adjusted(4, 0, 0, 0), text, unread ? Type::RowTitle : Type::Body,
                     Color::Ink);
            return;
        }
        case State:
            drawIcon(painter, {box.left() + 7, box.center().y()}, stateIcon(row.state), 14, Color::Ink2);
            drawText(painter, box.adjusted(20, 0, 0, 0), text, Type::Small, Color::Ink2);
            return;
        case Priority:
            if (row.priority >= tickets::Priority::High) {
                const bool urgent = row.priority == tickets::Priority::Urgent;
                drawChip(painter, {box.left(), box.center().y()}, text, urgent ? Tone::Bad : Tone::Warn,
                         u"flag"_s);
                return;
            }
            break;
        case Assignee:
            if (row.assignee) {
                drawAvatar(painter, {box.left() + 10, box.center().y()}, row.assigneeName, row.assignee.value,
                           20);
            }
            drawText(painter, box.adjusted(row.assignee ? 28 : 0, 0, 0, 0), text, Type::Small, Color::Ink2);
            return;
        case Due: {
            const Urgency urgency =
                urgencyOf(row, m_of.m_desk.session.now(), m_of.m_desk.session.zone(), m_of.m_times.times());
            drawText(painter, box, text, Type::SmallLabel, row.standing.dueAt ? urgency.color : Color::Ink3);
            return;
        }
        case Time:
            drawNumber(painter, box, text, Type::Small, Color::Ink2);
            return;
        default:
            break;
        }
        const size_t field = size_t(index.column() - FirstField);
        if (index.column() >= FirstField && field < m_of.m_fields.size() && isNumeric(m_of.m_fields[field])) {
            drawNumber(painter, box, text, Type::Small, Color::Ink2);
            return;
        }
        drawText(painter, box, text, Type::Small, Color::Ink2);
    }

    const TicketTable& m_of;
};

TicketTable::TicketTable(const Desk& desk, RowModel<Row>& model, const PromiseTimes& times, Marks marks,
                         QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(model)
    , m_times(times)
    , m_marks(std::move(marks))
    , m_table(new QTableView(this))
    , m_title(new Label(desk.theme, {}, Type::Heading, Color::Ink, this)) {
    setObjectName(u"ticketTable"_s);
    build();
}

void TicketTable::build() {
    m_table->setObjectName(u"ticketTableView"_s);
    m_table->setAccessibleName(tr("Tickets as a table"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new Delegate(*this, m_desk.theme, m_table));
    new RowMotion(*m_table, m_model, m_desk.theme.motion());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metric::DenseRow);
    auto* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    m_columns = new ColumnButton(m_desk, u"tickets"_s, m_table, {List, Subject}, this);
    m_columns->setObjectName(u"ticketColumns"_s);
    auto* close = new IconButton(m_desk.theme, u"x"_s, tr("Back to the thread"), this);
    close->setObjectName(u"ticketTableClose"_s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_columns);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Rule(m_desk.theme, this));
    column->addWidget(m_table, 1);
    m_table->setAutoScroll(false);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int resized) {
        if (resized != Subject) {
            fit();
        }
    });
    setFocusProxy(m_table);
    connect(close, &QPushButton::clicked, this, &TicketTable::closeRequested);
    connect(header, &QHeaderView::sectionClicked, this, &TicketTable::sortBy);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const qint64 key = m_model.keyAt(index.row()); key > 0) {
            Q_EMIT opened(key);
        }
    });
    connect(&m_model, &KeyedModel::orderChanged, this, [this] { mark(m_marked); });
}

/// Again after the number of columns changed: a header does not learn of it from the model.
void TicketTable::attach() {
    if (m_table->model()->columnCount() != m_table->horizontalHeader()->count()) {
        m_table->setModel(nullptr);
        m_table->setModel(&m_model);
    }
    auto* header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, column < FirstField ? Widths[size_t(column)] : FieldWidth);
        const bool usual = column != List && column != Kind && column != Waiting && column != Opened &&
                           column != Updated && column != Tags && column != Time && column < FirstField;
        m_table->setColumnHidden(column, !usual);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TicketTable::tell,
            Qt::UniqueConnection);
}

/// The subject takes the room that the others leave.
void TicketTable::fit() {
    auto* header = m_table->horizontalHeader();
    if (header->count() <= Subject) {
        return;
    }
    const int others = header->length() - header->sectionSize(Subject);
    header->resizeSection(Subject, std::max(LeastSubject, m_table->viewport()->width() - others));
}

void TicketTable::tell(const QModelIndex& now) {
    const qint64 key = now.isValid() ? m_model.keyAt(now.row()) : 0;
    if (key > 0 && key != m_marked) {
        m_marked = key;
        Q_EMIT chosen(key);
    }
}

void TicketTable::show(const QString& title, const QString& view,
                       const std::vector<core::fields::Field>& fields, const Sort& sort) {
    m_title->setText(title);
    m_sort = sort;
    const bool other = view != m_view || fields != m_fields;
    m_view = view;
    m_fields = fields;
    if (other) {
        m_columns->setTable(u"tickets.%1"_s.arg(view), idsOf(fields), [this] { attach(); });
    }
    fit();
    showSort();
}

void TicketTable::mark(qint64 key) {
    m_marked = key;
    const int row = key == 0 ? -1 : m_model.rowOf(key);
    if (row < 0) {
        return;
    }
    const QModelIndex index = m_model.index(row, Subject);
    if (m_table->currentIndex().row() != row) {
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                              QItemSelectionModel::Rows);
        const int left = m_table->horizontalScrollBar()->value();
        m_table->scrollTo(index);
        m_table->horizontalScrollBar()->setValue(left); // it goes down, not aside
    }
}

std::optional<TicketTable::Sort> TicketTable::sortOf(int column) const {
    switch (column) {
    case Number:
        return Sort{By::Number, true, {}};
    case Subject:
        return Sort{By::Subject, false, {}};
    case Client:
        return Sort{By::Client, false, {}};
    case Priority:
        return Sort{By::Priority, false, {}};
    case Due:
        return Sort{By::Due, false, {}};
    case Waiting:
        return Sort{By::Waiting, false, {}};
    case Opened:
        return Sort{By::Opened, true, {}};
    case Updated:
        return Sort{By::Updated, true, {}};
    default:
        break;
    }
    const size_t at = size_t(column - FirstField);
    const bool own =
        column >= FirstField && at < m_fields.size() && m_fields[at].owner == core::fields::Owner::Ticket;
    return own ? std::optional(Sort{By::Field, false, m_fields[at].id}) : std::nullopt;
}

void TicketTable::sortBy(int column) {
    auto sort = sortOf(column);
    if (!sort) {
        showSort(); // words have no stored order: the indicator goes back to the one that holds
        return;
    }
    if (sort->by == m_sort.by && sort->field == m_sort.field) {
        sort->descending = !m_sort.descending;
    }
    Q_EMIT sortChosen(*sort);
}

void TicketTable::showSort() {
    auto* header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const auto sort = sortOf(column);
        if (sort && sort->by == m_sort.by && sort->field == m_sort.field) {
            header->setSortIndicator(column, m_sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
            return;
        }
    }
    header->setSortIndicator(List, Qt::AscendingOrder); // hidden: none of the columns
}

bool TicketTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fit(); // the table itself is told before its viewport has the room
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_marked != 0) {
            Q_EMIT opened(m_marked);
            return true;
        }
        if (key == Qt::Key_Escape) {
            Q_EMIT closeRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TicketTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Color::Surface));
}

} // namespace ui
