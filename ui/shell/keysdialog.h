// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// All keys that work on this page, to read and to change: choose one, press the new key.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QTableWidget;

namespace ui {

class KeysDialog : public DialogFrame {
    Q_OBJECT

public:
    KeysDialog(const Desk& desk, const QString& pageTitle, QWidget* host);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void take(const QKeySequence& key);

    Desk m_desk;
    QTableWidget* m_table;
    QStringList m_ids;
};

} // namespace ui
