// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panelrow.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {
constexpr double Pad = 16;
constexpr double LeadWidth = 56;
} // namespace

PanelRow::PanelRow(const Theme& theme, Content content, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_content(std::move(content)) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList spoken{m_content.lead, m_content.name, m_content.second, m_content.right};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u", "_s));
    setToolTip(m_content.second.isEmpty() ? m_content.name
                                          : u"%1\n%2"_s.arg(m_content.name, m_content.second));
}

QSize PanelRow::sizeHint() const {
    return {240, m_content.second.isEmpty() ? 38 : 52};
}

void PanelRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (const double over = isDown() ? 1 : m_hover.amount(*this); over > 0) {
        QColor fill = m_theme.color(Color::Hover);
        fill.setAlphaF(float(over));
        painter.fillRect(rect(), fill);
    }
    const bool two = !m_content.second.isEmpty();
    const double middle = height() / 2.0;
    const double top = two ? middle - 20 : middle - 10;
    double left = Pad;
    if (!m_content.lead.isEmpty()) {
        paint::text(painter, m_theme, {left, top, LeadWidth - 4, 20}, m_content.lead, Type::RowTitle,
                    Color::Ink);
        left += LeadWidth;
    }
    if (!m_content.avatar.isEmpty()) {
        paint::avatar(painter, m_theme, {left + 12, middle}, 24, paint::initialsOf(m_content.avatar),
                      m_content.avatarKey);
        left += 34;
    } else if (!m_content.icon.isEmpty()) {
        m_theme.icons().paint(painter, m_content.icon, {left + 8, top + 10}, 15, m_theme.color(Color::Ink2));
        left += 24;
    }
    double right = width() - Pad;
    if (!m_content.right.isEmpty()) {
        const double room = paint::textWidth(m_theme, m_content.right, Type::Small) + 2;
        paint::text(painter, m_theme, {right - room, top, room, 20}, m_content.right, Type::Small,
                    m_content.rightColor, Qt::AlignRight);
        right -= room + 8;
    }
    paint::text(painter, m_theme, {left, top, right - left, 20}, m_content.name, Type::BodyItem, Color::Ink);
    if (two) {
        paint::text(painter, m_theme, {left, middle + 1, width() - Pad - left, 18}, m_content.second,
                    Type::Small, Color::Ink2);
    }
    if (hasFocus()) {
        paint::ringInside(painter, QRectF(rect()).adjusted(2, 2, -2, -2), 6, m_theme.color(Color::Ink));
    }
}

void PanelRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void PanelRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    m_hover.go(*this, m_theme.motion(), true);
}

void PanelRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    m_hover.go(*this, m_theme.motion(), false);
}

} // namespace ui
