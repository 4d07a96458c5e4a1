// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The figures above the list; each opens the rows that it counts.
#pragma once

#include "ui/deviations/deviationdata.h"
#include "ui/widgets/card.h"

namespace ui {

class FoldingRow;
class Label;
class NumberLink;

class FigureStrip : public Card {
    Q_OBJECT

public:
    FigureStrip(const Theme& theme, QWidget* parent);

    void setFigures(const DeviationFigures& figures);
    /// "last sweep 10:30", or since when it fails.
    void setSweep(const QString& text, bool failed);

Q_SIGNALS:
    void queryRequested(const ui::DeviationQuery& query);
    void adherenceRequested();

private:
    struct Figure {
        NumberLink* number;
        Label* words;
    };

    QHBoxLayout* addPart(FoldingRow& line, int stretch = 0);
    Figure add(const QString& name, const QString& words);
    NumberLink* link(const Figure& figure, const DeviationQuery& query);

    const Theme& m_theme;
    QHBoxLayout* m_row = nullptr; ///< where the next figure goes
    Figure m_open;
    Figure m_unowned;
    Figure m_guided;
    Figure m_adherence;
    Figure m_caught;
    Figure m_lead;
    Label* m_sweep;
};

} // namespace ui
