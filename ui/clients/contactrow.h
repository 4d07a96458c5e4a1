// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A person at a client in the side column: the name opens the record, role, e-mail and phone are edited
/// where they stand.
#pragma once

#include "core/clients/contact.h"
#include "ui/clients/clientedit.h"

namespace ui {

class Avatar;
class Label;
class TextButton;

class ContactRow : public QWidget {
    Q_OBJECT

public:
    ContactRow(const Theme& theme, core::ContactId id, QWidget* parent);

    core::ContactId id() const { return m_id; }

    void setContact(const core::clients::Contact& contact);

Q_SIGNALS:
    void activated();
    void editRequested(ui::ContactPart part, QWidget* anchor);

private:
    TextButton* addPart(const QString& name, const QString& placeholder, ContactPart part);

    const Theme& m_theme;
    const core::ContactId m_id;
    Avatar* m_avatar;
    TextButton* m_name;
    Label* m_channel;
    TextButton* m_role;
    TextButton* m_email;
    TextButton* m_phone;
};

} // namespace ui
