// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Gives a field for days its calendar: Alt+Down or its icon opens it.
///
/// While it is open the arrows go by day and week, PageUp and PageDown by month (with Shift by year), Home
/// and T to today; Enter and Tab take the day, Esc closes. Whatever else is typed closes it and goes to the
/// field.
#pragma once

#include "ui/widgets/field.h"

#include <QDate>
#include <functional>
#include <optional>

class QKeyEvent;

namespace ui {

class Calendar;

class DayPicker : public QObject {
    Q_OBJECT

public:
    struct Days {
        std::function<QDate()> today;
        std::function<std::optional<QDate>()> value;
        std::function<void(QDate)> take;
    };

    /// The icon is on the left of the field.
    DayPicker(const Theme& theme, Field* field, Days days);

    void setWeekStart(Qt::DayOfWeek day) { m_weekStart = day; }

    void open();
    void close();
    bool isOpen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(const QKeyEvent& event);
    std::optional<QDate> stepped(const QKeyEvent& event) const;
    void take(QDate day);
    void tell(QDate day);

    Field* m_field;
    Days m_days;
    QPointer<Calendar> m_calendar; ///< lives in the window, which may delete it first
    Qt::DayOfWeek m_weekStart = Qt::Monday;
};

} // namespace ui
