// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows behind one part of a client's health, which add up to what the part shows; each opens its record.
#pragma once

#include "core/health/behind.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"
#include "ui/page/place.h"
#include "ui/widgets/dialogframe.h"

class QListView;

namespace ui {

class Label;

class HealthRowsDialog : public DialogFrame {
    Q_OBJECT

public:
    /// A row with its place in the list, since not every row has a record.
    struct Row {
        qint64 key = 0;
        core::health::BehindRow behind;

        bool operator==(const Row&) const = default;
    };

    HealthRowsDialog(const Desk& desk, core::ClientId client, core::HealthInput input, QWidget* host);

Q_SIGNALS:
    /// A row that leads somewhere else was chosen; the dialog is closing.
    void openRequested(const ui::Place& place);

private:
    void load(core::ClientId client);
    void show(const std::optional<core::health::Behind>& behind);
    void openRow(const QModelIndex& index);
    QVariant dataOf(const Row& row, int role) const;

    Desk m_desk;
    core::HealthInput m_input;
    core::ClientId m_client;
    core::Instant m_asOf{};
    Label* m_said;
    ValueListModel<Row>* m_model;
    QListView* m_list;
};

} // namespace ui
