// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/classsquare.h"

#include "ui/widgets/words.h"

namespace ui {

namespace paint {

void classSquare(QPainter& painter, const Theme& theme, QPointF centre, core::WorkClass workClass) {
    const QRectF box(centre - QPointF(5, 5), QSizeF(10, 10));
    if (workClass == core::WorkClass::Unclassified) {
        hatch(painter, box, 2, theme.color(Color::Ctl), theme.color(Color::Surface));
    } else {
        block(painter, box, 2, theme.color(lookOf(classTone(workClass)).solid));
    }
}

} // namespace paint

ClassSquare::ClassSquare(const Theme& theme, core::WorkClass workClass, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_class(workClass) {
    setFixedSize(12, 12);
}

void ClassSquare::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::classSquare(painter, m_theme, {6, 6}, m_class);
}

} // namespace ui
