// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The reactive share week by week: bars or a line, with the target.
///
///     trend->setPoints(points);      // oldest first; a null share leaves a gap; the running week is hollow
///     and dashed trend->setTarget(0.10); connect(trend, &ShareTrend::activated, this, [](int index) { … });
///     // click, or arrows and Enter trend->table();                // the numbers as text, for the table
///     view
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>
#include <optional>
#include <utility>
#include <vector>

namespace ui {

class ShareTrend : public QWidget {
    Q_OBJECT

public:
    enum class Form : std::uint8_t { Bars, Line };

    struct Point {
        QString label;               ///< "W18"
        std::optional<double> share; ///< 0 to 1; null while the week has too few minutes
        bool running = false;        ///< the week that is not over
        QString detail;              ///< for the popover: "4.2 h of 48 h"
    };

    explicit ShareTrend(const Theme& theme, QWidget* parent = nullptr);

    void setPoints(std::vector<Point> points);

    const std::vector<Point>& points() const { return m_points; }

    void setTarget(std::optional<double> target);
    void setForm(Form form);

    /// Index under the pointer or chosen by key; -1 for none.
    int current() const { return m_current; }

    /// One sentence: from when to when, last value, against the target.
    QString summary() const;
    /// Label and share of each week, `–` for a gap.
    std::vector<std::pair<QString, QString>> table() const;

    QSize sizeHint() const override { return {320, 130}; }

    QSize minimumSizeHint() const override { return {180, 90}; }

Q_SIGNALS:
    void activated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plot() const;
    double top() const;
    double x(int index) const;
    double y(double share) const;
    int indexAt(double px) const;
    void setCurrent(int index);
    void describe();
    void paintBars(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    void paintTarget(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintPopover(QPainter& painter) const;

    const Theme& m_theme;
    std::vector<Point> m_points;
    std::optional<double> m_target;
    Form m_form = Form::Bars;
    int m_current = -1;
    bool m_keyFocus = false;
};

} // namespace ui
