// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows behind a figure: every effort entry that it counts, with a total that equals it.
#pragma once

#include "core/effort/splits.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/page.h"
#include "ui/page/rowsplace.h"

class QTableView;

namespace ui {

class Button;
class EmptyState;
class Label;
struct Trigger;

/// An entry's part of one day, with its place in the list: an entry that ran past midnight has two rows.
struct BehindRow {
    qint64 key = 0;
    core::effort::EntryRow entry;

    bool operator==(const BehindRow&) const = default;
};

class EntriesPage : public Page {
    Q_OBJECT

public:
    explicit EntriesPage(const Desk& desk, QWidget* parent = nullptr);

    void open(const Place& place) override;
    Place place() const override;
    core::ClientId clientInView() const override;
    QList<QWidget*> regions() const override;

private:
    void buildTable();
    void load();
    void loadMore();
    void showTotals(const core::effort::Split& split);
    void openRow(const QModelIndex& index);
    void addKeys();
    void step(int by);
    void askWho();
    void setTrigger(core::EntryId id, const Trigger& trigger);

    RowsRequest m_request;
    ValueListModel<BehindRow> m_model;
    QTableView* m_table;
    Label* m_total;
    Label* m_parts;
    Button* m_who;
    EmptyState* m_empty;
    std::vector<BehindRow> m_rows;
    bool m_complete = false;
    bool m_reading = false;
    int m_token = 0;
};

} // namespace ui
