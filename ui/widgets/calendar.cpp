// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar.h"

#include "ui/theme/paint.h"
#include "ui/widgets/format.h"

#include <QLocale>
#include <QMouseEvent>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int Pad = 10;
constexpr int CellWidth = 34;
constexpr int CellHeight = 30;
constexpr int HeadHeight = 36;
constexpr int NamesHeight = 22;
constexpr int FootHeight = 36;
constexpr int Weeks = 6;
constexpr int Width = 7 * CellWidth + 2 * Pad;
constexpr int Height = HeadHeight + NamesHeight + Weeks * CellHeight + FootHeight;
constexpr QRect Before{Pad, 4, 28, 28};
constexpr QRect After{Width - Pad - 28, 4, 28, 28};
constexpr QRect Foot{Pad, Height - FootHeight + 4, Width - 2 * Pad, 28};

} // namespace

Calendar::Calendar(const Theme& theme, QWidget* field)
    : QWidget(field)
    , m_theme(theme)
    , m_field(field) {
    setObjectName(u"calendar"_s);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    hide();
}

void Calendar::open(QDate current, QDate today, Qt::DayOfWeek weekStart) {
    m_current = current;
    m_today = today;
    m_weekStart = weekStart;
    m_hovered = {};
    // In the window and not a window of its own, as the list under a typeahead.
    QWidget* window = m_field->window();
    if (parentWidget() != window) {
        setParent(window);
    }
    const QPoint below = m_field->mapTo(window, QPoint(0, m_field->height() + 4));
    const bool fits = below.y() + Height <= window->height() - 4;
    const int top = fits ? below.y() : std::max(4, below.y() - m_field->height() - 8 - Height);
    const int left = std::clamp(below.x(), 4, std::max(4, window->width() - Width - 4));
    setGeometry(left, top, Width, Height);
    show();
    raise();
    update();
}

void Calendar::setCurrent(QDate day) {
    if (day.isValid() && day != m_current) {
        m_current = day;
        update();
        Q_EMIT moved(day);
    }
}

QDate Calendar::firstShown() const {
    const QDate first(m_current.year(), m_current.month(), 1);
    return first.addDays(-((first.dayOfWeek() - int(m_weekStart) + 7) % 7));
}

QRect Calendar::cellOf(QDate day) const {
    const int place = int(firstShown().daysTo(day));
    if (place < 0 || place >= 7 * Weeks) {
        return {};
    }
    return {Pad + place % 7 * CellWidth, HeadHeight + NamesHeight + place / 7 * CellHeight, CellWidth,
            CellHeight};
}

QDate Calendar::dayAt(QPoint point) const {
    const int top = HeadHeight + NamesHeight;
    if (point.x() < Pad || point.x() >= Pad + 7 * CellWidth || point.y() < top ||
        point.y() >= top + Weeks * CellHeight) {
        return {};
    }
    return firstShown().addDays((point.y() - top) / CellHeight * 7 + (point.x() - Pad) / CellWidth);
}

void Calendar::paintHead(QPainter& painter) const {
    m_theme.icons().paint(painter, u"chevron-left"_s, QRectF(Before).center(), 16,
                          m_theme.color(Color::Ink2));
    m_theme.icons().paint(painter, u"chevron-right"_s, QRectF(After).center(), 16,
                          m_theme.color(Color::Ink2));
    paint::text(painter, m_theme, QRectF(Before.right(), 4, After.left() - Before.right(), 28),
                format::month(m_current), Type::RowTitle, Color::Ink, Qt::AlignHCenter);
    for (int i = 0; i < 7; ++i) {
        const int day = (int(m_weekStart) - 1 + i) % 7 + 1;
        paint::text(painter, m_theme, QRectF(Pad + i * CellWidth, HeadHeight, CellWidth, NamesHeight),
                    QLocale(QLocale::English).dayName(day, QLocale::ShortFormat).left(2), Type::CaptionLabel,
                    Color::Ink3, Qt::AlignHCenter);
    }
}

void Calendar::paintDay(QPainter& painter, QDate day) const {
    const QRectF cell = QRectF(cellOf(day));
    const QRectF block = cell.adjusted(2, 1, -2, -1);
    const bool inMonth = day.month() == m_current.month();
    if (day.dayOfWeek() >= Qt::Saturday) {
        painter.fillRect(cell, m_theme.color(Color::Sunk));
    }
    Color ink = inMonth ? Color::Ink : Color::Ink3;
    if (day == m_current) {
        paint::block(painter, block, metric::ControlRadius, m_theme.color(Color::Pri));
        ink = Color::OnPri;
    } else if (day == m_hovered) {
        paint::block(painter, block, metric::ControlRadius, m_theme.color(Color::Hover));
    }
    if (day == m_today && day != m_current) {
        paint::block(painter, block, metric::ControlRadius, Qt::transparent, m_theme.color(Color::Ink));
    }
    paint::text(painter, m_theme, cell, QString::number(day.day()),
                day == m_today ? Type::RowTitle : Type::Body, ink, Qt::AlignHCenter);
}

void Calendar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::block(painter, rect(), metric::RowRadius, m_theme.color(Color::Over), m_theme.color(Color::Ctl));
    paintHead(painter);
    const QDate first = firstShown();
    for (int i = 0; i < 7 * Weeks; ++i) {
        paintDay(painter, first.addDays(i));
    }
    const double middle = QRectF(Foot).center().y();
    const double used = paint::text(painter, m_theme, QRectF(Foot).adjusted(6, 0, 0, 0), tr("Today"),
                                    Type::BodyItem, Color::Ink);
    paint::keyCap(painter, m_theme, {Foot.left() + 6 + used + 8, middle}, u"T"_s);
    paint::text(painter, m_theme, QRectF(Foot).adjusted(0, 0, -6, 0), format::day(m_current, m_today),
                Type::Small, Color::Ink2, Qt::AlignRight);
}

void Calendar::mouseMoveEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    const QDate day = dayAt(point);
    setCursor(day.isValid() || Before.contains(point) || After.contains(point) || Foot.contains(point)
                  ? Qt::PointingHandCursor
                  : Qt::ArrowCursor);
    if (day != m_hovered) {
        m_hovered = day;
        update();
    }
}

void Calendar::leaveEvent(QEvent*) {
    m_hovered = {};
    update();
}

void Calendar::mousePressEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (Before.contains(point)) {
        setCurrent(m_current.addMonths(-1));
    } else if (After.contains(point)) {
        setCurrent(m_current.addMonths(1));
    } else if (Foot.contains(point)) {
        Q_EMIT picked(m_today);
    } else if (const QDate day = dayAt(point); day.isValid()) {
        Q_EMIT picked(day);
    }
}

void Calendar::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y();
    if (turn != 0) {
        setCurrent(m_current.addMonths(turn > 0 ? -1 : 1));
    }
    event->accept();
}

} // namespace ui
