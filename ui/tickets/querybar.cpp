// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/querybar.h"

#include "ui/widgets/choicelist.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace tickets = core::tickets;

namespace ui {

QueryField::QueryField(const Desk& desk, QWidget* parent)
    : Field(desk.theme, parent)
    , m_desk(desk) {
    m_list = new ChoiceList(desk.theme, this); // not earlier: a new child already sends an event here
    setIconName(u"list-filter"_s);
    setKeyCap(u"/"_s);
    setMaxLength(2000);
    connect(this, &QLineEdit::textEdited, this, &QueryField::offer);
    connect(m_list, &ChoiceList::picked, this, &QueryField::take);
    // The list moves to the window when it opens, so that it has to go with the field.
    connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
}

bool QueryField::isListOpen() const {
    return m_list && m_list->isVisible();
}

void QueryField::offer() {
    ++m_token;
    m_place = completionPlace(text(), cursorPosition());
    if (needsNames(m_place, m_vocabulary)) {
        askNames(m_place);
        return;
    }
    // A word alone is more often looked for than the beginning of a field.
    const bool tooShort = !m_place.isValue() && m_place.typed.isEmpty();
    openList(tooShort ? std::vector<Completion>() : completions(m_place, m_vocabulary));
}

void QueryField::askNames(const CompletionPlace& place) {
    using Found = std::vector<Completion>;
    m_desk.store
        .read([place, vocabulary = m_vocabulary](core::Database& db) {
            return nameCompletions(db, place, vocabulary);
        })
        .then(this, [this, token = m_token](core::Result<Found> found) {
            if (token == m_token && hasFocus()) {
                openList(found.value_or(Found()));
            }
        });
}

void QueryField::openList(std::vector<Completion> found) {
    const bool taken = found.size() == 1 && found.front().insert == m_place.typed;
    if (found.empty() || taken) {
        m_list->hide();
        return;
    }
    m_offered = std::move(found);
    std::vector<Typeahead::Choice> choices;
    for (const Completion& one : m_offered) {
        choices.push_back({qint64(choices.size()) + 1, one.text, one.note, {}, false});
    }
    m_list->open(std::move(choices), {});
    m_list->setCurrent(m_place.isValue() ? 0 : -1);
}

void QueryField::take(int row) {
    if (row < 0 || row >= int(m_offered.size())) {
        return;
    }
    const Completion& one = m_offered[std::size_t(row)];
    const auto [written, cursor] =
        one.whole ? std::pair(one.insert, one.insert.size()) : completed(text(), m_place, one.insert);
    const bool whole = one.whole;
    setText(written);
    setCursorPosition(int(cursor));
    m_list->hide();
    Q_EMIT completedByKey();
    if (!m_place.isValue() && !whole) {
        offer();
    }
}

void QueryField::move(int step) {
    const int count = int(m_offered.size());
    const int now = m_list->current();
    m_list->setCurrent(now < 0 ? (step > 0 ? 0 : count - 1) : (now + step + count) % count);
    setAccessibleDescription(m_offered[std::size_t(m_list->current())].text);
}

bool QueryField::event(QEvent* event) {
    if (isListOpen() && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (event->type() == QEvent::KeyPress && key == Qt::Key_Tab) {
            take(std::max(m_list->current(), 0));
            return true;
        }
        if (event->type() == QEvent::ShortcutOverride && key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return Field::event(event);
}

void QueryField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isListOpen() && event->key() == Qt::Key_Escape) {
        m_list->hide();
    } else if (isListOpen() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        move(event->key() == Qt::Key_Down ? 1 : -1);
    } else if (isListOpen() && enter && m_list->current() >= 0) {
        take(m_list->current());
    } else if (event->key() == Qt::Key_Down) {
        m_place = completionPlace(text(), cursorPosition());
        openList(completions(m_place, m_vocabulary));
    } else if (enter || event->key() == Qt::Key_Escape) {
        m_list->hide();
        Q_EMIT left();
    } else {
        Field::keyPressEvent(event);
    }
}

void QueryField::focusOutEvent(QFocusEvent* event) {
    Field::focusOutEvent(event);
    if (m_list) {
        m_list->hide();
    }
}

void QueryField::hideEvent(QHideEvent* event) {
    Field::hideEvent(event);
    if (m_list) {
        m_list->hide();
    }
}

QueryBar::QueryBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_field(new QueryField(desk, this))
    , m_problem(new Label(desk.theme, {}, Type::Small, Color::BadInk, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 8);
    column->setSpacing(4);
    m_field->setObjectName(u"ticketFilter"_s);
    m_field->setAccessibleName(tr("Find in the queue"));
    m_field->setPlaceholderText(tr("state:open assignee:me words"));
    m_problem->setObjectName(u"queryProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_field);
    column->addWidget(m_problem);
    m_wait.setSingleShot(true);
    m_wait.setInterval(120);
    connect(&m_wait, &QTimer::timeout, this, &QueryBar::read);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        showProblem(true);
        m_wait.start();
    });
    connect(m_field, &QueryField::completedByKey, this, &QueryBar::read);
    connect(m_field, &QueryField::left, this, [this] {
        read();
        showProblem(false);
        Q_EMIT left();
    });
    connect(m_field, &QLineEdit::editingFinished, this, [this] { showProblem(false); });
}

QString QueryBar::text() const {
    return m_field->text();
}

void QueryBar::setText(const QString& text) {
    m_told = text;
    m_wait.stop();
    if (m_field->text() != text && m_field->text().trimmed() != text.trimmed()) {
        m_field->setText(text);
    }
    showProblem(false);
}

void QueryBar::setVocabulary(const QueryVocabulary& vocabulary) {
    m_field->setVocabulary(vocabulary);
    showProblem(false);
}

void QueryBar::focusText() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->deselect();
    if (!m_field->text().isEmpty() && !m_field->text().endsWith(u' ')) {
        m_field->setText(m_field->text() + u' ');
    }
    m_field->setCursorPosition(int(m_field->text().size()));
}

void QueryBar::read() {
    m_wait.stop();
    const QString text = m_field->text();
    if (text == m_told || !tickets::readQuery(text, m_field->vocabulary().words).isSound()) {
        return; // the list stays what it was until the text can be read
    }
    m_told = text;
    Q_EMIT changed(text);
}

/// Nothing is said about the word that is being typed.
void QueryBar::showProblem(bool whileTyping) {
    const auto found = tickets::readQuery(m_field->text(), m_field->vocabulary().words).problems;
    const bool last = !found.empty() && found.front().at + found.front().length >= m_field->text().size();
    if (found.empty() || (whileTyping && last)) {
        m_problem->hide();
        return;
    }
    m_problem->setText(tr("At character %1: %2").arg(found.front().at + 1).arg(found.front().text));
    m_problem->show();
}

} // namespace ui
