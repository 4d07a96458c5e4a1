// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where an answer, a note or a call is written. Drafts are kept for each ticket and each of the three.
#pragma once

#include "core/tickets/tickets.h"
#include "ui/page/desk.h"

#include <QPointer>
#include <QWidget>
#include <map>

class QPlainTextEdit;
class QStackedWidget;

namespace ui {

class Button;
class DraftKeeper;
class Label;
class MinutesField;
class Segmented;

class Composer : public QWidget {
    Q_OBJECT

public:
    Composer(const Desk& desk, QWidget* parent);

    /// Another ticket: what was written for the one before is kept.
    void setTicket(core::TicketId ticket, qint64 number);
    /// What the thread and the ticket are now.
    void setThread(core::MessageId last, core::tickets::TicketState state);

    core::tickets::MessageKind kind() const { return m_kind; }

    /// Chooses what is written and puts the cursor there.
    void write(core::tickets::MessageKind kind);
    QPlainTextEdit* editor() const;

    /// While a message is on its way nothing else can be sent.
    void setBusy(bool busy);
    /// The message arrived: its field and draft are emptied, also when the person has gone on meanwhile.
    void sent(const core::tickets::NewMessage& message, qint64 number);
    /// The message was held; both texts stay. Sending again sends.
    void hold(const QString& sentence);
    /// Reads the drafts of empty fields again (a sent reply was taken back).
    void restoreDrafts();
    void send(std::optional<core::tickets::TicketState> after = {});

Q_SIGNALS:
    /// ticket, kind, body, minutes, stateAfter, pendingUntil and lastSeen are set.
    void sendRequested(const core::tickets::NewMessage& message);
    void typed();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Text {
        QPlainTextEdit* field = nullptr;
        DraftKeeper* keeper = nullptr;
    };

    QWidget* buildHead();
    QWidget* buildHeld();
    QWidget* buildFoot();
    void choose(core::tickets::MessageKind kind);
    Text& textOf(core::tickets::MessageKind kind);
    Text makeText(core::tickets::MessageKind kind);
    void drop();
    void edited();
    void fit();
    void showButtons();
    static QString draftKey(qint64 number, core::tickets::MessageKind kind);

    Desk m_desk;
    core::TicketId m_ticket;
    qint64 m_number = 0;
    core::MessageId m_last;                ///< newest of the thread as it is shown
    std::optional<core::MessageId> m_seen; ///< newest when the writing began
    core::tickets::TicketState m_state = core::tickets::TicketState::Open;
    core::tickets::MessageKind m_kind = core::tickets::MessageKind::Reply;
    bool m_busy = false;
    bool m_threadKnown = false;
    std::map<core::tickets::MessageKind, Text> m_texts;
    Segmented* m_kinds;
    MinutesField* m_minutes;
    QStackedWidget* m_stack;
    QWidget* m_held = nullptr;
    Label* m_heldText = nullptr;
    Label* m_draft = nullptr;
    Button* m_wait = nullptr;
    Button* m_resolve = nullptr;
    Button* m_send = nullptr;
};

} // namespace ui
