// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A database key that knows what it points to.
#pragma once

#include <QtGlobal>
#include <compare>
#include <functional>

namespace core {

/// Zero means "none yet"; stored keys are positive. Explicit both ways, so that a client's key never lands in
/// a ticket's place.
template <class Tag>
struct Id {
    qint64 value = 0;

    constexpr Id() = default;

    constexpr explicit Id(qint64 v)
        : value(v) {}

    constexpr explicit operator bool() const { return value != 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
};

using WorkspaceId = Id<struct WorkspaceTag>;
using MemberId = Id<struct MemberTag>;
using ClientId = Id<struct ClientTag>;
using ContactId = Id<struct ContactTag>;
using TouchpointId = Id<struct TouchpointTag>;
using PlannedId = Id<struct PlannedTag>;
using TicketId = Id<struct TicketTag>;
using MessageId = Id<struct MessageTag>;
using EntryId = Id<struct EntryTag>;
using FilterId = Id<struct FilterTag>;
using DepartmentId = Id<struct DepartmentTag>;
using JourneyId = Id<struct JourneyTag>;
using VersionId = Id<struct VersionTag>;
using StageId = Id<struct StageTag>;
using CriterionId = Id<struct CriterionTag>;
using StepId = Id<struct StepTag>;
using EnrolmentId = Id<struct EnrolmentTag>;
using VisitId = Id<struct VisitTag>;
using FeedbackId = Id<struct FeedbackTag>;
using DeviationId = Id<struct DeviationTag>;
using PlaybookId = Id<struct PlaybookTag>;
using PlaybookRunId = Id<struct PlaybookRunTag>;
using RunStepId = Id<struct RunStepTag>;
using HealthRuleId = Id<struct HealthRuleTag>;
using CalendarId = Id<struct CalendarTag>;
using PolicyId = Id<struct PolicyTag>;
using FieldId = Id<struct FieldTag>;
using ChoiceId = Id<struct ChoiceTag>;
using TicketLinkId = Id<struct TicketLinkTag>;
using TicketItemId = Id<struct TicketItemTag>;
using AttachmentId = Id<struct AttachmentTag>;
using TemplateId = Id<struct TemplateTag>;
using MacroId = Id<struct MacroTag>;
using GapId = Id<struct GapTag>;
using PrincipleSetId = Id<struct PrincipleSetTag>;
using ArticleId = Id<struct ArticleTag>;

} // namespace core

template <class Tag>
struct std::hash<core::Id<Tag>> {
    size_t operator()(core::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
