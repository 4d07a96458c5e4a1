// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/laneview.h"

#include "ui/board/lanedelegate.h"
#include "ui/models/placekeeper.h"
#include "ui/models/rowmotion.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {

LaneView::LaneView(const Theme& theme, LaneModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model) {
    setModel(&model);
    setItemDelegate(new LaneDelegate(theme, model, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    new PlaceKeeper(*this, model);
    new RowMotion(*this, model, theme.motion());
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const LaneRow* row = m_model.row(index); row && row->isRow()) {
            Q_EMIT rowActivated(*row);
        }
    });
}

const LaneRow* LaneView::currentRow() const {
    const LaneRow* row = currentIndex().isValid() ? m_model.row(currentIndex()) : nullptr;
    return row && row->isRow() ? row : nullptr;
}

void LaneView::ensureCurrent() {
    if (!currentRow()) {
        setCurrentIndex({});
        step(+1);
    }
}

bool LaneView::step(int by) {
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    for (row += by; row >= 0 && row < m_model.rowCount(); row += by) {
        if (m_model.row(row)->isRow()) {
            setCurrentIndex(m_model.index(row, 0));
            return true;
        }
    }
    return false;
}

void LaneView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    const LaneRow* row = index.isValid() ? m_model.row(index) : nullptr;
    if (row && row->isHead()) {
        const auto& head = std::get<LaneHead>(row->what);
        if (!head.link.isEmpty() && event->position().x() > width() - 150) {
            Q_EMIT headActivated(head.target);
        }
        return;
    }
    QListView::mousePressEvent(event);
    if (row && LaneDelegate::actionBox(*row, visualRect(index)).contains(event->position())) {
        const LaneRow copy = *row;
        Q_EMIT rowAction(copy);
    }
}

void LaneView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_K:
        step(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_J:
        step(+1);
        return;
    case Qt::Key_Left:
        Q_EMIT leaveSideways(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT leaveSideways(+1);
        return;
    case Qt::Key_E:
    case Qt::Key_Space:
        if (const LaneRow* row = currentRow()) {
            const LaneRow copy = *row;
            Q_EMIT rowAction(copy);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const LaneRow* row = currentRow()) {
            const LaneRow copy = *row;
            Q_EMIT rowActivated(copy);
        }
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void LaneView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    ensureCurrent();
}

} // namespace ui
