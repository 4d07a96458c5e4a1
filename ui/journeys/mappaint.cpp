// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journeys/mappaint.h"

#include "ui/journeys/designwords.h"
#include "ui/journeys/mapcharts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
namespace journeys = core::journeys;

namespace ui {

namespace {

using namespace mapsize;

QString tr(const char* text) {
    return QCoreApplication::translate("MapScene", text);
}

struct RowLabel {
    MapRow row;
    const char* title;
    const char* note; ///< lines parted by '|'
};

constexpr RowLabel Labels[] = {
    {MapRow::Stage, QT_TRANSLATE_NOOP("MapScene", "Stage"),
     QT_TRANSLATE_NOOP("MapScene", "days expected,|clients inside")},
    {MapRow::Goal, QT_TRANSLATE_NOOP("MapScene", "Goal"), ""},
    {MapRow::Criteria, QT_TRANSLATE_NOOP("MapScene", "Exit criteria"),
     QT_TRANSLATE_NOOP("MapScene", "must be true|to leave")},
    {MapRow::Steps, QT_TRANSLATE_NOOP("MapScene", "Touchpoints"),
     QT_TRANSLATE_NOOP("MapScene", "day, channel,|department")},
    {MapRow::Experiences, QT_TRANSLATE_NOOP("MapScene", "Pains, gains"), ""},
    {MapRow::Emotion, QT_TRANSLATE_NOOP("MapScene", "Emotion"), ""},
    {MapRow::Service, QT_TRANSLATE_NOOP("MapScene", "Service"),
     QT_TRANSLATE_NOOP("MapScene", "tickets per 30|client-days")},
    {MapRow::Roles, QT_TRANSLATE_NOOP("MapScene", "Departments"), ""},
};

class MapPainter {
public:
    MapPainter(QPainter& painter, const Theme& theme, const MapScene& scene, const MapLayout& layout,
               const MapState& state)
        : m_painter(painter)
        , m_theme(theme)
        , m_scene(scene)
        , m_layout(layout)
        , m_state(state) {}

    void run() {
        paintLabels();
        paintEmotions(m_painter, m_theme, m_scene, m_layout);
        for (const auto& box : m_layout.boxes) {
            paintBox(box);
        }
        paintArrows();
        for (const auto& link : m_layout.links) {
            paintLink(link);
        }
        if (m_state.drop) {
            m_painter.fillRect(*m_state.drop, color(Color::Ink));
        }
    }

private:
    QColor color(Color token) const { return m_theme.color(token); }

    bool isCurrent(const MapBox& box) const { return box.item == m_state.current; }

    void words(const QRectF& box, const QString& text, Type type, Color ink,
               Qt::Alignment align = Qt::AlignLeft) {
        paint::text(m_painter, m_theme, box, text, type, color(ink), align);
    }

    /// Lines of a text from the top; gives the y below the last.
    double lines(const QStringList& texts, QPointF at, double width, double height, Type type, Color ink) {
        for (const auto& text : texts) {
            words(QRectF(at.x(), at.y(), width + 1, height), text, type, ink);
            at.ry() += height;
        }
        return at.y();
    }

    void icon(const QString& name, QPointF centre, int size, Color ink) {
        m_theme.icons().paint(m_painter, name, centre, size, color(ink));
    }

    void paintLabels() {
        for (const auto& label : Labels) {
            const QRectF row = m_layout.row(label.row);
            if (label.row != MapRow::Stage) {
                m_painter.fillRect(QRectF(0, row.top(), m_layout.size.width(), 1), color(Color::Line));
            }
            const double first = label.row == MapRow::Stage ? row.top() + 20 : row.top() + RowLabelTop;
            words(QRectF(Margin, first, LabelWidth - Margin, 18), tr(label.title), Type::SmallHead,
                  Color::Ink2);
            const QString note = *label.note != '\0' ? tr(label.note) : QString();
            lines(note.split(u'|', Qt::SkipEmptyParts), {Margin, first + 19}, LabelWidth - Margin, 15,
                  Type::Caption, Color::Ink3);
        }
    }

    void paintBox(const MapBox& box) {
        if (box.item == m_state.edited) {
            return;
        }
        if (isAdder(m_scene, box.item)) {
            paintAdder(box);
            return;
        }
        switch (box.item.part) {
        case MapPart::Stage:
            paintStage(box);
            return;
        case MapPart::Goal:
            paintGround(box);
            paintGoal(box);
            return;
        case MapPart::Criterion:
        case MapPart::Experience:
            paintGround(box);
            paintLine(box);
            return;
        case MapPart::Step:
            paintStep(box);
            return;
        case MapPart::Emotion:
            paintGround(box);
            return;
        case MapPart::Service:
            paintGround(box);
            paintService(m_painter, m_theme, m_scene, box);
            return;
        case MapPart::Roles:
            paintGround(box);
            paintRoles(box);
        }
    }

