// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldingrow.h"

#include <QEvent>
#include <QPainter>

namespace ui {

FoldingRow::FoldingRow(int gap, int below, QWidget* parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_gap(gap)
    , m_below(below) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap);
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
}

void FoldingRow::addPart(QWidget* part, int stretch) {
    m_row->addWidget(part, stretch);
}

void FoldingRow::setRules(const Theme& theme) {
    m_ruled = &theme;
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void FoldingRow::paintEvent(QPaintEvent*) {
    if (!m_ruled || isFolded()) {
        return;
    }
    QPainter painter(this);
    for (int i = 1; i < m_row->count(); ++i) {
        const int x = m_row->itemAt(i)->geometry().left() - (m_gap + 1) / 2;
        painter.fillRect(QRect(x, 2, 1, height() - 4), m_ruled->color(Color::Line));
    }
}

int FoldingRow::widthSideBySide() const {
    int width = -m_gap;
    for (int i = 0; i < m_row->count(); ++i) {
        width += m_row->itemAt(i)->isEmpty() ? 0 : m_gap + m_row->itemAt(i)->sizeHint().width();
    }
    return std::max(width, 0);
}

QSize FoldingRow::minimumSizeHint() const {
    int widest = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        widest = std::max(widest, m_row->itemAt(i)->minimumSize().width());
    }
    return {widest, m_row->sizeHint().height()};
}

QSize FoldingRow::sizeHint() const {
    return {widthSideBySide(), m_row->sizeHint().height()};
}

bool FoldingRow::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fold();
    }
    return done;
}

void FoldingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

void FoldingRow::fold() {
    const bool narrow = widthSideBySide() > width();
    if (narrow == isFolded()) {
        return;
    }
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(narrow ? m_below : m_gap);
    updateGeometry();
    Q_EMIT folded(narrow);
}

} // namespace ui
