// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textbutton.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QTextLayout>
#include <QTextOption>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

/// Between words; within one only where it is longer than the line.
QTextOption wrapping() {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

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
    setAccessibleName(text.isEmpty() ? what : u"%1: %2"_s.arg(what, text));
    setToolTip(text.isEmpty() ? what : u"%1\n%2"_s.arg(text, what));
    updateGeometry();
    update();
}

void TextButton::setEditable(const QString& placeholder) {
    m_editable = true;
    m_placeholder = placeholder;
    setCursor(Qt::IBeamCursor);
    updateGeometry();
}

void TextButton::setWrapping(bool on) {
    m_wraps = on;
    QSizePolicy policy(on ? QSizePolicy::Preferred : QSizePolicy::Maximum,
                       on ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(on);
    setSizePolicy(policy);
}

QSize TextButton::sizeHint() const {
    const int line = specOf(m_type).line;
    return {int(std::ceil(paint::textWidth(m_theme, shown(), m_type))) + 2, line};
}

QSize TextButton::minimumSizeHint() const {
    const QSize hint = sizeHint();
    return {std::min(hint.width(), m_wraps ? 60 : 140), hint.height()};
}

int TextButton::heightForWidth(int width) const {
    QTextLayout layout(shown(), m_theme.font(m_type));
    layout.setTextOption(wrapping());
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return std::max(int(std::ceil(height)), specOf(m_type).line);
}

void TextButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Color ink = text().isEmpty() ? Color::Ink3 : m_color;
    if (m_wraps) {
        if (underMouse()) {
            paint::block(painter, rect(), 4, m_theme.color(Color::Hover));
        }
        painter.setFont(m_theme.font(m_type));
        painter.setPen(m_theme.color(ink));
        painter.drawText(QRectF(rect()), shown(), wrapping());
    } else {
        const double used = paint::text(painter, m_theme, rect(), shown(), m_type, ink);
        if (underMouse()) {
            paint::dots(painter, 0, used, height() - 2, m_theme.color(ink));
        }
    }
    if (hasFocus()) {
        paint::ringInside(painter, rect(), 4, m_theme.color(Color::Ink));
    }
}

bool TextButton::event(QEvent* event) {
    // F2 belongs to the text that has the focus before it belongs to the page.
    if (event->type() == QEvent::ShortcutOverride && m_editable &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void TextButton::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_F2 && m_editable)) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace ui
