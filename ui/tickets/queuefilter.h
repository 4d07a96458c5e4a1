// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The filter of the ticket queue: words of the subject, whose, how urgent, what kind, which tag.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketquery.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace ui {

class Button;
class SearchField;

class QueueFilter : public QWidget {
    Q_OBJECT

public:
    QueueFilter(const Desk& desk, QWidget* parent);

    /// Shows it; does not emit.
    void setQuery(const TicketQuery& query);
    void setTags(const QStringList& tags);
    void focusText();

Q_SIGNALS:
    void changed(const ui::TicketQuery& query);

private:
    void buildFields(QVBoxLayout& column);
    void buildFoot(QVBoxLayout& column);
    void fillMembers();
    void showClient();
    void read();
    void clear();

    Desk m_desk;
    TicketQuery m_query;
    SearchField* m_text;
    QComboBox* m_assignee;
    QComboBox* m_priority;
    QComboBox* m_kind;
    QComboBox* m_tag;
    Button* m_client;
    Button* m_clear;
    bool m_filling = false;
};

} // namespace ui
