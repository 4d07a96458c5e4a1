// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Creates or edits one client.
#pragma once

#include "core/clients/client.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class DayField;
class Field;

class ClientDialog : public DialogFrame {
    Q_OBJECT

public:
    /// Revision zero: a new client.
    ClientDialog(const Desk& desk, const core::clients::Client& client, QWidget* host);

    void setValue(const core::clients::Client& client);
    core::clients::Client value() const;

Q_SIGNALS:
    void saved(core::ClientId id);

private:
    void build();
    void save();

    Desk m_desk;
    core::clients::Client m_base;
    Field* m_name;
    QComboBox* m_status;
    QComboBox* m_owner;
    Field* m_tier;
    Field* m_industry;
    Field* m_city;
    Field* m_website;
    DayField* m_since;
    DayField* m_renewal;
    Field* m_fee;
    QPlainTextEdit* m_note;
};

} // namespace ui
