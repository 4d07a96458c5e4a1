// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include <QPainterPath>
#include <cmath>

namespace ui {

using namespace Qt::Literals::StringLiterals;

ToneLook lookOf(Tone tone) {
    switch (tone) {
    case Tone::Proactive:
        return {Color::ProTint, Color::ProInk, Color::Pro, u"route"_s};
    case Tone::Reactive:
        return {Color::ReaTint, Color::ReaInk, Color::Rea, u"life-buoy"_s};
    case Tone::Delivery:
        return {Color::Hover, Color::Ink2, Color::Deliv, u"pen-tool"_s};
    case Tone::Internal:
        return {Color::Hover, Color::Ink2, Color::Intern, u"users"_s};
    case Tone::Unclassified:
        return {Color::Hover, Color::Ink2, Color::Ctl, u"circle-help"_s};
    case Tone::Good:
        return {Color::GoodTint, Color::GoodInk, Color::GoodInk, u"circle-check"_s};
    case Tone::Warn:
        return {Color::WarnTint, Color::WarnInk, Color::WarnInk, u"triangle-alert"_s};
    case Tone::Bad:
        return {Color::BadTint, Color::BadInk, Color::BadInk, u"octagon-alert"_s};
    case Tone::Unknown:
        return {Color::Hover, Color::Ink3, Color::Ink3, u"circle-help"_s};
    case Tone::Neutral:
        return {Color::Hover, Color::Ink2, Color::Ink2, {}};
    case Tone::Outline:
        return {Color::Surface, Color::Ink2, Color::Ink2, {}};
    }
    return {Color::Hover, Color::Ink2, Color::Ink2, {}};
}

namespace paint {

namespace {

double startOf(const QRectF& box, double width, Qt::Alignment align) {
    if (align & Qt::AlignRight) {
        return box.right() - width;
    }
    return align & Qt::AlignHCenter ? box.center().x() - width / 2 : box.left();
}

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

double baseline(const Theme& theme, const QRectF& box, Type type) {
    return std::round(box.center().y() + theme.fonts().baselineShift(type));
}

} // namespace

double textWidth(const Theme& theme, const QString& text, Type type) {
    return theme.texts().whole(text, type).width;
}

double tabularWidth(const Theme& theme, const QString& text, Type type) {
    const double cell = textWidth(theme, u"0"_s, type);
    double width = 0;
    for (const QChar c : text) {
        width += isDigit(c) ? cell : textWidth(theme, c, type);
    }
    return width;
}

double text(QPainter& painter, const Theme& theme, const QRectF& box, const QString& text, Type type,
            const QColor& color, Qt::Alignment align) {
    const ShapedText& line = theme.texts().within(text, type, box.width());
    painter.setFont(theme.font(type));
    painter.setPen(color);
    const double top = baseline(theme, box, type) - line.ascent;
    painter.drawStaticText(QPointF(startOf(box, line.width, align), top), line.text);
    return line.width;
}

double text(QPainter& painter, const Theme& theme, const QRectF& box, const QString& shown, Type type,
            Color color, Qt::Alignment align) {
    return text(painter, theme, box, shown, type, theme.color(color), align);
}

double tabular(QPainter& painter, const Theme& theme, const QRectF& box, const QString& text, Type type,
               const QColor& color, Qt::Alignment align) {
    const double width = tabularWidth(theme, text, type);
    const double cell = textWidth(theme, u"0"_s, type);
    double x = startOf(box, width, align);
    const double y = baseline(theme, box, type);
    painter.setFont(theme.font(type));
    painter.setPen(color);
    for (const QChar c : text) {
        const ShapedText& character = theme.texts().whole(c, type);
        const double room = isDigit(c) ? cell : character.width;
        painter.drawStaticText(QPointF(x + (room - character.width) / 2, y - character.ascent),
                               character.text);
        x += room;
    }
    return width;
}

void block(QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QColor& edge,
           double edgeWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (!edge.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(box, radius, radius);
    } else {
        const double half = edgeWidth / 2;
        painter.setPen(QPen(edge, edgeWidth));
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half);
    }
    painter.restore();
}

void ringOutside(QPainter& painter, const QRectF& box, double radius, const QColor& ink) {
    block(painter, box.adjusted(-4, -4, 4, 4), radius + 4, {}, ink, 2);
}

void ringInside(QPainter& painter, const QRectF& box, double radius, const QColor& ink) {
    block(painter, box, radius, {}, ink, 2);
}

void hatch(QPainter& painter, const QRectF& box, double radius, const QColor& ink, const QColor& ground) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(shape, ground);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(QPen(ink, 1));
    for (double x = box.left() - box.height(); x < box.right(); x += 4) {
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    }
    painter.restore();
    block(painter, box, radius, {}, ink);
}

