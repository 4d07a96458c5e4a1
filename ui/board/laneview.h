// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list of one lane: keys move between rows, the row's action is one click or key away.
#pragma once

#include "ui/board/lanemodel.h"

#include <QListView>

namespace ui {

class LaneView : public QListView {
    Q_OBJECT

public:
    LaneView(const Theme& theme, LaneModel& model, QWidget* parent = nullptr);

    /// Null while no row is current.
    const LaneRow* currentRow() const;
    /// Chooses the first row when none is current.
    void ensureCurrent();
    /// The next or previous row; heads are passed over. False at the end.
    bool step(int by);

Q_SIGNALS:
    void rowActivated(const ui::LaneRow& row); ///< Enter or double click
    void rowAction(const ui::LaneRow& row);    ///< the button in the row
    void headActivated(ui::LaneHead::Target target);
    void leaveSideways(int direction); ///< Left (-1) or Right (+1)

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    LaneModel& m_model;
};

} // namespace ui
