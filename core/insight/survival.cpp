// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/survival.h"

#include "core/insight/survivalcounts.h"

#include <algorithm>
#include <cmath>

namespace core::insight {

namespace {

/// 1 − 0.8 is not quite 0.2, and neither is a product of shares.
constexpr double Rounding = 1e-12;

/// A curve that grows day by day.
class Steps {
public:
    explicit Steps(Survival& curve)
        : m_curve(curve) {}

    /// Later than the days before; nothing when nobody was done on it.
    void add(double days, int atRisk, int completed) {
        if (completed == 0) {
            return;
        }
        const bool none = completed == atRisk;
        m_share = none ? 0 : m_share * (atRisk - completed) / atRisk;
        m_greenwood += none ? 0 : double(completed) / (double(atRisk) * (atRisk - completed));
        m_curve.steps.push_back({days, atRisk, completed, m_share, m_share * std::sqrt(m_greenwood)});
        m_curve.completed += completed;
    }

private:
    Survival& m_curve;
    double m_share = 1;
    double m_greenwood = 0;
};

} // namespace

double Survival::at(double days) const {
    const auto after = std::upper_bound(steps.begin(), steps.end(), days,
                                        [](double t, const SurvivalStep& step) { return t < step.days; });
    return after == steps.begin() ? 1 : (after - 1)->survival;
}

Survival survival(std::vector<Visit> visits) {
    std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.days < b.days; });
    Survival curve;
    curve.visits = int(visits.size());
    curve.longest = visits.empty() ? 0 : visits.back().days;
    Steps steps(curve);
    for (size_t i = 0; i < visits.size();) {
        const double day = visits[i].days;
        const int atRisk = int(visits.size() - i);
        int completed = 0;
        for (; i < visits.size() && visits[i].days == day; ++i) {
            completed += visits[i].completed ? 1 : 0;
        }
        steps.add(day, atRisk, completed);
    }
    return curve;
}

Survival survivalOf(const std::vector<std::pair<int, int>>& byDay) {
    Survival curve;
    for (size_t day = 0; day < byDay.size(); ++day) {
        const int visits = byDay[day].first + byDay[day].second;
        curve.visits += visits;
        curve.longest = visits > 0 ? double(day) : curve.longest;
    }
    Steps steps(curve);
    int atRisk = curve.visits;
    for (size_t day = 0; day < byDay.size(); ++day) {
        steps.add(double(day), atRisk, byDay[day].first);
        atRisk -= byDay[day].first + byDay[day].second;
    }
    return curve;
}

std::optional<double> percentile(const Survival& curve, double share) {
    const auto reached = std::find_if(curve.steps.begin(), curve.steps.end(), [share](const SurvivalStep& s) {
        return s.survival <= 1 - share + Rounding;
    });
    return reached == curve.steps.end() ? std::nullopt : std::optional(reached->days);
}

std::optional<double> finishChance(const Survival& curve, double soFar, double within) {
    const double still = curve.at(soFar);
    if (curve.visits == 0 || still <= Rounding) {
        return std::nullopt;
    }
    return 1 - curve.at(soFar + within) / still;
}

} // namespace core::insight
