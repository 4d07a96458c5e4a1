// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typeahead.h"

#include "ui/widgets/choicelist.h"

#include <QAccessible>
#include <QKeyEvent>

namespace ui {

Typeahead::Typeahead(const Theme& theme, Ask ask, QWidget* parent)
    : Field(theme, parent)
    , m_ask(std::move(ask))
    , m_list(new ChoiceList(theme, this)) {
    connect(this, &QLineEdit::textEdited, this, &Typeahead::edited);
    connect(m_list, &ChoiceList::picked, this,
            [this](int row) { take(m_list->choices()[static_cast<std::size_t>(row)]); });
    // The list moves to the window when it opens, so that it has to go with the field.
    connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
}

Typeahead::~Typeahead() = default;

void Typeahead::setChoice(const std::optional<Choice>& choice) {
    m_choice = choice;
    setText(choice ? choice->text : QString());
    closeList();
}

bool Typeahead::isListOpen() const {
    return m_list->isVisible();
}

void Typeahead::edited(const QString& text) {
    if (m_choice) {
        m_choice.reset();
        Q_EMIT cleared();
    }
    m_takeOnAnswer = false;
    if (text.trimmed().isEmpty() && !m_asksWhenEmpty) {
        closeList();
        return;
    }
    ask(text.trimmed());
}

void Typeahead::ask(const QString& text) {
    m_waiting = true;
    m_ask(++m_token, text);
}

void Typeahead::answer(quint64 token, std::vector<Choice> choices) {
    if (token != m_token || !m_waiting) {
        return;
    }
    m_waiting = false;
    if (std::exchange(m_takeOnAnswer, false)) {
        if (!choices.empty()) {
            take(choices.front());
            return;
        }
    }
    if (hasFocus()) {
        m_list->open(std::move(choices), tr("Nothing found"));
        move(0);
    }
}

void Typeahead::take(const Choice& choice) {
    m_choice = choice;
    setText(choice.text);
    closeList();
    Q_EMIT chosen(*m_choice);
}

bool Typeahead::takeCurrent() {
    if (isListOpen() && m_list->current() >= 0) {
        const Choice picked = m_list->choices()[static_cast<std::size_t>(m_list->current())];
        take(picked);
        return true;
    }
    if (m_waiting && isUnresolved()) {
        m_takeOnAnswer = true;
        return true;
    }
    return false;
}

void Typeahead::closeList() {
    m_waiting = false;
    m_takeOnAnswer = false;
    hideList();
}

void Typeahead::hideList() {
    if (m_list) {
        m_list->hide();
    }
}

void Typeahead::move(int step) {
    const int count = static_cast<int>(m_list->choices().size());
    if (count == 0) {
        setAccessibleDescription(tr("Nothing found"));
        return;
    }
    m_list->setCurrent((m_list->current() + step + count) % count);
    const Choice& now = m_list->choices()[static_cast<std::size_t>(m_list->current())];
    setAccessibleDescription(tr("%1, %2 of %3").arg(now.text).arg(m_list->current() + 1).arg(count));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

bool Typeahead::event(QEvent* event) {
    // Tab takes the chosen row on its way to the next field.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab &&
        !m_choice) {
        takeCurrent();
    }
    // While the list is open Esc is the list's, not the dialog's.
    if (event->type() == QEvent::ShortcutOverride && isListOpen() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return Field::event(event);
}

void Typeahead::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        if (isListOpen()) {
            move(1);
        } else {
            ask(text().trimmed());
        }
        return;
    case Qt::Key_Up:
        if (isListOpen()) {
            move(-1);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier && !m_choice && takeCurrent()) {
            return;
        }
        break;
    case Qt::Key_Escape:
        if (isListOpen()) {
            closeList();
            return;
        }
        break;
    default:
        break;
    }
    Field::keyPressEvent(event);
}

void Typeahead::focusInEvent(QFocusEvent* event) {
    Field::focusInEvent(event);
    if (m_asksWhenEmpty && text().isEmpty() && event->reason() != Qt::ActiveWindowFocusReason) {
        ask({});
    }
}

void Typeahead::focusOutEvent(QFocusEvent* event) {
    Field::focusOutEvent(event);
    hideList();
    if (!m_takeOnAnswer) {
        m_waiting = false;
    }
}

void Typeahead::hideEvent(QHideEvent* event) {
    Field::hideEvent(event);
    hideList();
}

} // namespace ui
