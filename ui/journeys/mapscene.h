// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// All that the map of a journey shows, as one value: for the screen, for pictures and for paper.
#pragma once

#include "core/journeys/difference.h"
#include "core/journeys/measures.h"
#include "core/journeys/problems.h"

namespace ui {

struct MapScene {
    QString journeyName;
    core::journeys::Version version;
    std::vector<core::people::Department> departments; ///< all, also those out of use
    std::vector<core::journeys::StageMeasure> measures;
    std::vector<core::journeys::DesignChange> changes; ///< against the version that it is compared with
    std::vector<core::journeys::DesignProblem> problems;
    bool editable = false;
};

/// What a person can choose on the map.
enum class MapPart { Stage, Goal, Criterion, Step, Experience, Emotion, Service, Roles };

struct MapItem {
    MapPart part = MapPart::Stage;
    int stage = -1; ///< index; −1: nothing
    int index = 0;  ///< of the criterion, step or experience; their number: the place to add one

    bool isValid() const { return stage >= 0; }

    bool operator==(const MapItem&) const = default;
};

/// How many things the part has in the stage; 1 for those that a stage has once.
int countOf(const MapScene& scene, MapPart part, int stage);
/// The place where one more is added.
bool isAdder(const MapScene& scene, const MapItem& item);
/// Lineage of the stage, criterion or step; zero for others.
core::journeys::Lineage lineageOf(const MapScene& scene, const MapItem& item);
/// What stands there, as one edits it; empty for what is not a text.
QString textOf(const MapScene& scene, const MapItem& item);
/// "21 days", "5 inside", "19 tickets".
QString daysText(int days);
QString insideText(qint64 clients);
QString ticketsText(qint64 tickets);
/// What a screen reader says.
QString spokenText(const MapScene& scene, const MapItem& item);

const core::journeys::StageMeasure* measureOf(const MapScene& scene, int stage);
QString departmentName(const MapScene& scene, core::DepartmentId id);
/// "new", "was +45", …; empty when nothing changed or there is no word for it.
QString changeMark(const MapScene& scene, const MapItem& item);
bool isChanged(const MapScene& scene, const MapItem& item);
/// The first problem of what is shown there; null when there is none.
const core::journeys::DesignProblem* problemOf(const MapScene& scene, const MapItem& item);
/// Tickets per 30 client-days of the stage over those of all stages together; empty below 5 tickets or
/// without client-days.
std::optional<double> timesTheMean(const MapScene& scene, int stage);

} // namespace ui
