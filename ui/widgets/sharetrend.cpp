// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sharetrend.h"

#include "ui/theme/paint.h"
#include "ui/widgets/format.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <cmath>

namespace ui {

namespace {

constexpr double AxisRoom = 20;   ///< below the plot, for the labels of weeks
constexpr double TargetRoom = 70; ///< right of the plot, for "10 % target"

} // namespace

ShareTrend::ShareTrend(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    describe();
}

void ShareTrend::setPoints(std::vector<Point> points) {
    m_points = std::move(points);
    if (m_current >= static_cast<int>(m_points.size())) {
        m_current = -1;
    }
    describe();
    update();
}

void ShareTrend::setTarget(std::optional<double> target) {
    m_target = target;
    describe();
    update();
}

void ShareTrend::setForm(Form form) {
    m_form = form;
    update();
}

QString ShareTrend::summary() const {
    const Point* last = nullptr;
    int gaps = 0;
    for (const Point& point : m_points) {
        last = point.share ? &point : last;
        gaps += point.share ? 0 : 1;
    }
    if (!last) {
        return tr("Weekly share: no data yet");
    }
    QString text =
        tr("Weekly share, %1 to %2: %3 in %4")
            .arg(m_points.front().label, m_points.back().label, format::percent(last->share), last->label);
    if (m_target) {
        text += tr(", target %1").arg(format::percent(m_target));
    }
    if (gaps > 0) {
        text += tr(", %n week(s) without enough time", nullptr, gaps);
    }
    return text;
}

std::vector<std::pair<QString, QString>> ShareTrend::table() const {
    std::vector<std::pair<QString, QString>> rows;
    rows.reserve(m_points.size());
    for (const Point& point : m_points) {
        rows.emplace_back(point.label, format::percent(point.share));
    }
    return rows;
}

void ShareTrend::describe() {
    setAccessibleName(summary());
}

QRectF ShareTrend::plot() const {
    return QRectF(rect()).adjusted(4, 8, m_target ? -TargetRoom : -4, -AxisRoom);
}

double ShareTrend::top() const {
    double most = m_target.value_or(0.1) * 1.25;
    for (const Point& point : m_points) {
        most = std::max(most, point.share.value_or(0) * 1.08);
    }
    return most;
}

double ShareTrend::x(int index) const {
    const QRectF area = plot();
    return area.left() +
           area.width() * (index + 0.5) / std::max<double>(1, static_cast<double>(m_points.size()));
}

double ShareTrend::y(double share) const {
    const QRectF area = plot();
    return area.bottom() - area.height() * share / top();
}

int ShareTrend::indexAt(double px) const {
    const QRectF area = plot();
    if (m_points.empty() || px < area.left() || px > area.right()) {
        return -1;
    }
    const auto count = static_cast<int>(m_points.size());
    return std::clamp(static_cast<int>((px - area.left()) / area.width() * count), 0, count - 1);
}

void ShareTrend::setCurrent(int index) {
    if (index == m_current) {
        return;
    }
    m_current = index;
    if (index >= 0) {
        const Point& point = m_points[static_cast<std::size_t>(index)];
        setAccessibleDescription(tr("%1: %2").arg(point.label, format::percent(point.share)));
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
    update();
}

void ShareTrend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    if (m_points.empty()) {
        paint::text(painter, m_theme, plot(), tr("No weeks yet"), Type::Small, Color::Ink3, Qt::AlignHCenter);
        return;
    }
    if (m_form == Form::Bars) {
        paintBars(painter);
    } else {
        paintLine(painter);
    }
    paintTarget(painter);
    if (m_current >= 0) {
        paintPopover(painter);
    }
    if (m_keyFocus) {
        paint::ringInside(painter, rect(), 6, m_theme.color(Color::Ink));
    }
}

void ShareTrend::paintAxis(QPainter& painter) const {
    const QRectF area = plot();
    painter.fillRect(QRectF(area.left(), std::round(area.bottom()), area.width(), 1),
                     m_theme.color(Color::Line2));
    if (m_points.empty()) {
        return;
    }
    const QRectF row(0, area.bottom() + 3, width(), AxisRoom - 3);
    const auto label = [&](int index, Qt::Alignment align) {
        const Point& point = m_points[static_cast<std::size_t>(index)];
        const QString words = point.running ? tr("%1, so far").arg(point.label) : point.label;
        QRectF box(x(index) - 60, row.top(), 120, row.height());
        if (align == Qt::AlignLeft) {
            box.moveLeft(area.left());
        } else {
            box.moveRight(std::max(area.right(), std::min(width() - 2.0, x(index) + 34)));
        }
        paint::text(painter, m_theme, box, words, Type::Caption, Color::Ink3, align);
    };
    label(0, Qt::AlignLeft);
    if (m_points.size() > 1) {
        label(static_cast<int>(m_points.size()) - 1, Qt::AlignRight);
    }
}

void ShareTrend::paintBars(QPainter& painter) const {
    const double slot = plot().width() / static_cast<double>(m_points.size());
    const double width = std::clamp(std::floor(slot * 0.62), 3.0, 22.0);
    const QColor fill = m_theme.color(Color::Rea);
    for (int i = 0; i < static_cast<int>(m_points.size()); ++i) {
        const Point& point = m_points[static_cast<std::size_t>(i)];
        if (!point.share) {
            continue;
        }
        // A share of zero keeps a line of its own: it is a value and not a gap.
        const double height = std::max(1.5, plot().bottom() - y(*point.share));
        QRectF bar(std::round(x(i) - width / 2), std::round(plot().bottom() - height), width,
                   std::ceil(height));
        if (point.running) {
            QPen pen(fill, 1.25, Qt::CustomDashLine);
            pen.setDashPattern({3, 2});
            painter.setPen(pen);
            painter.setBrush(m_theme.color(Color::Surface));
            painter.drawRoundedRect(bar.adjusted(0.6, 0.6, -0.6, 0), 2, 2);
        } else {
            paint::block(painter, bar, std::min(2.0, bar.height() / 2), fill);
        }
    }
}

void ShareTrend::paintLine(QPainter& painter) const {
    const QColor ink = m_theme.color(Color::Rea);
    for (int i = 1; i < static_cast<int>(m_points.size()); ++i) {
        const Point& from = m_points[static_cast<std::size_t>(i - 1)];
        const Point& to = m_points[static_cast<std::size_t>(i)];
        if (from.share && to.share) {
            QPen pen(ink, 1.75, to.running ? Qt::CustomDashLine : Qt::SolidLine, Qt::RoundCap);
            if (to.running) {
                pen.setDashPattern({1.5, 2.5});
            }
            painter.setPen(pen);
            painter.drawLine(QPointF(x(i - 1), y(*from.share)), QPointF(x(i), y(*to.share)));
        }
    }
    for (int i = 0; i < static_cast<int>(m_points.size()); ++i) {
        const Point& point = m_points[static_cast<std::size_t>(i)];
        if (point.share) {
            const double radius = point.running ? 3.5 : 2.5;
            painter.setPen(
                QPen(point.running ? ink : m_theme.color(Color::Surface), point.running ? 1.75 : 1));
            painter.setBrush(point.running ? m_theme.color(Color::Surface) : ink);
            painter.drawEllipse(QPointF(x(i), y(*point.share)), radius, radius);
        }
    }
}

void ShareTrend::paintTarget(QPainter& painter) const {
    if (!m_target) {
        return;
    }
    const double at = std::round(y(*m_target)) + 0.5;
    QPen pen(m_theme.color(Color::Ink), 1.25);
    pen.setDashPattern({4 / 1.25, 3 / 1.25});
    painter.setPen(pen);
    painter.drawLine(QPointF(plot().left(), at), QPointF(plot().right(), at));
    const QRectF words(plot().right() + 6, at - 8, TargetRoom - 6, 16);
    paint::text(painter, m_theme, words, tr("%1 target").arg(format::percent(m_target)), Type::CaptionHead,
                Color::Ink);
}

void ShareTrend::paintPopover(QPainter& painter) const {
    const Point& point = m_points[static_cast<std::size_t>(m_current)];
    const double at = x(m_current);
    painter.fillRect(QRectF(std::round(at), plot().top(), 1, plot().height()), m_theme.color(Color::Ink));
    const QString first = tr("%1  %2").arg(point.label, format::percent(point.share));
    const QString second = point.share ? point.detail : tr("too little time for a share");
    const double words = std::max(paint::textWidth(m_theme, first, Type::SmallHead),
                                  paint::textWidth(m_theme, second, Type::Caption));
    const QSizeF size(words + 16, second.isEmpty() ? 26 : 42);
    double left = at + 8;
    if (left + size.width() > width() - 2) {
        left = std::max(2.0, at - 8 - size.width());
    }
    const QRectF box(QPointF(std::round(left), 2), size);
    paint::block(painter, box, metric::RowRadius, m_theme.color(Color::Over), m_theme.color(Color::Ctl));
    paint::text(painter, m_theme, QRectF(box.left() + 8, box.top() + 4, words + 1, 18), first,
                Type::SmallHead, Color::Ink);
    paint::text(painter, m_theme, QRectF(box.left() + 8, box.top() + 21, words + 1, 16), second,
                Type::Caption, Color::Ink3);
}

void ShareTrend::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current < 0 ? last : std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        setCurrent(m_current < 0 ? last : std::min(last, m_current + 1));
        return;
    case Qt::Key_Home:
        setCurrent(last < 0 ? -1 : 0);
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) {
            Q_EMIT activated(m_current);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ShareTrend::mouseMoveEvent(QMouseEvent* event) {
    setCurrent(indexAt(event->position().x()));
    setCursor(m_current >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ShareTrend::mouseReleaseEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().x());
    if (event->button() == Qt::LeftButton && index >= 0 && rect().contains(event->pos())) {
        Q_EMIT activated(index);
    }
}

void ShareTrend::leaveEvent(QEvent*) {
    setCurrent(-1);
}

void ShareTrend::focusInEvent(QFocusEvent* event) {
    m_keyFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void ShareTrend::focusOutEvent(QFocusEvent*) {
    m_keyFocus = false;
    setCurrent(-1);
    update();
}

} // namespace ui
