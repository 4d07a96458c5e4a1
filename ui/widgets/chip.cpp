// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include <cmath>

namespace ui {

using namespace Qt::Literals::StringLiterals;

Chip::Chip(const Theme& theme, const QString& text, Tone tone, QWidget* parent, const QString& icon)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone, icon);
}

void Chip::set(const QString& text, Tone tone, const QString& icon) {
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    const bool withIcon = m_icon != u"-"_s && (!m_icon.isEmpty() || !lookOf(m_tone).icon.isEmpty());
    return {paint::chipWidth(m_theme, m_text, withIcon), 20};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::chip(painter, m_theme, {0, height() / 2.0}, m_text, m_tone, m_icon);
}

Badge::Badge(const Theme& theme, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void Badge::setCount(int count) {
    m_text = count > 999 ? u"999+"_s : QString::number(count);
    setAccessibleName(m_text);
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    return {
        std::max(20, static_cast<int>(std::ceil(paint::textWidth(m_theme, m_text, Type::CaptionHead))) + 12),
        18};
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ToneLook look = lookOf(m_tone);
    paint::block(painter, rect(), 9, m_theme.color(look.fill));
    paint::text(painter, m_theme, rect(), m_text, Type::CaptionHead, look.ink, Qt::AlignHCenter);
}

Avatar::Avatar(const Theme& theme, const QString& name, qint64 key, int diameter, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_diameter(diameter) {
    setFixedSize(diameter, diameter);
    setPerson(name, key);
}

void Avatar::setPerson(const QString& name, qint64 key) {
    m_initials = paint::initialsOf(name);
    m_key = key;
    setToolTip(name);
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::avatar(painter, m_theme, QRectF(rect()).center(), m_diameter, m_initials, m_key);
}

} // namespace ui
