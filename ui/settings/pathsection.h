// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a client counts as off the path, in plain words: the thresholds of the detectors and of the outcome.
#pragma once

#include "ui/page/desk.h"

namespace ui {

class Button;
class Card;
class Field;
class SettingRow;

class PathSection : public QWidget {
    Q_OBJECT

public:
    PathSection(const Desk& desk, QWidget* parent);

private:
    using Rules = core::workspace::PathRules;

    struct Rule {
        int Rules::*number = nullptr; ///< this or the next one is set
        double Rules::*fraction = nullptr;
        Field* edit = nullptr;
        SettingRow* row = nullptr;
        QString done;

        QString textOf(const Rules& rules) const;
    };

    Card* buildTime();
    Card* buildVoice();
    Card* buildPeople();
    Card* buildOutcome();
    void add(Card* card, int Rules::*number, const QString& id, const QString& name, const QString& note);
    void add(Card* card, double Rules::*fraction, const QString& id, const QString& name,
             const QString& note);
    void add(Card* card, Rule& rule, const QString& id, const QString& name, const QString& note);
    void fill();
    void save(const Rule& rule);
    void saveDefaults();

    Desk m_desk;
    std::vector<Rule> m_rules;
    Button* m_defaults = nullptr;
};

} // namespace ui
