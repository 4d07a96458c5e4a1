// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientside.h"

#include "ui/clients/clientfacts.h"
#include "ui/clients/contactrow.h"
#include "ui/clients/deviationscard.h"
#include "ui/clients/feedbackcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panelrow.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

ClientSide::ClientSide(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_deviations(new DeviationsCard(theme, this))
    , m_feedback(new FeedbackCard(theme, this)) {
    setObjectName(u"clientSide"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::CardGap);
    column->addWidget(m_deviations);
    m_planned = addSection(tr("Next planned"), tr("Plan a touchpoint"), &ClientSide::planRequested);
    m_tickets = addSection(tr("Open tickets"), {}, nullptr);
    m_contacts = addSection(tr("Contacts"), tr("Add a contact"), &ClientSide::newContactRequested);
    column->addWidget(m_feedback);
    m_facts = new ClientFacts(theme, this);
    column->addWidget(m_facts);
    connect(m_facts, &ClientFacts::editRequested, this, &ClientSide::editRequested);
    column->addStretch();
}

void ClientSide::addToFacts(QWidget* more) {
    auto* body = m_facts->body();
    body->insertWidget(std::max(0, body->count() - 1), more);
}

ClientSide::Section ClientSide::addSection(const QString& title, const QString& addText,
                                           void (ClientSide::*add)()) {
    auto* card = new Card(m_theme, title, this);
    if (add) {
        auto* button =
            new IconButton(m_theme, u"plus"_s, addText, card, Button::Kind::Ghost, Button::Size::Small);
        connect(button, &QPushButton::clicked, this, add);
        card->addAction(button);
    }
    auto* holder = new QWidget(card);
    auto* rows = new QVBoxLayout(holder);
    rows->setContentsMargins(0, 0, 0, 6);
    rows->setSpacing(0);
    card->addRule();
    card->addEdgeToEdge(holder);
    layout()->addWidget(card);
    return {card, rows};
}

void ClientSide::clear(const Section& section) {
    while (QLayoutItem* item = section.rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void ClientSide::showNothing(const Section& section, const QString& text) {
    auto* line = new Label(m_theme, text, Type::Small, Color::Ink3, section.card);
    line->setContentsMargins(16, 10, 16, 8);
    line->setWordWrap(true);
    section.rows->addWidget(line);
}

void ClientSide::setData(const ClientPageData& client) {
    m_deviations->setRows(client.deviations, core::dayOf(client.now, client.zone));
    m_feedback->setRows(client.feedback, client.unanswered, client.now, client.zone);
    showPlanned(client);
    showTickets(client);
    showContacts(client);
    m_facts->setData(client);
}

void ClientSide::showPlanned(const ClientPageData& client) {
    clear(m_planned);
    const QDate today = core::dayOf(client.now, client.zone);
    for (const auto& planned : client.card.planned) {
        const bool late = planned.dueDay < today;
        QStringList second;
        if (!planned.ownerName.isEmpty()) {
            second << planned.ownerName;
        }
        if (planned.estimate.count() > 0) {
            second << format::minutes(planned.estimate);
        }
        PanelRow::Content content;
        content.lead = format::day(planned.dueDay, today).section(u' ', 0, 1);
        content.icon = channelIcon(planned.channel);
        content.name = planned.title;
        content.second = second.join(u", "_s);
        content.right = late ? tr("late") : QString();
        content.rightColor = Color::WarnInk;
        auto* row = new PanelRow(m_theme, content, m_planned.card);
        connect(row, &PanelRow::clicked, this, [this, id = planned.id] { Q_EMIT plannedActivated(id); });
        m_planned.rows->addWidget(row);
    }
    m_planned.card->setNote(client.card.planned.empty() ? QString()
                                                        : format::number(qint64(client.card.planned.size())));
    if (client.card.planned.empty()) {
        showNothing(m_planned,
                    tr("Nothing planned. Plan the next contact, so that it does not depend on memory."));
    }
}

void ClientSide::showTickets(const ClientPageData& client) {
    clear(m_tickets);
    for (const auto& ticket : client.openTickets) {
        PanelRow::Content content;
        content.name = ticket.subject;
        content.second = u"%1 \u00b7 %2"_s.arg(format::ticketNumber(ticket.number), stateWord(ticket.state));
        content.right = ticket.waitingSince
                            ? tr("waits %1").arg(format::age(*ticket.waitingSince, client.now))
                            : QString();
        content.rightColor = Color::ReaInk;
        content.icon = u"life-buoy"_s;
        auto* row = new PanelRow(m_theme, content, m_tickets.card);
        connect(row, &PanelRow::clicked, this, [this, id = ticket.id] { Q_EMIT ticketActivated(id); });
        m_tickets.rows->addWidget(row);
    }
    m_tickets.card->setNote(client.openTickets.empty() ? QString() : format::number(client.card.openTickets));
    if (client.openTickets.empty()) {
        showNothing(m_tickets, tr("Nothing open."));
    }
}

void ClientSide::makeContactRows(const ClientPageData& client) {
    clear(m_contacts);
    m_contactRows.clear();
    for (const auto& contact : client.card.contacts) {
        auto* row = new ContactRow(m_theme, contact.id, m_contacts.card);
        connect(row, &ContactRow::activated, this, [this, id = contact.id] { Q_EMIT contactActivated(id); });
        connect(row, &ContactRow::editRequested, this,
                [this, id = contact.id](ContactPart part, QWidget* anchor) {
                    Q_EMIT contactEditRequested(id, part, anchor);
                });
        m_contacts.rows->addWidget(row);
        m_contactRows.push_back(row);
    }
    if (client.card.contacts.empty()) {
        showNothing(m_contacts, tr("Nobody yet. Add the person you talk to."));
    }
}

void ClientSide::showContacts(const ClientPageData& client) {
    const auto& contacts = client.card.contacts;
    // Rows of the same people stay, so that the focus does.
    if (contacts.empty() ||
        !std::equal(contacts.begin(), contacts.end(), m_contactRows.begin(), m_contactRows.end(),
                    [](const auto& contact, const ContactRow* row) { return contact.id == row->id(); })) {
        makeContactRows(client);
    }
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        m_contactRows[i]->setContact(contacts[i]);
    }
    m_contacts.card->setNote(contacts.empty() ? QString() : format::number(qint64(contacts.size())));
}

} // namespace ui
