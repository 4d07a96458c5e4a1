// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The queue as a table over the whole page, with the columns that the member chose for each view, added
/// fields among them.
#pragma once

#include "core/fields/field.h"
#include "core/tickets/list.h"
#include "ui/models/rowmodel.h"
#include "ui/page/desk.h"
#include "ui/page/promisetimes.h"

#include <QWidget>

class QTableView;

namespace ui {

class ColumnButton;
class Label;

namespace tickettable {

/// Column 0 belongs to the list; those behind the fixed ones are the fields, in their order.
enum Column {
    List,
    Number,
    Subject,
    Client,
    State,
    Priority,
    Kind,
    Assignee,
    Due,
    Waiting,
    Opened,
    Updated,
    Tags,
    Time,
    FirstField
};

QStringList titles(const std::vector<core::fields::Field>& fields);
QString textOf(const core::tickets::TicketRow& row, int column,
               const std::vector<core::fields::Field>& fields, const Session& session,
               const core::sla::PolicyTimes& times);

} // namespace tickettable

class TicketTable : public QWidget {
    Q_OBJECT

public:
    using Row = core::tickets::TicketRow;
    using Sort = core::tickets::TicketSort;

    /// What it asks the queue beside it.
    struct Marks {
        std::function<bool(qint64)> isSelected;
        std::function<bool(const Row&)> isUnread;
    };

    /// times outlives it.
    TicketTable(const Desk& desk, RowModel<Row>& model, const PromiseTimes& times, Marks marks,
                QWidget* parent);

    /// After the model got another source: view is the key under which its columns are kept.
    void show(const QString& title, const QString& view, const std::vector<core::fields::Field>& fields,
              const Sort& sort);
    /// The row of the key, when it is there.
    void mark(qint64 key);

Q_SIGNALS:
    void chosen(qint64 key);
    /// Enter or a double click.
    void opened(qint64 key);
    void sortChosen(const core::tickets::TicketSort& sort);
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Delegate;

    void build();
    void attach();
    void fit();
    void tell(const QModelIndex& now);
    void sortBy(int column);
    void showSort();
    std::optional<Sort> sortOf(int column) const;

    Desk m_desk;
    RowModel<Row>& m_model;
    const PromiseTimes& m_times;
    const Marks m_marks;
    QTableView* m_table;
    ColumnButton* m_columns = nullptr;
    Label* m_title;
    std::vector<core::fields::Field> m_fields;
    Sort m_sort;
    QString m_view = QStringLiteral("-"); ///< none yet
    qint64 m_marked = 0;
};

} // namespace ui
