// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list in the queue. It tells what the person chose, and stays silent when rows merely move.
#pragma once

#include "ui/models/keyedmodel.h"

#include <QListView>

namespace ui {

class QueueList : public QListView {
    Q_OBJECT

public:
    QueueList(KeyedModel& model, QWidget* parent);

    /// Marks the row of the key, or none.
    void mark(qint64 key);
    /// Marks and tells the next or previous row. When the marked one has left the list, the one that took its
    /// place is next.
    void step(int by);
    /// What step(+1) would choose; zero at the end.
    qint64 keyAfter(int by) const;

    bool holds(qint64 key) const { return m_keyed.rowOf(key) >= 0; }

    qint64 firstKey() const { return m_keyed.keyAt(0); }

Q_SIGNALS:
    void chosen(qint64 key);
    /// Enter or a double click: go on to the thread.
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    int rowAfter(int by) const;
    void tell();

    KeyedModel& m_keyed;
    qint64 m_marked = 0;
    int m_markedRow = -1;
};

} // namespace ui
