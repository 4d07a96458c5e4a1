// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/placekeeper.h"

#include <QScrollBar>

namespace ui {

PlaceKeeper::PlaceKeeper(QAbstractItemView& view, KeyedModel& model)
    : QObject(&view)
    , m_view(view)
    , m_model(model) {
    connect(&model, &KeyedModel::orderAboutToChange, this, &PlaceKeeper::remember);
    connect(&model, &KeyedModel::orderChanged, this, &PlaceKeeper::restore);
}

void PlaceKeeper::remember() {
    const QModelIndex top = m_view.indexAt(QPoint(2, 2));
    const bool scrolled = m_view.verticalScrollBar()->value() > m_view.verticalScrollBar()->minimum();
    m_top = scrolled && top.isValid() ? m_model.keyAt(top.row()) : 0;
    m_offset = top.isValid() ? m_view.visualRect(top).top() : 0;
    const QModelIndex current = m_view.currentIndex();
    m_currentRow = current.row();
    m_currentColumn = std::max(current.column(), 0);
    m_current = m_model.keyAt(m_currentRow);
    m_selected.clear();
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            m_selected.push_back(m_model.keyAt(row));
        }
    }
    std::sort(m_selected.begin(), m_selected.end());
}

void PlaceKeeper::restore() {
    auto* selection = m_view.selectionModel();
    if (m_current != 0 && m_model.keyAt(m_view.currentIndex().row()) != m_current) {
        int row = m_model.rowOf(m_current);
        if (row < 0) { // the row is gone: stay where it was
            row = std::min(m_currentRow, m_model.rowCount() - 1);
        }
        if (row >= 0) {
            selection->setCurrentIndex(m_model.index(row, m_currentColumn), QItemSelectionModel::NoUpdate);
        }
    }
    if (!selection->hasSelection()) {
        QItemSelection rows;
        for (int row = 0; !m_selected.empty() && row < m_model.rowCount(); ++row) {
            if (std::binary_search(m_selected.begin(), m_selected.end(), m_model.keyAt(row))) {
                rows.select(m_model.index(row, 0), m_model.index(row, 0));
            }
        }
        selection->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (!selection->hasSelection() && !m_selected.empty() && m_view.currentIndex().isValid()) {
        selection->select(m_view.currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (const QModelIndex top = m_top != 0 ? m_model.indexOf(m_top) : QModelIndex(); top.isValid()) {
        m_view.scrollTo(top, QAbstractItemView::PositionAtTop);
        if (m_view.verticalScrollMode() == QAbstractItemView::ScrollPerPixel) {
            auto* bar = m_view.verticalScrollBar();
            bar->setValue(bar->value() - m_offset);
        }
    }
}

} // namespace ui
