// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagefield.h"

#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QUrl>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QStringList localFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

/// Spreadsheets give a picture beside their text: the text is meant.
bool isPicture(const QMimeData& data) {
    return data.hasImage() && !data.hasText();
}

bool marksText(const QKeyEvent& event) {
    return event.modifiers() == Qt::ControlModifier && (event.key() == Qt::Key_B || event.key() == Qt::Key_I);
}

QString plain(const QTextCursor& cursor) {
    return cursor.selectedText().replace(QChar(QChar::ParagraphSeparator), u'\n');
}

} // namespace

MessageField::MessageField(QWidget* parent)
    : QPlainTextEdit(parent) {}

bool MessageField::canInsertFromMimeData(const QMimeData* source) const {
    return !localFiles(*source).isEmpty() || isPicture(*source) ||
           QPlainTextEdit::canInsertFromMimeData(source);
}

void MessageField::insertFromMimeData(const QMimeData* source) {
    if (const QStringList paths = localFiles(*source); !paths.isEmpty()) {
        Q_EMIT filesGiven(paths);
    } else if (isPicture(*source)) {
        Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
    } else {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

bool MessageField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && marksText(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void MessageField::keyPressEvent(QKeyEvent* event) {
    if (marksText(*event) && !isReadOnly()) {
        toggleAround(event->key() == Qt::Key_B ? u"**"_s : u"*"_s);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier && continueList()) {
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// Enter in a list begins the next item; in an empty item it ends the list.
bool MessageField::continueList() {
    static const QRegularExpression item(u"^(\\s*)([-*+]|(\\d{1,9})([.)])|>)(\\s+)(.*)$"_s);
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const auto match = item.match(line);
    if (cursor.hasSelection() || !match.hasMatch() || cursor.positionInBlock() < match.capturedStart(6)) {
        return false;
    }
    cursor.beginEditBlock();
    if (match.captured(6).isEmpty()) {
        cursor.select(QTextCursor::LineUnderCursor);
        cursor.removeSelectedText();
    } else {
        const QString mark = match.captured(3).isEmpty()
                                 ? match.captured(2)
                                 : QString::number(match.captured(3).toInt() + 1) + match.captured(4);
        cursor.insertText(u"\n"_s + match.captured(1) + mark + match.captured(5));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void MessageField::toggleAround(const QString& mark) {
    QTextCursor cursor = textCursor();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const QString text = toPlainText();
    const auto size = int(mark.size());
    const bool marked =
        from >= size && QStringView(text).mid(from - size, size) == mark &&
        QStringView(text).mid(to, size) == mark &&
        // one star of two is no mark of its own
        !(size == 1 && from >= 2 && text[from - 2] == mark[0] && !(from >= 3 && text[from - 3] == mark[0]));
    cursor.beginEditBlock();
    cursor.setPosition(to);
    if (marked) {
        cursor.setPosition(to + size, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.setPosition(from - size);
        cursor.setPosition(from, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        cursor.insertText(mark);
        cursor.setPosition(from);
        cursor.insertText(mark);
    }
    cursor.endEditBlock();
    const int shift = marked ? -size : size;
    cursor.setPosition(from + shift);
    cursor.setPosition(to + shift, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MessageField::toggleLines(const QString& pattern, const Mark& mark) {
    const QRegularExpression marked(pattern);
    QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    bool all = true;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        all = all && marked.match(block.text()).hasMatch();
        if (block == last) {
            break;
        }
    }
    cursor.beginEditBlock();
    int line = 0;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        QTextCursor edit(block);
        if (all) {
            edit.setPosition(block.position() + int(marked.match(block.text()).capturedLength()),
                             QTextCursor::KeepAnchor);
            edit.removeSelectedText();
        } else {
            edit.insertText(mark(++line));
        }
        if (block == last) {
            break;
        }
    }
    cursor.endEditBlock();
}

void MessageField::toggleList() {
    toggleLines(u"^[-*+]\\s"_s, [](int) { return u"- "_s; });
}

void MessageField::toggleNumbers() {
    toggleLines(u"^\\d{1,9}[.)]\\s"_s, [](int line) { return u"%1. "_s.arg(line); });
}

void MessageField::toggleQuote() {
    toggleLines(u"^>\\s?"_s, [](int) { return u"> "_s; });
}

void MessageField::insertLink() {
    QTextCursor cursor = textCursor();
    const QString text = plain(cursor);
    const bool isAddress = text.startsWith("http"_L1) || text.startsWith("www."_L1);
    const int from = cursor.selectionStart();
    cursor.insertText(isAddress ? u"[](%1)"_s.arg(text) : u"[%1]()"_s.arg(text));
    cursor.setPosition(isAddress || text.isEmpty() ? from + 1 : from + int(text.size()) + 3);
    setTextCursor(cursor);
}

void MessageField::quote(const QString& text) {
    QStringList lines;
    for (const QString& line : text.trimmed().split(u'\n')) {
        lines << (line.isEmpty() ? u">"_s : u"> "_s + line);
    }
    insertBlock(lines.join(u'\n') + u"\n\n"_s);
}

void MessageField::insertBlock(const QString& text) {
    QTextCursor cursor = textCursor();
    const QString before = toPlainText().left(cursor.selectionStart());
    const bool gap = text.contains(u'\n') && !before.isEmpty() && !before.endsWith("\n\n"_L1);
    cursor.insertText((gap ? before.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s : QString()) + text);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace ui
