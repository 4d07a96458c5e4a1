// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The departments of the agency: names, new ones, and taking one out of use after seeing what it has to do.
#pragma once

#include "core/people/department.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QListWidget;

namespace ui {

class Button;
class Field;
class Label;

class DepartmentsDialog : public DialogFrame {
    Q_OBJECT

public:
    DepartmentsDialog(const Desk& desk, QWidget* host);

private:
    using Department = core::people::Department;

    void load();
    void showRows();
    const Department* current() const;
    void showCurrent();
    void showUse(const Department& department, const core::people::DepartmentUse& use);
    void add();
    void rename();
    /// First what would be left to nobody, then, asked again, out of use.
    void toggle();
    void store(const Department& department, const QString& what);

    const Desk m_desk;
    std::vector<Department> m_departments;
    core::DepartmentId m_asked; ///< its use is shown; the next press takes it out of use
    QListWidget* m_list;
    Field* m_name;
    Button* m_add;
    Button* m_rename;
    Button* m_toggle;
    Label* m_use;
};

} // namespace ui
