// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The weekly share as a table: the numbers of the bars, for who reads rather than looks.
#pragma once

#include "ui/models/valuelistmodel.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/sharetrend.h"

class QTableView;

namespace ui {

class ShareTable : public DialogFrame {
    Q_OBJECT

public:
    /// Points as the chart has them, oldest first.
    ShareTable(const Theme& theme, const std::vector<ShareTrend::Point>& points, QWidget* host);

Q_SIGNALS:
    /// A week was opened; its index among the points.
    void activated(int index);

private:
    struct Row {
        qint64 key = 0;
        QString week;
        QString share;
        QString of;

        bool operator==(const Row&) const = default;
    };

    void buildTable(const Theme& theme);

    ValueListModel<Row> m_model;
    QTableView* m_table;
};

} // namespace ui
