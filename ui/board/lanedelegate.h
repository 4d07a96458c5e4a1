// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints the rows of a lane on one grid, so that the eye can go across the board.
#pragma once

#include "ui/board/lanemodel.h"
#include "ui/widgets/rowdelegate.h"

namespace ui {

class LaneDelegate : public RowDelegate {
    Q_OBJECT

public:
    LaneDelegate(const Theme& theme, const LaneModel& model, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the row's one action is; empty when it has none. The view handles the click.
    static QRectF actionBox(const LaneRow& row, const QRectF& box);
    /// "Log", "Guide back"; empty when the row has no action.
    static QString actionText(const LaneRow& row);

protected:
    void paintRow(QPainter& painter, const Row& row) const override;

private:
    void paintHead(QPainter& painter, const QRectF& box, const LaneHead& head) const;
    void paintUrgency(QPainter& painter, const QRectF& box, const LaneRow& row) const;
    void paintSilent(QPainter& painter, const Row& at, const LaneRow& row,
                     const core::touchpoints::SilentClient& client) const;
    void paintPlanned(QPainter& painter, const Row& at, const LaneRow& row,
                      const core::touchpoints::PlannedRow& planned) const;
    void paintDrifting(QPainter& painter, const Row& at, const LaneRow& row,
                       const core::deviations::DeviationRow& deviation) const;
    void paintAction(QPainter& painter, const QRectF& box, const LaneRow& row, bool selected) const;
    void paintFeedback(QPainter& painter, const Row& at, const LaneRow& row,
                       const core::feedback::WaitingFeedback& feedback) const;
    void paintTicket(QPainter& painter, const Row& at, const LaneRow& row,
                     const core::tickets::TicketRow& ticket) const;

    const LaneModel& m_model;
};

} // namespace ui
