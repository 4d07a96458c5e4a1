// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitbar.h"

#include "ui/widgets/format.h"

#include <QPainterPath>
#include <cmath>

namespace ui {

namespace paint {

void splitBar(QPainter& painter, const Theme& theme, const QRectF& box, std::optional<double> share,
              std::optional<double> target) {
    constexpr double Gap = 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    const double radius = box.height() >= 12 ? 4 : 3;
    shape.addRoundedRect(box, radius, radius);
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    if (!share) {
        painter.fillRect(box, theme.color(Color::Hover));
    } else {
        const double part = std::clamp(*share, 0.0, 1.0);
        // A side that exists is never thinner than 2 px: nothing must look like "none".
        double cut = std::round(box.left() + box.width() * (1 - part));
        if (part > 0 && part < 1) {
            cut = std::clamp(cut, box.left() + 2 + Gap / 2, box.right() - 2 - Gap / 2);
        }
        const double gap = part > 0 && part < 1 ? Gap / 2 : 0;
        painter.fillRect(QRectF(box.left(), box.top(), cut - gap - box.left(), box.height()),
                         theme.color(Color::Pro));
        painter.fillRect(QRectF(cut + gap, box.top(), box.right() - cut - gap, box.height()),
                         theme.color(Color::Rea));
    }
    painter.restore();
    if (target) {
        const double x = std::round(box.left() + box.width() * (1 - std::clamp(*target, 0.0, 1.0)));
        painter.fillRect(QRectF(x - 1, box.top() - 3, 2, box.height() + 6),
                         theme.color(share ? Color::Ink : Color::Ink3));
    }
    painter.restore();
}

} // namespace paint

SplitBar::SplitBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void SplitBar::setSplit(core::Minutes proactive, core::Minutes reactive) {
    const auto total = proactive.count() + reactive.count();
    setShare(total > 0 ? std::optional(static_cast<double>(reactive.count()) / static_cast<double>(total))
                       : std::nullopt);
}

void SplitBar::setShare(std::optional<double> share) {
    m_share = share;
    describe();
    update();
}

void SplitBar::setTarget(std::optional<double> target) {
    m_target = target;
    describe();
    update();
}

void SplitBar::setThickness(int px) {
    m_thickness = px;
    updateGeometry();
}

void SplitBar::setTickLabel(bool on) {
    m_label = on;
    updateGeometry();
}

QSize SplitBar::sizeHint() const {
    return {200, m_thickness + 6 + (m_label ? 14 : 0)};
}

QSize SplitBar::minimumSizeHint() const {
    return {48, sizeHint().height()};
}

void SplitBar::describe() {
    const QString target = m_target ? tr(", target %1").arg(format::percent(m_target)) : QString();
    setAccessibleName(
        m_share
            ? tr("%1 proactive, %2 reactive").arg(format::percent(1 - *m_share), format::percent(m_share)) +
                  target
            : tr("No split yet") + target);
}

void SplitBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double top = height() - m_thickness - 3;
    const QRectF box(0, top, width(), m_thickness);
    paint::splitBar(painter, m_theme, box, m_share, m_target);
    if (m_label && m_target) {
        const double x = width() * (1 - *m_target);
        const QRectF words(std::min(x - 24, width() - 48.0), top - 17, 48, 13);
        paint::text(painter, m_theme, words, format::percent(m_target), Type::MarkLabel, Color::Ink,
                    Qt::AlignHCenter);
    }
}

} // namespace ui
