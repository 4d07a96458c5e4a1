// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that a ticket's page shows, read on one state of the workspace.
#pragma once

#include "core/attachments/file.h"
#include "core/effort/timer.h"
#include "core/tickets/tickets.h"

#include <QHash>

namespace ui {

struct TicketPageData {
    core::tickets::Thread thread;
    core::MemberId clientOwner;
    std::optional<core::Instant> lastContact;
    qint64 openTickets = 0;                   ///< of the client, this one included
    QHash<qint64, QString> members;           ///< names, also of those who left
    QHash<qint64, QString> contacts;          ///< of the client
    std::optional<core::effort::Timer> timer; ///< what runs for the member at this desk
    QStringList allTags;
    QHash<qint64, std::vector<core::attachments::File>> files; ///< by message

    bool timerIsHere() const { return timer && timer->ticket == thread.ticket.id; }

    QString memberName(core::MemberId id) const { return members.value(id.value); }
};

/// Empty when the ticket is gone.
std::optional<TicketPageData> readTicketPage(core::Database& db, core::TicketId id, core::MemberId member);

} // namespace ui
