// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Draws the map of a journey: on the screen, into a picture, on paper.
#pragma once

#include "ui/journeys/maplayout.h"

class QPainter;

namespace ui {

/// What a person does with the map at the moment; nothing of it is on paper.
struct MapState {
    MapItem current;
    MapItem hovered;
    MapItem edited; ///< covered by an editor: its text is not drawn
    bool focused = false;
    std::optional<QRectF> drop; ///< where a dragged thing would land
};

void paintMap(QPainter& painter, const Theme& theme, const MapScene& scene, const MapLayout& layout,
              const MapState& state = {});

} // namespace ui
