// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/timelineview.h"
#include "ui/theme/paint.h"
#include "ui/widgets/format.h"

namespace ui {

namespace {

constexpr double Top = 70; // between the sentiments and the lanes
constexpr double Height = 20;

} // namespace

QRectF TimelineView::boxOf(const core::journeys::StageSpan& span) const {
    const double left = std::max(xOf(span.from), plot().left());
    const double right = std::min(xOf(span.to.value_or(m_content.now)), plot().right());
    return {left, Top, std::max(right - left, 0.0), Height};
}

QString TimelineView::wordsOf(const core::journeys::StageSpan& span) const {
    const QString from = format::when(span.from, m_content.now, m_content.zone);
    return span.to ? tr("Stage %1, %2 to %3")
                         .arg(span.name, from, format::when(*span.to, m_content.now, m_content.zone))
                   : tr("Stage %1, since %2").arg(span.name, from);
}

QString TimelineView::stageTip(QPointF position) const {
    for (const auto& span : m_content.stages) {
        if (boxOf(span).contains(position)) {
            return wordsOf(span);
        }
    }
    return {};
}

/// The stage that the client is in now stands out; the name is written where there is room for some of it.
void TimelineView::paintStages(QPainter& painter) const {
    constexpr double LeastName = 28;
    for (const auto& span : m_content.stages) {
        const QRectF box = boxOf(span).adjusted(0.5, 0.5, -1, -0.5);
        if (box.width() < 1) {
            continue;
        }
        painter.setPen(QPen(m_theme.color(span.to ? Color::Line2 : Color::Pro), 1));
        painter.setBrush(m_theme.color(span.to ? Color::Sunk : Color::ProTint));
        painter.drawRoundedRect(box, 4, 4);
        if (box.width() >= LeastName) {
            paint::text(painter, m_theme, box.adjusted(6, 0, -4, 0), span.name,
                        span.to ? Type::Caption : Type::CaptionHead, span.to ? Color::Ink2 : Color::ProInk);
        }
    }
    if (!m_content.stages.empty()) {
        paint::text(painter, m_theme, QRectF(0, Top, 64, Height), tr("Stage"), Type::Caption, Color::Ink2);
    }
}

} // namespace ui
