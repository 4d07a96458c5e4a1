// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// All that the detectors know of one client.
#pragma once

#include "core/clients/client.h"
#include "core/deviations/links.h"
#include "core/journeys/peers.h"
#include "core/sla/metric.h"
#include "core/touchpoints/channel.h"

namespace core::deviations {

/// The stage in which a client is on one of its journeys, with the visits that moving to another version
/// split as one stay.
struct StayFact {
    struct Criterion {
        CriterionId id;
        QString title;
    };

    EnrolmentId enrolment;
    VisitId visit;
    StageId stage;
    QString stageName;
    bool primary = true;
    Instant enteredAt;
    std::chrono::milliseconds paused{0}; ///< in pauses that have ended
    std::optional<Instant> pausedSince;  ///< while paused: where the clocks stand
    int expectedDays = 20;
    std::optional<int> cadenceDays;
    std::vector<Criterion> open;                ///< required exit criteria that nobody met or waived
    const journeys::PeerGroup* peers = nullptr; ///< null = nobody was asked
};

/// A required contact that is still planned.
struct PlannedFact {
    PlannedId id;
    QString title;
    Channel channel = Channel::Call;
    QDate dueDay;
    EnrolmentId enrolment; ///< zero = planned by hand
    VisitId visit;
    std::optional<int> graceDays; ///< of its stage
};

struct MoodFact {
    Instant at;
    int sentiment = 0;
};

/// The latest answer of a contact to a kind of survey, or a public review.
struct AnswerFact {
    FeedbackId id;
    QString kind; ///< "nps", "csat", "ces", "review"
    int score = 0;
    Instant at;
    ContactId contact;
    QString contactName;
    QString site;
};

struct TicketFact {
    TicketId id;
    Instant at; ///< the client's first contact about it
};

/// A ticket that was handled badly: it had to be reopened, a promised time was missed, or it was answered
/// against the CX principles.
struct FailureFact {
    TicketId ticket;
    qint64 number = 0;
    QString subject;
    int times = 0;                     ///< reopened
    std::optional<sla::Metric> missed; ///< what was missed first
    int lowAnswers = 0;                ///< that fell below the limit of the principles
    Instant firstAt;
    Instant lastAt;
    std::optional<Instant> clientAt; ///< the first time that the client reopened it
    bool settled = false;            ///< resolved again, and we have been in touch by ourselves since
};

struct Facts {
    ClientId client;
    ClientStatus status = ClientStatus::Active;
    MemberId owner;
    Instant startedAt; ///< client since, or known since, whichever is later
    QDate renewal;     ///< invalid = none
    QDate lastReview;  ///< business review; invalid = none in reach
    std::optional<Instant> lastContact;
    std::vector<InstantRange> pauses; ///< of the primary journey; the last one may end at Instant::max()
    std::vector<StayFact> stays;      ///< the primary one first
    std::vector<PlannedFact> planned;
    std::vector<MoodFact> moods;     ///< oldest first
    std::vector<AnswerFact> answers; ///< oldest first
    std::vector<TicketFact> tickets; ///< that the client opened, oldest first
    std::vector<FailureFact> failures;
    std::optional<Instant> nextDue; ///< after now: when the next promise runs out, if nothing is done
};

/// How far back facts reach, in days.
constexpr int MoodReachDays = 400;
constexpr int TicketReachDays = 365;

} // namespace core::deviations
