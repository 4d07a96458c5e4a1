// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/queuelist.h"

#include "ui/models/placekeeper.h"

#include <QKeyEvent>

namespace ui {

QueueList::QueueList(KeyedModel& model, QWidget* parent)
    : QListView(parent)
    , m_keyed(model) {
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new PlaceKeeper(*this, model);
    // Rows come and go by themselves; the mark stays on the ticket that is shown.
    connect(&model, &KeyedModel::orderChanged, this, [this] {
        mark(m_marked);
        if (!m_selected.empty()) {
            Q_EMIT selectedChanged();
        }
    });
}

void QueueList::mark(qint64 key) {
    m_isPlaced = m_isPlaced && key == m_marked;
    m_marked = key;
    const int row = key == 0 ? -1 : m_keyed.rowOf(key);
    if (row < 0) {
        selectionModel()->clear();
        return;
    }
    m_markedRow = row;
    rememberPlace();
    const QModelIndex index = m_keyed.index(row, 0);
    if (currentIndex() != index || !selectionModel()->isSelected(index)) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
}

qint64 QueueList::keyOf(int row) const {
    return row < 0 || row >= m_keyed.rowCount() ? 0 : m_keyed.keyAt(row);
}

/// Keeps what stands beside the marked row, unless both neighbours are others now: then it was moved.
void QueueList::rememberPlace() {
    const qint64 above = keyOf(m_markedRow - 1);
    const qint64 below = keyOf(m_markedRow + 1);
    if (!m_isPlaced || above == m_above || below == m_below) {
        m_above = above;
        m_below = below;
        m_isPlaced = true;
    }
}

/// The row of what stood beside the marked one when it was chosen; -1: it stands there still, or nothing is
/// known.
int QueueList::beside(int by) const {
    const int row = m_keyed.rowOf(m_marked);
    const bool stands = row >= 0 && (keyOf(row - 1) == m_above || keyOf(row + 1) == m_below);
    const qint64 key = by > 0 ? m_below : m_above;
    return stands || !m_isPlaced || key == 0 ? -1 : m_keyed.rowOf(key);
}

int QueueList::rowAfter(int by) const {
    const int rows = m_keyed.rowCount();
    int row = m_marked == 0 ? -1 : m_keyed.rowOf(m_marked);
    if (const int known = m_marked == 0 ? -1 : beside(by); known >= 0) {
        row = known;
    } else if (row >= 0) {
        row += by;
    } else {
        row = std::max(m_markedRow, 0) + (by > 0 ? by - 1 : by);
        row = std::min(row, rows - 1);
    }
    while (row >= 0 && row < rows && m_keyed.keyAt(row) < 0) {
        row += by > 0 ? 1 : -1; // past a heading
    }
    return row >= 0 && row < rows ? row : -1;
}

qint64 QueueList::firstKey() const {
    for (const qint64 key : m_keyed.keys()) {
        if (key > 0) {
            return key;
        }
    }
    return 0;
}

std::vector<qint64> QueueList::selected() const {
    std::vector<qint64> out;
    for (const qint64 key : m_keyed.keys()) {
        if (isSelected(key)) {
            out.push_back(key);
        }
    }
    return out;
}

void QueueList::toggle(qint64 key) {
    if (key <= 0) {
        return;
    }
    if (!m_selected.insert(key).second) {
        m_selected.erase(key);
    }
    m_toggledLast = key;
    viewport()->update();
    Q_EMIT selectedChanged();
}

void QueueList::toggleMarked() {
    toggle(m_marked);
}

void QueueList::selectTo(int row) {
    const int from = m_keyed.rowOf(m_toggledLast != 0 ? m_toggledLast : m_marked);
    if (from < 0 || row < 0) {
        return;
    }
    for (int i = std::min(from, row); i <= std::max(from, row); ++i) {
        if (m_keyed.keyAt(i) > 0) {
            m_selected.insert(m_keyed.keyAt(i));
        }
    }
    viewport()->update();
    Q_EMIT selectedChanged();
}

void QueueList::selectToMarked() {
    selectTo(m_keyed.rowOf(m_marked));
}

void QueueList::selectAllMatching() {
    for (const qint64 key : m_keyed.keys()) {
        if (key > 0) {
            m_selected.insert(key);
        }
    }
    viewport()->update();
    Q_EMIT selectedChanged();
}

void QueueList::selectNothing() {
    m_selected.clear();
    viewport()->update();
    Q_EMIT selectedChanged();
}

qint64 QueueList::keyAfter(int by) const {
    const int row = rowAfter(by);
    return row < 0 ? 0 : m_keyed.keyAt(row);
}

void QueueList::step(int by) {
    if (const qint64 key = keyAfter(by)) {
        mark(key);
        scrollTo(currentIndex());
        Q_EMIT chosen(key);
    }
}

void QueueList::tell() {
    const qint64 key = currentIndex().isValid() ? m_keyed.keyAt(currentIndex().row()) : 0;
    if (key > 0 && key != m_marked) {
        m_marked = key;
        m_markedRow = currentIndex().row();
        m_isPlaced = false;
        rememberPlace();
        Q_EMIT chosen(key);
    }
}

void QueueList::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        tell();
        Q_EMIT opened();
        return;
    }
    QListView::keyPressEvent(event);
    tell();
}

/// Ctrl takes one more, Shift all from the last one.
void QueueList::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() &&
        (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
        const int row = index.row();
        const int from = m_keyed.rowOf(m_toggledLast != 0 ? m_toggledLast : m_marked);
        if (event->modifiers() & Qt::ShiftModifier && from >= 0) {
            selectTo(row);
        } else {
            toggle(m_keyed.keyAt(row));
        }
        return;
    }
    QListView::mousePressEvent(event);
    tell();
}

void QueueList::mouseDoubleClickEvent(QMouseEvent* event) {
    QListView::mouseDoubleClickEvent(event);
    if (indexAt(event->pos()).isValid()) {
        Q_EMIT opened();
    }
}

} // namespace ui
