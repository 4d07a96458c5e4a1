// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/pathview.h"

#include "ui/theme/paint.h"
#include "ui/widgets/format.h"

#include <QKeyEvent>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;
using core::journeys::PathStage;
using core::journeys::StageState;
using core::journeys::StepState;

namespace ui {

namespace {

constexpr double LineY = 30;
constexpr double Node = 11; ///< radius
constexpr double Dip = 22;

QString stateWord(StageState state) {
    switch (state) {
    case StageState::Done:
        return PathView::tr("done");
    case StageState::Current:
        return PathView::tr("here now");
    case StageState::Ahead:
        return PathView::tr("ahead");
    case StageState::Skipped:
        return PathView::tr("skipped");
    }
    return {};
}

} // namespace

PathView::PathView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"path"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(sizeHint().height());
}

void PathView::setPosition(const core::journeys::Position& position, QDate today, QDate offSince) {
    m_position = position;
    m_today = today;
    m_offSince = offSince;
    m_chosen = std::clamp(m_chosen, -1, int(position.stages.size()) - 1);
    setAccessibleName(tr("Path"));
    setAccessibleDescription(inWords());
    update();
}

double PathView::centreOf(int index) const {
    const double each = double(width()) / double(std::max<size_t>(1, m_position.stages.size()));
    return each * (index + 0.5);
}

int PathView::stageAt(double x) const {
    const double each = double(width()) / double(std::max<size_t>(1, m_position.stages.size()));
    return std::clamp(int(x / each), 0, int(m_position.stages.size()) - 1);
}

/// Between this stage and the next one, by the share of the expected days that have passed.
double PathView::here() const {
    const int at = m_position.here;
    const double from = centreOf(at);
    const double to = at + 1 < int(m_position.stages.size()) ? centreOf(at + 1) : double(width());
    const auto& stage = m_position.stages[size_t(at)];
    const double share = std::min(1.0, double(m_position.daysHere) / std::max(1, stage.expectedDays));
    return from + (to - from) * 0.72 * share;
}

QString PathView::noteOf(const PathStage& stage) const {
    switch (stage.state) {
    case StageState::Done:
        return tr("%1 d of %2").arg(stage.days).arg(stage.expectedDays);
    case StageState::Current:
        return tr("day %1 of %2").arg(m_position.daysHere).arg(stage.expectedDays);
    case StageState::Ahead:
        return tr("%1 d expected").arg(stage.expectedDays);
    case StageState::Skipped:
        return tr("skipped");
    }
    return {};
}

QString PathView::hereText() const {
    if (!m_offSince.isValid()) {
        return {};
    }
    const qint64 days = m_offSince.daysTo(m_today);
    return days > 0 ? tr("%1 off path").arg(format::days(days)) : tr("off path since today");
}

QString PathView::inWords() const {
    QStringList parts;
    for (const auto& stage : m_position.stages) {
        parts << tr("%1: %2, %3").arg(stage.name, stateWord(stage.state), noteOf(stage));
    }
    if (m_offSince.isValid() && m_position.here >= 0) {
        parts << hereText();
    }
    return parts.join(u". "_s);
}

void PathView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_position.stages.empty()) {
        return;
    }
    paintLine(painter);
    if (m_position.here >= 0) {
        paintWaymarks(painter);
        if (m_offSince.isValid()) {
            paintOff(painter);
        }
    }
    for (int i = 0; i < int(m_position.stages.size()); ++i) {
        paintNode(painter, i);
    }
}

void PathView::paintLine(QPainter& painter) const {
    const double first = centreOf(0);
    const double last = centreOf(int(m_position.stages.size()) - 1);
    const double end = m_position.here >= 0 && m_position.here + 1 == int(m_position.stages.size())
                           ? double(width()) - 8
                           : last;
    const bool completed = m_position.enrolment.state == core::EnrolmentState::Completed;
    double walked = first;
    for (int i = 0; i < int(m_position.stages.size()); ++i) {
        if (m_position.stages[size_t(i)].left) {
            walked = centreOf(i);
        }
    }
    walked = completed ? last : m_position.here >= 0 ? here() : walked;
    QPen dashed(m_theme.color(Color::Ctl), 1.5);
    dashed.setDashPattern({2.5, 2.5});
    painter.setPen(dashed);
    painter.drawLine(QPointF(walked, LineY), QPointF(end, LineY));
    painter.setPen(QPen(m_theme.color(Color::Pro), 3));
    painter.drawLine(QPointF(first, LineY), QPointF(walked, LineY));
}

