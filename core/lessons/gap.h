// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why there was a ticket at all, as values.
#pragma once

#include "core/base/enumnames.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <optional>

namespace core {

/// What was wrong with the path at that place.
enum class GapKind {
    Missed,       ///< a planned touchpoint was not done
    Late,         ///< it was done after its due day
    Waived,       ///< an exit criterion was waived
    NotDesigned,  ///< the journey has no step for it
    ExecutedBadly ///< it was done in time, but not well
};

/// What a person said about a ticket's cause.
enum class Verdict {
    Gap,
    NoGap,  ///< the path is right as it is
    Unknown ///< asked, and not known
};

template <>
struct EnumNames<GapKind> {
    static constexpr std::array<std::pair<GapKind, std::string_view>, 5> names{
        {{GapKind::Missed, "missed"},
         {GapKind::Late, "late"},
         {GapKind::Waived, "waived"},
         {GapKind::NotDesigned, "not_designed"},
         {GapKind::ExecutedBadly, "executed_badly"}}};
};

template <>
struct EnumNames<Verdict> {
    static constexpr std::array<std::pair<Verdict, std::string_view>, 3> names{
        {{Verdict::Gap, "gap"}, {Verdict::NoGap, "no_gap"}, {Verdict::Unknown, "unknown"}}};
};

} // namespace core

namespace core::lessons {

/// A hole in a journey. Two tickets have the same gap when kind, stage, subject and topic are the same; case
/// and accents of the topic do not count.
struct Gap {
    GapId id; ///< zero = not stored yet
    GapKind kind = GapKind::NotDesigned;
    JourneyId journey;       ///< zero = none
    qint64 stageLineage = 0; ///< zero = no stage
    QString stageName;
    QString
        subject;   ///< "step/12" or "criterion/12" with the lineage of what failed; empty = nothing designed
    QString topic; ///< what it is about, in words

    bool operator==(const Gap&) const = default;
};

struct Cause {
    Verdict verdict = Verdict::Unknown;
    Gap gap; ///< with Verdict::Gap only
    Instant at{};
    MemberId by;

    bool operator==(const Cause&) const = default;
};

constexpr qsizetype MaxTopic = 200;

/// A gap needs a topic of at most MaxTopic characters.
Problems validate(const Gap& gap);

} // namespace core::lessons
