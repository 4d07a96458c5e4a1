// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clienthead.h"

#include "ui/clients/healthfigure.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberlink.h"
#include "ui/widgets/splitbar.h"
#include "ui/widgets/textbutton.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

ClientHead::ClientHead(const Theme& theme, QWidget* parent)
    : Card(theme, {}, parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout) {
    setObjectName(u"clientHead"_s);
    m_row->setSpacing(28);
    body()->addLayout(m_row);

    m_health = new HealthFigure(theme, this);
    m_row->addWidget(m_health, 4, Qt::AlignTop);
    connect(m_health, &HealthFigure::clicked, this, &ClientHead::healthRequested);

    auto contact = addPart(tr("Last contact"), 3);
    m_contact = new Label(theme, {}, Type::Heading, Color::Ink, this);
    contact.value->addWidget(m_contact);
    m_contactNote = contact.note;

    auto split = addPart(tr("Effort split, %n days", nullptr, ClientSplitDays), 5);
    m_share = new NumberLink(theme, Type::Heading, this);
    m_share->setObjectName(u"clientShare"_s);
    m_shareOf = new Label(theme, {}, Type::Small, Color::Ink2, this);
    split.value->addWidget(m_share);
    split.value->addWidget(m_shareOf, 1);
    split.note->hide();
    m_bar = new SplitBar(theme, this);
    m_bar->setThickness(8);
    split.column->addWidget(m_bar);
    connect(m_share, &NumberLink::clicked, this, [this] { Q_EMIT rowsRequested(m_which); });

    auto tickets = addPart(tr("Open tickets"), 2);
    m_tickets = new NumberLink(theme, Type::Heading, this);
    tickets.value->addWidget(m_tickets);
    tickets.value->addStretch();
    m_tickets->setObjectName(u"clientOpenTickets"_s);
    tickets.note->hide();
    m_everyTicket = new NumberLink(theme, Type::Small, this);
    m_everyTicket->setObjectName(u"clientTickets"_s);
    tickets.column->addWidget(m_everyTicket, 0, Qt::AlignLeft);
    connect(m_tickets, &NumberLink::clicked, this, [this] { Q_EMIT ticketsRequested(true); });
    connect(m_everyTicket, &NumberLink::clicked, this, [this] { Q_EMIT ticketsRequested(false); });

    auto renewal = addPart(tr("Renewal"), 3);
    m_renewal = addEditable(renewal, u"clientRenewal"_s, tr("Add a day"), ClientPart::Renewal);
    m_renewalNote = renewal.note;

    auto owner = addPart(tr("Owner"), 3);
    m_owner = addEditable(owner, u"clientOwner"_s, tr("Nobody"), ClientPart::Owner);
    m_since = owner.note;
}

ClientHead::Part ClientHead::addPart(const QString& label, int stretch) {
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(new Label(m_theme, label, Type::SmallLabel, Color::Ink2, this));
    auto* value = new QHBoxLayout;
    value->setSpacing(8);
    column->addLayout(value);
    auto* note = new Label(m_theme, {}, Type::Small, Color::Ink3, this);
    note->setElided(true);
    column->addWidget(note);
    m_row->addLayout(column, stretch);
    m_row->setAlignment(column, Qt::AlignTop); // the labels of all parts stand in line
    return {column, value, note};
}

TextButton* ClientHead::addEditable(const Part& part, const QString& name, const QString& placeholder,
                                    ClientPart what) {
    auto* value = new TextButton(m_theme, Type::Heading, Color::Ink, this);
    value->setObjectName(name);
    value->setEditable(placeholder);
    part.value->addWidget(value);
    part.value->addStretch();
    connect(value, &QAbstractButton::clicked, this,
            [this, what, value] { Q_EMIT editRequested(what, value); });
    return value;
}

void ClientHead::setData(const ClientPageData& client) {
    m_health->setHealth(client.health);
    const auto& card = client.card;
    const QDate today = core::dayOf(client.now, client.zone);
    m_contact->setText(card.lastContact ? format::age(*card.lastContact, client.now) : format::none());
    m_contactNote->setText(card.lastContact ? format::when(*card.lastContact, client.now, client.zone)
                                            : tr("nothing logged yet"));

    m_which = {};
    m_which.days = client.effortDays;
    m_which.client = card.client.id;
    m_which.share = core::Denominator::ClientTime;
    const auto work = card.effort.proactive + card.effort.reactive;
    const auto share = work.count() > 0
                           ? std::optional(double(card.effort.reactive.count()) / double(work.count()))
                           : std::nullopt;
    m_share->set(format::percent(share),
                 tr("Open this client's entries of the last %n days", nullptr, ClientSplitDays));
    m_shareOf->setText(share ? tr("reactive, of %1").arg(format::hours(work)) : tr("no client time yet"));
    m_bar->setSplit(card.effort.proactive, card.effort.reactive);
    m_bar->setTarget(client.targetShare);

    m_tickets->set(card.openTickets > 0 ? format::number(card.openTickets) : format::none(),
                   tr("Open this client's open tickets"));
    m_everyTicket->set(card.tickets > 0 ? tr("%n ever", nullptr, int(card.tickets)) : format::none(),
                       tr("Open this client's tickets"));
    m_renewal->set(card.client.renewal.isValid() ? format::day(card.client.renewal, today) : QString(),
                   tr("Edit the renewal"));
    const qint64 days = card.client.renewal.isValid() ? today.daysTo(card.client.renewal) : 0;
    m_renewalNote->setText(!card.client.renewal.isValid() ? tr("no date set")
                           : days >= 0                    ? tr("in %n day(s)", nullptr, int(days))
                                                          : tr("%n day(s) ago", nullptr, int(-days)));
    m_owner->set(card.ownerName, tr("Choose the owner"));
    m_since->setText(card.client.since.isValid() ? tr("since %1").arg(format::month(card.client.since))
                                                 : QString());
}

} // namespace ui
