// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Time on a ticket: the sum, who spent it, the running timer, and a field to log minutes.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"

#include <QWidget>

namespace ui {

class Button;
class Label;
class NumberLink;
class MinutesField;
class RunningTimer;

class TimePart : public QWidget {
    Q_OBJECT

public:
    TimePart(const Desk& desk, QWidget* parent);

    void setData(const TicketPageData& page);
    void focusMinutes();

Q_SIGNALS:
    void timerRequested();
    void timerStopRequested();
    void minutesLogged(core::Minutes minutes);
    void rowsRequested();

private:
    QWidget* buildLog();
    void log();

    Desk m_desk;
    NumberLink* m_total;
    RunningTimer* m_running;
    Button* m_start;
    Label* m_members;
    MinutesField* m_minutes = nullptr;
    Button* m_log = nullptr;
};

} // namespace ui
