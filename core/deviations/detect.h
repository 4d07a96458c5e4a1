// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The ten detectors: what is off, or about to be, in the facts about one client. Pure.
///
/// - A start delay keeps silence, stage overrun, ticket burst and an unprepared renewal from being found in a
///   client's first days; what has a date of its own, or is the client's own word, is found at once.
/// - While a journey is paused its clocks stand where the pause found them: nothing new is found, and what
///   was found stays as it was. A client that is paused as a whole is treated likewise.
/// - What happened long ago (path.recent_days) opens no deviation, but keeps one open that it has opened.
#pragma once

#include "core/deviations/deviation.h"
#include "core/deviations/facts.h"
#include "core/workspace/settings.h"

namespace core::deviations {

struct Rules {
    workspace::PathRules path;
    const journeys::WorkDays& days;
    Instant now;

    QDate today() const { return days.dayOf(now); }
};

/// A missed touchpoint and a criterion become urgent so many working days after the limit.
constexpr int AlarmAfterDays = 10;
/// The EWMA of sentiments counts from so many judged touchpoints on; less is a mood, not a level.
constexpr int MoodsMinimum = 3;
/// Days of earlier tickets without which a client has no rate of its own.
constexpr int BurstHistoryDays = 28;

struct Finding {
    DeviationKind kind = DeviationKind::MissedTouchpoint;
    QString subject;
    Urgency urgency = Urgency::Warn;
    EnrolmentId enrolment;
    VisitId visit;
    QDate offSince;
    Instant evidenceAt; ///< the newest fact that it rests on
    QJsonObject evidence;
    QJsonObject rule;
    bool opens = true;                                 ///< false: keeps an open one open, and opens none
    std::vector<std::pair<Contact, Instant>> contacts; ///< of the client, which it is about
};

struct Detected {
    std::vector<Finding> findings;
    /// When time alone may change the findings; empty = never.
    std::optional<Instant> next;

    void lookAt(Instant at) { next = next ? std::min(*next, at) : at; }
};

Detected detect(const Facts& facts, const Rules& rules);

// One by one, for detect().
void findMissed(const Facts& facts, const Rules& rules, Detected& found);
void findOverrun(const Facts& facts, const Rules& rules, Detected& found);
void findCriteria(const Facts& facts, const Rules& rules, Detected& found);
void findSilence(const Facts& facts, const Rules& rules, Detected& found);
void findRenewal(const Facts& facts, const Rules& rules, Detected& found);
void findSentiment(const Facts& facts, const Rules& rules, Detected& found);
void findDetractors(const Facts& facts, const Rules& rules, Detected& found);
void findLowReviews(const Facts& facts, const Rules& rules, Detected& found);
void findBurst(const Facts& facts, const Rules& rules, Detected& found);
void findFailures(const Facts& facts, const Rules& rules, Detected& found);

} // namespace core::deviations
