// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/inlinecompleter.h"

#include "ui/widgets/choicelist.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr int ListWidth = 400;
constexpr qsizetype LongestTyped = 40;

} // namespace

InlineCompleter::InlineCompleter(const Theme& theme, QPlainTextEdit* field)
    : QObject(field)
    , m_theme(theme)
    , m_field(field)
    , m_anchor(new QWidget(field->viewport())) {
    m_anchor->hide();
    field->installEventFilter(this);
    connect(field, &QPlainTextEdit::textChanged, this, &InlineCompleter::look);
    connect(field, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!typed().trigger) {
            m_dismissed = false;
            close();
        }
    });
}

InlineCompleter::~InlineCompleter() {
    delete m_list;
}

void InlineCompleter::add(const QString& sign, Ask ask, bool spaced) {
    m_triggers.push_back({sign, std::move(ask), spaced});
}

void InlineCompleter::begin(const QString& sign) {
    QTextCursor cursor = m_field->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    m_dismissed = false;
    m_field->setFocus(Qt::ShortcutFocusReason); // the list opens for a field that has it
    cursor.insertText((before.isEmpty() || before.back().isSpace() ? QString() : u" "_s) + sign);
    m_field->setTextCursor(cursor);
    look();
}

bool InlineCompleter::isOpen() const {
    return m_list && m_list->isVisible();
}

InlineCompleter::Typed InlineCompleter::typed() const {
    const QTextCursor cursor = m_field->textCursor();
    if (cursor.hasSelection()) {
        return {};
    }
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    Typed best;
    for (const Trigger& trigger : m_triggers) {
        const qsizetype at = line.lastIndexOf(trigger.sign);
        if (at < 0 || (at > 0 && !line[at - 1].isSpace())) {
            continue;
        }
        const QString text = line.mid(at + trigger.sign.size());
        const bool spaces = text.startsWith(u' ') || (!trigger.spaced && text.contains(u' '));
        if (text.size() <= LongestTyped && !spaces && (!best.trigger || int(at) > best.from)) {
            best = {&trigger, int(at), text};
        }
    }
    return best;
}

void InlineCompleter::look() {
    const Typed now = typed();
    ++m_token; // an answer to what was typed before comes too late
    if (!now.trigger || m_dismissed || !m_field->hasFocus()) {
        close();
        return;
    }
    now.trigger->ask(m_token, now.text);
}

void InlineCompleter::answer(quint64 token, std::vector<Typeahead::Choice> choices) {
    if (token != m_token) {
        return;
    }
    if (choices.empty() && typed().text.contains(u' ')) {
        close(); // a sentence, not a search
        return;
    }
    show(std::move(choices));
}

void InlineCompleter::show(std::vector<Typeahead::Choice> choices) {
    if (!m_list) {
        m_list = new ChoiceList(m_theme, m_anchor);
        m_list->setObjectName(u"completions"_s);
        connect(m_list, &ChoiceList::picked, this, &InlineCompleter::take);
    }
    const QRect cursor = m_field->cursorRect();
    const int room = std::max(m_field->viewport()->width() - ListWidth, 0);
    m_anchor->setGeometry(std::min(cursor.left(), room), cursor.top(), ListWidth, cursor.height());
    m_list->open(std::move(choices), tr("Nothing is called that"));
}

void InlineCompleter::close() {
    if (m_list) {
        m_list->hide();
    }
}

void InlineCompleter::take(int row) {
    const Typed now = typed();
    if (!m_list || !now.trigger || row < 0 || row >= int(m_list->choices().size())) {
        return;
    }
    const Typeahead::Choice choice = m_list->choices()[std::size_t(row)];
    const QString sign = now.trigger->sign;
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(cursor.block().position() + now.from, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_field->setTextCursor(cursor);
    close();
    Q_EMIT taken(sign, choice);
}

bool InlineCompleter::takeKey(int key) {
    switch (key) {
    case Qt::Key_Up:
        m_list->setCurrent(m_list->current() - 1);
        return true;
    case Qt::Key_Down:
        m_list->setCurrent(m_list->current() + 1);
        return true;
    case Qt::Key_Escape:
        m_dismissed = true;
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take(m_list->current());
        return !m_list->choices().empty();
    default:
        return false;
    }
}

bool InlineCompleter::eventFilter(QObject* watched, QEvent* event) {
    if (!isOpen()) {
        return QObject::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        close();
    } else if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        auto* press = static_cast<QKeyEvent*>(event);
        if (press->modifiers() == Qt::NoModifier && takeKey(press->key())) {
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
