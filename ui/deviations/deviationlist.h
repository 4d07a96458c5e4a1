// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list of deviations, grouped by owner: one is chosen, groups fold, a row's act is one click away.
#pragma once

#include "ui/deviations/deviationdelegate.h"
#include "ui/page/desk.h"

#include <QListView>

namespace ui {

class DeviationView;

/// Model, view and the line with the names of the columns.
class DeviationList : public QWidget {
    Q_OBJECT

public:
    DeviationList(const Desk& desk, QWidget* parent);

    void setQuery(const DeviationQuery& query);

    const DeviationQuery& query() const { return m_query; }

    void reload() { m_model->reload(); }

    bool isSettled() const { return m_model->isSettled(); }

    bool isEmpty() const { return m_model->rowCount() == 0; }

    core::DeviationId chosen() const { return m_chosen; }

    bool holds(core::DeviationId id) const { return m_model->rowOf(id.value) >= 0; }

    void choose(core::DeviationId id);
    /// The next or previous deviation; heads are passed over.
    void step(int by);
    void chooseFirst();
    QListView& view() const;

    const DeviationDelegate::Model& model() const { return *m_model; }

Q_SIGNALS:
    void settled();
    void chosenChanged(core::DeviationId id);
    /// Enter or a double click.
    void opened(core::DeviationId id);
    void actRequested(const core::deviations::DeviationRow& row, ui::RowAct act);

private:
    RowSource<DeviationListRow> source();
    void toggle(core::MemberId owner);
    void follow();
    void clicked(const QModelIndex& index, QPointF at);
    void entered(const QModelIndex& index);
    void keep();

    Desk m_desk;
    DeviationQuery m_query;
    std::vector<core::MemberId> m_collapsed;
    DeviationDelegate::Model* m_model = nullptr;
    DeviationView* m_view = nullptr;
    core::DeviationId m_chosen;
    int m_chosenRow = 0; ///< where it was last, for when it leaves the list
};

} // namespace ui
