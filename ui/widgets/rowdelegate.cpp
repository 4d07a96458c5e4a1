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

const RowDelegate::Line& RowDelegate::line(const QString& text, Type type, double room) const {
    // The room matters only where the text is cut; whole texts share one entry per type.
    const QString whole = QChar(static_cast<char16_t>(0xE000 + static_cast<int>(type))) + text;
    if (const Line* known = m_lines.object(whole); known && known->width <= room + 0.5) {
        return *known;
    }
    const QFontMetricsF& metrics = m_theme.metrics(type);
    const double full = metrics.horizontalAdvance(text);
    const bool cut = full > room + 0.5;
    const QString key = cut ? whole + QChar(0xE100) + QString::number(static_cast<int>(room)) : whole;
    if (cut) {
        if (const Line* known = m_lines.object(key)) {
            return *known;
        }
    }
    auto* made = new Line;
    const QString shown = cut ? metrics.elidedText(text, Qt::ElideRight, std::floor(room)) : text;
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    made->text.setText(shown);
    made->text.prepare(QTransform(), m_theme.font(type));
    made->width = cut ? metrics.horizontalAdvance(shown) : full;
    made->ascent = metrics.ascent();
    m_lines.insert(key, made);
    return *made;
}

double RowDelegate::drawText(QPainter& painter, const QRectF& box, const QString& text, Type type,
                             Color color, Qt::Alignment align) const {
    if (text.isEmpty() || box.width() < 4) {
        return 0;
    }
    const Line& found = line(text, type, box.width());
    double x = box.left();
    if (align & Qt::AlignRight) {
        x = box.right() - found.width;
    } else if (align & Qt::AlignHCenter) {
        x = box.center().x() - found.width / 2;
    }
    const double base = std::round(box.center().y() + m_theme.fonts().baselineShift(type));
    painter.setFont(m_theme.font(type));
    painter.setPen(m_theme.color(color));
    painter.drawStaticText(QPointF(x, base - found.ascent), found.text);
    return found.width;
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
    return line(text, type, 1e6).width;
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
