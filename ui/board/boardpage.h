// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The signature page: what keeps clients on their path on the left, what puts things right on the right, and
/// how the effort splits between the two on top.
#pragma once

#include "ui/board/boarddata.h"
#include "ui/board/firststeps.h"
#include "ui/board/lanemodel.h"
#include "ui/page/page.h"

namespace ui {

class EmptyState;
class Card;
class LaneView;
class Label;
class NumberLink;
class Segmented;
class SplitCard;

class BoardPage : public Page {
    Q_OBJECT

public:
    explicit BoardPage(const Desk& desk, QWidget* parent = nullptr, std::shared_ptr<BoardAhead> ahead = {});

    void open(const Place& place) override;
    Place place() const override;
    core::ClientId clientInView() const override;
    core::TicketId ticketInView() const override;
    QList<QWidget*> regions() const override;

private:
    void buildLanes();
    Card* buildLane(LaneView* view, Tone tone, const QString& title, const QString& note, const QString& icon,
                    QWidget* total);
    void buildFirstSteps();
    void readFirstSteps(const BoardData& board);
    void showFirstSteps(const std::optional<FirstStepsData>& steps);
    QWidget* buildQueueFoot();
    void addKeys();
    bool isMine() const;
    void load();
    void show(const BoardData& data);
    void act(const LaneRow& row);
    void answered(const core::feedback::WaitingFeedback& feedback);
    void openRow(const LaneRow& row);
    void openHead(LaneHead::Target target);
    LaneView* currentLane() const;

    Segmented* m_whose;
    SplitCard* m_split;
    LaneModel m_proactiveModel;
    LaneModel m_reactiveModel;
    LaneView* m_proactive;
    LaneView* m_reactive;
    Card* m_left = nullptr;
    Card* m_right = nullptr;
    FirstSteps* m_firstSteps = nullptr; ///< of a new workspace, in place of the rows
    EmptyState* m_quiet = nullptr;
    QWidget* m_foot = nullptr; ///< of the queue
    Label* m_plannedTotal = nullptr;
    NumberLink* m_loggedTotal = nullptr;
    Label* m_loggedWord = nullptr;
    NumberLink* m_waiting;
    NumberLink* m_onHold;
    NumberLink* m_resolved;
    QTimer m_reload;
    std::shared_ptr<BoardAhead> m_ahead;
    int m_token = 0;
    bool m_loaded = false;
    bool m_isFresh = true; ///< not opened yet; what it reads then is on its way already
};

} // namespace ui
