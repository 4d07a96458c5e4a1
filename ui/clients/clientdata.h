// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the client page shows besides its activity list, read on one state of the workspace.
#pragma once

#include "core/clients/timeline.h"
#include "core/deviations/list.h"
#include "core/feedback/feedback.h"
#include "core/health/history.h"
#include "core/journeys/stagespans.h"
#include "core/tickets/list.h"
#include "core/workspace/settings.h"
#include "ui/clients/deviationflags.h"

namespace ui {

struct ClientPageData {
    core::clients::ClientCard card;
    core::clients::TimelineLanes lanes;
    core::DayRange lanesDays;  ///< what the timeline shows
    core::DayRange effortDays; ///< what the split counts
    std::vector<core::tickets::TicketRow> openTickets;
    std::vector<core::deviations::DeviationRow> deviations; ///< open ones, most urgent first
    std::vector<core::journeys::StageSpan> stages;          ///< of the days that the timeline shows
    std::vector<DeviationFlag> flags;                       ///< of the days that the timeline shows
    std::vector<core::feedback::Feedback> feedback;         ///< newest first
    std::vector<core::FeedbackId> unanswered;               ///< low ones of it that wait for an answer
    std::optional<core::health::Health> health;             ///< empty: nobody looked yet
    double targetShare = 0;
    core::Instant now{};
    QTimeZone zone = QTimeZone::utc();
};

constexpr int ClientSplitDays = 90;
constexpr int ClientOpenTickets = 20;
constexpr int ClientDeviations = 10;
constexpr int ClientFeedback = 8;

/// "months" back from today; zero = since the first touchpoint or ticket. Empty when the client is gone.
std::optional<ClientPageData> readClientPage(core::Database& db, core::ClientId id, int months,
                                             core::Instant now);

} // namespace ui
