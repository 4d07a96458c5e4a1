// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/rate.h"

#include <algorithm>
#include <cmath>

namespace core::insight {

std::optional<ShareBounds> wilson(int successes, int n, double z) {
    if (n <= 0 || successes < 0 || successes > n) {
        return std::nullopt;
    }
    const double share = double(successes) / n;
    const double square = z * z / n;
    const double centre = share + square / 2;
    const double reach = z * std::sqrt(share * (1 - share) / n + square / (4 * n));
    // At the ends the formula gives exactly 0 and 1, the arithmetic nearly.
    return ShareBounds{successes == 0 ? 0 : (centre - reach) / (1 + square),
                       successes == n ? 1 : (centre + reach) / (1 + square)};
}

std::optional<int> poissonLimit(double mean, double certainty) {
    if (!(mean >= 0) || !(certainty > 0) || !(certainty < 1)) {
        return std::nullopt;
    }
    if (mean == 0) {
        return 0;
    }
    // Through logarithms: exp(−mean) alone is nothing for a mean in the hundreds. The tail beyond 40 standard
    // deviations holds nothing that a double can show.
    const double end = mean + 40 * std::sqrt(mean) + 40;
    double sum = 0;
    int k = 0;
    for (;; ++k) {
        sum += std::exp(k * std::log(mean) - mean - std::lgamma(k + 1.0));
        if (sum >= certainty || k >= end) {
            return k;
        }
    }
}

std::optional<int> poissonLimitFor(int events, double exposure, double window, double certainty) {
    if (!(exposure > 0)) {
        return std::nullopt;
    }
    return poissonLimit(events / exposure * window, certainty);
}

std::optional<double> pooledShare(const std::vector<Part>& parts) {
    Part sum;
    for (const auto& [part, whole] : parts) {
        sum.part += part;
        sum.whole += whole;
    }
    return sum.whole > 0 ? std::optional(sum.part / sum.whole) : std::nullopt;
}

std::optional<double> pathAdherence(const std::vector<Part>& clients) {
    const auto off = pooledShare(clients);
    return off ? std::optional(1 - *off) : std::nullopt;
}

std::optional<double> median(std::vector<double> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace core::insight
