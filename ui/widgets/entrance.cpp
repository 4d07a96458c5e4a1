// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entrance.h"

#include "ui/theme/motion.h"

#include <QEvent>
#include <QPainter>
#include <QVariantAnimation>

namespace ui {

Entrance::Entrance(QWidget& panel, const QRect& room, const QPixmap& ground, From from)
    : QWidget(panel.parentWidget())
    , m_panel(panel)
    , m_ground(ground)
    , m_from(from == From::Below ? QPointF(0, Motion::Shift) : QPointF(Motion::Shift, 0))
    , m_way(Motion::animation(Motion::Panel, this)) {
    setObjectName(QStringLiteral("entrance"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent); // what lies under it is not painted meanwhile
    setFocusPolicy(Qt::NoFocus);
    setGeometry(room);
    panel.installEventFilter(this);
    connect(m_way, &QVariantAnimation::valueChanged, this, &Entrance::look);
    connect(m_way, &QVariantAnimation::finished, this, &Entrance::leave);
}

QPixmap Entrance::ground(QWidget& host, const QRect& room, const Motion& motion) {
    return motion.isWanted() && host.isVisible() ? host.grab(room) : QPixmap();
}

void Entrance::play(QWidget& panel, const QRect& room, const QPixmap& ground, From from) {
    if (ground.isNull()) {
        return;
    }
    auto* entrance = new Entrance(panel, room, ground, from);
    entrance->show();
    entrance->raise();
    entrance->m_way->start();
}

/// At the panel as it is now. Not grab(), which puts the window's ground behind its round corners.
void Entrance::look() {
    const double ratio = m_panel.devicePixelRatioF();
    m_picture = QPixmap(m_panel.size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    m_panel.render(&m_picture, {}, {}, QWidget::DrawChildren);
    update();
}

void Entrance::leave() {
    hide();
    deleteLater();
}

bool Entrance::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_panel && (event->type() == QEvent::Hide || event->type() == QEvent::ParentChange)) {
        leave();
    }
    return QWidget::eventFilter(watched, event);
}

void Entrance::paintEvent(QPaintEvent*) {
    const double part = m_way->currentValue().toDouble();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_ground);
    painter.setOpacity(part);
    painter.drawPixmap(m_panel.pos() - pos() + m_from * (1 - part), m_picture);
}

} // namespace ui
