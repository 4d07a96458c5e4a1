// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What all row models share: rows known by a key, and the change from one order of keys to the next that
/// keeps indexes.
#pragma once

#include "ui/models/rowdiff.h"

#include <QAbstractTableModel>
#include <algorithm>

namespace ui {

class KeyedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< qint64
        LoadedRole,                 ///< bool: false while the row is on its way
        FirstOwnRole                ///< roles of a feature begin here
    };

    explicit KeyedModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;

    const std::vector<qint64>& keys() const { return m_keys; }

    qint64 keyAt(int row) const;
    /// −1 when there is no such row. O(n).
    int rowOf(qint64 key) const;
    QModelIndex indexOf(qint64 key) const;

Q_SIGNALS:
    /// Around every change of the order of rows; a view remembers its place by key (see PlaceKeeper). Without
    /// steps the model is reset.
    void orderAboutToChange(const std::optional<ui::RowSteps>& steps);
    void orderChanged();

protected:
    /// Of a column's head: on the right over numbers, nothing of its own elsewhere.
    static QVariant headAlignment(const std::vector<int>& numbers, int section) {
        return std::find(numbers.begin(), numbers.end(), section) == numbers.end()
                   ? QVariant()
                   : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    }

    /// Without steps the model is reset.
    void applyOrder(const std::vector<qint64>& after, const std::optional<RowSteps>& steps);

private:
    void apply(const RowStep& step, const std::vector<qint64>& after);

    std::vector<qint64> m_keys;
};

} // namespace ui
