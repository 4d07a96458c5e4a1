// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "ui/theme/motion.h"
#include "ui/widgets/rowhover.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>
#include <cmath>

namespace ui {

RowDelegate::RowDelegate(const Theme& theme, int rowHeight, QObject* parent)
    : QAbstractItemDelegate(parent)
    , m_theme(theme)
    , m_hover(new RowHover(theme.motion(), this, parent))
    , m_rowHeight(rowHeight) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {120, m_rowHeight};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused =
        (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    const QRect& box = option.rect;
    if (const double over = m_hover->amount(index, hovered); selected) {
        painter->fillRect(box, m_theme.color(Color::Sel));
    } else if (over > 0) {
        QColor fill = m_theme.color(Color::Hover);
        fill.setAlphaF(float(over));
        painter->fillRect(box, fill);
    }
    if (m_ruleFrom >= 0) {
        const int from = index.column() == 0 ? m_ruleFrom : 0;
        painter->fillRect(QRect(box.left() + from, box.bottom(), box.width() - from, 1),
                          m_theme.color(Color::Line));
    }
    if (selected && index.column() == 0) {
        painter->fillRect(QRect(box.left(), box.top(), 3, box.height()), m_theme.color(Color::Ink));
    }
    paintRow(*painter, Row{option, index, QRectF(box), hovered, selected, focused});
    if (focused) {
        paint::ringInside(*painter, QRectF(box).adjusted(2, 2, -2, -2), metric::RowRadius,
                          m_theme.color(Color::Ink));
    }
}

double RowDelegate::drawText(QPainter& painter, const QRectF& box, const QString& text, Type type,
                             Color color, Qt::Alignment align) const {
    if (text.isEmpty() || box.width() < 4) {
        return 0;
    }
    return paint::text(painter, m_theme, box, text, type, color, align);
}

void RowDelegate::drawNumber(QPainter& painter, const QRectF& box, const QString& text, Type type,
                             Color color) const {
    paint::tabular(painter, m_theme, box, text, type, m_theme.color(color));
}

void RowDelegate::drawIcon(QPainter& painter, QPointF centre, const QString& name, int size,
                           Color color) const {
    m_theme.icons().paint(painter, name, centre, size, m_theme.color(color));
}

double RowDelegate::drawChip(QPainter& painter, QPointF leftCentre, const QString& text, Tone tone,
                             const QString& icon) const {
    paint::chip(painter, m_theme, leftCentre, text, tone, icon);
    const bool withIcon = icon != QLatin1String("-") && (!icon.isEmpty() || !lookOf(tone).icon.isEmpty());
    return paint::chipWidth(m_theme, text, withIcon);
}

void RowDelegate::drawAvatar(QPainter& painter, QPointF centre, const QString& name, qint64 key,
                             int diameter) const {
    const qreal ratio = Icons::ratioOf(painter);
    const QString known = QStringLiteral("%1|%2|%3|%4").arg(name).arg(key).arg(diameter).arg(ratio);
    QPixmap* disc = m_avatars.object(known);
    if (!disc) {
        const int device = static_cast<int>(std::ceil(diameter * ratio));
        disc = new QPixmap(device, device);
        disc->setDevicePixelRatio(ratio);
        disc->fill(Qt::transparent);
        QPainter inner(disc);
        paint::avatar(inner, m_theme, {diameter / 2.0, diameter / 2.0}, diameter, paint::initialsOf(name),
                      key);
        inner.end();
        m_avatars.insert(known, disc);
    }
    painter.drawPixmap(
        QPointF(std::round(centre.x() - diameter / 2.0), std::round(centre.y() - diameter / 2.0)), *disc);
}

QRectF RowDelegate::drawButton(QPainter& painter, const QRectF& box, const QString& text,
                               bool primary) const {
    paint::block(painter, box, metric::ControlRadius, m_theme.color(primary ? Color::Pri : Color::Surface),
                 primary ? QColor() : m_theme.color(Color::Ctl));
    drawText(painter, box.adjusted(8, 0, -8, 0), text, primary ? Type::RowTitle : Type::BodyItem,
             primary ? Color::OnPri : Color::Ink, Qt::AlignHCenter);
    return box;
}

double RowDelegate::textWidth(const QString& text, Type type) const {
    return paint::textWidth(m_theme, text, type);
}

QString RowDelegate::toolTip(const QModelIndex& index) const {
    return index.data(Qt::ToolTipRole).toString();
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                            const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip) {
        return false;
    }
    const QString words = toolTip(index);
    if (words.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(event->globalPos(), words, view);
    }
    return true;
}

} // namespace ui