    /// Hover and selection of what has no block of its own.
    void paintGround(const MapBox& box) {
        const QRectF ground = box.box.adjusted(-4, 0, 4, 0);
        if (isCurrent(box)) {
            paint::block(m_painter, ground, 6, {}, color(m_state.focused ? Color::Ink : Color::Ctl),
                         m_state.focused ? 1.5 : 1);
        } else if (box.item == m_state.hovered && m_scene.editable && box.item.part != MapPart::Emotion) {
            paint::block(m_painter, ground, 6, color(Color::Hover));
        }
    }

    void paintStage(const MapBox& box) {
        const auto& stage = m_scene.version.stages[size_t(box.item.stage)];
        const bool current = isCurrent(box);
        const bool edged = current || isChanged(m_scene, box.item);
        const Color fill = current || box.item == m_state.hovered ? Color::Sel : Color::Hover;
        paint::block(m_painter, box.box, metric::RowRadius, color(fill), edged ? color(Color::Ink) : QColor(),
                     current && m_state.focused ? 2 : 1.5);
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(color(Color::Pro), 3));
        m_painter.setBrush(color(Color::Surface));
        m_painter.drawEllipse(QPointF(box.box.left() + 17, box.box.top() + 20), 5.5, 5.5);
        m_painter.restore();
        QRectF title(box.box.left() + 31, box.box.top() + 9, box.box.width() - 39, 22);
        const QString mark = markOf(box.item);
        if (!mark.isEmpty()) {
            title.setRight(title.right() - paint::chipWidth(m_theme, mark, isProblem(box.item)) - 4);
        }
        const bool unnamed = stage.name.isEmpty();
        words(title, unnamed ? tr("Unnamed stage") : stage.name, Type::Section,
              unnamed ? Color::Ink3 : Color::Ink);
        if (!mark.isEmpty()) {
            chip({title.right() + 4, title.center().y()}, box.item);
        }
        words(QRectF(box.box.left() + 10, box.box.bottom() - 30, box.box.width() / 2, 20),
              daysText(stage.expectedDays), Type::Small, Color::Ink2);
    }

    void paintArrows() {
        for (size_t i = 1; i < m_layout.columns.size(); ++i) {
            const auto* box = m_layout.boxOf({MapPart::Stage, int(i), 0});
            icon(u"chevron-right"_s, {box->box.left() - ColumnGap / 2, box->box.center().y()}, 12,
                 Color::Ink2);
        }
    }

    void paintGoal(const MapBox& box) {
        const QRectF inner = box.box.adjusted(2, 4, -2, 0);
        if (textOf(m_scene, box.item).isEmpty()) {
            if (isProblem(box.item)) {
                chip({inner.left(), inner.top() + 10}, box.item);
            } else {
                words(QRectF(inner.left(), inner.top(), inner.width(), LineHeight), tr("No goal"),
                      Type::Small, Color::Ink3);
            }
            return;
        }
        lines(box.lines, inner.topLeft(), inner.width() + 12, LineHeight, Type::Small, Color::Ink);
    }

    void paintLine(const MapBox& box) {
        const auto& stage = m_scene.version.stages[size_t(box.item.stage)];
        QString name;
        if (box.item.part == MapPart::Criterion) {
            name = stage.criteria[size_t(box.item.index)].required ? u"circle-check"_s : u"circle-dashed"_s;
        } else {
            const bool pain = stage.experiences[size_t(box.item.index)].kind == core::ExperienceKind::Pain;
            name = pain ? u"cloud-rain"_s : u"sun"_s;
        }
        icon(name, {box.box.left() + 10, box.box.top() + LineHeight / 2}, 14, Color::Ink2);
        const bool empty = textOf(m_scene, box.item).isEmpty();
        lines(empty ? QStringList{tr("No words yet")} : box.lines, {box.box.left() + 22, box.box.top()},
              box.box.width() - 18, LineHeight, Type::Small, empty ? Color::Ink3 : Color::Ink);
        const QString mark = markOf(box.item);
        if (!mark.isEmpty()) {
            chip({box.box.right() - paint::chipWidth(m_theme, mark, isProblem(box.item)),
                  box.box.top() + LineHeight / 2},
                 box.item);
        }
    }

    void paintStep(const MapBox& box) {
        const auto& step = m_scene.version.stages[size_t(box.item.stage)].steps[size_t(box.item.index)];
        const bool current = isCurrent(box);
        const bool changed = isChanged(m_scene, box.item);
        const QColor edge = color(current || changed ? Color::Ink : Color::Line2);
        const QColor fill = color(current                       ? Color::Sel
                                  : box.item == m_state.hovered ? Color::Hover
                                                                : Color::Surface);
        paint::block(m_painter, box.box, 6, fill, edge,
                     current && m_state.focused ? 2
                     : changed || current       ? 1.5
                                                : 1);
        paint::block(m_painter, QRectF(box.box.left() + 2, box.box.top() + 7, 3, box.box.height() - 14), 1.5,
                     color(Color::Pro));
        const double top = box.box.top() + 5;
        icon(channelIcon(step.channel), {box.box.left() + 18, top + 8}, 14, Color::Pro);
        const QString days = journeys::offsetText(step.offsetDays);
        const double right = box.box.right() - 8;
        words(QRectF(box.box.left(), top, right - box.box.left(), 16), days, Type::SmallLabel, Color::Ink2,
              Qt::AlignRight);
        const bool empty = step.title.isEmpty();
        const double below =
            lines(empty ? QStringList{tr("Unnamed touchpoint")} : box.lines, {box.box.left() + 31, top},
                  box.box.width() - 40, 16, Type::SmallHead, empty ? Color::Ink3 : Color::Ink);
        QRectF second(box.box.left() + 31, below, right - box.box.left() - 31, 16);
        const QString mark = markOf(box.item);
        if (!mark.isEmpty()) {
            const double width = paint::chipWidth(m_theme, mark, isProblem(box.item));
            chip({right + 4 - width, second.center().y()}, box.item);
            second.setRight(right - width);
        }
        QString text = departmentName(m_scene, step.department);
        if (!step.required) {
            text += u", "_s + tr("optional");
        }
        words(second, text, Type::Caption, Color::Ink2);
    }

