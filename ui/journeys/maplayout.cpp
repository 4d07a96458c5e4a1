// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/maplayout.h"

#include "ui/theme/paint.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

using namespace mapsize;

constexpr double StageHeight = 66;
constexpr double RowPadding = 10;
constexpr double EmotionHeight = 122;
constexpr double StepGap = 6;
constexpr double StepPadding = 8;
constexpr double IconColumn = 22;
constexpr double MarkRoom = 52;
constexpr double SecondLine = 16;

class Layouter {
public:
    Layouter(const Theme& theme, const MapScene& scene, double width)
        : m_theme(theme)
        , m_scene(scene)
        , m_stages(int(scene.version.stages.size())) {
        const double adder = scene.editable ? AdderWidth + ColumnGap : 0;
        const double room = width - LabelWidth - Margin - adder;
        const double each = m_stages > 0 ? (room + ColumnGap) / m_stages - ColumnGap : 0;
        m_column = std::clamp(std::floor(each), NarrowestColumn, WidestColumn);
        m_layout.size.setWidth(
            std::max(width, LabelWidth + m_stages * (m_column + ColumnGap) - ColumnGap + Margin + adder));
    }

    MapLayout run() {
        row(MapRow::Stage, StageHeight + 2 * RowPadding + 2);
        placeStages();
        placeTexts(MapRow::Goal, MapPart::Goal);
        placeLists(MapRow::Criteria, MapPart::Criterion);
        placeSteps();
        placeLists(MapRow::Experiences, MapPart::Experience);
        row(MapRow::Emotion, EmotionHeight);
        placeCells(MapRow::Emotion, MapPart::Emotion);
        row(MapRow::Service, 68);
        placeService();
        placeRoles();
        m_layout.size.setHeight(m_y);
        for (int stage = 0; stage < m_stages; ++stage) {
            m_layout.columns.push_back(QRectF(left(stage), 0, m_column, m_y));
        }
        return std::move(m_layout);
    }

private:
    double left(int stage) const { return LabelWidth + stage * (m_column + ColumnGap); }

    void row(MapRow which, double height) {
        m_layout.rows[size_t(which)] = QRectF(0, m_y, m_layout.size.width(), height);
        m_y += height;
    }

    void add(const MapItem& item, const QRectF& box, const QStringList& lines = {}) {
        m_layout.boxes.push_back({item, box, lines});
    }

    void placeStages() {
        const double top = m_layout.row(MapRow::Stage).top() + RowPadding + 2;
        for (int stage = 0; stage < m_stages; ++stage) {
            const QRectF box(left(stage), top, m_column, StageHeight);
            add({MapPart::Stage, stage, 0}, box);
            if (const auto* measure = measureOf(m_scene, stage)) {
                const QString text = insideText(measure->inside);
                const double width = paint::textWidth(m_theme, text, Type::SmallLabel);
                m_layout.links.push_back(
                    {MapLink::Opens::Clients, stage,
                     QRectF(box.right() - 12 - width, box.bottom() - 28, width, LinkHeight)});
            }
        }
        if (m_scene.editable) {
            add({MapPart::Stage, m_stages, 0}, QRectF(left(m_stages), top, AdderWidth, StageHeight));
        }
    }

    void placeTexts(MapRow which, MapPart part) {
        std::vector<QStringList> all;
        double most = 1;
        for (int stage = 0; stage < m_stages; ++stage) {
            all.push_back(
                wrapped(m_theme, textOf(m_scene, {part, stage, 0}), Type::Small, m_column - 2 * Margin));
            const bool problem = problemOf(m_scene, {part, stage, 0}) != nullptr;
            most = std::max(most, double(all.back().size()) + (problem ? 0.25 : 0));
        }
        const double top = m_y + RowPadding;
        row(which, most * LineHeight + 2 * RowPadding);
        for (int stage = 0; stage < m_stages; ++stage) {
            add({part, stage, 0}, QRectF(left(stage), top - 4, m_column, most * LineHeight + 8),
                all[size_t(stage)]);
        }
    }

    /// Lines with an icon, one below the other, and a place to add one.
    void placeLists(MapRow which, MapPart part) {
        const double top = m_y + RowPadding - 2;
        double lowest = top + LineHeight;
        for (int stage = 0; stage < m_stages; ++stage) {
            double y = top;
            const int count = countOf(m_scene, part, stage);
            for (int i = 0; i < count; ++i) {
                const MapItem item{part, stage, i};
                const bool marked = problemOf(m_scene, item) || !changeMark(m_scene, item).isEmpty();
                const auto lines = wrapped(m_theme, textOf(m_scene, item), Type::Small,
                                           m_column - IconColumn - 4 - (marked ? markWidth(item) + 4 : 0));
                const QRectF box(left(stage), y, m_column, double(lines.size()) * LineHeight);
                add(item, box, lines);
                y = box.bottom() + 1;
            }
            if (m_scene.editable) {
                add({part, stage, count}, QRectF(left(stage), y, m_column, LineHeight));
                y += LineHeight;
            }
            lowest = std::max(lowest, y);
        }
        row(which, lowest - m_y + RowPadding - 2);
    }

    double markWidth(const MapItem& item) const {
        const auto* problem = problemOf(m_scene, item);
        const QString text = problem ? problem->mark : changeMark(m_scene, item);
        return std::max<double>(paint::chipWidth(m_theme, text, problem != nullptr), MarkRoom / 2);
    }

