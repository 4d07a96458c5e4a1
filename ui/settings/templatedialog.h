// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A template: its name, its shortcut, and its text with placeholders.
#pragma once

#include "core/macros/placeholders.h"
#include "core/macros/templates.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;

namespace ui {

class Field;
class WordingField;

class TemplateDialog : public DialogFrame {
    Q_OBJECT

public:
    TemplateDialog(const Desk& desk, const core::macros::Template& wording, QWidget* host);

private:
    void setValue(const core::macros::Template& wording);
    core::macros::Template value() const;
    void loadExamples();
    void insertPlaceholder(int index);
    void save();

    Desk m_desk;
    core::macros::Template m_base;
    Field* m_name;
    Field* m_shortcut;
    QComboBox* m_placeholders;
    WordingField* m_text;
};

/// What a placeholder stands for: "contact.first" is "First name of the contact".
QString placeholderWord(const QString& name);

} // namespace ui
