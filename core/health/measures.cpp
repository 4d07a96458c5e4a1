// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/measures.h"

#include "core/insight/control.h"

namespace core::health {

namespace {

using I = HealthInput;

constexpr double Smoothing = 0.3;

int daysBetween(Instant from, Instant to) {
    return to > from ? int(std::chrono::duration_cast<std::chrono::days>(to - from).count()) : 0;
}

/// Days without contact, without those in which the client was paused.
int silentDays(const Facts& facts) {
    const Instant since = facts.lastContact.value_or(facts.startedAt);
    auto paused = std::chrono::milliseconds(0);
    for (const InstantRange& pause : facts.pauses) {
        const Instant from = std::max(pause.from, since);
        const Instant to = std::min(pause.to, facts.now);
        paused += std::max(to - from, std::chrono::milliseconds(0));
    }
    return daysBetween(since + paused, facts.now);
}

std::optional<Reading> ticketRate(const Facts& facts) {
    const int history = std::min(daysBetween(facts.startedAt, facts.now) - BurstDays, UsualDays);
    if (history < UsualMinimum) {
        return std::nullopt;
    }
    const double usual = double(facts.ticketsBefore) / history * BurstDays;
    return reading((facts.ticketsNow + 1) / (usual + 1), facts.ticketsNow, usual);
}

std::optional<Reading> share(double part, double whole, double atLeast) {
    return whole >= atLeast ? std::optional(reading(part / whole, part, whole)) : std::nullopt;
}

} // namespace

Readings readingsOf(const Facts& facts) {
    Readings all;
    const auto put = [&](HealthInput input, std::optional<Reading> value) { all[size_t(input)] = value; };
    if (const auto level = insight::ewma(facts.moods, Smoothing)) {
        put(I::Sentiment, reading(*level, double(facts.moods.size())));
    }
    const int days = silentDays(facts);
    put(I::Contact, reading(double(days) / facts.cadenceDays, days, facts.cadenceDays));
    if (facts.nps) {
        put(I::Nps, reading(facts.nps->first, daysBetween(facts.nps->second, facts.now)));
    }
    put(I::OffPath, share(double(facts.path.offDays), double(facts.path.enrolledDays), 1));
    put(I::OpenDeviations,
        reading(facts.openWarnings + 2 * facts.openAlarms, facts.openWarnings + facts.openAlarms));
    put(I::MissedTouchpoints, share(std::min(facts.missed, facts.due), facts.due, 1));
    if (facts.stageDays && facts.expectedDays > 0) {
        put(I::StagePace, share(*facts.stageDays, facts.expectedDays, 1));
    }
    if (facts.stageDays && facts.peersDone) {
        put(I::PeerPace, reading(*facts.peersDone, *facts.stageDays, facts.peers));
    }
    put(I::TicketRate, ticketRate(facts));
    if (facts.csatCount > 0) {
        put(I::Csat, reading(facts.csatSum / facts.csatCount, facts.csatCount));
    }
    if (facts.settled > 0) {
        put(I::Reopened, reading(facts.reopened, facts.reopened, facts.settled));
    }
    put(I::ReactiveShare,
        share(double(facts.reactive), double(facts.proactive + facts.reactive), EffortMinimum));
    return all;
}

} // namespace core::health
