// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The clients behind the path adherence: their days off the path of their enrolled days, most days first.
#pragma once

#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QListView;

namespace ui {

class Label;

class AdherenceDialog : public DialogFrame {
    Q_OBJECT

public:
    struct Row {
        core::ClientId client;
        QString name;
        qint64 off = 0;
        qint64 enrolled = 0;

        bool operator==(const Row&) const = default;
    };

    AdherenceDialog(const Desk& desk, QWidget* host);

Q_SIGNALS:
    void clientActivated(core::ClientId client);

private:
    void load();

    Desk m_desk;
    ValueListModel<Row>* m_model;
    QListView* m_list;
    Label* m_total;
};

} // namespace ui
