// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A health score over time: steps that hold until the next one, gaps without a score, and marks where other
/// weights began.
///
///     history->setHistory(history, days, rule);   // arrows walk through the points, the pointer reads them
#pragma once

#include "core/health/history.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class HealthHistory : public QWidget {
    Q_OBJECT

public:
    explicit HealthHistory(const Theme& theme, QWidget* parent = nullptr);

    /// The lines of the bands are those of the rule.
    void setHistory(const core::health::History& history, const core::DayRange& days,
                    const core::health::Rule& rule);

    /// Index of the point that is read; -1 for none.
    int current() const { return m_current; }

    /// One sentence: from when to when, first and last score, changes of the weights.
    QString summary() const;
    /// What is said of the point that is read.
    QString currentText() const;

    QSize sizeHint() const override { return {560, 128}; }

    QSize minimumSizeHint() const override { return {240, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plot() const;
    double x(QDate day) const;
    double y(int score) const;
    QDate startOf(size_t point) const;
    QDate endOf(size_t point) const;
    void setCurrent(int index);
    void paintBands(QPainter& painter) const;
    void paintSteps(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintCurrent(QPainter& painter) const;

    const Theme& m_theme;
    core::health::History m_history;
    core::DayRange m_days;
    int m_good = 70;
    int m_watch = 40;
    int m_current = -1;
    bool m_keyFocus = false;
};

} // namespace ui
