// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A small drawing beside the sentence, where one says more: the moods of late, or the days in a stage among
/// those of peers.
#pragma once

#include "ui/deviations/deviationdata.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class EvidenceChart : public QWidget {
    Q_OBJECT

public:
    EvidenceChart(const Theme& theme, QWidget* parent);

    /// Hides itself where there is nothing to draw.
    void setDetail(const DeviationDetail& detail);

    QSize sizeHint() const override { return {280, 84}; }

    QSize minimumSizeHint() const override { return {200, 84}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMoods(QPainter& painter) const;
    void paintStage(QPainter& painter) const;

    const Theme& m_theme;
    std::vector<MoodPoint> m_moods;
    double m_limit = -0.5;

    struct Stage {
        double days = 0;
        std::optional<double> p80, p95, expected;
        double end = 0; ///< right end of the axis
    };

    std::optional<Stage> m_stage;
};

} // namespace ui
