// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows behind a number of the map: clients in a stage, or tickets that were opened there.
#pragma once

#include "ui/page/desk.h"
#include "ui/page/place.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/panelrow.h"

namespace ui {

struct StageRow {
    PanelRow::Content content;
    Place place; ///< where it opens
};

class RowsDialog : public DialogFrame {
    Q_OBJECT

public:
    RowsDialog(const Theme& theme, const QString& title, const std::vector<StageRow>& rows, QWidget* host);

Q_SIGNALS:
    void chosen(const ui::Place& place);
};

} // namespace ui
