// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/hoverfade.h"

#include "ui/theme/motion.h"

#include <QWidget>

namespace ui {

void HoverFade::go(QWidget& widget, const Motion& motion, bool over) {
    const bool running = m_way && m_way->state() == QAbstractAnimation::Running;
    const double shown = running ? m_way->currentValue().toDouble() : over ? 0 : 1;
    if (!motion.isWanted()) {
        delete m_way;
        widget.update();
        return;
    }
    if (!m_way) {
        m_way = Motion::animation(Motion::Row, &widget);
        QObject::connect(m_way, &QVariantAnimation::valueChanged, &widget, [&widget] { widget.update(); });
    }
    m_way->stop();
    m_way->setStartValue(shown);
    m_way->setEndValue(over ? 1.0 : 0.0);
    m_way->start();
}

double HoverFade::amount(const QWidget& widget) const {
    if (m_way && m_way->state() == QAbstractAnimation::Running) {
        return m_way->currentValue().toDouble();
    }
    return widget.underMouse() ? 1 : 0;
}

} // namespace ui
