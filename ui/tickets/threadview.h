// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The thread of a ticket: messages and what happened, newest at the bottom.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/threaddelegate.h"

#include <QListView>
#include <QUrl>

class QMenu;

namespace ui {

class ThreadView : public QListView {
    Q_OBJECT

public:
    ThreadView(const Desk& desk, QWidget* parent);

    /// Another ticket begins at its end; more of the same one keeps the place, or follows the end when the
    /// person looks at it.
    void setThread(core::TicketId ticket, const std::vector<ThreadRow>& rows);
    void scrollToEnd();
    /// Goes to the first message after the given one, else to the newest, and takes the focus.
    void showAfter(core::MessageId seen);
    /// The marked messages, else the newest one; oldest first.
    std::vector<core::MessageId> chosenMessages() const;
    /// The chosen message, else the newest of the client; null when there is neither.
    const core::tickets::Message* messageToQuote() const;

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    void fileActivated(const core::attachments::File& file);
    void saveFileRequested(const core::attachments::File& file);
    void quoteRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool isAtEnd() const;
    void copyCurrent();
    void expand(const QModelIndex& index);
    void addFileActions(QMenu& menu, const ThreadRow& row);

    ThreadModel m_model;
    ThreadDelegate* m_delegate;
    core::TicketId m_ticket;
};

} // namespace ui
