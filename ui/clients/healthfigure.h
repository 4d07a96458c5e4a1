// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A client's health among the figures of its head: score, band, trend and coverage; opens what explains it.
#pragma once

#include "core/health/history.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

class Chip;
class Label;
class NumberLink;

class HealthFigure : public QWidget {
    Q_OBJECT

public:
    explicit HealthFigure(const Theme& theme, QWidget* parent = nullptr);

    /// Empty: nobody looked yet.
    void setHealth(const std::optional<core::health::Health>& health);

Q_SIGNALS:
    void clicked();

private:
    Label* m_coverage;
    NumberLink* m_score;
    Chip* m_band;
    Label* m_trend;
    NumberLink* m_why; ///< in place of the score where there is none
};

} // namespace ui
