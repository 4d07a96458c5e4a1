// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows of the map that show figures: the emotion curve and the service load.
#pragma once

#include "ui/journeys/maplayout.h"

class QPainter;

namespace ui {

/// Designed emotion dashed with rings, measured solid; a mean of few touchpoints is hollow.
void paintEmotions(QPainter& painter, const Theme& theme, const MapScene& scene, const MapLayout& layout);
/// Bar, figure, and how far above the mean; the number of tickets is a link of the map.
void paintService(QPainter& painter, const Theme& theme, const MapScene& scene, const MapBox& box);

} // namespace ui
