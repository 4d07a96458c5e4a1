// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/contactdialog.h"

#include "ui/page/reconcile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
namespace clients = core::clients;

namespace ui {

ContactDialog::ContactDialog(const Desk& desk, const clients::Contact& contact, QWidget* host)
    : DialogFrame(desk.theme, contact.revision == 0 ? tr("New contact") : tr("Edit contact"), Width::Small,
                  host)
    , m_desk(desk)
    , m_base(contact)
    , m_name(new Field(desk.theme, this))
    , m_role(new Field(desk.theme, this))
    , m_email(new Field(desk.theme, this))
    , m_phone(new Field(desk.theme, this))
    , m_channel(new QComboBox(this))
    , m_note(new QPlainTextEdit(this)) {
    setObjectName(u"contactDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"contactName"_s);
    m_channel->addItem(tr("No preference"));
    for (const auto& [channel, word] : core::EnumNames<core::Channel>::names) {
        m_channel->addItem(channelWord(channel), core::toText(channel));
    }
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    addRow(tr("Name"), m_name);
    addRow(tr("Role"), m_role);
    addRow(tr("E-mail"), m_email);
    addRow(tr("Phone"), m_phone);
    addRow(tr("Prefers"), m_channel);
    addRow(tr("Note"), m_note);
    setValue(contact);
    if (contact.revision != 0) {
        connect(addSecondary(tr("Remove")), &QPushButton::clicked, this, &ContactDialog::remove);
    }
    setPrimary(tr("Save"));
    connect(this, &DialogFrame::submitted, this, &ContactDialog::save);
}

void ContactDialog::setValue(const clients::Contact& contact) {
    m_base = contact;
    m_name->setText(contact.name);
    m_role->setText(contact.role);
    m_email->setText(contact.email);
    m_phone->setText(contact.phone);
    m_channel->setCurrentIndex(
        contact.preferredChannel ? m_channel->findData(core::toText(*contact.preferredChannel)) : 0);
    m_note->setPlainText(contact.note);
}

clients::Contact ContactDialog::value() const {
    clients::Contact contact = m_base;
    contact.name = m_name->text().trimmed();
    contact.role = m_role->text().trimmed();
    contact.email = m_email->text().trimmed();
    contact.phone = m_phone->text().trimmed();
    contact.preferredChannel = core::fromText<core::Channel>(m_channel->currentData().toString());
    contact.note = m_note->toPlainText();
    return contact;
}

void ContactDialog::save() {
    const clients::Contact edited = value();
    if (const auto problems = clients::validate(edited); !problems.isEmpty()) {
        showProblem(problems.front().text);
        return;
    }
    store(edited);
}

void ContactDialog::store(const clients::Contact& edited) {
    setBusy(true);
    m_desk.store.write([edited](core::Transaction& tx) { return clients::saveContact(tx, edited); })
        .then(this, [this, edited](core::Result<clients::Contact> stored) {
            setBusy(false);
            if (stored) {
                pushUndo(*stored);
                accept();
            } else if (stored.error().kind == core::ErrorKind::Conflict) {
                reconcileWith(edited);
            } else {
                showProblem(stored.error().text);
            }
        });
}

void ContactDialog::pushUndo(const clients::Contact& stored) {
    if (m_base.revision == 0) {
        m_desk.undo.push({tr("Contact %1 added").arg(stored.name),
                          [id = stored.id](core::Transaction& tx) { clients::removeContact(tx, id); },
                          {}});
        return;
    }
    m_desk.undo.push({tr("Contact %1 changed").arg(stored.name),
                      [before = m_base, after = stored](core::Transaction& tx) {
                          clients::Contact back = before;
                          back.revision = after.revision;
                          clients::saveContact(tx, back);
                      },
                      {}});
}

void ContactDialog::reconcileWith(const clients::Contact& mine) {
    using clients::Contact;
    const auto channel = [](std::optional<core::Channel> value) {
        return value ? channelWord(*value) : tr("No preference");
    };
    reconcile<Contact>(
        m_desk, this,
        {mine.name,
         tr("This contact was removed in the meantime. Copy what you need and close."),
         {fieldOf(tr("Name"), &Contact::name), fieldOf(tr("Role"), &Contact::role),
          fieldOf(tr("E-mail"), &Contact::email), fieldOf(tr("Phone"), &Contact::phone),
          fieldOf(tr("Prefers"), &Contact::preferredChannel, channel), fieldOf(tr("Note"), &Contact::note)},
         m_base,
         mine,
         [id = mine.id](core::Database& db) { return clients::findContact(db, id); },
         [this](const Contact& chosen, const Contact& theirs) {
             setValue(chosen);
             m_base = theirs;
             store(chosen);
         }});
}

void ContactDialog::remove() {
    setBusy(true);
    m_desk.store.write([id = m_base.id](core::Transaction& tx) { return clients::removeContact(tx, id); })
        .then(this, [this](core::Result<clients::RemovedContact> removed) {
            setBusy(false);
            if (!removed) {
                showProblem(removed.error().text);
                return;
            }
            m_desk.undo.push(
                {tr("Contact %1 removed").arg(m_base.name),
                 [removed = *removed](core::Transaction& tx) { clients::restoreContact(tx, removed); },
                 [id = m_base.id](core::Transaction& tx) { clients::removeContact(tx, id); }});
            accept();
        });
}

} // namespace ui
