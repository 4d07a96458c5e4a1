// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Answers the file dialog that a button has opened, as a person would: a path in its field, then its button.
#pragma once

#include "tests/ui/async/storefixture.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace test {

inline QFileDialog* fileDialog(const QString& name) {
    QFileDialog* found = nullptr;
    REQUIRE(until([&] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* dialog = qobject_cast<QFileDialog*>(widget);
            if (dialog && dialog->objectName() == name && dialog->isVisible()) {
                found = dialog;
            }
        }
        return found != nullptr;
    }));
    REQUIRE(found->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))); // no dialog of the desktop
    return found;
}

inline void answerFileDialog(const QString& name, const QString& path) {
    QFileDialog* dialog = fileDialog(name);
    auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    field->setText(path);
    auto* box = dialog->findChild<QDialogButtonBox*>(QStringLiteral("buttonBox"));
    REQUIRE(box);
    QPushButton* take = box->button(dialog->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save
                                                                                    : QDialogButtonBox::Open);
    if (!take) { // a dialog for folders has another word
        take = qobject_cast<QPushButton*>(box->buttons().constFirst());
    }
    REQUIRE(until([take] { return take->isEnabled(); }));
    QTest::mouseClick(take, Qt::LeftButton);
    REQUIRE(until([dialog = QPointer<QFileDialog>(dialog)] { return !dialog || !dialog->isVisible(); }));
}

} // namespace test
