// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientdialog.h"

#include "core/base/money.h"
#include "ui/clients/clientrecords.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/format.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
namespace clients = core::clients;

namespace ui {

ClientDialog::ClientDialog(const Desk& desk, const clients::Client& client, QWidget* host)
    : DialogFrame(desk.theme, client.revision == 0 ? tr("New client") : tr("Edit client"), Width::Medium,
                  host)
    , m_desk(desk)
    , m_base(client)
    , m_name(new Field(desk.theme, this))
    , m_status(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_tier(new Field(desk.theme, this))
    , m_industry(new Field(desk.theme, this))
    , m_city(new Field(desk.theme, this))
    , m_website(new Field(desk.theme, this))
    , m_since(new DayField(
          desk.theme, [&desk] { return desk.session.today(); }, Toward::Past, this))
    , m_renewal(new DayField(
          desk.theme, [&desk] { return desk.session.today(); }, Toward::Future, this))
    , m_fee(new Field(desk.theme, this))
    , m_note(new QPlainTextEdit(this)) {
    setObjectName(u"clientDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    setValue(client);
    if (client.revision == 0 && desk.session.member().id) {
        m_owner->setCurrentIndex(std::max(m_owner->findData(desk.session.member().id.value), 0));
    }
    connect(this, &DialogFrame::submitted, this, &ClientDialog::save);
}

void ClientDialog::build() {
    m_name->setObjectName(u"clientName"_s);
    for (const auto status :
         {core::ClientStatus::Active, core::ClientStatus::Paused, core::ClientStatus::Left}) {
        m_status->addItem(statusWord(status), core::toText(status));
    }
    m_owner->addItem(tr("Nobody"), qint64(0));
    for (const auto& member : m_desk.session.members()) {
        m_owner->addItem(member.name, member.id.value);
    }
    for (DayField* field : {m_since, m_renewal}) {
        field->setWeekStart(m_desk.session.settings().weekStart);
    }
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    addRow(tr("Name"), m_name);
    addRow(tr("Owner"), m_owner);
    addRow(tr("Status"), m_status);
    addRow(tr("Tier"), m_tier);
    addRow(tr("Industry"), m_industry);
    addRow(tr("City"), m_city);
    addRow(tr("Website"), m_website);
    addRow(tr("Client since"), m_since);
    addRow(tr("Renewal"), m_renewal);
    addRow(tr("Monthly fee"), m_fee);
    addRow(tr("Note"), m_note);
    m_fee->setPlaceholderText(tr("1,200 EUR"));
    m_tier->setPlaceholderText(tr("Gold"));
    addKeyHint(u"Tab"_s, tr("next"));
    setPrimary(tr("Save"));
}

void ClientDialog::setValue(const clients::Client& client) {
    m_base = client;
    m_name->setText(client.name);
    m_status->setCurrentIndex(m_status->findData(core::toText(client.status)));
    m_owner->setCurrentIndex(std::max(m_owner->findData(client.owner.value), 0));
    m_tier->setText(client.tier);
    m_industry->setText(client.industry);
    m_city->setText(client.city);
    m_website->setText(client.website);
    m_since->setValue(client.since.isValid() ? std::optional(client.since) : std::nullopt);
    m_renewal->setValue(client.renewal.isValid() ? std::optional(client.renewal) : std::nullopt);
    m_fee->setText(client.monthlyFeeMinor ? format::money(client.monthlyFeeMinor, client.currency)
                                          : QString());
    m_note->setPlainText(client.note);
}

clients::Client ClientDialog::value() const {
    clients::Client client = m_base;
    client.name = m_name->text().trimmed();
    client.status =
        core::fromText<core::ClientStatus>(m_status->currentData().toString()).value_or(client.status);
    client.owner = core::MemberId(m_owner->currentData().toLongLong());
    client.tier = m_tier->text().trimmed();
    client.industry = m_industry->text().trimmed();
    client.city = m_city->text().trimmed();
    client.website = m_website->text().trimmed();
    client.since = m_since->value().value_or(QDate());
    client.renewal = m_renewal->value().value_or(QDate());
    const auto fee = core::parseMoney(m_fee->text(), client.currency);
    client.monthlyFeeMinor = fee ? std::optional(fee->minor) : std::nullopt;
    client.currency = fee ? fee->currency : QString();
    client.note = m_note->toPlainText();
    return client;
}

void ClientDialog::save() {
    for (const DayField* field : {m_since, m_renewal}) {
        if (const QString problem = field->problem(); !problem.isEmpty()) {
            showProblem(problem);
            return;
        }
    }
    if (!m_fee->text().trimmed().isEmpty() && !core::parseMoney(m_fee->text(), m_base.currency)) {
        showProblem(tr("Type an amount and its currency, like 1,200 EUR."));
        return;
    }
    const clients::Client edited = value();
    if (const auto problems = clients::validate(edited); !problems.isEmpty()) {
        showProblem(problems.front().text);
        return;
    }
    storeRecord<clients::Client>({m_desk, placeOfEditor(*this), clientKind(m_desk.session),
                                  [this](const auto& chosen, const auto& theirs) {
                                      setValue(chosen);
                                      m_base = theirs;
                                  },
                                  [this](const clients::Client& stored) {
                                      Q_EMIT saved(stored.id);
                                      accept();
                                  }},
                                 m_base, edited);
}

} // namespace ui
