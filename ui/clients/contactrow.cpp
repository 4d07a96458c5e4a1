// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/contactrow.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ContactRow::ContactRow(const Theme& theme, core::ContactId id, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_id(id)
    , m_avatar(new Avatar(theme, {}, id.value, 24, this))
    , m_name(new TextButton(theme, Type::BodyItem, Color::Ink, this))
    , m_channel(new Label(theme, {}, Type::Small, Color::Ink2, this))
    , m_role(addPart(u"role"_s, tr("Add a role"), ContactPart::Role))
    , m_email(addPart(u"email"_s, tr("Add an e-mail address"), ContactPart::Email))
    , m_phone(addPart(u"phone"_s, tr("Add a phone number"), ContactPart::Phone)) {
    setObjectName(u"contact.%1"_s.arg(id.value));
    m_name->setObjectName(objectName() + u".name"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(10);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(1);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addStretch();
    head->addWidget(m_channel);
    column->addLayout(head);
    for (TextButton* part : {m_role, m_email, m_phone}) {
        column->addWidget(part);
    }
    row->addLayout(column, 1);
    connect(m_name, &QAbstractButton::clicked, this, &ContactRow::activated);
}

TextButton* ContactRow::addPart(const QString& name, const QString& placeholder, ContactPart part) {
    auto* button = new TextButton(m_theme, Type::Small, Color::Ink2, this);
    button->setObjectName(u"contact.%1.%2"_s.arg(m_id.value).arg(name));
    button->setEditable(placeholder);
    connect(button, &QAbstractButton::clicked, this,
            [this, part, button] { Q_EMIT editRequested(part, button); });
    return button;
}

void ContactRow::setContact(const core::clients::Contact& contact) {
    m_avatar->setPerson(contact.name, contact.id.value);
    m_name->set(contact.name, tr("Open the contact"));
    m_channel->setText(contact.preferredChannel ? channelWord(*contact.preferredChannel) : QString());
    m_role->set(contact.role, tr("Edit the role"));
    m_email->set(contact.email, tr("Edit the e-mail address"));
    m_phone->set(contact.phone, tr("Edit the phone number"));
}

} // namespace ui
