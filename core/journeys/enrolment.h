// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a client is on a journey: enrolments, stage visits, and the marks on exit criteria.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <QString>
#include <optional>

namespace core {

enum class EnrolmentState { Planned, Active, Paused, Completed, Left };

template <>
struct EnumNames<EnrolmentState> {
    static constexpr std::array<std::pair<EnrolmentState, std::string_view>, 5> names{
        {{EnrolmentState::Planned, "planned"},
         {EnrolmentState::Active, "active"},
         {EnrolmentState::Paused, "paused"},
         {EnrolmentState::Completed, "completed"},
         {EnrolmentState::Left, "left"}}};
};

enum class EnrolmentEnd { None, Completed, ClientLeft, Moved, Other };

template <>
struct EnumNames<EnrolmentEnd> {
    static constexpr std::array<std::pair<EnrolmentEnd, std::string_view>, 5> names{
        {{EnrolmentEnd::None, ""},
         {EnrolmentEnd::Completed, "completed"},
         {EnrolmentEnd::ClientLeft, "client_left"},
         {EnrolmentEnd::Moved, "moved"},
         {EnrolmentEnd::Other, "other"}}};
};

/// How a stage visit ended. A visit that ended other than forward or completed is censored among peers.
enum class VisitEnd { None, Forward, Back, Completed, Left, Version };

template <>
struct EnumNames<VisitEnd> {
    static constexpr std::array<std::pair<VisitEnd, std::string_view>, 6> names{
        {{VisitEnd::None, ""},
         {VisitEnd::Forward, "forward"},
         {VisitEnd::Back, "back"},
         {VisitEnd::Completed, "completed"},
         {VisitEnd::Left, "left"},
         {VisitEnd::Version, "version"}}};
};

enum class CriterionState { Open, Met, Waived };

template <>
struct EnumNames<CriterionState> {
    static constexpr std::array<std::pair<CriterionState, std::string_view>, 3> names{
        {{CriterionState::Open, "open"}, {CriterionState::Met, "met"}, {CriterionState::Waived, "waived"}}};
};

} // namespace core

namespace core::journeys {

struct Enrolment {
    EnrolmentId id;
    ClientId client;
    JourneyId journey;
    VersionId version;
    bool primary = true;
    EnrolmentState state = EnrolmentState::Active;
    QDate startDay;                   ///< from which due days are counted; may be moved
    std::optional<Instant> startedAt; ///< empty while planned
    std::optional<Instant> endedAt;
    EnrolmentEnd end = EnrolmentEnd::None;
    QString endReason;
    qint64 revision = 0;

    bool operator==(const Enrolment&) const = default;
};

struct Visit {
    VisitId id;
    EnrolmentId enrolment;
    ClientId client;
    StageId stage;
    qint64 stageLineage = 0;
    Instant enteredAt;
    std::optional<Instant> leftAt;       ///< the next visit's enteredAt; empty while inside
    std::chrono::milliseconds paused{0}; ///< in pauses that have ended
    VisitEnd end = VisitEnd::None;
    QString overrideReason; ///< why it was left with criteria open; empty = nothing was overridden
    MemberId movedBy;

    bool operator==(const Visit&) const = default;
};

struct CriterionMark {
    VisitId visit;
    CriterionId criterion;
    CriterionState state = CriterionState::Open;
    bool automatic = false;
    Instant at;
    MemberId member; ///< zero = by rule
    QString reason;  ///< of a waiver, never empty then

    bool operator==(const CriterionMark&) const = default;
};

} // namespace core::journeys
