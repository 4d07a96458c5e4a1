// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Adds or edits one member of the workspace.
#pragma once

#include "core/people/member.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;

namespace ui {

class Field;

class MemberDialog : public DialogFrame {
    Q_OBJECT

public:
    /// Revision zero: a new member.
    MemberDialog(const Desk& desk, const core::people::Member& member, QWidget* host);

private:
    void setValue(const core::people::Member& member);
    std::optional<core::people::Member> value();
    void save();

    Desk m_desk;
    core::people::Member m_base;
    Field* m_name;
    Field* m_email;
    QComboBox* m_role;
    Field* m_hours;
};

} // namespace ui
