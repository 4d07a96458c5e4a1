// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Clients by stage: who is where, for how long beside their peers, and moved by drag or key.
#pragma once

#include "core/deviations/adherence.h"
#include "core/journeys/flow.h"
#include "ui/journeys/waychoice.h"
#include "ui/page/page.h"

class QComboBox;
class QScrollArea;

namespace ui {

class EmptyState;
class FlowStage;
class Label;
class Segmented;

class FlowPage : public Page {
    Q_OBJECT

public:
    explicit FlowPage(const Desk& desk, QWidget* parent = nullptr);

    void open(const Place& place) override;
    Place place() const override;
    core::ClientId clientInView() const override;
    QList<QWidget*> regions() const override;

private:
    struct Data {
        std::vector<std::pair<core::JourneyId, QString>> journeys;
        core::journeys::Flow flow;
        std::optional<double> adherence; ///< of all clients, over AdherenceDays
    };

    void buildBar();
    void addKeys();
    void load();
    void show(const Data& read);
    void fillJourneys(const Data& read);
    FlowStage* addStage();
    void goSideways(int from, int direction);
    void moveSideways(int from, int direction);
    void moveTo(const core::journeys::FlowCard& card, const FlowStage& from, const FlowStage& to);
    int focusedStage() const;
    void focusFirst();

    core::JourneyId m_journey;
    QComboBox* m_choice;
    Segmented* m_owner;
    Label* m_summary;
    QScrollArea* m_scroll;
    QWidget* m_board;
    EmptyState* m_empty;
    std::vector<FlowStage*> m_stages;
    QTimer m_reload;
    int m_token = 0;
    bool m_fresh = true; ///< was opened; the first card takes the focus
};

} // namespace ui
