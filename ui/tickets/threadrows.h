// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A thread as rows: messages and what happened between them, in words. Pure.
#pragma once

#include "ui/tickets/ticketdata.h"

namespace ui {

struct ThreadRow {
    qint64 key = 0; ///< message id, or the event's id below zero
    std::optional<core::tickets::Message> message;
    QString author; ///< of a message; of an event when a member did it
    qint64 authorKey = 0;
    QString text; ///< body, or the event's sentence
    QString icon; ///< of an event
    core::Instant at{};
    std::vector<core::attachments::File> files; ///< of a message

    bool operator==(const ThreadRow&) const = default;
};

/// Oldest first; what a message brought about stands below it. Only events that a reader of the
/// thread needs: state, assignee, priority.
std::vector<ThreadRow> threadRows(const TicketPageData& data, const QTimeZone& zone);
/// Newest first: every event.
std::vector<ThreadRow> historyRows(const TicketPageData& data, const QTimeZone& zone);

/// "Mara set the state to resolved"; empty for what says nothing to a person.
QString eventText(const core::tickets::TicketEvent& event, const TicketPageData& data, const QTimeZone& zone);
QString eventIcon(const core::tickets::TicketEvent& event);
/// "wrote to us", "replied", "spoke with the client"
QString actWord(core::tickets::MessageKind kind);

} // namespace ui
