// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deviations/evidencechart.h"

#include "core/deviations/evidence.h"
#include "ui/theme/paint.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;
namespace evidence = core::deviations::evidence;

namespace ui {

namespace {

std::optional<double> numberIn(const QJsonObject& object, QLatin1String key) {
    const auto value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

EvidenceChart::EvidenceChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"evidenceChart"_s);
}

void EvidenceChart::setDetail(const DeviationDetail& detail) {
    const auto& deviation = detail.deviation;
    m_moods = detail.moods;
    m_limit = numberIn(deviation.rule, evidence::Limit).value_or(-0.5);
    m_stage.reset();
    if (const auto days = numberIn(deviation.evidence, evidence::Days);
        days && deviation.kind == core::DeviationKind::StageOverrun) {
        Stage stage{*days, numberIn(deviation.evidence, evidence::P80),
                    numberIn(deviation.evidence, evidence::P95),
                    numberIn(deviation.evidence, evidence::Expected), 0};
        for (const auto& part : {std::optional(stage.days), stage.p80, stage.p95, stage.expected}) {
            stage.end = std::max(stage.end, part.value_or(0) * 1.15);
        }
        m_stage = stage;
    }
    setVisible(m_moods.size() > 1 || m_stage);
    if (m_moods.size() > 1) {
        QStringList spoken;
        for (const MoodPoint& point : m_moods) {
            spoken << sentimentText(point.sentiment);
        }
        setAccessibleName(tr("Moods of the last contacts, oldest first: %1").arg(spoken.join(u", "_s)));
    } else if (m_stage) {
        setAccessibleName(tr("Days in the stage: %1").arg(qRound(m_stage->days)));
    }
    update();
}

void EvidenceChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_moods.size() > 1) {
        paintMoods(painter);
    } else if (m_stage) {
        paintStage(painter);
    }
}

void EvidenceChart::paintMoods(QPainter& painter) const {
    const QRectF plot(34, 10, width() - 42.0, height() - 20.0);
    const auto yOf = [&](double mood) { return plot.center().y() - mood * plot.height() / 4; };
    for (const int mood : {2, 0, -2}) {
        paint::text(painter, m_theme, {0, yOf(mood) - 8, 26, 16}, sentimentText(mood), Type::Caption,
                    Color::Ink3, Qt::AlignRight);
    }
    painter.setPen(QPen(m_theme.color(Color::Line2), 1));
    painter.drawLine(QPointF(plot.left(), yOf(0)), QPointF(plot.right(), yOf(0)));
    painter.setPen(QPen(m_theme.color(Color::BadInk), 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), yOf(m_limit)), QPointF(plot.right(), yOf(m_limit)));
    paint::text(painter, m_theme, {plot.left() + 4, yOf(m_limit) + 2, plot.width(), 16},
                tr("limit %1 for the average").arg(format::withMinus(QString::number(m_limit))),
                Type::Caption, Color::BadInk);
    const double stride = plot.width() / double(m_moods.size() - 1);
    QPolygonF line;
    for (size_t i = 0; i < m_moods.size(); ++i) {
        line << QPointF(plot.left() + stride * double(i), yOf(m_moods[i].sentiment));
    }
    painter.setPen(QPen(m_theme.color(Color::Ink2), 1.5));
    painter.drawPolyline(line);
    for (size_t i = 0; i < m_moods.size(); ++i) {
        const bool negative = m_moods[i].sentiment < 0;
        paint::block(painter, {line[qsizetype(i)].x() - 3.5, line[qsizetype(i)].y() - 3.5, 7, 7}, 3.5,
                     m_theme.color(negative ? Color::Ink : Color::Surface), m_theme.color(Color::Ink2), 1.5);
    }
}

void EvidenceChart::paintStage(QPainter& painter) const {
    const QRectF axis(8, 34, width() - 16.0, 12);
    const auto xOf = [&](double days) { return axis.left() + axis.width() * days / m_stage->end; };
    paint::block(painter, axis, 4, m_theme.color(Color::Hover));
    paint::block(painter, {axis.left(), axis.top(), xOf(m_stage->days) - axis.left(), axis.height()}, 4,
                 m_theme.color(Color::Ctl));
    const auto mark = [&](std::optional<double> days, const QString& text, bool above) {
        if (!days) {
            return;
        }
        const double x = xOf(*days);
        painter.fillRect(QRectF(x - 1, axis.top() - 4, 2, axis.height() + 8), m_theme.color(Color::Ink));
        const double room = paint::textWidth(m_theme, text, Type::Caption) + 2;
        const double left = std::clamp(x - room / 2, 0.0, std::max(width() - room, 0.0));
        paint::text(painter, m_theme, {left, above ? axis.top() - 24 : axis.bottom() + 6, room, 16}, text,
                    Type::Caption, Color::Ink2);
    };
    mark(m_stage->p80, tr("80 % done by day %1").arg(qRound(m_stage->p80.value_or(0))), true);
    mark(m_stage->p95, tr("95 % by day %1").arg(qRound(m_stage->p95.value_or(0))), false);
    if (!m_stage->p80) {
        mark(m_stage->expected, tr("template: %1 days").arg(qRound(m_stage->expected.value_or(0))), true);
    }
}

} // namespace ui
