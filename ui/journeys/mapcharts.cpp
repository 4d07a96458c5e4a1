// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/mapcharts.h"

#include "ui/theme/paint.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

using namespace mapsize;

constexpr double WorthSaying = 1.5; ///< designed minus measured, from which the distance is written
constexpr double FarAbove = 2.0;    ///< times the mean load, from which it is written
constexpr double MarkRadius = 4;

QString tr(const char* text) {
    return QCoreApplication::translate("MapScene", text);
}

struct Mark {
    QPointF at;
    bool hollow = false;
};

/// A line through the marks that leaves and reaches each of them level.
QPainterPath curve(const std::vector<Mark>& marks) {
    QPainterPath path;
    for (size_t i = 0; i < marks.size(); ++i) {
        if (i == 0) {
            path.moveTo(marks[i].at);
            continue;
        }
        const QPointF from = marks[i - 1].at;
        const QPointF to = marks[i].at;
        const double middle = (from.x() + to.x()) / 2;
        path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    }
    return path;
}

class EmotionRow {
public:
    EmotionRow(QPainter& painter, const Theme& theme, const MapScene& scene, const MapLayout& layout)
        : m_painter(painter)
        , m_theme(theme)
        , m_scene(scene)
        , m_layout(layout)
        , m_row(layout.row(MapRow::Emotion)) {}

    void run() {
        paintScale();
        const auto designed = designedMarks();
        const auto runs = measuredRuns();
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        QPen dashed(color(Color::Ctl), 1.5);
        dashed.setDashPattern({4, 3});
        drawLine(designed, dashed);
        for (const auto& mark : designed) {
            ring(mark.at, MarkRadius - 0.5, Color::Ctl, 1.5, Color::Surface);
        }
        for (const auto& run : runs) {
            drawLine(run, QPen(color(Color::Ink), 2));
            for (const auto& mark : run) {
                ring(mark.at, MarkRadius, Color::Ink, 2, mark.hollow ? Color::Surface : Color::Ink);
            }
        }
        m_painter.restore();
        for (int stage = 0; stage < int(m_layout.columns.size()); ++stage) {
            paintNumbers(stage);
        }
    }

private:
    QColor color(Color token) const { return m_theme.color(token); }

    double middle(int stage) const { return m_layout.columns[size_t(stage)].center().x(); }

    void words(const QRectF& box, const QString& text, Type type, Color ink, Qt::Alignment align) {
        paint::text(m_painter, m_theme, box, text, type, color(ink), align);
    }

    void drawLine(const std::vector<Mark>& marks, const QPen& pen) {
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(curve(marks));
    }

    void ring(QPointF at, double radius, Color edge, double width, Color fill) {
        m_painter.setPen(QPen(color(edge), width));
        m_painter.setBrush(color(fill));
        m_painter.drawEllipse(at, radius, radius);
    }

    void paintScale() {
        for (const int value : {2, 0, -2}) {
            const double y = emotionY(m_row, value);
            words(QRectF(LabelWidth - 30, y - 8, 24, 16),
                  value > 0   ? u"+%1"_s.arg(value)
                  : value < 0 ? u"\u2212%1"_s.arg(-value)
                              : u"0"_s,
                  Type::Mark, Color::Ink3, Qt::AlignRight);
        }
        m_painter.fillRect(QRectF(LabelWidth, emotionY(m_row, 0), m_row.width() - LabelWidth - Margin, 1),
                           color(Color::Line2));
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        ring({Margin + 4, m_row.top() + 42}, 3, Color::Ctl, 1.5, Color::Surface);
        ring({Margin + 4, m_row.top() + 60}, 3, Color::Ink, 1.5, Color::Ink);
        m_painter.restore();
        words(QRectF(Margin + 13, m_row.top() + 34, 56, 16), tr("designed"), Type::Caption, Color::Ink3,
              Qt::AlignLeft);
        words(QRectF(Margin + 13, m_row.top() + 52, 56, 16), tr("measured"), Type::Caption, Color::Ink3,
              Qt::AlignLeft);
    }

    std::vector<Mark> designedMarks() const {
        std::vector<Mark> marks;
        for (int stage = 0; stage < int(m_layout.columns.size()); ++stage) {
            if (const auto emotion = m_scene.version.stages[size_t(stage)].emotion) {
                marks.push_back({{middle(stage), emotionY(m_row, *emotion)}, true});
            }
        }
        return marks;
    }

