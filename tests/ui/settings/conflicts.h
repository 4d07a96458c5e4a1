// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The choice between two values of one field that two people saved.
#pragma once

#include "tests/support/wait.h"
#include "ui/page/conflictdialog.h"

#include <QRadioButton>
#include <QTest>

namespace test {

/// Waits until the window asks, takes the own value, and waits until all dialogs are closed.
inline void keepMine(QWidget& window) {
    ui::ConflictDialog* conflict = nullptr;
    REQUIRE(until([&] {
        conflict = window.findChild<ui::ConflictDialog*>();
        return conflict != nullptr;
    }));
    CHECK(conflict->findChildren<QRadioButton*>().size() == 2);
    QTest::keyClick(conflict, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !ui::DialogFrame::openIn(&window); }));
}

} // namespace test
