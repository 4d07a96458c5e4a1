// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The month under a field for days: painted days that take clicks and never the focus.
#pragma once

#include "ui/theme/theme.h"

#include <QDate>
#include <QWidget>

namespace ui {

class Calendar : public QWidget {
    Q_OBJECT

public:
    Calendar(const Theme& theme, QWidget* field);

    /// Opens under the field, over everything else in the window.
    void open(QDate current, QDate today, Qt::DayOfWeek weekStart);

    QDate current() const { return m_current; }

    /// Turns to the month of the day.
    void setCurrent(QDate day);

    /// The day at the first place of the grid.
    QDate firstShown() const;
    /// Where a day is painted; empty for a day that is not shown.
    QRect cellOf(QDate day) const;

Q_SIGNALS:
    void picked(QDate day);
    /// The current day changed; `PageUp`-like turns by the arrows of the head too.
    void moved(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QDate dayAt(QPoint point) const;
    void paintHead(QPainter& painter) const;
    void paintDay(QPainter& painter, QDate day) const;

    const Theme& m_theme;
    QWidget* m_field;
    QDate m_current;
    QDate m_today;
    QDate m_hovered;
    Qt::DayOfWeek m_weekStart = Qt::Monday;
};

} // namespace ui
