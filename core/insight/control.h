// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Is a change in a series of weekly shares a change at all? XmR limits and CUSUMs. Pure.
#pragma once

#include <optional>
#include <vector>

namespace core::insight {

/// z = λ x + (1 − λ) z, begun with the first value (e-Handbook of Statistical Methods 6.3.2.4). Null when
/// empty.
std::optional<double> ewma(const std::vector<double>& values, double lambda = 0.3);

/// The least number of weeks that limits are drawn from.
constexpr int BaselineMinimum = 8;

struct Limits {
    double mean = 0;
    double sigma = 0; ///< mean moving range / 1.128
    double lower = 0; ///< mean − 3 sigma, not below 0
    double upper = 0;

    bool operator==(const Limits&) const = default;
};

/// Individuals chart (e-Handbook 6.3.2.2); null below BaselineMinimum values.
std::optional<Limits> xmrLimits(const std::vector<double>& values);

/// One-sided CUSUM (Page 1954): C = max(0, C + (x − reference) − k), signal when C > h; upper looks for a
/// rise, else for a fall.
struct Cusum {
    std::vector<double> sums;
    std::optional<int> signal; ///< index of the first value with C > h
    std::optional<int> start;  ///< index of the first value of the run that led to it: signal − N + 1
};

Cusum cusum(const std::vector<double>& values, double reference, double k, double h, bool upper);

enum class Rule {
    BeyondLimits, ///< one week outside of mean ± 3 sigma
    Rising,       ///< upper CUSUM around the baseline's mean
    Falling,
    AboveTarget ///< upper CUSUM at the target
};

struct Announcement {
    Rule rule = Rule::BeyondLimits;
    int since = 0;  ///< index of the week in which it began
    int signal = 0; ///< index of the week in which it became certain

    bool operator==(const Announcement&) const = default;
};

struct Watch {
    std::vector<Announcement> announcements; ///< oldest first
    std::optional<Limits> limits;            ///< over the baseline since the last announced change
    int baselineFrom = 0;
    std::optional<int> aboveTargetSince; ///< holds at the end of the series
};

/// Walks the series (weeks under the minimum already left out) as it would have been seen week by week.
/// From the ninth week of a baseline on, each week is held against the limits of the weeks before it, and two
/// CUSUMs (k = 0.5 sigma, h = 4 sigma) run over the baseline around its mean. An announced change begins a
/// new baseline with the week in which it began. The CUSUM at the target runs beside it and begins none.
Watch watch(const std::vector<double>& shares, double target);

} // namespace core::insight
