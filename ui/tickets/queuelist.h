// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list in the queue. It tells what the person chose, and stays silent when rows merely move.
#pragma once

#include "ui/models/keyedmodel.h"

#include <QListView>
#include <set>

namespace ui {

class QueueList : public QListView {
    Q_OBJECT

public:
    QueueList(KeyedModel& model, QWidget* parent);

    /// Marks the row of the key, or none.
    void mark(qint64 key);
    /// Marks and tells the next or previous row. When the marked one has left the list, or an act moved it to
    /// another place, it goes on from where it stood: an answer makes a ticket due later, and what stood
    /// behind it is still next.
    void step(int by);

    /// Another question was asked: what stands beside a ticket now has nothing to do with before.
    void forgetPlace() { m_isPlaced = false; }

    /// What step(+1) would choose; zero at the end.
    qint64 keyAfter(int by) const;

    bool holds(qint64 key) const { return m_keyed.rowOf(key) >= 0; }

    /// Of a ticket: headings have negative keys.
    qint64 firstKey() const;

    /// Tickets that a change of many is meant for, in the list's order; those that have left the list are
    /// not among them.
    std::vector<qint64> selected() const;

    bool isSelected(qint64 key) const { return m_selected.count(key) != 0; }

    /// Takes the marked ticket in or out.
    void toggleMarked();
    /// From the one taken last to the marked one.
    void selectToMarked();
    /// All that match, also those that were never on the screen.
    void selectAllMatching();
    void selectNothing();

Q_SIGNALS:
    void chosen(qint64 key);
    /// Enter or a double click: go on to the thread.
    void opened();
    void selectedChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    int rowAfter(int by) const;
    int beside(int by) const;
    void rememberPlace();
    qint64 keyOf(int row) const;
    void tell();
    void toggle(qint64 key);
    void selectTo(int row);

    KeyedModel& m_keyed;
    qint64 m_marked = 0;
    int m_markedRow = -1;
    qint64 m_above = 0; ///< beside it when it was chosen; zero: the end of the list
    qint64 m_below = 0;
    bool m_isPlaced = false; ///< the two are known
    std::set<qint64> m_selected;
    qint64 m_toggledLast = 0;
};

} // namespace ui