    void paintRoles(const MapBox& box) {
        double y = box.box.top() + 8;
        const double left = box.box.left();
        for (const auto& line : roleLines(m_scene, box.item.stage)) {
            const QRectF badge(left, y + 1, BadgeSize, BadgeSize);
            paint::block(m_painter, badge, 4, color(Color::Hover));
            words(badge, roleLetter(line.role), Type::CaptionHead, Color::Ink2, Qt::AlignHCenter);
            const bool owner = line.role == core::StageRole::Accountable;
            const QStringList texts =
                wrapped(m_theme, line.names.join(u", "_s), Type::Small, box.box.width() - 26);
            y = lines(texts, {left + 24, y}, box.box.width() - 24, LineHeight,
                      owner ? Type::SmallLabel : Type::Small, owner ? Color::Ink : Color::Ink2);
            y += 2;
        }
        if (isProblem(box.item)) {
            chip({left, y + 11}, box.item);
        } else if (y == box.box.top() + 8) {
            words(QRectF(left + 2, y, box.box.width(), LineHeight), tr("Nobody yet"), Type::Small,
                  Color::Ink3);
        }
    }

    void paintAdder(const MapBox& box) {
        const bool current = isCurrent(box);
        const bool lit = current || box.item == m_state.hovered;
        const bool framed = box.item.part == MapPart::Stage || box.item.part == MapPart::Step;
        if (!framed && !lit) {
            return; // a quiet line: it shows itself to the pointer and to the keys
        }
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(color(current ? Color::Ink : framed ? Color::Ctl : Color::Line2), current ? 1.5 : 1);
        if (!current) {
            pen.setDashPattern({3, 3});
        }
        m_painter.setPen(pen);
        m_painter.setBrush(lit ? QBrush(color(Color::Hover)) : QBrush(Qt::NoBrush));
        m_painter.drawRoundedRect(box.box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        m_painter.restore();
        if (box.item.part == MapPart::Stage) {
            icon(u"plus"_s, box.box.center(), 16, Color::Ink2);
            return;
        }
        const QString text = box.item.part == MapPart::Step        ? tr("Add touchpoint")
                             : box.item.part == MapPart::Criterion ? tr("Add criterion")
                                                                   : tr("Add pain or gain");
        const double width = paint::textWidth(m_theme, text, Type::CaptionLabel);
        const double left = box.box.center().x() - (width + 16) / 2;
        icon(u"plus"_s, {left + 5, box.box.center().y()}, 12, Color::Ink2);
        words(QRectF(left + 16, box.box.top(), width + 2, box.box.height()), text, Type::CaptionLabel,
              Color::Ink2);
    }

    void paintLink(const MapLink& link) {
        const auto* measure = measureOf(m_scene, link.stage);
        const bool clients = link.opens == MapLink::Opens::Clients;
        const QString text = clients ? insideText(measure->inside) : ticketsText(measure->tickets);
        words(link.box, text, Type::SmallLabel, Color::Ink);
        paint::dots(m_painter, link.box.left(), link.box.right(), link.box.bottom() - 2, color(Color::Ink2));
    }

    bool isProblem(const MapItem& item) const { return problemOf(m_scene, item) != nullptr; }

    /// A problem goes before a change: it is what one has to do.
    QString markOf(const MapItem& item) const {
        const auto* problem = problemOf(m_scene, item);
        return problem ? problem->mark : changeMark(m_scene, item);
    }

    void chip(QPointF leftCentre, const MapItem& item) {
        const auto* problem = problemOf(m_scene, item);
        const Tone tone = !problem                                            ? Tone::Neutral
                          : problem->severity == journeys::Severity::Blocking ? Tone::Bad
                                                                              : Tone::Warn;
        paint::chip(m_painter, m_theme, leftCentre, markOf(item), tone, {}, 18);
    }

    static constexpr double RowLabelTop = 11;

    QPainter& m_painter;
    const Theme& m_theme;
    const MapScene& m_scene;
    const MapLayout& m_layout;
    const MapState& m_state;
};

} // namespace

void paintMap(QPainter& painter, const Theme& theme, const MapScene& scene, const MapLayout& layout,
              const MapState& state) {
    MapPainter(painter, theme, scene, layout, state).run();
}

} // namespace ui
