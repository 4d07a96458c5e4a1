// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One lane of the board as one list: section heads and the rows under them.
#pragma once

#include "ui/board/boarddata.h"
#include "ui/models/valuelistmodel.h"
#include "ui/theme/paint.h"

#include <variant>

namespace ui {

/// A head that does not take the focus. "target" says which whole list its link opens.
struct LaneHead {
    enum class Target { None, Silent, Planned, Queue, Deviations };

    QString title;
    QString note;
    QString link; ///< empty: no link
    Target target = Target::None;

    bool operator==(const LaneHead&) const = default;
};

/// One calm line where a section has no rows.
struct LaneNote {
    QString text;

    bool operator==(const LaneNote&) const = default;
};

/// Texts are composed once per reload, not per frame.
struct LaneRow {
    std::variant<LaneHead, LaneNote, core::touchpoints::SilentClient, core::touchpoints::PlannedRow,
                 core::tickets::TicketRow, core::deviations::DeviationRow, core::feedback::WaitingFeedback>
        what;
    qint64 key = 0;
    QString urgency;           ///< left column: how long, or when
    QString urgencyNote;       ///< under it
    Tone tone = Tone::Neutral; ///< Bad, Warn or Neutral: icon beside the urgency
    QString second;            ///< second line
    QString spoken;            ///< for screen readers
    bool crossed = false;      ///< of a ticket: its client drifts too
    /// One button on the board is filled: that of the most urgent row, else that of the chosen one.
    enum class Fill { WhenChosen, Always, Never } fill = Fill::WhenChosen;

    bool isHead() const { return std::holds_alternative<LaneHead>(what); }

    bool isRow() const { return what.index() > 1; }

    bool operator==(const LaneRow&) const = default;
};

std::vector<LaneRow> proactiveRows(const BoardData& data);
std::vector<LaneRow> reactiveRows(const BoardData& data);

class LaneModel : public ValueListModel<LaneRow> {
public:
    explicit LaneModel(QObject* parent = nullptr);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
};

} // namespace ui
