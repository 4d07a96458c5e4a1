// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Head of a ticket: subject (edited in place), number, state, kind, priority, people.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/ticketdata.h"

#include <QWidget>

class QMenu;

namespace ui {

class Button;
class ClockLabel;
class Field;
class IconButton;
class Label;
class TextButton;

class TicketHead : public QWidget {
    Q_OBJECT

public:
    TicketHead(const Desk& desk, QWidget* parent);

    void setData(const TicketPageData& page);
    /// Who else is here; empty: nobody.
    void setPresence(const QString& text);

    void editSubject();
    void openStateMenu();
    void openKindMenu();
    void openPriorityMenu();
    void openAssignMenu();
    void openChannelMenu();
    /// Under the given place, or where the contact stands in the head.
    void openContactMenu(QWidget* under = nullptr);

Q_SIGNALS:
    void subjectEdited(const QString& subject);
    /// Enter or Esc: the field is gone, and the focus with it.
    void subjectLeft();
    void stateChosen(core::tickets::TicketState state, std::optional<core::Instant> pendingUntil);
    void kindChosen(core::tickets::TicketKind kind);
    void priorityChosen(core::tickets::Priority priority);
    void assigneeChosen(core::MemberId member);
    void channelChosen(core::Channel channel);
    void contactChosen(core::ContactId contact);
    void clientActivated();
    void panelToggled();
    void moreRequested(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildTitle();
    QWidget* buildFacts();
    QWidget* buildChoices();
    QWidget* buildPeople();
    Button* addChoice(const QString& name, const QString& what, void (TicketHead::*open)());
    QMenu* menuUnder(QWidget* button);
    void addWaitMenu(QMenu& menu);
    void endEditing(bool keep);

    Desk m_desk;
    core::tickets::Ticket m_ticket;
    TextButton* m_subject;
    Field* m_subjectField;
    IconButton* m_assign;
    IconButton* m_panel;
    Label* m_number;
    Label* m_presence;
    Button* m_state = nullptr;
    Button* m_kind = nullptr;
    Button* m_priority = nullptr;
    TextButton* m_contact;
    TextButton* m_client;
    TextButton* m_channel;
    ClockLabel* m_clock = nullptr;
    QHash<qint64, QString> m_people; ///< contacts of the client
};

} // namespace ui
