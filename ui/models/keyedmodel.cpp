// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/keyedmodel.h"

namespace ui {

KeyedModel::KeyedModel(QObject* parent)
    : QAbstractTableModel(parent) {}

int KeyedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_keys.size());
}

qint64 KeyedModel::keyAt(int row) const {
    return row >= 0 && row < int(m_keys.size()) ? m_keys[std::size_t(row)] : 0;
}

int KeyedModel::rowOf(qint64 key) const {
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : int(found - m_keys.begin());
}

QModelIndex KeyedModel::indexOf(qint64 key) const {
    const int row = rowOf(key);
    return row < 0 ? QModelIndex() : index(row, 0);
}

void KeyedModel::applyOrder(const std::vector<qint64>& after, const std::optional<RowSteps>& steps) {
    if (steps && steps->empty()) {
        return;
    }
    Q_EMIT orderAboutToChange(steps);
    if (!steps) {
        beginResetModel();
        m_keys = after;
        endResetModel();
    } else {
        for (const RowStep& step : *steps) {
            apply(step, after);
        }
    }
    Q_EMIT orderChanged();
}

void KeyedModel::apply(const RowStep& step, const std::vector<qint64>& after) {
    const auto first = m_keys.begin() + step.at;
    switch (step.kind) {
    case RowStep::Kind::Remove:
        beginRemoveRows({}, step.at, step.at + step.count - 1);
        m_keys.erase(first, first + step.count);
        endRemoveRows();
        break;
    case RowStep::Kind::Move: {
        // Qt counts the target before the row is taken out.
        const int target = step.to > step.at ? step.to + 1 : step.to;
        beginMoveRows({}, step.at, step.at, {}, target);
        const qint64 key = *first;
        m_keys.erase(first);
        m_keys.insert(m_keys.begin() + step.to, key);
        endMoveRows();
        break;
    }
    case RowStep::Kind::Insert: {
        beginInsertRows({}, step.at, step.at + step.count - 1);
        const auto source = after.begin() + step.at;
        m_keys.insert(first, source, source + step.count);
        endInsertRows();
        break;
    }
    }
}

} // namespace ui
