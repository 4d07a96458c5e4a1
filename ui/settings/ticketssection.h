// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the workspace agrees on about tickets: reopening, what states are called, and fields of its own.
#pragma once

#include "core/fields/field.h"
#include "core/tickets/deskrules.h"
#include "ui/page/desk.h"

class QComboBox;
class QVBoxLayout;

namespace ui {

class Card;
class Field;
class SettingRow;

class TicketsSection : public QWidget {
    Q_OBJECT

public:
    TicketsSection(const Desk& desk, QWidget* parent);

private:
    Card* buildReopening();
    Card* buildStates();
    Card* buildFields(core::fields::Owner owner, const QString& title, QVBoxLayout*& list);
    void load();
    void fill();
    void fillFields(core::fields::Owner owner, QVBoxLayout& list);
    void saveRules(const core::tickets::DeskRules& rules, const QString& done, SettingRow* row);
    void saveField(const core::fields::Field& before, const core::fields::Field& field);
    void moveField(core::fields::Owner owner, int from, int to);
    void editField(const core::fields::Field& field);

    Desk m_desk;
    core::tickets::DeskRules m_rules;
    std::vector<core::fields::Field> m_fields;
    bool m_filling = false;
    QComboBox* m_reopening = nullptr;
    Field* m_days = nullptr;
    SettingRow* m_daysRow = nullptr;
    std::map<core::tickets::TicketState, std::pair<Field*, SettingRow*>> m_states;
    QVBoxLayout* m_ticketFields = nullptr;
    QVBoxLayout* m_clientFields = nullptr;
};

} // namespace ui
