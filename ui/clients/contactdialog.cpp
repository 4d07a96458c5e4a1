// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/contactdialog.h"

#include "ui/clients/clientrecords.h"
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
    storeAndClose(m_desk, *this, contactKind(), m_base, edited, &ContactDialog::setValue);
}

void ContactDialog::remove() {
    removeRecord<clients::RemovedContact>(
        m_desk, this,
        {tr("Contact %1 removed").arg(m_base.name),
         [id = m_base.id](core::Transaction& tx) { return clients::removeContact(tx, id); },
         &clients::restoreContact});
}

} // namespace ui
