// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Evidence that a client has left or will leave the path, and what became of it.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <QJsonObject>
#include <QString>
#include <optional>

namespace core {

enum class DeviationKind {
    MissedTouchpoint,
    StageOverrun,
    CriterionAtRisk,
    Silence,
    SentimentDrop,
    Detractor,
    TicketBurst,
    BadlyHandled,
    LowReview,
    RenewalUnprepared
};

template <>
struct EnumNames<DeviationKind> {
    static constexpr std::array<std::pair<DeviationKind, std::string_view>, 10> names{
        {{DeviationKind::MissedTouchpoint, "missed_touchpoint"},
         {DeviationKind::StageOverrun, "stage_overrun"},
         {DeviationKind::CriterionAtRisk, "criterion_at_risk"},
         {DeviationKind::Silence, "silence"},
         {DeviationKind::SentimentDrop, "sentiment_drop"},
         {DeviationKind::Detractor, "detractor"},
         {DeviationKind::TicketBurst, "ticket_burst"},
         {DeviationKind::BadlyHandled, "badly_handled"},
         {DeviationKind::LowReview, "low_review"},
         {DeviationKind::RenewalUnprepared, "renewal_unprepared"}}};
};

enum class Urgency { Warn, Alarm };

template <>
struct EnumNames<Urgency> {
    static constexpr std::array<std::pair<Urgency, std::string_view>, 2> names{
        {{Urgency::Warn, "warn"}, {Urgency::Alarm, "alarm"}}};
};

enum class DeviationState {
    Open,
    Guided, ///< a playbook runs, or somebody said that they are at it
    Fixed,
    Dismissed, ///< was none, with the reason
    Left       ///< the client left while it was open
};

template <>
struct EnumNames<DeviationState> {
    static constexpr std::array<std::pair<DeviationState, std::string_view>, 5> names{
        {{DeviationState::Open, "open"},
         {DeviationState::Guided, "guided"},
         {DeviationState::Fixed, "fixed"},
         {DeviationState::Dismissed, "dismissed"},
         {DeviationState::Left, "left"}}};
};

/// Of a fixed deviation: did the client notice? See classify().
enum class Outcome { Early, Noticed, ClientFirst, Resurfaced, Pending };

template <>
struct EnumNames<Outcome> {
    static constexpr std::array<std::pair<Outcome, std::string_view>, 5> names{
        {{Outcome::Early, "early"},
         {Outcome::Noticed, "noticed"},
         {Outcome::ClientFirst, "client_first"},
         {Outcome::Resurfaced, "resurfaced"},
         {Outcome::Pending, "pending"}}};
};

} // namespace core

namespace core::deviations {

/// Whether the client has left the path with it. The other kinds say that it will, unless something is done;
/// their days count as days on the path.
constexpr bool isOffPath(DeviationKind kind) {
    return kind != DeviationKind::CriterionAtRisk && kind != DeviationKind::RenewalUnprepared;
}

constexpr bool isOpen(DeviationState state) {
    return state == DeviationState::Open || state == DeviationState::Guided;
}

struct Deviation {
    DeviationId id;
    ClientId client;
    EnrolmentId enrolment; ///< zero = the client was on no journey
    VisitId visit;         ///< stage visit in which it was found; zero likewise
    DeviationKind kind = DeviationKind::MissedTouchpoint;
    QString subject; ///< what within the kind it is about: an id in text, empty when there is only one
    Urgency urgency = Urgency::Warn;
    DeviationState state = DeviationState::Open;
    MemberId owner; ///< zero = nobody yet
    QDate offSince; ///< first day off the path
    Instant detectedAt;
    Instant seenAt;                   ///< when its evidence was last written
    Instant evidenceAt;               ///< the newest fact that it rests on
    QJsonObject evidence;             ///< the numbers behind it; evidence.h says which, by kind
    QJsonObject rule;                 ///< the thresholds of the rule that found it
    std::optional<Instant> noticedAt; ///< first linked contact of the client
    std::optional<Instant> endedAt;
    MemberId endedBy; ///< zero = by rule
    QString dismissReason;
    QDate snoozedUntil; ///< invalid = not snoozed
    QString snoozeReason;
    MemberId escalatedTo;
    std::optional<Instant> escalatedAt;
    qint64 revision = 0;

    bool operator==(const Deviation&) const = default;
};

} // namespace core::deviations
