// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a client's health score is made of: every part with its numbers, score and weight, what is missing,
/// and how the score came about.
#pragma once

#include "core/health/history.h"
#include "ui/page/desk.h"
#include "ui/page/place.h"
#include "ui/widgets/dialogframe.h"

class QGridLayout;

namespace ui {

class Chip;
class HealthHistory;
class Label;

class HealthDialog : public DialogFrame {
    Q_OBJECT

public:
    /// Reads what it shows; `name` is the client's.
    HealthDialog(const Desk& desk, core::ClientId client, const QString& name, QWidget* host);

    static constexpr int HistoryDays = 180;

Q_SIGNALS:
    void settingsRequested();
    /// A row behind a part leads there; the dialog is closing.
    void openRequested(const ui::Place& place);

private:
    struct Content {
        std::optional<core::health::Health> health;
        core::health::History history;
        core::DayRange days;
    };

    void load();
    void show(const Content& content);
    void showHead(const core::health::Health& health);
    void fillParts(const core::health::Health& health);
    void addGroup(int row, const core::health::Health& health, core::HealthGroup group);
    void addPart(int row, const core::health::Part& part);
    void addReading(int row, const core::health::Part& part);
    void openRows(core::HealthInput input);
    void focusPart(core::HealthInput input);
    Label* cell(int row, int column, const QString& text, Type type, Color color,
                Qt::Alignment align = Qt::AlignLeft);

    Desk m_desk;
    core::ClientId m_client;
    Label* m_score;
    Chip* m_band;
    Label* m_said;
    HealthHistory* m_history;
    QWidget* m_parts = nullptr;
    QGridLayout* m_grid = nullptr;
    bool m_leaving = false; ///< for where a row leads
};

} // namespace ui
