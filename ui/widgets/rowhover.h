// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How much of the hover look a row of a list shows, while the pointer goes from row to row.
#pragma once

#include <QListView>
#include <QPersistentModelIndex>
#include <QPointer>

class QVariantAnimation;

namespace ui {

class Motion;

/// Belongs to a delegate; only the row that the pointer left and the one that it is on are painted anew.
class RowHover : public QObject {
    Q_OBJECT

public:
    /// Cells of tables show it at once: `view` is then no list.
    RowHover(const Motion& motion, QObject* delegate, QObject* view);

    /// 0 to 1, asked for each row that is painted.
    double amount(const QModelIndex& index, bool hovered);

private:
    void go(const QModelIndex& to);
    void repaint();

    const Motion& m_motion;
    QPointer<QListView> m_view;
    QVariantAnimation* m_way = nullptr;
    QPersistentModelIndex m_on;
    QPersistentModelIndex m_left;
};

} // namespace ui
