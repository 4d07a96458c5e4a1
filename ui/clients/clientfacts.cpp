// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientfacts.h"

#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/words.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ClientFacts::ClientFacts(const Theme& theme, QWidget* parent)
    : Card(theme, tr("Details"), parent)
    , m_theme(theme)
    , m_grid(new QGridLayout) {
    setObjectName(u"clientFacts"_s);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, 84);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    body()->addStretch();
    m_status = addFact(tr("Status"), u"clientStatus"_s, {}, ClientPart::Status);
    m_tier = addFact(tr("Tier"), u"clientTier"_s, tr("Add a tier"), ClientPart::Tier);
    m_fee = addFact(tr("Monthly fee"), u"clientFee"_s, tr("Add the fee"), ClientPart::Fee);
    m_since = addFact(tr("Client since"), u"clientSince"_s, tr("Add a day"), ClientPart::Since);
    m_industry = addFact(tr("Industry"), u"clientIndustry"_s, tr("Add the industry"), ClientPart::Industry);
    m_city = addFact(tr("City"), u"clientCity"_s, tr("Add the city"), ClientPart::City);
    m_website = addFact(tr("Website"), u"clientWebsite"_s, tr("Add the website"), ClientPart::Website);
    m_note = addFact(tr("Note"), u"clientNote"_s, tr("Add a note"), ClientPart::Note);
}

ClientFacts::Fact ClientFacts::addFact(const QString& label, const QString& name, const QString& placeholder,
                                       ClientPart part) {
    const int row = m_grid->rowCount();
    m_grid->addWidget(new Label(m_theme, label, Type::Body, Color::Ink2, this), row, 0, Qt::AlignTop);
    auto* value = new TextButton(m_theme, Type::Body, Color::Ink, this);
    value->setObjectName(name);
    value->setEditable(placeholder);
    if (part == ClientPart::Note) { // as wide as there is room, so that it wraps
        value->setWrapping(true);
        m_grid->addWidget(value, row, 1);
    } else {
        m_grid->addWidget(value, row, 1, Qt::AlignTop | Qt::AlignLeft);
    }
    connect(value, &QAbstractButton::clicked, this,
            [this, part, value] { Q_EMIT editRequested(part, value); });
    return {value, tr("Edit: %1").arg(label)};
}

void ClientFacts::show(const Fact& fact, const QString& text) {
    fact.value->set(text, fact.what);
}

void ClientFacts::setData(const ClientPageData& page) {
    const auto& client = page.card.client;
    show(m_status, statusWord(client.status));
    show(m_tier, client.tier);
    show(m_fee, client.monthlyFeeMinor ? format::money(client.monthlyFeeMinor, client.currency) : QString());
    show(m_since, client.since.isValid() ? format::fullDay(client.since) : QString());
    show(m_industry, client.industry);
    show(m_city, client.city);
    show(m_website, client.website);
    show(m_note, client.note.trimmed());
}

} // namespace ui
