// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which columns of a table are shown, in which order, and how wide: chosen in a menu or on the header, kept
/// at this desk.
#pragma once

#include "ui/page/desk.h"
#include "ui/widgets/button.h"

class QTableView;

namespace ui {

class ColumnButton : public IconButton {
    Q_OBJECT

public:
    /// "fixed" columns cannot be hidden. Restores what was kept under the page's name; columns are known by
    /// their numbers until setTable() names them.
    ColumnButton(const Desk& desk, const QString& page, QTableView* table, const QList<int>& fixed,
                 QWidget* parent = nullptr);

    /// Other columns, or the same for another view: by names that stay when columns come and go. lay() makes
    /// them as they are where nothing was kept.
    void setTable(const QString& page, const QStringList& ids, const std::function<void()>& lay);

private:
    void openMenu();
    void restore();
    void keep();
    QString idOf(int column) const;
    void move(int column, int by);

    QSettings& m_settings;
    const Theme& m_theme;
    QString m_key;
    QStringList m_ids;
    QTableView* m_table;
    QList<int> m_fixed;
    bool m_restoring = false;
};

} // namespace ui
