// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long peers stay in a stage when some of them are still inside. Pure.
///
/// Kaplan & Meier 1958, JASA 53. A visit that has not ended by completion (the client is still inside, or
/// left) is censored: it says "at least so many days". Leaving such visits out would make stages look shorter
/// than they are.
#pragma once

#include <optional>
#include <vector>

namespace core::insight {

struct Visit {
    double days = 0; ///< 0 or more
    bool completed = false;
};

/// A day on which at least one visit was completed.
struct SurvivalStep {
    double days = 0;
    int atRisk = 0;      ///< visits that had lasted this long; one censored on the same day is among them
    int completed = 0;   ///< on this day
    double survival = 1; ///< S(days): share of visits still in the stage after it
    double error = 0;    ///< Greenwood's standard error of it; 0 where the share is 0

    bool operator==(const SurvivalStep&) const = default;
};

struct Survival {
    std::vector<SurvivalStep> steps; ///< by days
    int visits = 0;
    int completed = 0;
    double longest = 0; ///< days of the longest visit; the curve knows nothing beyond them

    /// S(t), stepping down on the day itself; 1 before the first step, flat after the last.
    double at(double days) const;
};

/// S(t) = ∏ (1 − d/n) over the days up to t, d completed of n at risk; completions count before censorings of
/// the same day.
Survival survival(std::vector<Visit> visits);

/// The day by which this share (0…1) of the peers was done: the smallest t with S(t) ≤ 1 − share. Null when
/// the curve never comes down so far ("beyond day 35", see Survival::longest).
std::optional<double> percentile(const Survival& curve, double share);

/// The chance to finish within so many more days for who is inside after `soFar`: 1 − S(t + d)/S(t). Null
/// when no peer stayed so long (S(t) = 0) or there are none. Where t + d lies beyond the longest visit the
/// curve is flat, and the chance is a lower bound.
std::optional<double> finishChance(const Survival& curve, double soFar, double within);

} // namespace core::insight
