// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The journeys of the agency; where there is none, templates to start from.
#pragma once

#include "core/journeys/design.h"
#include "core/journeys/templates.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/page.h"

class QListView;

namespace ui {

class Button;
class Card;

class JourneysPage : public Page {
    Q_OBJECT

public:
    explicit JourneysPage(const Desk& desk, QWidget* parent);

    void open(const Place& place) override;
    QList<QWidget*> regions() const override;

private:
    using Row = core::journeys::JourneyRow;

    void buildList();
    void buildEmpty();
    void addKeys();
    void load();
    const Row* current() const;
    void showCurrent();
    void create();
    void begin(core::journeys::Template which);
    void openCurrent();
    void removeCurrent();
    void duplicateCurrent();
    void step(int by);

    ValueListModel<Row>* m_model;
    QListView* m_list;
    Card* m_card = nullptr;
    QWidget* m_empty = nullptr;
    Button* m_remove = nullptr;
};

} // namespace ui