void dots(QPainter& painter, double left, double right, double y, const QColor& ink) {
    painter.save();
    // One logical pixel on, one and a half off: reads as dots at every ratio.
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (double x = std::floor(left); x + 1 <= right + 0.5; x += 3) {
        painter.fillRect(QRectF(x, y, 1.5, 1), ink);
    }
    painter.restore();
}

int keyCapWidth(const Theme& theme, const QString& keys) {
    return std::max(18, static_cast<int>(std::ceil(textWidth(theme, keys, Type::MarkLabel))) + 9);
}

void keyCap(QPainter& painter, const Theme& theme, QPointF leftCentre, const QString& keys,
            const QColor& onFill) {
    const QRectF box(leftCentre.x(), std::round(leftCentre.y()) - 9, keyCapWidth(theme, keys), 18);
    QColor fill = theme.color(Color::Sunk);
    QColor edge = theme.color(Color::Line2);
    QColor ink = theme.color(Color::Ink2);
    if (onFill.isValid()) {
        ink = onFill;
        fill = onFill;
        fill.setAlphaF(0.14F);
        edge = onFill;
        edge.setAlphaF(0.42F);
    }
    block(painter, box, 4, fill, edge);
    text(painter, theme, box, keys, Type::MarkLabel, ink, Qt::AlignHCenter);
}

int chipWidth(const Theme& theme, const QString& text, bool withIcon) {
    return static_cast<int>(std::ceil(textWidth(theme, text, Type::CaptionLabel))) + 14 + (withIcon ? 16 : 0);
}

void chip(QPainter& painter, const Theme& theme, QPointF leftCentre, const QString& shown, Tone tone,
          const QString& icon, int height) {
    const ToneLook look = lookOf(tone);
    const QString name = icon == u"-"_s ? QString() : icon.isEmpty() ? look.icon : icon;
    const QRectF box(leftCentre.x(), std::round(leftCentre.y() - height / 2.0),
                     chipWidth(theme, shown, !name.isEmpty()), height);
    block(painter, box, metric::ChipRadius, theme.color(look.fill),
          tone == Tone::Outline ? theme.color(Color::Ctl) : QColor());
    double x = box.left() + 7;
    if (!name.isEmpty()) {
        theme.icons().paint(painter, name, {x + 6, box.center().y()}, 12, theme.color(look.ink));
        x += 16;
    }
    text(painter, theme, QRectF(x, box.top(), box.right() - 6 - x, height), shown, Type::CaptionLabel,
         theme.color(look.ink));
}

void avatar(QPainter& painter, const Theme& theme, QPointF centre, int diameter, const QString& initials,
            qint64 key) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Keys are time-sorted with a random tail: the product spreads neighbours over the six colours.
    painter.setBrush(
        avatarColor(static_cast<std::size_t>((static_cast<quint64>(key) * 0x9E3779B97F4A7C15ull) >> 40)));
    painter.drawEllipse(centre, diameter / 2.0, diameter / 2.0);
    painter.restore();
    QFont font = theme.font(Type::CaptionHead);
    font.setPixelSize(std::max(8, static_cast<int>(std::lround(diameter * 0.38))));
    painter.setFont(font);
    painter.setPen(Qt::white);
    const double width = QFontMetricsF(font).horizontalAdvance(initials);
    painter.drawText(QPointF(centre.x() - width / 2, centre.y() + 0.364 * font.pixelSize()), initials);
}

QString initialsOf(const QString& name) {
    QString initials;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty()) {
        initials = words.first().left(1);
    }
    if (words.size() > 1) {
        initials += words.last().left(1);
    }
    return initials.toUpper();
}

void clock(QPainter& painter, const Theme& theme, QPointF centre, double remaining) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(centre.x() - 6.25, centre.y() - 6.25, 12.5, 12.5);
    painter.setPen(QPen(theme.color(Color::Line2), 2.5));
    painter.drawEllipse(ring);
    painter.setPen(QPen(theme.color(Color::Ink2), 2.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, static_cast<int>(-360 * 16 * std::clamp(remaining, 0.0, 1.0)));
    painter.restore();
}

} // namespace paint
} // namespace ui
