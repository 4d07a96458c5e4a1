// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Moves the start of a journey and shows which due days follow.
#pragma once

#include "core/journeys/progress.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class DayField;

class StartDialog : public DialogFrame {
    Q_OBJECT

public:
    StartDialog(const Desk& desk, const core::journeys::Enrolment& enrolment, const QString& clientName,
                QWidget* host);

private:
    void preview();
    void showRows(const std::vector<core::journeys::StartRow>& rows);
    void save();

    Desk m_desk;
    core::EnrolmentId m_id;
    QString m_name;
    DayField* m_day;
    Label* m_rows;
    int m_token = 0;
};

} // namespace ui
