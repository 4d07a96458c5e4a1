// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/namecompleter.h"

#include "core/base/fold.h"
#include "core/tickets/watching.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStringListModel>

using namespace Qt::Literals::StringLiterals;

namespace ui {

NameCompleter::NameCompleter(const Desk& desk, QPlainTextEdit* field)
    : QObject(field)
    , m_session(desk.session)
    , m_field(field)
    , m_names(new QStringListModel(this))
    , m_completer(new QCompleter(m_names, this)) {
    m_completer->setWidget(field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"memberNames"_s);
    field->installEventFilter(this);
    connect(field, &QPlainTextEdit::textChanged, this, &NameCompleter::offer);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &NameCompleter::take);
}

bool NameCompleter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m_completer->popup()->isVisible()) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            take(m_completer->popup()->currentIndex().data().toString());
            m_completer->popup()->hide();
            return true;
        case Qt::Key_Escape:
            m_completer->popup()->hide();
            return true;
        default:
            break;
        }
    }
    return QObject::eventFilter(watched, event);
}

void NameCompleter::offer() {
    const auto typed =
        core::tickets::nameBeforeCursor(m_field->toPlainText(), m_field->textCursor().position());
    QStringList names;
    if (typed && m_field->hasFocus()) {
        const QString key = core::fold(*typed);
        for (const auto& member : m_session.members()) {
            const QString name = core::fold(member.name);
            if (name != key && (name.startsWith(key) || name.contains(u' ' + key))) {
                names << member.name;
            }
        }
    }
    if (names.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_names->setStringList(names);
    QRect place = m_field->cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 40);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NameCompleter::take(const QString& name) {
    QTextCursor cursor = m_field->textCursor();
    const auto typed = core::tickets::nameBeforeCursor(m_field->toPlainText(), cursor.position());
    if (!typed || name.isEmpty()) {
        return;
    }
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(typed->size()));
    cursor.insertText(name + u' ');
    m_field->setTextCursor(cursor);
}

} // namespace ui
