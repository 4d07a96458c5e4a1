// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journeys/peers.h"

#include "core/insight/survivalcounts.h"
#include "core/journeys/visitrows.h"

namespace core::journeys {

namespace {

std::pair<std::vector<Stay>::const_iterator, std::vector<Stay>::const_iterator>
ownStays(const std::vector<Stay>& stays, ClientId client) {
    return std::equal_range(stays.begin(), stays.end(), Stay{client, 0, false},
                            [](const Stay& a, const Stay& b) { return a.client < b.client; });
}

/// The smallest day t with S(t) ≤ 1 − share, from the counts by day; insight::percentile() on the same stays
/// gives the same day.
std::optional<int> dayOfShare(const std::vector<std::pair<int, int>>& byDay, int total, double share) {
    double survival = 1;
    int atRisk = total;
    for (size_t day = 0; day < byDay.size(); ++day) {
        const auto [finished, censored] = byDay[day];
        if (finished > 0 && atRisk > 0) {
            survival *= 1.0 - double(finished) / atRisk;
            if (survival <= 1 - share + 1e-12) {
                return int(day);
            }
        }
        atRisk -= finished + censored;
    }
    return std::nullopt;
}

} // namespace

PeerGroup::PeerGroup(std::vector<Stay> stays, int expectedDays)
    : m_stays(std::move(stays))
    , m_expectedDays(expectedDays) {
    std::sort(m_stays.begin(), m_stays.end(), [](const Stay& a, const Stay& b) {
        return std::tie(a.client, a.days, a.finished) < std::tie(b.client, b.days, b.finished);
    });
    for (const auto& stay : m_stays) {
        if (size_t(stay.days) >= m_byDay.size()) {
            m_byDay.resize(size_t(stay.days) + 1);
        }
        ++(stay.finished ? m_byDay[size_t(stay.days)].first : m_byDay[size_t(stay.days)].second);
    }
}

StageLimits PeerGroup::limits(ClientId without) const {
    const auto [first, last] = ownStays(m_stays, without);
    std::vector<std::pair<int, bool>> own;
    for (auto stay = first; stay != last; ++stay) {
        own.emplace_back(stay->days, stay->finished);
    }
    if (const auto known = m_known.find(own); known != m_known.end()) {
        return known->second;
    }
    const auto byDay = byDayWithout(without);
    StageLimits limits;
    for (size_t day = 0; day < byDay.size(); ++day) {
        limits.finished += byDay[day].first;
        limits.peers += byDay[day].first + byDay[day].second;
        if (byDay[day].first + byDay[day].second > 0) {
            limits.longest = int(day);
        }
    }
    limits.fromTemplate = limits.peers < PeersMinimum || limits.finished < FinishedMinimum;
    if (limits.fromTemplate) {
        limits.warn = (m_expectedDays * 3 + 1) / 2;
    } else {
        limits.warn = dayOfShare(byDay, limits.peers, 0.80);
        limits.alarm = dayOfShare(byDay, limits.peers, 0.95);
    }
    m_known.emplace(std::move(own), limits);
    return limits;
}

std::vector<std::pair<int, int>> PeerGroup::byDayWithout(ClientId without) const {
    const auto [first, last] = ownStays(m_stays, without);
    auto byDay = m_byDay;
    for (auto stay = first; stay != last; ++stay) {
        --(stay->finished ? byDay[size_t(stay->days)].first : byDay[size_t(stay->days)].second);
    }
    return byDay;
}

std::optional<double> PeerGroup::shareDone(ClientId without, int days) const {
    const StageLimits known = limits(without);
    if (known.fromTemplate) {
        return std::nullopt;
    }
    const auto byDay = byDayWithout(without);
    double survival = 1;
    int atRisk = known.peers;
    for (size_t day = 0; day < byDay.size() && int(day) <= days && atRisk > 0; ++day) {
        const auto [finished, censored] = byDay[day];
        survival *= 1.0 - double(finished) / atRisk;
        atRisk -= finished + censored;
    }
    return 1 - survival;
}

std::vector<Stay> PeerGroup::others(ClientId without) const {
    const auto [first, last] = ownStays(m_stays, without);
    std::vector<Stay> rest(m_stays.begin(), first);
    rest.insert(rest.end(), last, m_stays.end());
    return rest;
}

insight::Survival PeerGroup::curve(ClientId without) const {
    return insight::survivalOf(byDayWithout(without));
}

int PeerGroup::finishedWithin(ClientId without, int days) const {
    const auto rest = others(without);
    return int(std::count_if(rest.begin(), rest.end(),
                             [&](const Stay& stay) { return stay.finished && stay.days <= days; }));
}

std::vector<Stay> staysOf(Database& db, StageId stage, const WorkDays& days, Instant now) {
    // Two versions may stand beside each other when the newer one says so. In this order, so that an index
    // gives the visits of these stages and no others.
    static const std::string sql = "SELECT " + VisitColumns + R"sql(
FROM stage own CROSS JOIN journey_version mine CROSS JOIN journey_version w CROSS JOIN stage s
CROSS JOIN stage_visit v
WHERE own.id = ? AND mine.id = own.version_id AND w.journey_id = mine.journey_id
  AND ((w.number <= mine.number AND w.number >= mine.comparable_from)
    OR (w.number > mine.number AND w.comparable_from <= mine.number))
  AND s.version_id = w.id AND s.lineage = own.lineage AND v.stage_lineage = own.lineage AND v.stage_id = s.id)sql";
    std::vector<VisitRow> visits;
    Query rows = db.query(sql, stage);
    while (rows.next()) {
        VisitRow visit = visitRow(rows, now);
        if (visit.entered > now) {
            continue;
        }
        if (visit.until > now) {
            visit.until = now;
            visit.inside = true;
            visit.end = VisitEnd::None;
        }
        visits.push_back(visit);
    }
    return staysOf(std::move(visits), days);
}

PeerGroup peers(Database& db, StageId stage, const WorkDays& days, Instant now) {
    const auto expected = db.scalar<int>("SELECT expected_days FROM stage WHERE id = ?", stage).value_or(20);
    return {staysOf(db, stage, days, now), expected};
}

} // namespace core::journeys
