// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entrance.h"

#include "ui/theme/motion.h"

#include <QPainter>
#include <QVariantAnimation>
#include <QWidget>

namespace ui {

Entrance::Entrance(From from)
    : m_way(Motion::animation(Motion::Panel, this))
    , m_from(from == From::Below ? QPointF(0, Motion::Shift) : QPointF(Motion::Shift, 0)) {
    connect(m_way, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void Entrance::play(QWidget& panel, const Motion& motion, From from) {
    if (!motion.isWanted()) {
        return;
    }
    auto* entrance = new Entrance(from);
    panel.setGraphicsEffect(entrance); // deletes one that is still on its way
    // The panel is painted without a detour again. Queued: the animation is not deleted from within.
    connect(
        entrance->m_way, &QVariantAnimation::finished, &panel,
        [&panel, entrance] {
            if (panel.graphicsEffect() == entrance) {
                panel.setGraphicsEffect(nullptr);
            }
        },
        Qt::QueuedConnection);
    entrance->m_way->start();
}

QRectF Entrance::boundingRectFor(const QRectF& source) const {
    return source.united(source.translated(m_from));
}

void Entrance::draw(QPainter* painter) {
    const double part = m_way->currentValue().toDouble();
    if (part >= 1) {
        drawSource(painter);
        return;
    }
    // The picture is kept between two frames as long as nothing in the panel changes.
    QPoint place;
    const QPixmap picture = sourcePixmap(Qt::LogicalCoordinates, &place, NoPad);
    painter->save();
    painter->setOpacity(part);
    painter->drawPixmap(QPointF(place) + m_from * (1 - part), picture);
    painter->restore();
}

} // namespace ui
