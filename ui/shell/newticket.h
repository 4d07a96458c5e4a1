// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens a ticket: who, what, how urgent, by which way, and the first message with its files. What was begun
/// and left stays until it is opened or thrown away; several can wait.
#pragma once

#include "ui/page/desk.h"
#include "ui/shell/ticketdraft.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/typeahead.h"

class QComboBox;

namespace ui {

class DraftFiles;
class DraftKeeper;
class Field;
class FileStrip;
class MessageField;
class MinutesField;
class Segmented;
class UnfinishedTickets;

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
    QWidget* buildFiles();
    void buildUnfinished();
    /// Shows the newest one of the client in view, or without one the newest; unless somebody types already.
    void loadDrafts();
    /// Everything that is typed from now on is kept under the key, and what is kept there is shown.
    void use(const QString& key);
    void begin();
    void discard();
    void show(const TicketDraft& draft);
    TicketDraft draft() const;
    QString draftBody() const;

    Desk m_desk;
    core::ClientId m_inView;
    QString m_key;
    UnfinishedTickets* m_unfinished = nullptr;
    Typeahead* m_client = nullptr;
    Typeahead* m_contact = nullptr;
    Segmented* m_openedBy = nullptr;
    Field* m_subject = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_priority = nullptr;
    QComboBox* m_channel = nullptr;
    QComboBox* m_assignee = nullptr;
    MessageField* m_message = nullptr;
    FileStrip* m_strip = nullptr;
    Field* m_tags = nullptr;
    MinutesField* m_minutes = nullptr;
    DraftKeeper* m_draft = nullptr; ///< of m_key
    DraftFiles* m_files = nullptr;  ///< of m_key
};

} // namespace ui
