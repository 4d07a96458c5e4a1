// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that the board shows, read on one consistent state of the workspace.
#pragma once

#include "core/deviations/list.h"
#include "core/deviations/outcome.h"
#include "core/effort/summary.h"
#include "core/feedback/unanswered.h"
#include "core/sla/warnings.h"
#include "core/tickets/list.h"
#include "core/touchpoints/touchpoint.h"

#include <memory>

namespace ui {

struct BoardQuery {
    /// Only what this member owns or is assigned to; the split stays the team's.
    std::optional<core::MemberId> member;
    core::Instant now{};

    bool operator==(const BoardQuery&) const = default;
};

struct BoardData {
    core::workspace::Settings settings;
    core::Instant now{};
    core::effort::Summary summary;

    /// The most urgent deviation of each drifting client, most urgent first.
    std::vector<core::deviations::DeviationRow> drifting;
    core::deviations::Counts deviations;
    core::deviations::CaughtFirst caught; ///< the team's, of BoardOutcomeDays

    std::vector<core::touchpoints::SilentClient> silent;
    qint64 silentCount = 0;
    std::vector<core::touchpoints::PlannedRow> planned; ///< late ones first, then today's
    qint64 plannedCount = 0;
    qint64 plannedLate = 0;
    core::Minutes plannedToday{0}; ///< estimates of what is shown as planned

    std::vector<core::tickets::TicketRow> tickets;         ///< what is due next first
    core::sla::NearCounts near;                            ///< clocks that have run out or are near
    core::sla::PolicyTimes times;                          ///< what their clocks count in
    std::vector<core::ClientId> driftingToo;               ///< clients of these tickets that drift, by id
    std::vector<core::feedback::WaitingFeedback> feedback; ///< low and without an answer, oldest first
    core::tickets::QueueCounts counts;
    core::Minutes reactiveToday{0};

    QDate today() const { return summary.today; }
};

/// Counts stop here and are shown as "1,000+", so that the board costs what it shows.
constexpr qint64 BoardCountLimit = 500;

constexpr int BoardOutcomeDays = 90;

/// Weekly bars on the board.
constexpr int BoardWeeks = 12;

BoardData readBoard(core::Database& db, const BoardQuery& query);

/// The team's board, read with the connection that is opened while the application starts: it is there when
/// the page asks for it. Both ends are used by one thread at a time.
class BoardAhead {
public:
    /// A failure is left to the page, which reads again and says what is wrong.
    void read(core::Database& db, core::Instant now);
    /// What was read, once, if it answers the query: the same members, on the same day, a moment later.
    std::optional<BoardData> take(const BoardQuery& query);

private:
    std::optional<BoardData> m_board;
};

} // namespace ui