    /// A stage without a measured emotion parts the line.
    std::vector<std::vector<Mark>> measuredRuns() const {
        std::vector<std::vector<Mark>> runs(1);
        for (int stage = 0; stage < int(m_layout.columns.size()); ++stage) {
            const auto* measure = measureOf(m_scene, stage);
            const auto emotion = measure ? measure->emotion() : std::nullopt;
            if (emotion) {
                runs.back().push_back({{middle(stage), emotionY(m_row, *emotion)},
                                       measure->sentiments < journeys::EnoughSentiments});
            } else if (!runs.back().empty()) {
                runs.emplace_back();
            }
        }
        return runs;
    }

    void paintNumbers(int stage) {
        const auto* measure = measureOf(m_scene, stage);
        const qint64 count = measure ? measure->sentiments : 0;
        const QString text = count == 0                           ? tr("no data yet")
                             : count < journeys::EnoughSentiments ? tr("n %1, too few").arg(count)
                                                                  : tr("n %1").arg(count);
        const QRectF& column = m_layout.columns[size_t(stage)];
        words(QRectF(column.left(), m_row.bottom() - 24, column.width(), 16), text, Type::Caption,
              count == 0 ? Color::Ink3 : Color::Ink2, Qt::AlignHCenter);
        const auto designed = m_scene.version.stages[size_t(stage)].emotion;
        const auto measured = count >= journeys::EnoughSentiments ? measure->emotion() : std::nullopt;
        if (!designed || !measured || *designed - *measured < WorthSaying) {
            return;
        }
        const double from = emotionY(m_row, *designed) + 6;
        const double to = emotionY(m_row, *measured) - 6;
        for (double y = from; y < to; y += 3) {
            m_painter.fillRect(QRectF(middle(stage) - 0.5, y, 1, 1.5), color(Color::Ink2));
        }
        words(QRectF(middle(stage) + 8, (from + to) / 2 - 8, column.width() / 2, 16),
              tr("%1 below").arg(*designed - *measured, 0, 'f', 1), Type::CaptionHead, Color::Ink,
              Qt::AlignLeft);
    }

    QPainter& m_painter;
    const Theme& m_theme;
    const MapScene& m_scene;
    const MapLayout& m_layout;
    QRectF m_row;
};

double highestLoad(const MapScene& scene) {
    double most = 0;
    for (int stage = 0; stage < int(scene.version.stages.size()); ++stage) {
        const auto* measure = measureOf(scene, stage);
        most = std::max(most, measure ? measure->load().value_or(0) : 0);
    }
    return most;
}

} // namespace

void paintEmotions(QPainter& painter, const Theme& theme, const MapScene& scene, const MapLayout& layout) {
    EmotionRow(painter, theme, scene, layout).run();
}

void paintService(QPainter& painter, const Theme& theme, const MapScene& scene, const MapBox& box) {
    const auto* measure = measureOf(scene, box.item.stage);
    const auto load = measure ? measure->load() : std::nullopt;
    const QRectF line(box.box.left(), box.box.top() + 8, box.box.width(), 18);
    const QString text = load ? QString::number(*load, 'f', 2) : format::none();
    const double figure = 40;
    const QRectF bar(line.left(), line.center().y() - 5, line.width() - figure - 4, 10);
    paint::block(painter, bar, 3, theme.color(Color::Hover));
    const double most = highestLoad(scene);
    if (load && most > 0 && *load > 0) {
        QRectF filled = bar;
        filled.setWidth(std::max(3.0, bar.width() * *load / most));
        paint::block(painter, filled, 3, theme.color(Color::Rea));
    }
    paint::text(painter, theme, line, text, Type::RowTitle, theme.color(load ? Color::Ink : Color::Ink3),
                Qt::AlignRight);
    const QRectF second(line.left() + 2, box.box.top() + 36, line.width(), 18);
    if (!load) {
        paint::text(painter, theme, second, tr("Nobody has been here yet"), Type::Caption,
                    theme.color(Color::Ink3));
    } else if (measure->tickets == 0) {
        paint::text(painter, theme, second, tr("No tickets"), Type::Small, theme.color(Color::Ink3));
    }
    if (const auto times = timesTheMean(scene, box.item.stage); times && *times >= FarAbove) {
        const QString mark = tr("%1 times the mean").arg(*times, 0, 'f', *times < 3 ? 1 : 0);
        paint::chip(painter, theme,
                    {box.box.right() - paint::chipWidth(theme, mark, false), second.center().y()}, mark,
                    Tone::Reactive, u"-"_s, 18);
    }
}

} // namespace ui
