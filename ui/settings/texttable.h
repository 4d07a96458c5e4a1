// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A small table of plain text that is replaced as a whole, with the rows of the look.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace ui {

class TextTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(const QStringList& columns, const QList<QStringList>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_columns;
    QList<QStringList> m_rows;
};

/// Rows 32 high; the first column in ink, the others in ink2.
class TextTable : public QTableView {
    Q_OBJECT

public:
    explicit TextTable(const Theme& theme, QWidget* parent = nullptr);

    /// The last column takes the rest of the width where there is any.
    void set(const QStringList& columns, const QList<QStringList>& rows, const QList<int>& widths = {});

private:
    TextTableModel* m_model;
};

} // namespace ui
