// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientdialog.h"

#include "ui/page/reconcile.h"
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
    addRow(tr("Note"), m_note);
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
    const clients::Client edited = value();
    if (const auto problems = clients::validate(edited); !problems.isEmpty()) {
        showProblem(problems.front().text);
        return;
    }
    store(edited);
}

void ClientDialog::store(const clients::Client& edited) {
    setBusy(true);
    m_desk.store.write([edited](core::Transaction& tx) { return clients::save(tx, edited); })
        .then(this, [this, edited](core::Result<clients::Client> stored) {
            setBusy(false);
            if (stored) {
                pushUndo(*stored);
                Q_EMIT saved(stored->id);
                accept();
            } else if (stored.error().kind == core::ErrorKind::Conflict) {
                reconcileWith(edited);
            } else {
                showProblem(stored.error().text);
            }
        });
}

void ClientDialog::pushUndo(const clients::Client& stored) {
    if (m_base.revision == 0) {
        m_desk.undo.push({tr("Client %1 added").arg(stored.name),
                          [id = stored.id](core::Transaction& tx) { clients::remove(tx, id); },
                          {}});
        return;
    }
    m_desk.undo.push({tr("Client %1 changed").arg(stored.name),
                      [before = m_base, after = stored](core::Transaction& tx) {
                          clients::Client back = before;
                          back.revision = after.revision;
                          clients::save(tx, back);
                      },
                      {}});
}

void ClientDialog::reconcileWith(const clients::Client& mine) {
    using clients::Client;
    const auto day = [](QDate value) { return value.isValid() ? format::fullDay(value) : QString(); };
    const auto owner = [this](core::MemberId id) { return m_owner->itemText(m_owner->findData(id.value)); };
    reconcile<Client>(
        m_desk, this,
        {mine.name,
         tr("This client was removed in the meantime. Copy what you need and close."),
         {fieldOf(tr("Name"), &Client::name), fieldOf(tr("Owner"), &Client::owner, owner),
          fieldOf(tr("Status"), &Client::status, &statusWord), fieldOf(tr("Tier"), &Client::tier),
          fieldOf(tr("Industry"), &Client::industry), fieldOf(tr("City"), &Client::city),
          fieldOf(tr("Website"), &Client::website), fieldOf(tr("Client since"), &Client::since, day),
          fieldOf(tr("Renewal"), &Client::renewal, day), fieldOf(tr("Note"), &Client::note)},
         m_base,
         mine,
         [id = mine.id](core::Database& db) { return clients::find(db, id); },
         [this](const Client& chosen, const Client& theirs) {
             setValue(chosen);
             m_base = theirs;
             store(chosen);
         }});
}

} // namespace ui
