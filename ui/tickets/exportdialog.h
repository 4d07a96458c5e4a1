// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prints messages of a ticket, or saves them as PDF: which of them is chosen here.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"
#include "ui/widgets/dialogframe.h"

#include <QSet>

class QListWidget;

namespace ui {

class Button;

class ExportDialog : public DialogFrame {
    Q_OBJECT

public:
    ExportDialog(const Desk& desk, const TicketPageData& page, QWidget* host);

private:
    void build();
    QSet<qint64> chosen() const;
    void check(bool onlyAnswers);
    void showButtons();
    void choosePdf();
    void writePdf(const QString& path);
    void print();

    Desk m_desk;
    TicketPageData m_data;
    QListWidget* m_list;
    Button* m_print = nullptr;
};

} // namespace ui
