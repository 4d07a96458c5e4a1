// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberlink.h"

#include "ui/theme/paint.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/format.h"

#include <QKeyEvent>
#include <cmath>

namespace ui {

NumberLink::NumberLink(const Theme& theme, Type type, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_type(type) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    new FocusRing(theme, this, 4);
}

void NumberLink::set(const QString& number, const QString& what) {
    setText(number);
    setToolTip(what);
    setAccessibleName(number);
    setAccessibleDescription(what);
    setEnabled(number != format::none());
    updateGeometry();
    update();
}

void NumberLink::setColor(Color color) {
    m_color = color;
    update();
}

QSize NumberLink::sizeHint() const {
    return {static_cast<int>(std::ceil(paint::textWidth(m_theme, text(), m_type))), specOf(m_type).line + 2};
}

void NumberLink::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF line(0, 0, width(), specOf(m_type).line);
    const Color ink = isEnabled() ? m_color : Color::Ink3;
    const double taken = paint::text(painter, m_theme, line.adjusted(0, 0, 1, 0), text(), m_type, ink);
    if (isEnabled()) {
        const double under =
            line.center().y() + 0.364 * specOf(m_type).px + (specOf(m_type).px >= 20 ? 5 : 3);
        const double y = std::min(std::round(under), height() - 1.0);
        if (underMouse()) {
            painter.fillRect(QRectF(0, y, taken, 1), m_theme.color(Color::Ink));
        } else {
            paint::dots(painter, 0, taken, y, m_theme.color(Color::Ink3));
        }
    }
}

void NumberLink::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace ui
