// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The Kaplan–Meier curve from counts by day, for many curves over nearly the same visits. Pure.
#pragma once

#include "core/insight/survival.h"

#include <utility>

namespace core::insight {

/// The same as survival() on the visits themselves, without sorting them. byDay: completed and censored
/// visits of 0 days, of 1 day, and so on.
Survival survivalOf(const std::vector<std::pair<int, int>>& byDay);

} // namespace core::insight
