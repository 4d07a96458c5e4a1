// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that was changed on a ticket: who, when, what it was and what it became; narrowed by words.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class Field;

class HistoryDialog : public DialogFrame {
    Q_OBJECT

public:
    HistoryDialog(const Desk& desk, const TicketPageData& page, QWidget* host);

private:
    struct Line {
        QWidget* row = nullptr;
        QString key; ///< folded words
    };

    void narrow();

    Field* m_field;
    std::vector<Line> m_lines;
    Label* m_none;
};

} // namespace ui
