// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/sheetview.h"

#include "ui/effort/sheetdelegate.h"
#include "ui/models/placekeeper.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int HeadHeight = 34;
constexpr int TotalWidth = 76;
constexpr int NameWidth = 350; ///< wanted before the days grow
constexpr int LeastDay = 54;
constexpr int MostDay = 92;

} // namespace

SheetView::SheetView(const Theme& theme, SheetModel& model, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model) {
    setObjectName(u"weekSheet"_s);
    setAccessibleName(tr("My week"));
    setHorizontalHeader(new SheetHeader(theme, *this));
    setModel(&model);
    setItemDelegate(new SheetDelegate(theme, *this));
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(HeadHeight);
    verticalHeader()->setDefaultSectionSize(metric::SheetRow);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(SheetModel::NameColumn, QHeaderView::Stretch);
    new PlaceKeeper(*this, model);
    connect(&model, &KeyedModel::orderChanged, this, &SheetView::layOut);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &SheetView::laidOut);
}

void SheetView::setToday(QDate today) {
    m_today = today;
    horizontalHeader()->viewport()->update();
}

void SheetView::layOut() {
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const SheetRow* at = m_model.row(row);
        setRowHeight(row, at && at->isHead ? HeadHeight : metric::SheetRow);
    }
    viewport()->update();
    Q_EMIT laidOut();
}

void SheetView::resizeEvent(QResizeEvent* event) {
    const int room = viewport()->width() - TotalWidth - NameWidth;
    const int day = std::clamp(room / 7, LeastDay, MostDay);
    for (int column = SheetModel::FirstDay; column < SheetModel::TotalColumn; ++column) {
        horizontalHeader()->resizeSection(column, day);
    }
    horizontalHeader()->resizeSection(SheetModel::TotalColumn, TotalWidth);
    QTableView::resizeEvent(event);
    Q_EMIT laidOut();
}

std::optional<QDate> SheetView::currentDay() const {
    const QModelIndex index = currentIndex();
    return index.isValid() && SheetModel::isDay(index.column()) ? std::optional(m_model.dayAt(index.column()))
                                                                : std::nullopt;
}

int SheetView::dayOf(const QModelIndex& index) const {
    return SheetModel::isDay(index.column()) ? index.column() - SheetModel::FirstDay : -1;
}

void SheetView::ensureCurrent() {
    const SheetRow* row = currentRow();
    if (row && !row->isHead) {
        return;
    }
    const bool here = m_model.days().contains(m_today);
    const int column = currentIndex().isValid()
                           ? currentIndex().column()
                           : SheetModel::FirstDay + (here ? int(m_model.days().from.daysTo(m_today)) : 0);
    const int from = std::max(currentIndex().row(), 0);
    for (int at = from; at < m_model.rowCount(); ++at) {
        if (!m_model.row(at)->isHead) {
            setCurrentIndex(m_model.index(at, column));
            return;
        }
    }
    if (m_model.rowCount() > 1) {
        setCurrentIndex(m_model.index(1, column));
    }
}

void SheetView::editCell(const QModelIndex& index, const QString& typed) {
    m_typed = typed;
    QTableView::edit(index);
    m_typed.clear();
}

bool SheetView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const auto* cell = m_model.cell(index);
    if (trigger != AllEditTriggers || !cell || cell->entries.size() > 1) {
        return false;
    }
    const bool open = QTableView::edit(index, trigger, event);
    auto* field = open ? findChild<QLineEdit*>(u"cellEditor"_s) : nullptr;
    if (field && !m_typed.isEmpty()) {
        field->setText(m_typed);
        field->setModified(true);
        field->deselect();
    }
    return open;
}

void SheetView::activate(const QModelIndex& index) {
    const SheetRow* row = m_model.row(index);
    if (!row || row->isHead) {
        return;
    }
    const SheetRow copy = *row;
    const auto* cell = m_model.cell(index);
    if (index.column() == SheetModel::NameColumn) {
        Q_EMIT subjectActivated(copy);
    } else if (!cell || cell->entries.size() > 1) {
        Q_EMIT entriesRequested(copy, dayOf(index));
    } else {
        editCell(index);
    }
}

void SheetView::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState && !hasFocus()) { // the key that closes the editor comes by here as well
        event->ignore();
        return;
    }
    const QModelIndex index = currentIndex();
    const SheetRow* row = m_model.row(index);
    const auto* cell = m_model.cell(index);
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!row || row->isHead || !plain) {
        QTableView::keyPressEvent(event);
        return;
    }
    const SheetRow copy = *row;
    const QString text = event->text();
    const bool begins = text.size() == 1 && (text[0].isDigit() || text[0] == u'.' || text[0] == u',');
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        activate(index);
        return;
    case Qt::Key_Space:
        Q_EMIT entriesRequested(copy, dayOf(index));
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (cell && !cell->entries.empty()) {
            Q_EMIT clearRequested(copy, dayOf(index));
        }
        return;
    default:
        break;
    }
    if (begins && cell && cell->entries.size() > 1) {
        Q_EMIT entriesRequested(copy, dayOf(index));
    } else if (begins && cell) {
        editCell(index, text);
    } else if (text.isEmpty() || !text[0].isPrint()) {
        QTableView::keyPressEvent(event); // letters would search for rows
    } else {
        event->ignore();
    }
}

QModelIndex SheetView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex from = currentIndex();
    if (!from.isValid()) {
        ensureCurrent();
        return currentIndex();
    }
    const auto vertical = [&](int step) {
        for (int row = from.row() + step; row >= 0 && row < m_model.rowCount(); row += step) {
            if (!m_model.row(row)->isHead) {
                return m_model.index(row, from.column());
            }
        }
        return from;
    };
    switch (action) {
    case MoveUp:
        return vertical(-1);
    case MoveDown:
        return vertical(+1);
    case MoveHome:
        return m_model.index(from.row(), modifiers.testFlag(Qt::ControlModifier) ? SheetModel::NameColumn
                                                                                 : SheetModel::FirstDay);
    case MoveEnd:
        return m_model.index(from.row(), SheetModel::TotalColumn - 1);
    case MoveNext:
    case MoveRight:
        return m_model.index(from.row(), std::min(from.column() + 1, SheetModel::TotalColumn));
    case MovePrevious:
    case MoveLeft:
        return m_model.index(from.row(), std::max(from.column() - 1, 0));
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void SheetView::focusInEvent(QFocusEvent* event) {
    ensureCurrent();
    QTableView::focusInEvent(event);
}

void SheetView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        activate(indexAt(event->pos()));
    }
}

void SheetView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const SheetRow* row = m_model.row(index);
    if (row && !row->isHead) {
        setCurrentIndex(index);
        const SheetRow copy = *row;
        const QPoint at = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
        Q_EMIT menuRequested(copy, dayOf(index), at);
    }
}

void SheetView::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        for (int column = SheetModel::FirstDay; column < SheetModel::TotalColumn; ++column) {
            if (isWeekend(m_model.dayAt(column))) {
                painter.fillRect(
                    QRect(columnViewportPosition(column), 0, columnWidth(column), viewport()->height()),
                    m_theme.color(Color::Sunk));
            }
        }
    }
    QTableView::paintEvent(event);
}

} // namespace ui
