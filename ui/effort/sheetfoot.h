// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Under the sheet: what each day adds up to, against what is expected, with its split.
#pragma once

#include "ui/effort/weekdata.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <array>

namespace ui {

class NumberLink;
class SheetView;

class SheetFoot : public QWidget {
    Q_OBJECT

public:
    SheetFoot(const Theme& theme, const SheetView& sheet, QWidget* parent = nullptr);

    /// weekly: the member's minutes in a week; a day is a fifth.
    void setData(const WeekData& week, core::Minutes weekly, core::Denominator denominator);

    /// Follows the columns of the sheet.
    void place();

    QSize sizeHint() const override { return {400, 84}; }

Q_SIGNALS:
    void rowsRequested(const core::DayRange& days);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF columnBox(int column) const;
    void paintDay(QPainter& painter, const QRectF& box, const core::effort::Split& split) const;

    const Theme& m_theme;
    const SheetView& m_sheet;
    std::array<NumberLink*, 8> m_totals{}; ///< seven days and the week
    core::DayRange m_days;
    std::vector<core::effort::Split> m_splits;
    core::Minutes m_weekly{};
    core::Denominator m_denominator = core::Denominator::ClientTime;
};

} // namespace ui
