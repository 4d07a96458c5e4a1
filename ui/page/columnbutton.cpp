// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/columnbutton.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ColumnButton::ColumnButton(const Desk& desk, const QString& page, QTableView* table, const QList<int>& fixed,
                           QWidget* parent)
    : IconButton(desk.theme, u"columns-3"_s, tr("Columns"), parent, Kind::Secondary, Size::Page)
    , m_settings(desk.settings)
    , m_key(u"columns/%1"_s.arg(page))
    , m_table(table)
    , m_fixed(fixed) {
    setObjectName(u"columns"_s);
    connect(this, &QPushButton::clicked, this, &ColumnButton::openMenu);
    restore();
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnButton::keep);
}

void ColumnButton::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto* model = m_table->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (m_fixed.contains(column)) {
            continue;
        }
        auto* action = menu->addAction(model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_table->setColumnHidden(column, !shown);
            keep();
        });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void ColumnButton::restore() {
    const QByteArray state = m_settings.value(m_key).toByteArray();
    if (!state.isEmpty()) {
        m_table->horizontalHeader()->restoreState(state);
    }
}

void ColumnButton::keep() {
    m_settings.setValue(m_key, m_table->horizontalHeader()->saveState());
}

} // namespace ui
