// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/effort/entrylinebar.h"

#include "ui/page/draftkeeper.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace ui {

EntryLineBar::EntryLineBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new Field(desk.theme, this))
    , m_understood(new Label(desk.theme, {}, Type::Small, Color::Ink2, this))
    , m_choices(new ChoiceList(desk.theme, m_field)) {
    m_field->setObjectName(u"entryLine"_s);
    m_field->setIconName(u"plus"_s);
    m_field->setPlaceholderText(tr("Add a row, or type: 45m harbour call"));
    m_field->setAccessibleName(tr("Add time in one line"));
    m_field->setKeyCap(u"A"_s);
    m_field->installEventFilter(this);
    m_understood->setObjectName(u"entryUnderstood"_s);
    m_understood->setElided(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 16, 7);
    row->setSpacing(12);
    row->addWidget(m_field, 3);
    row->addWidget(m_understood, 4);
    m_draft = new DraftKeeper(desk, u"effort/line"_s, m_field);
    connect(m_field, &QLineEdit::textChanged, this, &EntryLineBar::ask);
    connect(m_choices, &ChoiceList::picked, this, &EntryLineBar::enter);
}

void EntryLineBar::setDay(QDate day) {
    m_day = day;
}

void EntryLineBar::done() {
    m_field->setText({}); // unlike clear(), without a way back: Ctrl+Z takes back what was added
    m_draft->discard();
}

void EntryLineBar::ask() {
    const QString text = m_field->text();
    const int token = ++m_token;
    if (text.trimmed().isEmpty()) {
        m_understood->clear();
        m_choices->hide();
        return;
    }
    m_desk.store
        .read([text, today = m_desk.session.today()](core::Database& db) {
            return readEntryIdea(db, text, today);
        })
        .then(this, [this, token](core::Result<EntryIdea> idea) {
            if (idea && token == m_token) {
                show(*idea);
            }
        });
}

void EntryLineBar::show(const EntryIdea& idea) {
    const core::effort::Entry entry = idea.entry({}, m_desk.session.now());
    QStringList parts;
    parts << (idea.line.minutes ? format::minutes(*idea.line.minutes) : tr("a row without time"));
    if (idea.ticket) {
        parts << u"%1 %2"_s.arg(format::ticketNumber(idea.ticket->number), idea.ticket->subject);
    } else if (!idea.clients.empty()) {
        parts << idea.clients.front().name;
    }
    if (!idea.note.isEmpty()) {
        parts << u"\u201c%1\u201d"_s.arg(idea.note);
    }
    parts << classWord(entry.workClass);
    parts << format::day(idea.line.day.value_or(m_day), m_desk.session.today());
    m_understood->setText(parts.join(u" \u00b7 "_s));
    std::vector<Typeahead::Choice> choices;
    for (const auto& client : idea.clients) {
        choices.push_back({client.id.value, client.name, client.city, u"building-2"_s, false});
    }
    // One that fits needs no question.
    if (choices.size() > 1 && m_field->hasFocus()) {
        m_choices->open(std::move(choices), {});
    } else {
        m_choices->hide();
    }
}

void EntryLineBar::enter(int choice) {
    const auto& choices = m_choices->choices();
    const bool chosen = m_choices->isVisible() && choice >= 0 && choice < int(choices.size());
    const core::ClientId client(chosen ? choices[size_t(choice)].id : 0);
    m_choices->hide();
    ++m_token; // an answer on its way would open the list again
    if (!m_field->text().trimmed().isEmpty()) {
        Q_EMIT entered(m_field->text(), client);
    }
}

bool EntryLineBar::keyPressed(int key) {
    const bool open = m_choices->isVisible();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter(m_choices->current());
        return true;
    case Qt::Key_Down:
        m_choices->setCurrent(m_choices->current() + (open ? 1 : 0));
        return true;
    case Qt::Key_Up:
        if (open) {
            m_choices->setCurrent(m_choices->current() - 1);
        } else {
            Q_EMIT left();
        }
        return true;
    case Qt::Key_Escape:
        if (open) {
            m_choices->hide();
            return true;
        }
        if (!m_field->text().isEmpty()) {
            done();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool EntryLineBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && keyPressed(static_cast<QKeyEvent*>(event)->key())) {
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        m_choices->hide();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
