// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The steps that turn one order of keys into another, for a model that keeps its indexes.
#pragma once

#include <QtGlobal>
#include <optional>
#include <vector>

namespace ui {

struct RowStep {
    enum class Kind { Remove, Move, Insert };

    Kind kind = Kind::Remove;
    int at = 0; ///< first row concerned, at the time of the step; of an insert also its row in the new order
    int count = 1; ///< rows
    int to = 0;    ///< Move: row that the moved one has afterwards

    bool operator==(const RowStep&) const = default;
};

using RowSteps = std::vector<RowStep>;

/// Removes from the back, then moves (as few as there can be), then inserts from the front; apply in this
/// order. Keys are unique. Empty optional when more than `most` steps would be needed: a reset is then
/// cheaper. O(n log n) and O(n) per moved key; thread-safe.
std::optional<RowSteps> rowSteps(const std::vector<qint64>& before, const std::vector<qint64>& after,
                                 int most = 400);

} // namespace ui
