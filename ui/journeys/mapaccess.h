// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The map of a journey as a screen reader meets it: a list of its cells, each with name, place and action.
#pragma once

namespace ui {

class MapView;

/// Makes maps known to the accessibility of Qt; once is enough, more do no harm.
void offerMapAccess();
/// Tells that another cell is the current one, while the map has the focus.
void tellCurrentCell(MapView& map);
/// Tells that cells came or went.
void tellCellsChanged(MapView& map);

} // namespace ui
