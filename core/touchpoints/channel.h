// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The ways a client and the agency meet, and who began it. Shared by contacts, touchpoints and tickets.
#pragma once

#include "core/base/enumnames.h"

namespace core {

enum class Channel { Call, Meeting, Video, Email, Chat, Visit, Other };

template <>
struct EnumNames<Channel> {
    static constexpr std::array<std::pair<Channel, std::string_view>, 7> names{{{Channel::Call, "call"},
                                                                                {Channel::Meeting, "meeting"},
                                                                                {Channel::Video, "video"},
                                                                                {Channel::Email, "email"},
                                                                                {Channel::Chat, "chat"},
                                                                                {Channel::Visit, "visit"},
                                                                                {Channel::Other, "other"}}};
};

/// Outbound: we began. Inbound: the client began.
enum class Direction { Outbound, Inbound };

template <>
struct EnumNames<Direction> {
    static constexpr std::array<std::pair<Direction, std::string_view>, 2> names{
        {{Direction::Outbound, "outbound"}, {Direction::Inbound, "inbound"}}};
};

} // namespace core
