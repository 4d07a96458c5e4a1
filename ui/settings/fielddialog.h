// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Edits a field that the workspace adds: name, type, choices.
#pragma once

#include "core/fields/field.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class Field;

class FieldDialog : public DialogFrame {
    Q_OBJECT

public:
    /// The type of a stored field cannot be changed.
    FieldDialog(const Theme& theme, const core::fields::Field& field, QWidget* host);

    core::fields::Field value() const;

    /// "Text", "Number" …
    static QString typeWord(core::fields::Type type);

private:
    core::fields::Field m_field;
    Field* m_name;
    QComboBox* m_type;
    QPlainTextEdit* m_choices; ///< one in a line
};

} // namespace ui
