// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the whole workspace agrees on: name, zone, week, targets.
#pragma once

#include "ui/page/desk.h"

class QComboBox;

namespace ui {

class Card;
class Field;
class SettingRow;

class WorkspaceSection : public QWidget {
    Q_OBJECT

public:
    WorkspaceSection(const Desk& desk, QWidget* parent);

private:
    struct Share {
        double core::workspace::Settings::*field;
        Field* edit;
        SettingRow* row;
        QString done;
    };

    Card* buildAgency();
    Card* buildSplit();
    Field* addField(Card* card, const QString& id, const QString& name, const QString& note,
                    SettingRow*& row);
    void addShare(Card* card, const QString& id, const QString& name, const QString& note,
                  double core::workspace::Settings::*field);
    void addZone(Card* card);
    void addWeek(Card* card);
    void addDenominator(Card* card);
    void fill();
    void saveName();
    void saveDays();
    void saveShare(const Share& share);

    Desk m_desk;
    bool m_filling = false;
    Field* m_name = nullptr;
    SettingRow* m_nameRow = nullptr;
    QComboBox* m_zone = nullptr;
    SettingRow* m_zoneRow = nullptr;
    QComboBox* m_week = nullptr;
    Field* m_days = nullptr;
    SettingRow* m_daysRow = nullptr;
    QComboBox* m_denominator = nullptr;
    std::vector<Share> m_shares;
};

} // namespace ui
