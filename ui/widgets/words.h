// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and icons of the features' enums, as people read them. With format.h the only place that names them.
#pragma once

#include "core/clients/client.h"
#include "core/effort/workclass.h"
#include "core/people/member.h"
#include "core/tickets/ticket.h"
#include "core/touchpoints/channel.h"
#include "ui/theme/paint.h"

namespace ui {

/// "Call", "E-mail" …
QString channelWord(core::Channel channel);
QString channelIcon(core::Channel channel);
/// "we began", "client began"
QString directionWord(core::Direction direction);
/// "proactive", "reactive" …
QString classWord(core::WorkClass workClass);
Tone classTone(core::WorkClass workClass);
/// Why the work has its class: "because the client wrote to us" …
QString originWord(core::Origin origin);
/// "active", "paused", "left"
QString statusWord(core::ClientStatus status);
QString roleWord(core::Role role);
/// "new", "open", "waiting on client" …
QString stateWord(core::tickets::TicketState state);
/// Icon of a state; a state is never told by colour.
QString stateIcon(core::tickets::TicketState state);
QString kindWord(core::tickets::TicketKind kind);
QString priorityWord(core::tickets::Priority priority);
/// Icon of a sentiment of −2 … +2.
QString sentimentIcon(int sentiment);
/// "+1", "0", "−2"
QString sentimentText(int sentiment);

} // namespace ui
