// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens a ticket: who, what, how urgent, by which way, and the first message.
#pragma once

#include "core/tickets/tickets.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/typeahead.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class DraftKeeper;
class Field;
class MinutesField;
class Segmented;

class NewTicket : public DialogFrame {
    Q_OBJECT

public:
    NewTicket(const Desk& desk, core::ClientId client, QWidget* host);

    core::tickets::NewTicket value() const;

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    void opened(core::TicketId ticket);

private:
    void buildPeople();
    void buildMatter();
    void fillAssignees();
    void loadClient(core::ClientId client);
    void save();
    void pushUndo(const core::tickets::Ticket& ticket);
    QString problem() const;
    QString draftBody() const;
    void restoreDraft(const QString& body);

    Desk m_desk;
    Typeahead* m_client = nullptr;
    Typeahead* m_contact = nullptr;
    Segmented* m_openedBy = nullptr;
    Field* m_subject = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_priority = nullptr;
    QComboBox* m_channel = nullptr;
    QComboBox* m_assignee = nullptr;
    QPlainTextEdit* m_message = nullptr;
    Field* m_tags = nullptr;
    MinutesField* m_minutes = nullptr;
    DraftKeeper* m_draft = nullptr;
};

} // namespace ui
