// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The path of one client as a line with waymarks: what is walked, where the client is, what lies ahead.
#pragma once

#include "core/journeys/position.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

/// Left and Right choose a stage, Enter asks to move there, as a double click does.
class PathView : public QWidget {
    Q_OBJECT

public:
    explicit PathView(const Theme& theme, QWidget* parent = nullptr);

    /// offSince: first day of the oldest open deviation; invalid = on the path.
    void setPosition(const core::journeys::Position& position, QDate today, QDate offSince);

    QSize sizeHint() const override { return {480, 106}; }

    QSize minimumSizeHint() const override { return {280, 106}; }

    /// The whole path in words.
    QString inWords() const;

    int chosen() const { return m_chosen; }

Q_SIGNALS:
    void stageActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double centreOf(int index) const;
    int stageAt(double x) const;
    void choose(int index);
    double here() const;
    QString noteOf(const core::journeys::PathStage& stage) const;
    QString hereText() const;
    void paintLine(QPainter& painter) const;
    void paintNode(QPainter& painter, int index) const;
    void paintWaymarks(QPainter& painter) const;
    void paintOff(QPainter& painter) const;

    const Theme& m_theme;
    core::journeys::Position m_position;
    QDate m_today;
    QDate m_offSince;
    int m_chosen = -1;
};

} // namespace ui
