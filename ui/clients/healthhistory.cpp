// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/healthhistory.h"

#include "ui/theme/paint.h"
#include "ui/widgets/format.h"
#include "ui/widgets/healthwords.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr double AxisRoom = 24; ///< below the plot, for days
constexpr double BandRoom = 74; ///< right of the plot, for "70 Good"
constexpr double MarkRoom = 24; ///< above the plot, for "weights"

} // namespace

HealthHistory::HealthHistory(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(u"healthHistory"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HealthHistory::setHistory(const core::health::History& history, const core::DayRange& days,
                               const core::health::Rule& rule) {
    m_history = history;
    m_days = days;
    m_good = rule.good;
    m_watch = rule.watch;
    m_current = -1;
    setAccessibleName(summary());
    setAccessibleDescription({});
    update();
}

QString HealthHistory::summary() const {
    const auto& points = m_history.points;
    if (points.empty()) {
        return tr("Health: no history yet");
    }
    const auto said = [](const core::health::HistoryPoint& point) {
        return point.score ? format::number(*point.score) : tr("no score");
    };
    QString text = tr("Health from %1 to today: %2, now %3")
                       .arg(format::fullDay(startOf(0)), said(points.front()), said(points.back()));
    if (!m_history.marks.empty()) {
        text += tr("; the weights changed %n time(s)", nullptr, int(m_history.marks.size()));
    }
    return text;
}

QString HealthHistory::currentText() const {
    if (m_current < 0) {
        return {};
    }
    const auto& point = m_history.points[size_t(m_current)];
    QString text =
        point.score ? tr("%1: %2, coverage %3 %")
                          .arg(format::fullDay(point.day), format::number(*point.score))
                          .arg(point.coverage)
                    : tr("%1: no score, coverage %2 %").arg(format::fullDay(point.day)).arg(point.coverage);
    for (const auto& mark : m_history.marks) {
        if (mark.rule == point.rule && mark.day == point.day) {
            text += mark.by.isEmpty() ? tr(", other weights") : tr(", other weights by %1").arg(mark.by);
        }
    }
    return text;
}

QRectF HealthHistory::plot() const {
    return QRectF(rect()).adjusted(10, MarkRoom, -BandRoom, -AxisRoom);
}

double HealthHistory::x(QDate day) const {
    const QRectF area = plot();
    const double all = std::max<double>(1, double(m_days.days()));
    return area.left() + area.width() * double(m_days.from.daysTo(day)) / all;
}

double HealthHistory::y(int score) const {
    const QRectF area = plot();
    return area.bottom() - area.height() * score / 100;
}

QDate HealthHistory::startOf(size_t point) const {
    return std::max(m_history.points[point].day, m_days.from);
}

QDate HealthHistory::endOf(size_t point) const {
    return point + 1 < m_history.points.size() ? m_history.points[point + 1].day : m_days.to;
}

void HealthHistory::setCurrent(int index) {
    if (index == m_current) {
        return;
    }
    m_current = index;
    setAccessibleDescription(currentText());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
}

void HealthHistory::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    if (m_history.points.empty()) {
        paint::text(painter, m_theme, plot(), tr("No history yet"), Type::Small, Color::Ink3,
                    Qt::AlignHCenter);
        return;
    }
    paintBands(painter);
    paintMarks(painter);
    paintSteps(painter);
    paintCurrent(painter);
    if (m_keyFocus) {
        paint::ringInside(painter, rect(), 6, m_theme.color(Color::Ink));
    }
}

void HealthHistory::paintAxis(QPainter& painter) const {
    const QRectF area = plot();
    painter.fillRect(QRectF(area.left(), std::round(area.bottom()), area.width(), 1),
                     m_theme.color(Color::Line2));
    const QRectF row(area.left(), area.bottom() + 3, area.width(), AxisRoom - 8);
    const auto day = [](QDate on) {
        return u"%1 %2"_s.arg(on.day()).arg(QLocale::c().monthName(on.month()));
    };
    if (m_days.from.isValid()) {
        paint::text(painter, m_theme, row, day(m_days.from), Type::Caption, Color::Ink3);
        paint::text(painter, m_theme, row, tr("Today"), Type::Caption, Color::Ink3, Qt::AlignRight);
    }
}

void HealthHistory::paintBands(QPainter& painter) const {
    const QRectF area = plot();
    // Bands that lie close together still have words that can be told apart.
    const double apart = std::max(0.0, 15 - (y(m_watch) - y(m_good))) / 2;
    const auto line = [&](int score, const QString& word, double shift) {
        const double at = std::round(y(score)) + 0.5;
        painter.setPen(QPen(m_theme.color(Color::Line), 1));
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        paint::text(painter, m_theme, {area.right() + 6, at + shift - 9, BandRoom - 10, 18},
                    tr("%1 %2").arg(score).arg(word), Type::Caption, Color::Ink3);
    };
    line(m_good, bandWord(core::HealthBand::Good), -apart);
    line(m_watch, bandWord(core::HealthBand::Watch), apart);
}

void HealthHistory::paintSteps(QPainter& painter) const {
    QPen pen(m_theme.color(Color::Ink), 1.75);
    pen.setCapStyle(Qt::FlatCap);
    const auto& points = m_history.points;
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i].score) {
            continue;
        }
        painter.setPen(pen);
        const double level = y(*points[i].score);
        painter.drawLine(QPointF(x(startOf(i)), level), QPointF(x(endOf(i)), level));
        if (i > 0 && points[i - 1].score) {
            painter.drawLine(QPointF(x(startOf(i)), y(*points[i - 1].score)), QPointF(x(startOf(i)), level));
        }
    }
}

