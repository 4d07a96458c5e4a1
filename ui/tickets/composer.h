// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where an answer, a note or a call is written, with its files and what is planned next. Drafts are kept for
/// each ticket and each of the three.
#pragma once

#include "core/tickets/answer.h"
#include "ui/page/desk.h"
#include "ui/tickets/composertools.h"
#include "ui/widgets/typeahead.h"

#include <QPointer>
#include <QWidget>
#include <map>

class QBoxLayout;
class QStackedWidget;
class QTextBrowser;

namespace ui {

class Button;
class DraftFiles;
class DraftKeeper;
class FileOpener;
class FileStrip;
class InlineCompleter;
class Label;
class MessageField;
class MinutesField;
class NextRow;
class Segmented;
class SentBar;

namespace markdown {
class Document;
}

class Composer : public QWidget {
    Q_OBJECT

public:
    using Go = std::function<void()>;
    /// Asked before each message is sent; it goes when `go` is called, which may be later. Whoever does not
    /// call it ends the waiting by setBusy(false).
    using BeforeSend = std::function<void(const core::tickets::Answer& answer, const Go& go)>;

    Composer(const Desk& desk, FileOpener& opener, QWidget* parent);

    /// Another ticket: what was written for the one before is kept.
    void setTicket(core::TicketId ticket, qint64 number);
    /// What the thread and the ticket are now.
    void setThread(core::MessageId last, core::tickets::TicketState state);

    core::tickets::MessageKind kind() const { return m_kind; }

    /// Chooses what is written and puts the cursor there.
    void write(core::tickets::MessageKind kind);
    void focusMinutes();
    /// The field of the chosen kind; null without a ticket.
    MessageField* editor() const;
    /// The next touchpoint is planned with the answer.
    bool plansNext() const;
    /// Completion in the field that is shown; more signs can be added through onField().
    InlineCompleter* completer() const;
    /// Called for each field that is made, so that others can add what they offer in it.
    void onField(std::function<void(MessageField&, InlineCompleter&)> handler);

    /// Beside the text, for what concerns it while it is written; null takes it away.
    void setBeside(QWidget* widget);

    void setBeforeSend(BeforeSend ask) { m_beforeSend = std::move(ask); }

    /// While a message is on its way nothing else can be sent.
    void setBusy(bool busy);
    /// The message arrived: its field and draft are emptied, also when the person has gone on meanwhile.
    void sent(const core::tickets::Answer& answer);
    /// The message was held; both texts stay. Sending again sends.
    void hold(const QString& sentence);
    /// Reads the drafts of empty fields again (a sent reply was taken back).
    void restoreDrafts();
    /// A message of a ticket was taken back: its text is in front of what was begun since.
    void takenBack(const core::tickets::Answer& answer);
    /// Offers to take the act back that the undo stack has under this text.
    void offerUndo(const QString& text, core::Instant until);
    void send(std::optional<core::tickets::TicketState> after = {});
    /// As its button does: Pending and Resolved, where the text that is written allows them.
    void sendAnd(core::tickets::TicketState after);

    void use(ComposerTools::Tool tool);

Q_SIGNALS:
    /// ticket, kind, body, minutes, stateAfter, pendingUntil and lastSeen are set, and the draft.
    void sendRequested(const core::tickets::Answer& answer);
    void quoteRequested();
    void macroRequested();
    void undoSendRequested();
    /// The person wants to see what arrived after this message before a held text is sent.
    void lookRequested(core::MessageId seen);
    /// The text or what is planned with it.
    void typed();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Text {
        MessageField* field = nullptr;
        DraftKeeper* keeper = nullptr;
        DraftFiles* files = nullptr;
        InlineCompleter* completer = nullptr;
    };

    void build();
    QWidget* buildHead();
    QWidget* buildHeld();
    QWidget* buildFoot();
    QWidget* buildPreview();
    void choose(core::tickets::MessageKind kind);
    Text& textOf(core::tickets::MessageKind kind);
    Text makeText(core::tickets::MessageKind kind);
    void offerWords(InlineCompleter& completer);
    void offerNames(InlineCompleter& completer);
    void insertWords(const QString& sign, const Typeahead::Choice& choice);
    void insertTemplate(core::TemplateId id);
    void attach();
    void showFiles();
    void setPreviewing(bool on);
    void drop();
    void edited();
    void fit();
    void showButtons();
    QString notReady() const;
    core::tickets::Answer answer(std::optional<core::tickets::TicketState> after) const;
    bool asksAboutOpenPlaces(const core::tickets::Answer& answer);
    QString keyOf(core::tickets::MessageKind kind) const;

    Desk m_desk;
    FileOpener& m_opener;
    core::TicketId m_ticket;
    qint64 m_number = 0;
    core::MessageId m_last;                ///< newest of the thread as it is shown
    std::optional<core::MessageId> m_seen; ///< newest when the writing began
    core::MessageId m_before;              ///< newest that the writer of a held text had seen
    core::tickets::TicketState m_state = core::tickets::TicketState::Open;
    core::tickets::MessageKind m_kind = core::tickets::MessageKind::Reply;
    bool m_busy = false;
    bool m_threadKnown = false;
    bool m_previewing = false;
    QString m_accepted; ///< text with open places that the person saw and sends as it is
    std::map<core::tickets::MessageKind, Text> m_texts;
    std::function<void(MessageField&, InlineCompleter&)> m_onField;
    BeforeSend m_beforeSend;
    SentBar* m_sent;
    Segmented* m_kinds;
    MinutesField* m_minutes;
    ComposerTools* m_tools;
    QBoxLayout* m_middle = nullptr;
    QPointer<QWidget> m_beside;
    QStackedWidget* m_stack;
    QTextBrowser* m_preview = nullptr;
    markdown::Document* m_document = nullptr;
    FileStrip* m_files;
    NextRow* m_next;
    QWidget* m_held = nullptr;
    Label* m_heldText = nullptr;
    Button* m_look = nullptr;
    Label* m_draft = nullptr;
    Button* m_wait = nullptr;
    Button* m_resolve = nullptr;
    Button* m_send = nullptr;
};

} // namespace ui
