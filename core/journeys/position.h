// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One client's way along its journeys, as the client page draws it.
#pragma once

#include "core/journeys/criteria.h"
#include "core/journeys/outline.h"
#include "core/journeys/peers.h"

namespace core::journeys {

/// What became of a step of the path.
enum class StepState { Open, Late, Done, DoneLate, Cancelled };

struct PathStep {
    PlannedId planned;
    QString title;
    Channel channel = Channel::Call;
    QDate dueDay;
    bool required = false;
    bool handMoved = false;
    StepState state = StepState::Open;
    std::optional<Instant> doneAt;

    bool operator==(const PathStep&) const = default;
};

enum class StageState {
    Done,
    Current,
    Ahead,
    Skipped ///< the client went past it without being in it
};

struct PathStage {
    StageId id; ///< of the client's version
    Lineage lineage = 0;
    QString name;
    QString goal;
    StageState state = StageState::Ahead;
    std::optional<Instant> entered; ///< of the last stay
    std::optional<Instant> left;
    int days = 0; ///< working days of all stays, without pauses
    int expectedDays = 20;
    std::vector<PathStep> steps; ///< of all stays, by due day; steps of stages ahead are not planned yet

    bool operator==(const PathStage&) const = default;
};

/// What the other clients say about the days in the current stage.
struct PeerView {
    StageLimits limits;
    int doneBy = 0;                     ///< peers that were done by the warning day; 0 without one
    std::optional<double> finishChance; ///< within 7 more working days; null with the template

    bool operator==(const PeerView&) const = default;
};

struct Position {
    Enrolment enrolment;
    QString journeyName;
    int versionNumber = 1;
    bool newerVersion = false; ///< a newer one of the journey is published
    std::vector<PathStage> stages;
    int here = -1;     ///< index of the current stage; -1 = in none
    int daysHere = 0;  ///< working days of the present stay, without pauses
    QDate expectedEnd; ///< of the current stage: entry + expected days + pauses; invalid = in none
    QString pauseReason;
    std::optional<Instant> pausedSince;
    PeerView peers;
    ExitCheck exit;

    bool operator==(const Position&) const = default;
};

/// Of all enrolments that have not ended, the primary one first; when there are none, the one that ended
/// last.
std::vector<Position> positions(Database& db, ClientId client, Instant now);

/// A stay in a stage, for bands beside the timeline.
struct StageBand {
    QString stage;
    Instant from;
    std::optional<Instant> to; ///< empty while inside

    bool operator==(const StageBand&) const = default;
};

/// Of the client's primary journeys, newest first.
std::vector<StageBand> stageBands(Database& db, ClientId client);

} // namespace core::journeys
