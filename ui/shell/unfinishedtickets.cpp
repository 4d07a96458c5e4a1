// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unfinishedtickets.h"

#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/literal.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype LongestTitle = 48;

QString cut(const QString& title) {
    return title.size() > LongestTitle ? title.left(LongestTitle - 1).trimmed() + u'…' : title;
}

} // namespace

UnfinishedTickets::UnfinishedTickets(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(u"unfinishedTickets"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::Grid * 2);
    m_text = new Label(desk.theme, {}, Type::BodyItem, Color::Ink2, this);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    const auto add = [&](const QString& text, const QString& name, const QString& keys) {
        auto* button = new Button(desk.theme, text, Button::Kind::Ghost, this);
        button->setObjectName(name);
        button->setSize(Button::Size::Small);
        button->setToolTip(keys);
        row->addWidget(button);
        return button;
    };
    m_discard = add(tr("Discard"), u"discardTicketDraft"_s, {});
    m_another = add(tr("Begin another"), u"anotherTicket"_s, u"Alt+N"_s);
    m_more = add(tr("Go on with…"), u"otherTicketDrafts"_s, u"Alt+G"_s);
    connect(m_discard, &QPushButton::clicked, this, &UnfinishedTickets::discardRequested);
    connect(m_another, &QPushButton::clicked, this, &UnfinishedTickets::anotherRequested);
    connect(m_more, &QPushButton::clicked, this, &UnfinishedTickets::showOthers);
    hide();
}

void UnfinishedTickets::setEntries(std::vector<Entry> entries) {
    m_entries = std::move(entries);
    update();
}

void UnfinishedTickets::setCurrent(const QString& key) {
    m_current = key;
    update();
}

std::vector<const UnfinishedTickets::Entry*> UnfinishedTickets::others() const {
    std::vector<const Entry*> found;
    for (const Entry& entry : m_entries) {
        if (entry.key != m_current) {
            found.push_back(&entry);
        }
    }
    return found;
}

void UnfinishedTickets::update() {
    const auto rest = others();
    const auto shown = std::ranges::find(m_entries, m_current, &Entry::key);
    const bool isOld = shown != m_entries.end();
    if (isOld) {
        m_text->setText(tr("Begun %1 and not opened yet.")
                            .arg(format::when(shown->at, m_desk.session.now(), m_desk.session.zone())));
    } else {
        m_text->setText(tr("%n ticket(s) begun and not opened yet.", nullptr, int(rest.size())));
    }
    m_discard->setVisible(isOld);
    m_another->setVisible(isOld);
    m_more->setVisible(!rest.empty());
    setVisible(isOld || !rest.empty());
}

void UnfinishedTickets::showOthers() {
    const auto rest = others();
    if (rest.empty()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(u"otherTicketDraftsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Entry* entry : rest) {
        const QString when = format::when(entry->at, m_desk.session.now(), m_desk.session.zone());
        const QString title =
            entry->draft.title().isEmpty() ? tr("Without a subject") : cut(entry->draft.title());
        const QString who = entry->draft.clientName;
        const QString text =
            who.isEmpty() ? tr("%1 — %2").arg(title, when) : tr("%1 — %2, %3").arg(title, who, when);
        QAction* action = menu->addAction(literal(text));
        connect(action, &QAction::triggered, this, [this, key = entry->key] { Q_EMIT chosen(key); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace ui
