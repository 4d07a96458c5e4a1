// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/countsblock.h"

#include "ui/theme/paint.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ui {

CountsBlock::CountsBlock(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setFixedHeight(44);
}

void CountsBlock::setCounting(bool counting) {
    m_counting = counting;
    update();
}

void CountsBlock::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::block(painter, rect(), metric::ControlRadius,
                 m_theme.color(m_counting ? Color::ProTint : Color::Hover));
    if (m_counting) {
        painter.fillRect(QRectF(0, 4, 3, height() - 8), m_theme.color(Color::Pro));
    }
    m_theme.icons().paint(painter, m_counting ? u"circle-check"_s : u"circle-dashed"_s, {24, height() / 2.0},
                          16, m_theme.color(m_counting ? Color::ProInk : Color::Ink3));
}

} // namespace ui
