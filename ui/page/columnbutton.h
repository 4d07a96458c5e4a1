// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which columns of a table are shown, and how wide: chosen in a menu, kept at this desk.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/button.h"

class QTableView;

namespace ui {

class ColumnButton : public IconButton {
    Q_OBJECT

public:
    /// "fixed" columns cannot be hidden. Restores what was kept under the page's name.
    ColumnButton(const Desk& desk, const QString& page, QTableView* table, const QList<int>& fixed,
                 QWidget* parent = nullptr);

private:
    void openMenu();
    void restore();
    void keep();

    QSettings& m_settings;
    QString m_key;
    QTableView* m_table;
    QList<int> m_fixed;
};

} // namespace ui
