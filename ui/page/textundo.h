// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lets Ctrl+Z reach the last change of data from a text field that has nothing of its own to take back.
#pragma once

#include <QObject>

namespace ui {

/// Watches the application while it lives. Fields claim the keys of undo and redo even when they are empty;
/// with this one around, a field without any history of its text leaves them to the window.
class TextUndo : public QObject {
    Q_OBJECT

public:
    explicit TextUndo(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
