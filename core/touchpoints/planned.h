// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Contacts that we mean to make.
#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/touchpoints/channel.h"

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

    bool operator==(const PlannedRow&) const = default;
};

} // namespace core::touchpoints
