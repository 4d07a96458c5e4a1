// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Two people changed one record: theirs, mine and what it was, field by field, for the person to choose.
///
///     auto* dialog = new ConflictDialog(theme, tr("Harbour & Pine"), {{tr("City"), base, mine, theirs}},
///     window()); connect(dialog, &ConflictDialog::resolved, this, [=](const std::vector<bool>& mine) {
///     …save… }); dialog->open();
#pragma once

#include "ui/widgets/dialogframe.h"

class QGridLayout;
class QRadioButton;

namespace ui {

struct ConflictField {
    QString label;
    QString base; ///< as it was when I began
    QString mine;
    QString theirs; ///< as it is stored now
};

class ConflictDialog : public DialogFrame {
    Q_OBJECT

public:
    /// Fields that are the same on both sides are not shown. A field that only one side changed begins with
    /// that side; one that both changed begins with mine.
    ConflictDialog(const Theme& theme, const QString& what, std::vector<ConflictField> fields, QWidget* host);

    /// For each field as given: true takes mine.
    std::vector<bool> choices() const;

Q_SIGNALS:
    void resolved(const std::vector<bool>& takeMine);

private:
    void addField(const Theme& theme, QGridLayout* grid, const ConflictField& field, int row);

    std::vector<ConflictField> m_fields;
    std::vector<QRadioButton*> m_mine; ///< null where both sides agree
};

} // namespace ui