void HealthHistory::paintMarks(QPainter& painter) const {
    const QRectF area = plot();
    QPen pen(m_theme.color(Color::Ink3), 1, Qt::CustomDashLine);
    pen.setDashPattern({1, 3});
    double free = -1; // labels never lie on each other
    for (const auto& mark : m_history.marks) {
        const double at = std::round(x(mark.day)) + 0.5;
        painter.setPen(pen);
        painter.drawLine(QPointF(at, area.top() - 4), QPointF(at, area.bottom()));
        const QString word = tr("other weights");
        const double width = paint::textWidth(m_theme, word, Type::Caption);
        const double left = std::min(at - 2, area.right() - width);
        if (left > free) {
            paint::text(painter, m_theme, {left, 0, width + 1, MarkRoom - 4}, word, Type::Caption,
                        Color::Ink3);
            free = left + width + 8;
        }
    }
}

void HealthHistory::paintCurrent(QPainter& painter) const {
    if (m_current < 0) {
        return;
    }
    const auto& point = m_history.points[size_t(m_current)];
    const double at = x(startOf(size_t(m_current)));
    painter.fillRect(QRectF(at, plot().top(), 1, plot().height()), m_theme.color(Color::Ink));
    if (point.score) {
        painter.setPen(QPen(m_theme.color(Color::Over), 2));
        painter.setBrush(m_theme.color(Color::Ink));
        painter.drawEllipse(QPointF(at, y(*point.score)), 4.5, 4.5);
    }
    const QString text = currentText();
    const double width = paint::textWidth(m_theme, text, Type::Small) + 16;
    QRectF box(at + 8, plot().top() + 2, width, 24);
    if (box.right() > this->width()) {
        box.moveRight(at - 8);
    }
    box.moveLeft(std::max(box.left(), 0.0));
    paint::block(painter, box, 6, m_theme.color(Color::Over), m_theme.color(Color::Line2));
    paint::text(painter, m_theme, box.adjusted(8, 0, -7, 0), text, Type::Small, Color::Ink);
}

void HealthHistory::keyPressEvent(QKeyEvent* event) {
    const int last = int(m_history.points.size()) - 1;
    if (last >= 0 && event->key() == Qt::Key_Left) {
        setCurrent(m_current < 0 ? last : std::max(m_current - 1, 0));
    } else if (last >= 0 && event->key() == Qt::Key_Right) {
        setCurrent(m_current < 0 ? last : std::min(m_current + 1, last));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void HealthHistory::mouseMoveEvent(QMouseEvent* event) {
    int found = -1;
    for (size_t i = 0; i < m_history.points.size(); ++i) {
        if (event->position().x() >= x(startOf(i)) && event->position().x() < x(endOf(i))) {
            found = int(i);
        }
    }
    setCurrent(found);
}

void HealthHistory::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    setCurrent(-1);
}

void HealthHistory::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_keyFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void HealthHistory::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_keyFocus = false;
    setCurrent(-1);
}

} // namespace ui
