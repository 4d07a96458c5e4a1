// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Contacts that we mean to make.
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/touchpoints/channel.h"
#include "core/touchpoints/purpose.h"

#include <QString>

namespace core {

enum class PlannedState { Planned, Done, Cancelled };

template <>
struct EnumNames<PlannedState> {
    static constexpr std::array<std::pair<PlannedState, std::string_view>, 3> names{
        {{PlannedState::Planned, "planned"},
         {PlannedState::Done, "done"},
         {PlannedState::Cancelled, "cancelled"}}};
};

} // namespace core

namespace core::touchpoints {

struct Planned {
    PlannedId id;
    ClientId client;
    MemberId owner; ///< zero = nobody yet
    QString title;
    Channel channel = Channel::Call;
    QDate dueDay;
    std::optional<int> dueMinute; ///< minutes after local midnight; empty = any time of the day
    Minutes estimate{0};
    PlannedState state = PlannedState::Planned;
    TouchpointId touchpoint; ///< what fulfilled it
    QString note;
    qint64 revision = 0;
    Purpose purpose = Purpose::None;
    // What a journey called for:
    VisitId visit;           ///< stage visit that it belongs to; zero = planned by hand
    StepId step;             ///< step of the stage; zero likewise
    DepartmentId department; ///< whose part it is; zero = nobody's
    QDate planDay;           ///< due day that the journey gives; invalid = planned by hand
    bool handMoved = false;  ///< somebody chose another due day, which is kept when days are counted anew
    bool required = false;
    std::optional<Instant> doneAt; ///< when it was done: the instant of its touchpoint when there is one
    QString cancelReason;          ///< empty = none given, or not cancelled

    bool operator==(const Planned&) const = default;
};

/// A row of the board and of the client page.
struct PlannedRow {
    PlannedId id;
    ClientId client;
    QString clientName;
    MemberId owner;
    QString ownerName; ///< empty = nobody yet
    QString title;
    Channel channel = Channel::Call;
    QDate dueDay;
    std::optional<int> dueMinute;
    Minutes estimate{0};
    PlannedState state = PlannedState::Planned;
    VisitId visit; ///< zero = planned by hand
    bool required = false;
    bool handMoved = false;
    QString departmentName; ///< empty = nobody's

    bool operator==(const PlannedRow&) const = default;
};

} // namespace core::touchpoints
