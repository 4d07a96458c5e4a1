// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/control.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::insight {

namespace {

/// A baseline of equal values would call the smallest change certain; a tenth of a percentage point is the
/// least spread that is believed.
constexpr double LeastSigma = 0.001;

void widen(Limits& limits) {
    limits.sigma = std::max(limits.sigma, LeastSigma);
    limits.lower = std::max(0.0, limits.mean - 3 * limits.sigma);
    limits.upper = limits.mean + 3 * limits.sigma;
}

/// Upper and lower CUSUM share everything but the sign.
double step(double sum, double value, double reference, double k, bool upper) {
    const double distance = upper ? value - reference : reference - value;
    return std::max(0.0, sum + distance - k);
}

std::optional<Announcement> changeAt(const std::vector<double>& shares, int from, int at,
                                     const Limits& limits) {
    const std::vector<double> seen(shares.begin() + from, shares.begin() + at + 1);
    for (const bool upper : {true, false}) {
        const Cusum sums = cusum(seen, limits.mean, 0.5 * limits.sigma, 4 * limits.sigma, upper);
        if (sums.signal == at - from) {
            return Announcement{upper ? Rule::Rising : Rule::Falling, from + *sums.start, at};
        }
    }
    if (shares[size_t(at)] > limits.upper || shares[size_t(at)] < limits.lower) {
        return Announcement{Rule::BeyondLimits, at, at};
    }
    return std::nullopt;
}

} // namespace

std::optional<double> ewma(const std::vector<double>& values, double lambda) {
    if (values.empty()) {
        return std::nullopt;
    }
    return std::accumulate(values.begin() + 1, values.end(), values.front(),
                           [lambda](double z, double x) { return lambda * x + (1 - lambda) * z; });
}

std::optional<Limits> xmrLimits(const std::vector<double>& values) {
    if (values.size() < size_t(BaselineMinimum)) {
        return std::nullopt;
    }
    double sum = values.front();
    double ranges = 0;
    for (size_t i = 1; i < values.size(); ++i) {
        sum += values[i];
        ranges += std::abs(values[i] - values[i - 1]);
    }
    Limits limits;
    limits.mean = sum / double(values.size());
    limits.sigma = ranges / double(values.size() - 1) / 1.128;
    limits.lower = std::max(0.0, limits.mean - 3 * limits.sigma);
    limits.upper = limits.mean + 3 * limits.sigma;
    return limits;
}

Cusum cusum(const std::vector<double>& values, double reference, double k, double h, bool upper) {
    Cusum result;
    double sum = 0;
    int run = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        sum = step(sum, values[i], reference, k, upper);
        run = sum > 0 ? run + 1 : 0;
        result.sums.push_back(sum);
        if (!result.signal && sum > h) {
            result.signal = int(i);
            result.start = int(i) - run + 1;
        }
    }
    return result;
}

Watch watch(const std::vector<double>& shares, double target) {
    Watch result;
    double targetSum = 0;
    int targetRun = 0;
    for (int at = 0; at < int(shares.size()); ++at) {
        const std::vector<double> baseline(shares.begin() + result.baselineFrom, shares.begin() + at);
        auto limits = xmrLimits(baseline);
        if (!limits) {
            continue;
        }
        widen(*limits);
        if (const auto change = changeAt(shares, result.baselineFrom, at, *limits)) {
            result.announcements.push_back(*change);
            result.baselineFrom = change->since;
        }
        targetSum = step(targetSum, shares[size_t(at)], target, 0.5 * limits->sigma, true);
        targetRun = targetSum > 0 ? targetRun + 1 : 0;
        if (targetRun == 0) {
            result.aboveTargetSince.reset();
        } else if (!result.aboveTargetSince && targetSum > 4 * limits->sigma) {
            result.aboveTargetSince = at - targetRun + 1;
            result.announcements.push_back({Rule::AboveTarget, *result.aboveTargetSince, at});
        }
    }
    result.limits = xmrLimits({shares.begin() + result.baselineFrom, shares.end()});
    return result;
}

} // namespace core::insight
