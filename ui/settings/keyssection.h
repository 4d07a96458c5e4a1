// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every action with its keys, which can be changed.
#pragma once

#include "ui/models/valuelistmodel.h"
#include "ui/page/desk.h"

class QListView;

namespace ui {

class Button;
class Card;
class Field;

class KeysSection : public QWidget {
    Q_OBJECT

public:
    KeysSection(const Desk& desk, QWidget* parent);

    struct Row {
        QString id;
        QString text;
        QString where; ///< group or page
        QString cap;
        bool changed = false;

        bool operator==(const Row&) const = default;
    };

private:
    void build();
    void load();
    void showCurrent();
    void change();
    void reset();
    const Row* current() const;

    Desk m_desk;
    ValueListModel<Row>* m_model;
    Field* m_find;
    QListView* m_list;
    Button* m_change = nullptr;
    Button* m_reset = nullptr;
    QHash<QString, qint64> m_keys; ///< a lasting number for each action
};

} // namespace ui
