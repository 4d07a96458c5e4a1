// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tickets: the queue, one ticket's thread with the answer under it, and its side panel.
#pragma once

#include "core/macros/run.h"
#include "ui/page/page.h"
#include "ui/tickets/ticketdata.h"
#include "ui/tickets/ticketquery.h"

namespace ui {

class Composer;
class EmptyState;
class FileOpener;
class ThreadView;
class MergedBar;
class PrinciplesStrip;
class PresenceKeeper;
class TicketActs;
class TogetherActs;
class TicketHead;
class TicketPanel;
class TicketQueue;
class TicketTable;

class TicketsPage : public Page {
    Q_OBJECT

public:
    explicit TicketsPage(const Desk& desk, QWidget* parent = nullptr);

    /// A ticket, a filter (see TicketQuery), both, or what was left.
    void open(const Place& place) override;
    Place place() const override;
    void refresh() override;
    core::ClientId clientInView() const override;
    core::TicketId ticketInView() const override;
    QList<QWidget*> regions() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildDetail();
    void connectQueue();
    void connectTicket();
    void connectLessons();
    void showPrinciples();
    void judgeFirst(const core::tickets::Answer& answer, const std::function<void()>& go);
    void addKeys();
    void addTicketKeys();
    void addKey(const char* id, const QString& text, const QKeySequence& key, const QString& icon,
                std::function<void()> run, bool offered = true);
    void follow(const core::Changes& changes);
    void showTicket(core::TicketId id);
    void load();
    void show(const TicketPageData& page);
    void showNothing();
    void settleQueue();
    void settle();
    void write(core::tickets::MessageKind kind);
    void sendAndNext();
    void connectAnswer();
    void addAnswerKeys();
    void loadMacros();
    void chooseMacro();
    void prepareMacro(const core::macros::Macro& macro);
    void macroRan(const core::macros::Run& run, const QString& text);
    void exportThread();
    void messageSent(const core::tickets::Answer& answer, const QString& text);
    void messageHeld(const core::tickets::NewMessage& message);
    void holdReply();
    void showPanel();
    void togglePanel();
    void placePanel();
    void editClient();
    /// In together.cpp: merging, links, watching, who else is here.
    void connectTogether();
    void addTogetherKeys();
    void showTogether(const TicketPageData& page);
    void merge(core::TicketId target = {});
    void link();
    void split();
    void showHistory();
    void openMore(QPoint globalPosition);

    bool isNarrow() const;

    bool isTable() const { return m_isTable; }

    void showTable(bool on);
    void connectTable();
    void toggleUnread();

    TicketQueue* m_queue;
    TicketTable* m_table;
    QWidget* m_detail;
    TicketHead* m_head;
    ThreadView* m_thread;
    FileOpener* m_opener;
    Composer* m_composer;
    EmptyState* m_empty;
    TicketPanel* m_panel;
    TicketActs* m_acts;
    PrinciplesStrip* m_principles;
    TogetherActs* m_together;
    MergedBar* m_mergedBar;
    PresenceKeeper* m_presence;
    core::TicketId m_id;
    std::optional<TicketPageData> m_data;
    QTimer m_reload;
    qint64 m_next = 0;           ///< shown after the message on its way has arrived
    qint64 m_sending = 0;        ///< number of the ticket that the message on its way belongs to
    core::ContactId m_sendingTo; ///< whom it answers
    int m_token = 0;
    QPointer<QObject> m_macroKeys; ///< owns what the palette offers for each macro
    core::TicketId m_keptUnread;   ///< marked by hand: reading it does not count until another was shown
    bool m_isTable = false;
    bool m_loading = false;
    bool m_pickFirst = false;
    bool m_holding = false;
    bool m_asksContact = false; ///< the ticket came to a client whose people it does not know yet
    bool m_drawer = false;
};

} // namespace ui
