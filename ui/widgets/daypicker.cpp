// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/daypicker.h"

#include "ui/widgets/calendar.h"
#include "ui/widgets/format.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {

namespace {

constexpr int IconWidth = 32;

bool isOnIcon(const QEvent& event) {
    return static_cast<const QMouseEvent&>(event).position().x() < IconWidth;
}

} // namespace

DayPicker::DayPicker(const Theme& theme, Field* field, Days days)
    : QObject(field)
    , m_field(field)
    , m_days(std::move(days))
    , m_calendar(new Calendar(theme, field)) {
    field->installEventFilter(this);
    field->setMouseTracking(true);
    connect(m_calendar, &Calendar::picked, this, &DayPicker::take);
    connect(m_calendar, &Calendar::moved, this, &DayPicker::tell);
    // The calendar moves to the window when it opens, so that it has to go with the field.
    connect(field, &QObject::destroyed, m_calendar, &QObject::deleteLater);
}

bool DayPicker::isOpen() const {
    return m_calendar && m_calendar->isVisible();
}

void DayPicker::open() {
    if (m_calendar && m_field->isEnabled() && !m_field->isReadOnly()) {
        m_field->setFocus(Qt::OtherFocusReason);
        m_calendar->open(m_days.value().value_or(m_days.today()), m_days.today(), m_weekStart);
        tell(m_calendar->current());
    }
}

void DayPicker::close() {
    if (m_calendar) {
        m_calendar->hide();
    }
}

void DayPicker::take(QDate day) {
    close();
    m_days.take(day);
}

void DayPicker::tell(QDate day) {
    m_field->setAccessibleDescription(format::fullDay(day));
    QAccessibleEvent told(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

std::optional<QDate> DayPicker::stepped(const QKeyEvent& event) const {
    const QDate day = m_calendar->current();
    const bool far = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        return day.addDays(-1);
    case Qt::Key_Right:
        return day.addDays(1);
    case Qt::Key_Up:
        return day.addDays(-7);
    case Qt::Key_Down:
        return day.addDays(7);
    case Qt::Key_PageUp:
        return far ? day.addYears(-1) : day.addMonths(-1);
    case Qt::Key_PageDown:
        return far ? day.addYears(1) : day.addMonths(1);
    case Qt::Key_Home:
    case Qt::Key_T:
        return m_days.today();
    default:
        return std::nullopt;
    }
}

bool DayPicker::takeKey(const QKeyEvent& event) {
    if (!isOpen()) {
        const bool asks = event.key() == Qt::Key_Down && event.modifiers().testFlag(Qt::AltModifier);
        if (asks) {
            open();
        }
        return asks;
    }
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_calendar->current());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        take(m_calendar->current());
        return false;
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_Control:
        return false;
    default:
        break;
    }
    if (const auto day = stepped(event)) {
        m_calendar->setCurrent(*day);
        return true;
    }
    close();
    return false;
}

bool DayPicker::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // While it is open these keys are the calendar's, not the dialog's or the page's.
        if (isOpen()) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
        return takeKey(*static_cast<QKeyEvent*>(event));
    case QEvent::MouseMove:
        m_field->setCursor(isOnIcon(*event) ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return false;
    case QEvent::MouseButtonPress:
        if (!isOnIcon(*event)) {
            close();
            return false;
        }
        isOpen() ? close() : open();
        return true;
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        return false;
    default:
        return false;
    }
}

} // namespace ui
