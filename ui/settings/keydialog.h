// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Waits for the keys that an action is to have, and says whom else they serve.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

namespace ui {

class KeyCatcher;

class KeyDialog : public DialogFrame {
    Q_OBJECT

public:
    KeyDialog(const Desk& desk, const QString& actionId, QWidget* host);

private:
    void take(const QKeySequence& key);
    void save();

    Desk m_desk;
    QString m_id;
    QKeySequence m_key;
    KeyCatcher* m_catcher;
};

} // namespace ui
