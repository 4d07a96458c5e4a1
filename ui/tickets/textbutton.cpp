// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/textbutton.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ui {

TextButton::TextButton(const Theme& theme, Type type, Color color, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_type(type)
    , m_color(color) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void TextButton::set(const QString& text, const QString& what) {
    setText(text);
    setShortcut({}); // an ampersand in a name is no key
    setAccessibleName(u"%1: %2"_s.arg(what, text));
    setToolTip(u"%1\n%2"_s.arg(text, what));
    updateGeometry();
    update();
}

QSize TextButton::sizeHint() const {
    return {int(std::ceil(paint::textWidth(m_theme, text(), m_type))) + 2, specOf(m_type).line};
}

void TextButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double used = paint::text(painter, m_theme, rect(), text(), m_type, m_color);
    if (underMouse()) {
        paint::dots(painter, 0, used, height() - 2, m_theme.color(m_color));
    }
    if (hasFocus()) {
        paint::ringInside(painter, rect(), 4, m_theme.color(Color::Ink));
    }
}

void TextButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace ui
