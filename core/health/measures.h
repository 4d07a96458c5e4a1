// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// From the facts about a client to the readings of its health. Pure.
///
/// What `value`, `count` and `of` of a reading mean:
/// - sentiment: EWMA (λ 0.3) of the sentiments of 180 days, −2 … +2; count: how many.
/// - contact: days since the last contact (without one: since the client's start, pauses left out) over the
///   days that contact should take at most; count: days, of: that cadence.
/// - nps: the newest answer of 180 days, 0 … 10; count: days ago.
/// - off_path: share of the enrolled days of 90 days off the path; count: days off, of: enrolled days.
/// - open_deviations: open deviations that mean off the path, an alarm counting double; count: how many.
/// - missed_touchpoints: share of the required planned touchpoints that came due in 90 days and are
/// deviations
///   for not having been done; count: missed, of: due.
/// - stage_pace: working days in the stage over the days that it should take; count: days, of: expected.
/// - peer_pace: share of the peers that were done with the stage by that day of theirs, as Kaplan–Meier has
///   it (1 − S(days); who is still inside counts as "not yet"); count: days, of: peers. Missing with fewer
///   than 8 peers or 5 that are done (journeys/peers.h). Slower than half scores less than 100, slower than
///   95 % 0.
/// - ticket_rate: (tickets of 30 days + 1) / (usual tickets in 30 days + 1), usual being the rate of the up
/// to
///   180 days before; count: tickets, of: usual. The ones keep a single ticket of a quiet client small.
/// - csat: mean of the answers of 90 days, 1 … 5; count: answers.
/// - reopened: tickets that were reopened in 90 days; of: tickets resolved or reopened in them.
/// - reactive_share: reactive over proactive and reactive minutes of 90 days; count: reactive, of: both.
#pragma once

#include "core/deviations/adherence.h"
#include "core/health/score.h"

namespace core::health {

constexpr int WindowDays = 90;
constexpr int AnswerDays = 180; ///< moods and recommendations
constexpr int BurstDays = 30;
constexpr int UsualDays = 180;    ///< before them, for what is usual
constexpr int UsualMinimum = 30;  ///< days of history before "usual" means anything
constexpr int EffortMinimum = 60; ///< minutes before a share means anything

/// What is known of one client.
struct Facts {
    Instant now{};
    Instant startedAt{}; ///< the client's start, or its first ticket when that is earlier
    std::optional<Instant> lastContact;
    int cadenceDays = 30;
    std::vector<InstantRange> pauses; ///< of the primary enrolment
    std::vector<double> moods;        ///< oldest first
    std::optional<std::pair<int, Instant>> nps;
    deviations::Adherence path; ///< of WindowDays
    int openWarnings = 0;
    int openAlarms = 0;
    int missed = 0;
    int due = 0;
    std::optional<int> stageDays; ///< working days in the primary stage; empty: in none, or paused
    int expectedDays = 0;
    std::optional<double> peersDone; ///< share of the peers done within stageDays; empty: too few to say
    int peers = 0;
    int ticketsNow = 0;    ///< of BurstDays
    int ticketsBefore = 0; ///< of UsualDays before
    double csatSum = 0;
    int csatCount = 0;
    int reopened = 0;
    int settled = 0; ///< resolved or reopened
    qint64 proactive = 0;
    qint64 reactive = 0;
};

Readings readingsOf(const Facts& facts);

} // namespace core::health
