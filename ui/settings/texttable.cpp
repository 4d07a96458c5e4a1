// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/texttable.h"

#include "ui/widgets/rowdelegate.h"

#include <QHeaderView>

namespace ui {

namespace {

class CellDelegate : public RowDelegate {
public:
    CellDelegate(const Theme& theme, QObject* parent)
        : RowDelegate(theme, metric::DenseRow, parent) {
        setRuleFrom(0);
    }

protected:
    void paintRow(QPainter& painter, const Row& row) const override {
        const bool first = row.index.column() == 0;
        drawText(painter, row.box.adjusted(12, 0, -8, 0), row.index.data().toString(),
                 first ? Type::BodyItem : Type::Small, first ? Color::Ink : Color::Ink2);
    }

    QString toolTip(const QModelIndex& index) const override { return index.data().toString(); }
};

} // namespace

void TextTableModel::set(const QStringList& columns, const QList<QStringList>& rows) {
    beginResetModel();
    m_columns = columns;
    m_rows = rows;
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const {
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return index.isValid() && text ? m_rows.value(index.row()).value(index.column()) : QVariant();
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_columns.value(section) : QVariant();
}

TextTable::TextTable(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_model(new TextTableModel(this)) {
    setModel(m_model);
    setItemDelegate(new CellDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metric::DenseRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
}

void TextTable::set(const QStringList& columns, const QList<QStringList>& rows, const QList<int>& widths) {
    constexpr int Usual = 130;
    m_model->set(columns, rows);
    for (int i = 0; i < columns.size(); ++i) {
        horizontalHeader()->resizeSection(i, widths.value(i, Usual));
    }
}

} // namespace ui
