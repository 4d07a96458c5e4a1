// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/textundo.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace ui {

namespace {

/// Nothing typed since the field was filled or emptied: neither back nor forth. A field that was emptied by
/// taking back keeps the keys, so that one press too many does not reach the data.
bool hasNoHistory(const QObject& field) {
    if (const auto* line = qobject_cast<const QLineEdit*>(&field)) {
        return !line->isUndoAvailable() && !line->isRedoAvailable();
    }
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&field)) {
        return !text->document()->isUndoAvailable() && !text->document()->isRedoAvailable();
    }
    if (const auto* rich = qobject_cast<const QTextEdit*>(&field)) {
        return !rich->document()->isUndoAvailable() && !rich->document()->isRedoAvailable();
    }
    return false;
}

} // namespace

TextUndo::TextUndo(QObject* parent)
    : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool TextUndo::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    auto& key = static_cast<QKeyEvent&>(*event);
    if ((key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) && hasNoHistory(*watched)) {
        key.ignore();
        return true;
    }
    return false;
}

} // namespace ui