    void placeSteps() {
        const double top = m_y + RowPadding;
        double lowest = top + 28;
        for (int stage = 0; stage < m_stages; ++stage) {
            double y = top;
            const int count = countOf(m_scene, MapPart::Step, stage);
            for (int i = 0; i < count; ++i) {
                const MapItem item{MapPart::Step, stage, i};
                const auto& step = m_scene.version.stages[size_t(stage)].steps[size_t(i)];
                const double days =
                    paint::textWidth(m_theme, journeys::offsetText(step.offsetDays), Type::SmallLabel);
                const auto lines =
                    wrapped(m_theme, step.title, Type::SmallHead, m_column - 10 - IconColumn - days - 8 - 8);
                const double height = 2 * StepPadding - 4 + double(lines.size()) * 16 + SecondLine;
                add(item, QRectF(left(stage), y, m_column, height), lines);
                y += height + StepGap;
            }
            if (m_scene.editable) {
                add({MapPart::Step, stage, count}, QRectF(left(stage), y, m_column, 28));
                y += 28 + StepGap;
            }
            lowest = std::max(lowest, y - StepGap);
        }
        row(MapRow::Steps, lowest - m_y + RowPadding);
    }

    void placeCells(MapRow which, MapPart part) {
        const QRectF area = m_layout.row(which);
        for (int stage = 0; stage < m_stages; ++stage) {
            add({part, stage, 0}, QRectF(left(stage), area.top() + 2, m_column, area.height() - 4));
        }
    }

    void placeService() {
        placeCells(MapRow::Service, MapPart::Service);
        const double top = m_layout.row(MapRow::Service).top();
        for (int stage = 0; stage < m_stages; ++stage) {
            const auto* measure = measureOf(m_scene, stage);
            if (measure && measure->tickets > 0) {
                const double width =
                    paint::textWidth(m_theme, ticketsText(measure->tickets), Type::SmallLabel);
                m_layout.links.push_back(
                    {MapLink::Opens::Tickets, stage, QRectF(left(stage) + 2, top + 38, width, LinkHeight)});
            }
        }
    }

    void placeRoles() {
        const double top = m_y + RowPadding;
        double lowest = top + LineHeight;
        std::vector<double> heights;
        for (int stage = 0; stage < m_stages; ++stage) {
            double lines = 0;
            for (const auto& line : roleLines(m_scene, stage)) {
                lines +=
                    double(wrapped(m_theme, line.names.join(u", "_s), Type::Small, m_column - IconColumn - 4)
                               .size());
            }
            lines += problemOf(m_scene, {MapPart::Roles, stage, 0}) ? 1 : 0;
            lowest = std::max(lowest, top + std::max(lines, 1.0) * (LineHeight + 2));
        }
        row(MapRow::Roles, lowest - m_y + RowPadding);
        placeCells(MapRow::Roles, MapPart::Roles);
    }

    const Theme& m_theme;
    const MapScene& m_scene;
    int m_stages;
    double m_column = NarrowestColumn;
    double m_y = 0;
    MapLayout m_layout;
};

/// Cuts as much of a word as fits; at least one character.
qsizetype fitting(const QFontMetricsF& metrics, const QString& word, double width) {
    qsizetype count = word.size();
    while (count > 1 && metrics.horizontalAdvance(word.left(count)) > width) {
        --count;
    }
    return count;
}

} // namespace

QStringList wrapped(const Theme& theme, const QString& text, Type type, double width) {
    const QFontMetricsF& metrics = theme.metrics(type);
    QStringList lines;
    QString line;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString joined = line.isEmpty() ? word : line + u' ' + word;
        if (metrics.horizontalAdvance(joined) <= width) {
            line = joined;
            continue;
        }
        if (!line.isEmpty()) {
            lines << line;
        }
        while (metrics.horizontalAdvance(word) > width && word.size() > 1) {
            const auto count = fitting(metrics, word, width);
            lines << word.left(count);
            word = word.mid(count);
        }
        line = word;
    }
    lines << line;
    return lines;
}

std::vector<RoleLine> roleLines(const MapScene& scene, int stage) {
    std::vector<RoleLine> lines;
    if (stage < 0 || size_t(stage) >= scene.version.stages.size()) {
        return lines;
    }
    for (const auto role : {core::StageRole::Accountable, core::StageRole::Responsible,
                            core::StageRole::Consulted, core::StageRole::Informed}) {
        RoleLine line{role, {}};
        for (const auto& part : scene.version.stages[size_t(stage)].roles) {
            if (part.role == role) {
                line.names << departmentName(scene, part.department);
            }
        }
        if (!line.names.isEmpty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

double emotionY(const QRectF& row, double emotion) {
    const double middle = row.top() + 50;
    return middle - emotion * 18;
}

int emotionAt(const QRectF& row, double y) {
    return std::clamp(int(std::lround((emotionY(row, 0) - y) / 18)), -2, 2);
}

const MapBox* MapLayout::boxOf(const MapItem& item) const {
    const auto found =
        std::find_if(boxes.begin(), boxes.end(), [&](const MapBox& box) { return box.item == item; });
    return found == boxes.end() ? nullptr : &*found;
}

MapItem MapLayout::itemAt(QPointF at) const {
    for (const auto& box : boxes) {
        if (box.box.contains(at)) {
            return box.item;
        }
    }
    return {};
}

const MapLink* MapLayout::linkAt(QPointF at) const {
    for (const auto& link : links) {
        if (link.box.adjusted(-4, -5, 4, 5).contains(at)) {
            return &link;
        }
    }
    return nullptr;
}

MapLayout layOutMap(const Theme& theme, const MapScene& scene, double width) {
    return Layouter(theme, scene, width).run();
}

} // namespace ui
