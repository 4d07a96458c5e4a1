// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Creates, edits or removes one contact of a client.
#pragma once

#include "core/clients/contact.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class Field;

class ContactDialog : public DialogFrame {
    Q_OBJECT

public:
    /// Revision zero: a new contact of contact.client.
    ContactDialog(const Desk& desk, const core::clients::Contact& contact, QWidget* host);

    core::clients::Contact value() const;

private:
    void setValue(const core::clients::Contact& contact);
    void save();
    void remove();

    Desk m_desk;
    core::clients::Contact m_base;
    Field* m_name;
    Field* m_role;
    Field* m_email;
    Field* m_phone;
    QComboBox* m_channel;
    QPlainTextEdit* m_note;
};

} // namespace ui
