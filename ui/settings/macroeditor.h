// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A macro: its name, its changes, and where it leads.
#pragma once

#include "core/macros/macros.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class Field;
class MacroSteps;
class Segmented;

class MacroEditor : public DialogFrame {
    Q_OBJECT

public:
    MacroEditor(const Desk& desk, const core::macros::Macro& macro, QWidget* host);

private:
    void setValue(const core::macros::Macro& macro);
    core::macros::Macro value() const;
    void save();

    Desk m_desk;
    core::macros::Macro m_base;
    Field* m_name;
    Segmented* m_after;
    MacroSteps* m_steps;
};

} // namespace ui
