// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navitem.h"

#include "ui/theme/motion.h"
#include "ui/widgets/format.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int Height = 34;
constexpr int IconSize = 18;
constexpr int IconCentre = 19;
constexpr int TextLeft = 38;

} // namespace

NavItem::NavItem(const Theme& theme, const QString& text, const QString& icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QSize NavItem::sizeHint() const {
    return {m_rail ? metric::RailWidth - 16 : metric::NavWidth - 20, Height};
}

void NavItem::setCount(qint64 count) {
    if (m_count != count) {
        m_count = count;
        describe();
        update();
    }
}

void NavItem::setRail(bool rail) {
    m_rail = rail;
    setToolTip(rail ? text() : QString());
    updateGeometry();
    update();
}

void NavItem::describe() {
    setAccessibleName(m_count > 0 ? tr("%1, %2").arg(text(), format::number(m_count)) : text());
}

void NavItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect();
    if (const double over = m_hover.amount(*this); isChecked() || over > 0) {
        QColor fill = m_theme.color(isChecked() ? Color::Sel : Color::Hover);
        fill.setAlphaF(float(isChecked() ? 1 : over));
        paint::block(painter, box, metric::RowRadius, fill);
    }
    const QColor ink = m_theme.color(isChecked() ? Color::Ink : Color::Ink2);
    const double middle = box.height() / 2;
    m_theme.icons().paint(painter, m_icon, {m_rail ? box.width() / 2 : IconCentre, middle}, IconSize, ink);
    if (!m_rail) {
        const double right = m_count > 0 ? 44 : 8;
        paint::text(painter, m_theme, box.adjusted(TextLeft, 0, -right, 0), text(),
                    isChecked() ? Type::RowTitle : Type::BodyItem, ink);
    }
    if (m_count > 0) {
        paintBadge(painter);
    }
    if (hasFocus()) {
        paint::ringInside(painter, box, metric::RowRadius, m_theme.color(Color::Ink));
    }
}

void NavItem::paintBadge(QPainter& painter) {
    const ToneLook look = lookOf(m_tone);
    if (m_rail) {
        paint::block(painter, QRectF(width() - 14, 6, 7, 7), 3.5, m_theme.color(look.solid));
        return;
    }
    const QString number = m_count > 999 ? u"999+"_s : format::number(m_count);
    const double wide = std::max(24.0, paint::textWidth(m_theme, number, Type::CaptionHead) + 12);
    const QRectF pill(width() - wide - 8, (height() - 18) / 2.0, wide, 18);
    paint::block(painter, pill, 9, m_theme.color(look.fill));
    paint::text(painter, m_theme, pill, number, Type::CaptionHead, m_theme.color(look.ink), Qt::AlignHCenter);
}

void NavItem::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    m_hover.go(*this, m_theme.motion(), true);
}

void NavItem::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    m_hover.go(*this, m_theme.motion(), false);
}

} // namespace ui
