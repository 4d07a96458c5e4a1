// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/factrow.h"

#include "ui/theme/paint.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

FactRow::FactRow(const Theme& theme, const Fact& fact, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fact(fact) {
    setFixedHeight(26);
    QStringList spoken{fact.what, fact.value, fact.note};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u", "_s));
    setToolTip(accessibleName());
}

void FactRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double y = height() / 2.0;
    m_theme.icons().paint(painter, m_fact.icon, {8, y}, 15,
                          m_theme.color(m_fact.color == Color::Ink ? Color::Ink2 : m_fact.color));
    paint::text(painter, m_theme, {26, y - 10, 84, 20}, m_fact.what, Type::Body, Color::Ink2);
    const double used = paint::text(painter, m_theme, {112, y - 10, double(width()) - 112, 20}, m_fact.value,
                                    Type::RowTitle, m_fact.color);
    const double left = 112 + used + 10;
    if (left < width()) {
        paint::text(painter, m_theme, {left, y - 10, width() - left, 20}, m_fact.note, Type::Small,
                    Color::Ink2, Qt::AlignRight);
    }
}

} // namespace ui
