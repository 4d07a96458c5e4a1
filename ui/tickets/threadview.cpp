// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/threadview.h"

#include "ui/widgets/format.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

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
    viewport()->setMouseTracking(true);
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

void ThreadView::showAfter(core::MessageId seen) {
    QModelIndex found;
    bool after = false;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const QModelIndex index = m_model.index(i, 0);
        const ThreadRow* row = m_model.row(index);
        if (!row || !row->message) {
            continue;
        }
        found = index;
        if (after) {
            break;
        }
        after = row->message->id == seen;
    }
    setCurrentIndex(found);
    scrollTo(found);
    setFocus(Qt::OtherFocusReason);
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
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        return;
    }
    const QRect box = visualRect(index);
    if (const auto* file = m_delegate->fileAt(box, index, event->pos())) {
        Q_EMIT fileActivated(core::attachments::File(*file));
    } else if (const QString link = m_delegate->linkAt(box, index, event->pos()); !link.isEmpty()) {
        Q_EMIT linkActivated(QUrl(link));
    } else if (m_delegate->hitsMore(box, index, event->pos())) {
        expand(index);
    }
}

void ThreadView::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const QRect box = visualRect(index);
    const bool acts = index.isValid() && (m_delegate->fileAt(box, index, event->pos()) ||
                                          !m_delegate->linkAt(box, index, event->pos()).isEmpty());
    viewport()->setCursor(acts ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

/// Where a link leads and how a file is called in full, whatever is painted.
bool ThreadView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QListView::viewportEvent(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QString tip = index.isValid() ? m_delegate->linkAt(visualRect(index), index, help->pos()) : QString();
    if (const auto* file =
            index.isValid() ? m_delegate->fileAt(visualRect(index), index, help->pos()) : nullptr) {
        tip = tr("%1, %2").arg(file->name, format::fileSize(file->size));
    }
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

const core::tickets::Message* ThreadView::messageToQuote() const {
    const ThreadRow* chosen = currentIndex().isValid() ? m_model.row(currentIndex()) : nullptr;
    if (chosen && chosen->message) {
        return &*chosen->message;
    }
    for (int at = m_model.rowCount() - 1; at >= 0; --at) {
        const ThreadRow* row = m_model.row(at);
        if (row && row->message && row->message->kind == core::tickets::MessageKind::Message) {
            return &*row->message;
        }
    }
    return nullptr;
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
    menu->setObjectName(u"messageMenu"_s);
    menu->addAction(tr("Copy the text"), this, &ThreadView::copyCurrent);
    const ThreadRow* row = m_model.row(currentIndex());
    if (row && row->message) {
        menu->addAction(tr("Quote in the answer"), this, &ThreadView::quoteRequested);
        addFileActions(*menu, *row);
    }
    menu->popup(event->globalPos());
}

void ThreadView::addFileActions(QMenu& menu, const ThreadRow& row) {
    for (const auto& file : row.files) {
        menu.addSeparator();
        menu.addAction(tr("Open %1").arg(file.name), this, [this, file] { Q_EMIT fileActivated(file); });
        menu.addAction(tr("Save %1…").arg(file.name), this, [this, file] { Q_EMIT saveFileRequested(file); });
    }
}

} // namespace ui
