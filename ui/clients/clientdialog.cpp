// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientdialog.h"

#include "ui/widgets/dayfield.h"
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
    setBusy(true);
    const clients::Client before = m_base;
    m_desk.store.write([edited](core::Transaction& tx) { return clients::save(tx, edited); })
        .then(this, [this, before](core::Result<clients::Client> stored) {
            setBusy(false);
            if (!stored) {
                stored.error().kind == core::ErrorKind::Conflict ? showConflict()
                                                                 : showProblem(stored.error().text);
                return;
            }
            if (before.revision == 0) {
                m_desk.undo.push({tr("Client %1 added").arg(stored->name),
                                  [id = stored->id](core::Transaction& tx) { clients::remove(tx, id); },
                                  {}});
            } else {
                m_desk.undo.push({tr("Client %1 changed").arg(stored->name),
                                  [before, after = *stored](core::Transaction& tx) {
                                      clients::Client back = before;
                                      back.revision = after.revision;
                                      clients::save(tx, back);
                                  },
                                  {}});
            }
            Q_EMIT saved(stored->id);
            accept();
        });
}

/// Somebody saved in between: fields that this person left alone take the other's value, the rest stays as
/// typed and is saved over it only by a second press.
void ClientDialog::showConflict() {
    m_desk.store.read([id = m_base.id](core::Database& db) { return clients::find(db, id); })
        .then(this, [this](core::Result<std::optional<clients::Client>> theirs) {
            if (!theirs || !*theirs) {
                showProblem(tr("This client was removed in the meantime. Copy what you need and close."));
                return;
            }
            clients::Client mine = value();
            const clients::Client& base = m_base;
            QStringList clashes;
            const auto merge = [&](auto clients::Client::*field, const QString& name) {
                if (mine.*field == base.*field) {
                    mine.*field = (**theirs).*field;
                } else if ((**theirs).*field != base.*field && (**theirs).*field != mine.*field) {
                    clashes << name;
                }
            };
            merge(&clients::Client::name, tr("name"));
            merge(&clients::Client::status, tr("status"));
            merge(&clients::Client::owner, tr("owner"));
            merge(&clients::Client::tier, tr("tier"));
            merge(&clients::Client::industry, tr("industry"));
            merge(&clients::Client::city, tr("city"));
            merge(&clients::Client::website, tr("website"));
            merge(&clients::Client::since, tr("client since"));
            merge(&clients::Client::renewal, tr("renewal"));
            merge(&clients::Client::note, tr("note"));
            mine.revision = (**theirs).revision;
            setValue(mine);
            m_base = **theirs;
            showProblem(clashes.isEmpty()
                            ? tr("Somebody else changed this client; both changes are kept. Save again.")
                            : tr("Somebody else also changed: %1. Save again to keep yours.")
                                  .arg(clashes.join(u", "_s)));
        });
}

} // namespace ui
