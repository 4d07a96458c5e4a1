// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The split bar: proactive left, reactive right, the target as a tick.
///
///     bar->setSplit(proactiveMinutes, reactiveMinutes);   // both zero or null: the empty state, never "0 %"
///     bar->setTarget(0.10);                               // target for the reactive share; null hides the
///     tick bar->setThickness(14); bar->setTickLabel(true);     // as on the board
#pragma once

#include "core/base/time.h"
#include "ui/theme/paint.h"

#include <QWidget>
#include <optional>

namespace ui {

namespace paint {

/// The bar itself, for delegates. `share` is the reactive part of 0 to 1; null is the empty state. `box` is
/// the bar; the tick stands out 3 px above and below.
void splitBar(QPainter& painter, const Theme& theme, const QRectF& box, std::optional<double> share,
              std::optional<double> target);

} // namespace paint

class SplitBar : public QWidget {
    Q_OBJECT

public:
    explicit SplitBar(const Theme& theme, QWidget* parent = nullptr);

    void setSplit(core::Minutes proactive, core::Minutes reactive);
    void setShare(std::optional<double> share);

    std::optional<double> share() const { return m_share; }

    void setTarget(std::optional<double> target);
    /// 8 in rows, 12, or 14 on the board.
    void setThickness(int px);
    /// The target in words above the tick.
    void setTickLabel(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    const Theme& m_theme;
    std::optional<double> m_share;
    std::optional<double> m_target;
    int m_thickness = 12;
    bool m_label = false;
};

} // namespace ui