void PathView::paintNode(QPainter& painter, int index) const {
    const auto& stage = m_position.stages[size_t(index)];
    const QPointF centre(centreOf(index), LineY);
    const QRectF box(centre.x() - Node, centre.y() - Node, 2 * Node, 2 * Node);
    const bool current = stage.state == StageState::Current;
    painter.setBrush(m_theme.color(stage.state == StageState::Done ? Color::Pro : Color::Surface));
    if (stage.state == StageState::Done) {
        painter.setPen(QPen(m_theme.color(Color::Surface), 2));
        painter.drawEllipse(box);
        m_theme.icons().paint(painter, u"check"_s, centre, 14, m_theme.color(Color::Surface));
    } else if (current) {
        painter.setPen(QPen(m_theme.color(Color::Pro), 3.5));
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
    } else {
        QPen ring(m_theme.color(Color::Ctl), 1.5);
        ring.setDashPattern({2.5, 2.5});
        painter.setPen(ring);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
    }
    if (hasFocus() && index == m_chosen) {
        paint::ringOutside(painter, box, Node, m_theme.color(Color::Ink));
    }
    const double each = double(width()) / double(m_position.stages.size());
    const QRectF name(centre.x() - each / 2 + 4, LineY + 35, each - 8, 18);
    paint::text(painter, m_theme, name, stage.name, current ? Type::RowTitle : Type::BodyItem,
                stage.state == StageState::Ahead || stage.state == StageState::Skipped ? Color::Ink2
                                                                                       : Color::Ink,
                Qt::AlignHCenter);
    paint::text(painter, m_theme, name.translated(0, 19), noteOf(stage), Type::Small, Color::Ink2,
                Qt::AlignHCenter);
}

/// What is planned in this stage, between the client and the next stage.
void PathView::paintWaymarks(QPainter& painter) const {
    const auto& stage = m_position.stages[size_t(m_position.here)];
    std::vector<const core::journeys::PathStep*> open;
    for (const auto& step : stage.steps) {
        if (step.state == StepState::Open) {
            open.push_back(&step);
        }
    }
    const bool last = m_position.here + 1 == int(m_position.stages.size());
    const double from = here() + 14;
    const double to = last ? double(width()) - 14 : centreOf(m_position.here + 1) - 24;
    const size_t shown = std::min<size_t>(open.size(), to - from < 90 ? 1 : 2);
    for (size_t i = 0; i < shown; ++i) {
        const double x = from + (to - from) * (double(i) + 1) / (double(shown) + 1);
        painter.setBrush(m_theme.color(Color::Surface));
        painter.setPen(QPen(m_theme.color(Color::Pro), 2));
        painter.drawEllipse(QPointF(x, LineY), 4.5, 4.5);
        paint::text(painter, m_theme, QRectF(x - 40, 2, 80, 16),
                    QLocale().toString(open[i]->dueDay, u"d MMM"_s), Type::CaptionLabel, Color::ProInk,
                    Qt::AlignHCenter);
    }
}

void PathView::paintOff(QPainter& painter) const {
    const double x = here();
    const QColor bad = m_theme.color(Color::BadInk);
    QPen dashed(bad, 2);
    dashed.setDashPattern({2, 1.5});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    QPainterPath dip(QPointF(x, LineY));
    dip.cubicTo(x + 8, LineY, x + 4, LineY + Dip, x + 18, LineY + Dip);
    painter.drawPath(dip);
    const QPointF flag(x + 26, LineY + Dip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bad);
    painter.drawEllipse(flag, 9, 9);
    m_theme.icons().paint(painter, u"flag"_s, flag, 11, m_theme.color(Color::Surface));
    const QString text = hereText();
    const double textWidth = paint::textWidth(m_theme, text, Type::SmallHead);
    const double left = std::min(flag.x() + 13, double(width()) - textWidth - 4);
    paint::text(painter, m_theme, QRectF(left, flag.y() - 9, textWidth + 4, 18), text, Type::SmallHead,
                Color::BadInk);
}

void PathView::choose(int index) {
    if (m_position.stages.empty()) {
        return;
    }
    m_chosen = std::clamp(index, 0, int(m_position.stages.size()) - 1);
    const auto& stage = m_position.stages[size_t(m_chosen)];
    setToolTip(stage.goal);
    setAccessibleDescription(tr("%1: %2, %3").arg(stage.name, stateWord(stage.state), noteOf(stage)));
    update();
}

void PathView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_chosen - 1);
        return;
    case Qt::Key_Right:
        choose(m_chosen + 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0) {
            Q_EMIT stageActivated(m_chosen);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PathView::mousePressEvent(QMouseEvent* event) {
    if (!m_position.stages.empty()) {
        choose(stageAt(event->position().x()));
    }
}

void PathView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m_position.stages.empty()) {
        Q_EMIT stageActivated(stageAt(event->position().x()));
    }
}

void PathView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_chosen < 0) {
        choose(std::max(0, m_position.here));
    }
    update();
}

void PathView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
