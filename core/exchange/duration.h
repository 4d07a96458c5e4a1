// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads durations as time trackers write them.
#pragma once

#include <QtGlobal>
#include <optional>
#include <string_view>

namespace core::exchange {

enum class DurationUnit { Hours, Minutes, Seconds };

/// Milliseconds of "1:30:00", "1:30" (hours and minutes), "1h 30m", "90 min", "1.5" and "1,5" in the unit
/// given. Negative durations are read as such. Null for anything else.
std::optional<qint64> parseDuration(std::string_view text, DurationUnit plainNumber);

} // namespace core::exchange
