// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list of clients: filtered, ordered, any number of them.
#pragma once

#include "ui/clients/clientline.h"
#include "ui/clients/clientquery.h"
#include "ui/models/rowmodel.h"
#include "ui/page/page.h"

class QComboBox;
class QTableView;

namespace ui {

class Button;
class ColumnButton;
class EmptyState;
class Label;
class SearchField;

class ClientsPage : public Page {
    Q_OBJECT

public:
    explicit ClientsPage(const Desk& desk, QWidget* parent = nullptr);

    void open(const Place& place) override;
    Place place() const override;
    core::ClientId clientInView() const override;
    QList<QWidget*> regions() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Row = ClientLine;

    QWidget* buildFilters();
    void buildTable();
    void layColumns();
    void showColumns();
    void readFieldNames();
    void buildEmpty();
    void addKeys();
    void fillOwners();
    void show(const ClientQuery& query);
    void readFields();
    RowSource<Row> source() const;
    void sortBy(int column);
    void openCurrent();
    void step(int by);
    void showCount();
    void createClient();
    QWidget* buildSelection();
    void showSelection();
    std::vector<core::ClientId> selectedClients() const;
    void enrolSelected();
    void toggleSelected();
    void selectToHere();
    void selectOne();

    ClientQuery m_query;
    SearchField* m_text;
    QComboBox* m_status;
    QComboBox* m_owner;
    QComboBox* m_band;
    Button* m_silent;
    Button* m_openTickets;
    QTableView* m_table;
    ColumnButton* m_columns = nullptr;
    std::vector<core::fields::Field> m_fields; ///< that the workspace added
    QWidget* m_selection = nullptr;            ///< under the table while several are selected
    Label* m_selected = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_clear = nullptr;
    Button* m_import = nullptr;
    RowModel<Row>* m_model = nullptr;
    bool m_filling = false;
    bool m_marks = false; ///< rows are chosen by key, one by one
    qint64 m_from = 0;    ///< the client chosen last
};

} // namespace ui
