// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The left column of the tickets page: one group of tickets as a list, its filter and order, and the other
/// groups with their numbers.
#pragma once

#include "ui/page/desk.h"
#include "ui/tickets/queuedelegate.h"
#include "ui/tickets/ticketquery.h"

#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace ui {

class IconButton;
class Label;
class PanelRow;
class QueueDelegate;
class QueueFilter;
class QueueList;

class TicketQueue : public QWidget {
    Q_OBJECT

public:
    TicketQueue(const Desk& desk, QWidget* parent);

    const TicketQuery& query() const { return m_query; }

    void setQuery(const TicketQuery& query);
    /// As a person does it: the page shows the first ticket of the group.
    void chooseGroup(core::tickets::Group group);
    void reload();
    /// Puts the cursor into the filter's text, opening the filter.
    void find();

    QueueList& list() const { return *m_list; }

    bool isSettled() const { return m_model->isSettled(); }

    bool isEmpty() const { return m_model->rowCount() == 0; }

    const core::tickets::QueueCounts& counts() const { return m_counts; }

    void setTags(const QStringList& tags);

    /// Who else is on which ticket.
    void setPresence(const QHash<qint64, QString>& presence);

Q_SIGNALS:
    void settled();
    void groupChosen();
    void countsChanged();
    void newTicketRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using Row = core::tickets::TicketRow;

    QWidget* buildHead();
    void buildSortMenu(QMenu& menu);
    void openSortMenu();
    void apply();
    RowSource<Row> source() const;
    void readCounts();
    void showHead();
    void showGroups();
    QString countText(core::tickets::Group group) const;

    Desk m_desk;
    TicketQuery m_query;
    RowModel<Row>* m_model;
    core::tickets::QueueCounts m_counts;
    PromiseTimes* m_times;
    Label* m_title;
    Label* m_count;
    Label* m_order;
    IconButton* m_sort;
    IconButton* m_filterButton;
    QueueFilter* m_filter;
    QueueList* m_list;
    Label* m_nothing;
    QVBoxLayout* m_groups;
    QTimer m_minute;
    QueueDelegate* m_delegate = nullptr;
};

/// "Needs us", "Waiting on client" …
QString groupWord(core::tickets::Group group);
/// "Who waits longest", "Last change" …
QString sortWord(core::tickets::TicketSort::By by);

} // namespace ui
