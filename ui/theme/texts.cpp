// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/texts.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double Tolerance = 0.5; // rounding in layouts is no reason to cut a text

/// One entry for all places that show a text whole; keys begin with characters that no text begins with.
QString keyOf(const QString& text, Type type) {
    return QChar(static_cast<char16_t>(0xE000 + static_cast<int>(type))) + text;
}

constexpr qsizetype OwnCost = 40;  // what an entry weighs without its text, in characters
constexpr qsizetype Most = 50'000; // no text is refused, whatever its length

} // namespace

const ShapedText& Texts::whole(const QString& text, Type type) const {
    const QString key = keyOf(text, type);
    const ShapedText* known = m_known.object(key);
    return known ? *known : shaped(key, text, type);
}

const ShapedText& Texts::within(const QString& text, Type type, double room) const {
    const ShapedText& all = whole(text, type);
    if (all.width <= room + Tolerance) {
        return all;
    }
    const int width = static_cast<int>(room);
    const QString key = keyOf(text, type) + QChar(0xE100) + QString::number(width);
    if (const ShapedText* known = m_known.object(key)) {
        return *known;
    }
    return shaped(key, m_fonts.metrics(type).elidedText(text, Qt::ElideRight, width), type);
}

const ShapedText& Texts::shaped(const QString& key, const QString& shown, Type type) const {
    auto* made = new ShapedText;
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    QString line = shown;
    made->text.setText(line.replace(u'\n', u' '));
    made->text.prepare(QTransform(), m_fonts.font(type));
    made->width = made->text.size().width();
    made->height = made->text.size().height();
    made->ascent = m_fonts.metrics(type).ascent();
    m_known.insert(key, made, std::min(OwnCost + shown.size(), Most));
    return *made;
}

} // namespace ui
