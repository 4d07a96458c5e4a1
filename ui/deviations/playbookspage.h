// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The playbooks of the workspace: the list, and the chosen one to edit. Each edit is stored and can be
/// undone.
#pragma once

#include "core/deviations/playbook.h"
#include "ui/models/valuelistmodel.h"
#include "ui/page/page.h"

class QListView;

namespace ui {

class Button;
class Card;
class EmptyState;
class PlaybookEditor;

class PlaybooksPage : public Page {
    Q_OBJECT

public:
    explicit PlaybooksPage(const Desk& desk, QWidget* parent = nullptr);

    void open(const Place& place) override;
    Place place() const override;
    QList<QWidget*> regions() const override;

private:
    using Playbook = core::deviations::Playbook;

    void buildList();
    void buildEmpty();
    void load();
    void show(const std::vector<Playbook>& playbooks);
    void showCurrent();
    const Playbook* current() const;
    void store(const Playbook& before, const Playbook& after, const QString& what);
    void create();
    void duplicate();
    void remove();
    void toggleActive();
    void addDelivered();

    ValueListModel<Playbook>* m_model;
    QListView* m_list;
    QWidget* m_cards;
    Card* m_listCard;
    Card* m_editorCard;
    PlaybookEditor* m_editor;
    EmptyState* m_empty;
    Button* m_active = nullptr;
    Button* m_duplicate = nullptr;
    Button* m_remove = nullptr;
    core::PlaybookId m_wanted; ///< chosen as soon as it is in the list
    int m_token = 0;
};

} // namespace ui
