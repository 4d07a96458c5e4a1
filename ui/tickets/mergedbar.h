// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Above the thread of a ticket that was merged: where its matter is now.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"

#include <QWidget>

namespace ui {

class Button;
class Label;

class MergedBar : public QWidget {
    Q_OBJECT

public:
    MergedBar(const Desk& desk, QWidget* parent);

    /// Hides itself for a ticket that was not merged.
    void setData(const TicketPageData& page);

Q_SIGNALS:
    void openRequested(core::TicketId target);
    void unmergeRequested(core::TicketId source, qint64 number);

private:
    Desk m_desk;
    Label* m_text;
    Button* m_open;
    core::TicketId m_source;
    core::TicketId m_target;
    qint64 m_number = 0;
};

} // namespace ui
