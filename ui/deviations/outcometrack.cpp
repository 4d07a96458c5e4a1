// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/outcometrack.h"

#include "ui/theme/paint.h"

#include "ui/widgets/format.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

OutcomeTrack::OutcomeTrack(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"outcomeTrack"_s);
}

void OutcomeTrack::setDeviation(const core::deviations::Deviation& deviation, int noticeDays,
                                core::Instant now, const QTimeZone& zone) {
    const QDate today = core::dayOf(now, zone);
    const auto day = [&](core::Instant at) { return format::day(core::dayOf(at, zone), today); };

    struct Dated {
        core::Instant at;
        Node node;
    };

    std::vector<Dated> dated{
        {deviation.detectedAt, {tr("found"), day(deviation.detectedAt), u"flag"_s, true, false}}};
    const bool fixed = deviation.state == core::DeviationState::Fixed && deviation.endedAt;
    if (deviation.noticedAt) {
        dated.push_back(
            {*deviation.noticedAt, {tr("noticed"), day(*deviation.noticedAt), u"life-buoy"_s, true, true}});
    }
    if (fixed) {
        const auto end = *deviation.endedAt + std::chrono::hours(24 * noticeDays);
        dated.push_back(
            {*deviation.endedAt, {tr("fixed"), day(*deviation.endedAt), u"check"_s, true, false}});
        dated.push_back({end, {tr("+%1 d").arg(noticeDays), {}, u"clock"_s, now > end, false}});
    }
    std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    m_nodes.clear();
    QStringList spoken;
    for (const Dated& entry : dated) {
        m_nodes.push_back(entry.node);
        spoken << u"%1 %2"_s.arg(entry.node.text, entry.node.day).trimmed();
    }
    if (!fixed) {
        m_nodes.push_back({tr("fixed"), {}, u"check"_s, false, false});
        m_nodes.push_back({tr("+%1 d").arg(noticeDays), {}, u"clock"_s, false, false});
    }
    setAccessibleName(spoken.join(u", "_s));
    update();
}

void OutcomeTrack::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = 14;
    painter.setPen(QPen(m_theme.color(Color::Line2), 1.5));
    painter.drawLine(QPointF(12, y), QPointF(width() - 12, y));
    const double stride = m_nodes.size() > 1 ? (width() - 56.0) / double(m_nodes.size() - 1) : 0;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const Node& node = m_nodes[i];
        const QPointF centre(28 + stride * double(i), y);
        const QRectF disc(centre.x() - 10, centre.y() - 10, 20, 20);
        const Color own = node.client ? Color::Rea : Color::Pro;
        paint::block(painter, disc, 10, m_theme.color(node.filled ? own : Color::Surface),
                     node.filled ? QColor() : m_theme.color(Color::Ctl));
        m_theme.icons().paint(painter, node.icon, centre, 12,
                              m_theme.color(node.filled ? Color::Surface : Color::Ink2));
        double top = 30;
        for (const QString& line : {node.text, node.day}) {
            const double room = paint::textWidth(m_theme, line, Type::Caption) + 2;
            const double left = std::clamp(centre.x() - room / 2, 0.0, std::max(width() - room, 0.0));
            paint::text(painter, m_theme, {left, top, room, 18}, line, Type::Caption, Color::Ink2);
            top += 15;
        }
    }
}

} // namespace ui
