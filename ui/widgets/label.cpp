// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QToolTip>

namespace ui {

Label::Label(const Theme& theme, const QString& text, Type type, Color color, QWidget* parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_type(type)
    , m_color(color) {
    setTextFormat(Qt::PlainText);
    setFont(theme.font(type));
    restyle();
    connect(&theme, &Theme::changed, this, &Label::restyle);
}

void Label::setColor(Color color) {
    if (color != m_color) {
        m_color = color;
        restyle();
    }
}

void Label::setType(Type type) {
    m_type = type;
    setFont(m_theme.font(type));
}

void Label::setElided(bool on) {
    m_elided = on;
    setWordWrap(false);
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const {
    QSize size = QLabel::minimumSizeHint();
    return m_elided ? QSize(0, size.height()) : size;
}

void Label::paintEvent(QPaintEvent* event) {
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    paint::text(painter, m_theme, contentsRect(), text(), m_type, m_color,
                alignment() & Qt::AlignHorizontal_Mask);
}

bool Label::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        if (isCut()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QLabel::event(event);
}

void Label::restyle() {
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_color));
    colors.setColor(QPalette::Text, m_theme.color(m_color));
    setPalette(colors);
    update();
}

bool Label::isCut() const {
    return paint::textWidth(m_theme, text(), m_type) > contentsRect().width() + 0.5;
}

} // namespace ui
