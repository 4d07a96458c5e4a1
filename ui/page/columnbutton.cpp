// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/columnbutton.h"

#include "ui/widgets/literal.h"

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
    , m_theme(desk.theme)
    , m_key(u"columns/%1"_s.arg(page))
    , m_table(table)
    , m_fixed(fixed) {
    setObjectName(u"columns"_s);
    connect(this, &QPushButton::clicked, this, &ColumnButton::openMenu);
    table->horizontalHeader()->setSectionsMovable(true);
    restore();
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnButton::keep);
    connect(table->horizontalHeader(), &QHeaderView::sectionMoved, this, &ColumnButton::keep);
}

void ColumnButton::setTable(const QString& page, const QStringList& ids, const std::function<void()>& lay) {
    m_restoring = true; // what lay() does is nobody's choice
    lay();
    m_key = u"columns/%1"_s.arg(page);
    m_ids = ids;
    restore();
}

QString ColumnButton::idOf(int column) const {
    return column < m_ids.size() ? m_ids[column] : QString::number(column);
}

void ColumnButton::openMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto* model = m_table->model();
    const auto* header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (m_fixed.contains(column)) {
            continue;
        }
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        auto* action = menu->addAction(literal(title));
        action->setObjectName(u"column.%1"_s.arg(idOf(column)));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_table->setColumnHidden(column, !shown);
            keep();
        });
    }
    // Dragging a head is for the mouse; the same by keyboard for the column with the cursor.
    const int current = m_table->currentIndex().column();
    if (current >= 0) {
        const QString title = model->headerData(current, Qt::Horizontal).toString();
        menu->addSeparator();
        menu->addAction(m_theme.icon(u"chevron-left"_s), tr("Move \"%1\" to the left").arg(literal(title)),
                        this, [this, current] { move(current, -1); })
            ->setObjectName(u"column.left"_s);
        menu->addAction(m_theme.icon(u"chevron-right"_s), tr("Move \"%1\" to the right").arg(literal(title)),
                        this, [this, current] { move(current, +1); })
            ->setObjectName(u"column.right"_s);
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void ColumnButton::move(int column, int by) {
    auto* header = m_table->horizontalHeader();
    int to = header->visualIndex(column) + by;
    while (to >= 0 && to < header->count() && header->isSectionHidden(header->logicalIndex(to))) {
        to += by;
    }
    if (to >= 0 && to < header->count()) {
        header->moveSection(header->visualIndex(column), to);
    }
}

/// One text for each column in its place: name, width, shown or not.
void ColumnButton::keep() {
    if (m_restoring) {
        return;
    }
    const auto* header = m_table->horizontalHeader();
    QStringList columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool hidden = header->isSectionHidden(column);
        // A hidden one has no width: it comes back as wide as a new one.
        columns << u"%1|%2|%3"_s.arg(idOf(column)).arg(header->sectionSize(column)).arg(hidden ? 0 : 1);
    }
    m_settings.setValue(m_key, columns);
}

void ColumnButton::restore() {
    const QStringList kept = m_settings.value(m_key).toStringList();
    auto* header = m_table->horizontalHeader();
    m_restoring = true;
    int visual = 0;
    for (const QString& one : kept) {
        const QStringList parts = one.split(u'|');
        int column = -1;
        for (int i = 0; i < header->count() && parts.size() == 3; ++i) {
            column = idOf(i) == parts[0] ? i : column;
        }
        if (column < 0) {
            continue; // a field that is gone
        }
        header->moveSection(header->visualIndex(column), visual++);
        if (const int width = parts[1].toInt(); width > 0) {
            header->resizeSection(column, width);
        }
        if (!m_fixed.contains(column)) {
            m_table->setColumnHidden(column, parts[2] == u"0");
        }
    }
    m_restoring = false;
}

} // namespace ui
