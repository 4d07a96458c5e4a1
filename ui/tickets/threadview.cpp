// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/threadview.h"

#include "ui/widgets/format.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString spoken(const ThreadRow& row, const Session& session) {
    const QString when = format::when(row.at, session.now(), session.zone());
    if (!row.message) {
        return u"%1, %2"_s.arg(row.text, when);
    }
    const QString what = row.message->kind == core::tickets::MessageKind::Note
                             ? ThreadView::tr("internal note")
                             : actWord(row.message->kind);
    return u"%1, %2, %3. %4"_s.arg(row.author, what, when, row.text.left(ThreadDelegate::CutAfter));
}

} // namespace

ThreadView::ThreadView(const Desk& desk, QWidget* parent)
    : QListView(parent)
    , m_model({[](const ThreadRow& row) { return row.key; },
               [&session = desk.session](const ThreadRow& row, int, int role) {
                   return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                              ? QVariant(spoken(row, session))
                              : QVariant();
               },
               {QString()}})
    , m_delegate(new ThreadDelegate(desk.theme, desk.session, m_model, this)) {
    setObjectName(u"thread"_s);
    setAccessibleName(tr("Messages"));
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    verticalScrollBar()->setSingleStep(20);
    viewport()->setAutoFillBackground(false);
}

void ThreadView::setThread(core::TicketId ticket, const std::vector<ThreadRow>& rows) {
    const bool other = ticket != m_ticket;
    const bool end = isAtEnd();
    m_ticket = ticket;
    m_model.setRows(rows);
    if (other) {
        clearSelection();
        setCurrentIndex({});
    }
    if (other || end) {
        scrollToEnd();
    }
}

std::vector<core::MessageId> ThreadView::chosenMessages() const {
    std::vector<core::MessageId> chosen;
    core::MessageId newest;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const QModelIndex index = m_model.index(i, 0);
        const ThreadRow* row = m_model.row(index);
        if (row && row->message) {
            newest = row->message->id;
            if (selectionModel()->isSelected(index)) {
                chosen.push_back(newest);
            }
        }
    }
    if (chosen.empty() && newest) {
        chosen.push_back(newest);
    }
    return chosen;
}

bool ThreadView::isAtEnd() const {
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
}

void ThreadView::scrollToEnd() {
    doItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ThreadView::resizeEvent(QResizeEvent* event) {
    const bool end = isAtEnd();
    m_delegate->setRoom(viewport()->width(), width() - viewport()->width());
    QListView::resizeEvent(event);
    if (end) {
        scrollToEnd();
    }
}

void ThreadView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        expand(currentIndex());
    } else {
        QListView::keyPressEvent(event);
    }
}

void ThreadView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_delegate->hitsMore(visualRect(index), event->pos())) {
        expand(index);
    }
}

void ThreadView::expand(const QModelIndex& index) {
    const ThreadRow* row = m_model.row(index);
    if (row && m_delegate->isCut(*row)) {
        m_delegate->expand(row->key);
        scheduleDelayedItemsLayout();
    }
}

void ThreadView::copyCurrent() {
    if (const ThreadRow* row = currentIndex().isValid() ? m_model.row(currentIndex()) : nullptr) {
        QGuiApplication::clipboard()->setText(row->text);
    }
}

void ThreadView::contextMenuEvent(QContextMenuEvent* event) {
    if (!currentIndex().isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the text"), this, &ThreadView::copyCurrent);
    menu->popup(event->globalPos());
}

} // namespace ui
