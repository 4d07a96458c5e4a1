// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// All clients of a journey by the stage they are in.
#pragma once

#include "core/journeys/outline.h"
#include "core/journeys/peers.h"

namespace core::journeys {

/// How the days in a stage stand against what peers took.
enum class Ageing { Fresh, Warn, Alarm };

struct FlowCard {
    EnrolmentId enrolment;
    ClientId client;
    QString clientName;
    MemberId owner;
    QString ownerName; ///< empty = nobody
    StageId stage;     ///< of the client's own version
    VersionId version;
    bool paused = false;
    bool primary = true;
    int days = 0; ///< working days in the stage, without pauses
    Ageing ageing = Ageing::Fresh;
    std::optional<int> warn; ///< day from which it is Warn
    bool fromTemplate = true;
    int openDeviations = 0;
    bool alarmed = false; ///< one of them is urgent
    int lateSteps = 0;    ///< planned touchpoints of the stage whose due day is over

    bool operator==(const FlowCard&) const = default;
};

struct FlowColumn {
    Lineage lineage = 0;
    StageId stage; ///< of the newest version that has it
    QString name;
    int expectedDays = 20;
    std::vector<FlowCard> cards; ///< alarms first, then warnings, each by days, longest first
    int warned = 0;
    int alarmed = 0; ///< by ageing
    int paused = 0;

    bool operator==(const FlowColumn&) const = default;
};

struct Flow {
    JourneyId journey;
    QString name;
    std::vector<FlowColumn> columns; ///< in the order of the newest published version
    int clients = 0;                 ///< of all columns
    int planned = 0;                 ///< enrolled, not begun
    int deviating = 0;               ///< clients with an open deviation

    bool operator==(const Flow&) const = default;
};

/// Of the journey's enrolments that have begun and not ended. owner: that member's clients only, zero =
/// nobody's. Peers are all clients, whatever the owner.
Flow flow(Database& db, JourneyId journey, Instant now, std::optional<MemberId> owner = {});

} // namespace core::journeys
