// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shares with their uncertainty, limits for counts, and sums of rates. Pure.
#pragma once

#include <optional>
#include <vector>

namespace core::insight {

/// The bounds of a share, each in 0…1.
struct ShareBounds {
    double low = 0;
    double high = 1;

    bool operator==(const ShareBounds&) const = default;
};

/// Score interval of a binomial share (Wilson 1927, JASA 22; Newcombe 1998, Statistics in Medicine 17):
/// (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Null unless 0 ≤ successes ≤ n and n > 0.
std::optional<ShareBounds> wilson(int successes, int n, double z = 1.96);

/// The smallest k with P(X ≤ k) ≥ certainty for X of a Poisson distribution with this mean; more than k is
/// more than chance brings. 0 for a mean of 0; null for a negative mean and for a certainty outside of (0,
/// 1).
std::optional<int> poissonLimit(double mean, double certainty = 0.95);

/// The limit for a window, from the rate of an earlier time of the same kind: the mean is
/// events / exposure · window, taken as known. Exposure and window in the same unit (days). Null without
/// exposure.
std::optional<int> poissonLimitFor(int events, double exposure, double window, double certainty = 0.95);

/// A part of a whole, in the same unit.
struct Part {
    double part = 0;
    double whole = 0;
};

/// Sum of the parts over sum of the wholes, so that a client with a short history weighs little; not the mean
/// of the shares. Null when the wholes are nothing.
std::optional<double> pooledShare(const std::vector<Part>& parts);

/// 1 − days off the path / days enrolled, pooled by days; part: off, whole: enrolled.
std::optional<double> pathAdherence(const std::vector<Part>& clients);

/// The middle value, or the mean of the two in the middle. Null when empty.
std::optional<double> median(std::vector<double> values);

} // namespace core::insight
