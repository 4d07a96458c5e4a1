// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Puts one or several clients on a journey.
#pragma once

#include "core/journeys/enroleach.h"
#include "core/journeys/outline.h"
#include "ui/page/desk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;

namespace ui {

class DayField;
class Label;

class EnrolDialog : public DialogFrame {
    Q_OBJECT

public:
    /// `name` stands in the title; for several clients say how many. Who cannot be enrolled is said before
    /// and left out.
    EnrolDialog(const Desk& desk, std::vector<core::ClientId> clients, const QString& name, QWidget* host);

private:
    void setJourneys(const std::vector<core::journeys::VersionOutline>& journeys);
    void showStages();
    void findRefusals();
    void showRefusals(const std::vector<core::journeys::Refusal>& refused);
    core::journeys::EnrolRequest request() const;
    void save();
    void saved(const std::vector<core::journeys::Refusal>& refused);

    Desk m_desk;
    std::vector<core::ClientId> m_clients;
    QString m_name;
    QComboBox* m_journey;
    QComboBox* m_kind;
    QComboBox* m_stage;
    DayField* m_start;
    Label* m_refused;
    std::vector<core::journeys::Refusal> m_refusals;
    int m_token = 0;
    int m_refusalToken = 0;
};

} // namespace ui
