// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowhover.h"

#include "ui/theme/motion.h"

#include <QVariantAnimation>

namespace ui {

RowHover::RowHover(const Motion& motion, QObject* delegate, QObject* view)
    : QObject(delegate)
    , m_motion(motion)
    , m_view(qobject_cast<QListView*>(view)) {}

double RowHover::amount(const QModelIndex& index, bool hovered) {
    if (!m_view || !m_motion.isWanted()) {
        return hovered ? 1 : 0;
    }
    // The view paints a row when the pointer came or went: that is how it is told here.
    if (hovered && m_on != index) {
        go(index);
    } else if (!hovered && m_on == index) {
        go({});
    }
    const bool running = m_way && m_way->state() == QAbstractAnimation::Running;
    const double part = running ? m_way->currentValue().toDouble() : 1;
    return m_on == index ? part : m_left == index ? 1 - part : 0;
}

void RowHover::go(const QModelIndex& to) {
    if (!m_way) {
        m_way = Motion::animation(Motion::Row, this);
        connect(m_way, &QVariantAnimation::valueChanged, this, &RowHover::repaint);
    }
    repaint(); // the one before the last, if it was still fading
    m_left = m_on;
    m_on = to;
    m_way->stop();
    m_way->start();
}

void RowHover::repaint() {
    for (const QPersistentModelIndex& index : {m_on, m_left}) {
        if (m_view && index.isValid()) {
            m_view->update(index);
        }
    }
}

} // namespace ui
