// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks until which day a ticket waits for the client. It comes back at nine in the morning.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class DayField;

class WaitDialog : public DialogFrame {
    Q_OBJECT

public:
    WaitDialog(const Desk& desk, QWidget* host);

Q_SIGNALS:
    /// After today.
    void chosen(QDate day);

private:
    void answer();

    Desk m_desk;
    DayField* m_day;
};

} // namespace ui
