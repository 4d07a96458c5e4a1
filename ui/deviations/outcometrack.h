// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When we found it, when it was put right, when the window ends, and when the client noticed: on one line.
#pragma once

#include "core/deviations/deviation.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class OutcomeTrack : public QWidget {
    Q_OBJECT

public:
    OutcomeTrack(const Theme& theme, QWidget* parent);

    void setDeviation(const core::deviations::Deviation& deviation, int noticeDays, core::Instant now,
                      const QTimeZone& zone);

    QSize sizeHint() const override { return {280, 66}; }

    QSize minimumSizeHint() const override { return {200, 66}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Node {
        QString text; ///< what happened
        QString day;  ///< empty for what is not yet known; stands under the text
        QString icon;
        bool filled = false; ///< it has happened
        bool client = false; ///< the client's part: orange
    };

    const Theme& m_theme;
    std::vector<Node> m_nodes;
};

} // namespace ui
