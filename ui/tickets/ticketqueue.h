// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The left column of the tickets page: what the query asks for as a list, its filter, order and parts, the
/// changes of many, and the views with their numbers.
#pragma once

#include "ui/page/desk.h"
#include "ui/page/querycompletion.h"
#include "ui/tickets/queuedelegate.h"
#include "ui/tickets/ticketquery.h"

#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace ui {

class BulkBar;
class Button;
class IconButton;
class Label;
class QueryBar;
class QueueDelegate;
class QueueList;
class TicketTable;
class ViewList;

class TicketQueue : public QWidget {
    Q_OBJECT

public:
    TicketQueue(const Desk& desk, QWidget* parent);

    const TicketQuery& query() const { return m_query; }

    void setQuery(const TicketQuery& query);
    /// As a person does it: the page shows the first ticket of the view.
    void chooseView(core::tickets::View view);
    /// The name of the view that is shown; empty for a query of one's own.
    QString viewName() const;
    void reload();
    /// Puts the cursor into the query, behind its text.
    void find();
    /// The menu of changes: of the selected tickets, or of the one in view.
    void changeMany(core::TicketId inView);
    /// False when nothing is selected.
    bool runMacroOnSelected(core::MacroId first = {});
    void openFilterMenu();
    void openSortMenu();

    QueueList& list() const { return *m_list; }

    bool isSettled() const { return m_model->isSettled(); }

    bool isEmpty() const { return m_model->rowCount() == 0; }

    /// Null until it was counted.
    std::optional<qint64> countOf(core::tickets::View view) const;
    void setTags(const QStringList& tags);

    /// A table that shows the same rows; made once. The list makes room for the views while it is shown.
    TicketTable* makeTable(QWidget* parent);
    void showTable(bool on);
    /// What was read or marked just now, until the rows are read again.
    void showUnread(core::TicketId ticket, bool unread);

    /// Who else is on which ticket.
    void setPresence(const QHash<qint64, QString>& presence);

Q_SIGNALS:
    void settled();
    void viewChosen();
    void countsChanged();
    void newTicketRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using Row = core::tickets::TicketRow;

    QWidget* buildHead();
    void build();
    void follow();
    void buildSortMenu(QMenu& menu);
    void fillFilterMenu(QMenu& menu);
    void addToggles(QMenu& menu, const QString& title, core::tickets::TermField field,
                    const std::vector<std::pair<QString, QString>>& values);
    void apply();
    RowSource<Row> source() const;
    RowSource<Row> groupedSource(const core::tickets::TicketFilter& filter) const;
    void readWords();
    void showHead();
    void showScope();
    void showSelection();
    void fillTable();
    void saveView();

    Desk m_desk;
    TicketQuery m_query;
    QueryVocabulary m_vocabulary;
    RowModel<Row>* m_model;
    PromiseTimes* m_times;
    Label* m_title;
    Label* m_count;
    Label* m_order;
    IconButton* m_sort;
    IconButton* m_filterButton;
    QueryBar* m_bar;
    Button* m_scope;
    BulkBar* m_bulk;
    QueueList* m_list;
    Label* m_nothing;
    ViewList* m_views;
    QTimer m_minute;
    QueueDelegate* m_delegate = nullptr;
    TicketTable* m_table = nullptr; ///< while it is shown, rows bring their added fields
    TicketTable* m_hiddenTable = nullptr;
    QHash<qint64, bool> m_unread; ///< what the rows do not know yet
};

/// "What is due next", "Last change" …
QString sortWord(core::tickets::TicketSort::By by);

} // namespace ui
