// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A short list of values (rows of the board, contacts of a client) that is replaced as a whole and changes
/// by key.
#pragma once

#include "ui/models/keyedmodel.h"

#include <QHash>
#include <functional>

namespace ui {

/// Row has operator==. Delegates read `row(index)`; `data` serves what they leave: text for screen readers,
/// tool tips.
template <class Row>
class ValueListModel : public KeyedModel {
public:
    struct Shape {
        std::function<qint64(const Row&)> key; ///< unique in the list
        std::function<QVariant(const Row&, int column, int role)> data;
        QStringList columns{QString()};
        /// Columns whose head stands on the right, over their numbers. With "{}" gcc 12 fails in templates.
        std::vector<int> numbers = std::vector<int>(0);
    };

    explicit ValueListModel(Shape shape, QObject* parent = nullptr)
        : KeyedModel(parent)
        , m_shape(std::move(shape)) {}

    void setRows(const std::vector<Row>& rows) {
        std::vector<qint64> after;
        QHash<qint64, Row> fresh;
        QList<qint64> altered;
        for (const Row& row : rows) {
            const qint64 key = m_shape.key(row);
            const auto old = m_rows.constFind(key);
            if (old != m_rows.constEnd() && !(*old == row)) {
                altered.push_back(key);
            }
            after.push_back(key);
            fresh.insert(key, row);
        }
        const auto steps = rowSteps(keys(), after);
        QHash<qint64, Row> both = m_rows; // views may ask for a leaving row until its removal is announced
        both.insert(fresh);
        m_rows = std::move(both);
        applyOrder(after, steps);
        m_rows = std::move(fresh);
        for (const qint64 key : altered) {
            const int at = rowOf(key);
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        }
    }

    const Row* row(int at) const {
        const auto found = m_rows.constFind(keyAt(at));
        return found == m_rows.constEnd() ? nullptr : &*found;
    }

    const Row* row(const QModelIndex& index) const { return row(index.row()); }

    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_shape.columns.size());
    }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override {
        const Row* found = index.isValid() ? row(index.row()) : nullptr;
        if (!found) {
            return {};
        }
        if (role == KeyRole) {
            return keyAt(index.row());
        }
        if (role == LoadedRole) {
            return true;
        }
        return m_shape.data ? m_shape.data(*found, index.column(), role) : QVariant();
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
            return headAlignment(m_shape.numbers, section);
        }
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_shape.columns.value(section)
                                                                        : QVariant();
    }

private:
    Shape m_shape;
    QHash<qint64, Row> m_rows;
};

} // namespace ui
