// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who would follow a version, by name and in groups to choose from.
#pragma once

#include "core/journeys/moving.h"
#include "ui/page/desk.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace ui {

class MoverList : public QWidget {
    Q_OBJECT

public:
    MoverList(const Desk& desk, QWidget* parent = nullptr);

    /// Groups keep their tick. At first all are ticked but those who would be late at once.
    void setRows(const std::vector<core::journeys::MoveRow>& rows);

    std::vector<core::EnrolmentId> chosen() const;

    qsizetype count() const { return qsizetype(m_rows.size()); }

Q_SIGNALS:
    void chosenChanged();

private:
    using Group = core::journeys::MoveGroup;

    void rebuild();
    void addGroup(QVBoxLayout* column, Group group);
    void addNames(QVBoxLayout* column);
    QString becomes(const core::journeys::MoveRow& row) const;

    bool isChosen(const core::journeys::MoveRow& row) const { return m_ticked[size_t(row.group)]; }

    const Desk m_desk;
    std::vector<core::journeys::MoveRow> m_rows;
    std::array<bool, 3> m_ticked{true, true, false}; ///< by group
    QWidget* m_list = nullptr;
    int m_shown = 0; ///< names; "more" shows all
};

} // namespace ui
