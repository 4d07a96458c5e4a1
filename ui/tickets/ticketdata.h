// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that a ticket's page shows, read on one state of the workspace.
#pragma once

#include "core/attachments/file.h"
#include "core/deviations/list.h"
#include "core/effort/timer.h"
#include "core/tickets/checklist.h"
#include "core/tickets/links.h"
#include "core/tickets/merge.h"
#include "core/tickets/pathbefore.h"
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
    QHash<qint64, QString> others;            ///< of other clients, who wrote here
    std::optional<core::effort::Timer> timer; ///< what runs for the member at this desk
    QStringList allTags;
    std::vector<core::tickets::LinkedTicket> links;
    std::vector<core::tickets::Item> items;
    std::vector<core::MemberId> watchers;
    std::optional<core::tickets::MergedInto> mergedInto;
    std::vector<core::tickets::MergedSource> merged; ///< into this one
    core::tickets::PathBefore path;
    std::vector<core::deviations::DeviationRow> deviations;    ///< open ones of the client
    bool hasNews = false;                                      ///< for the member at this desk
    bool unread = false;                                       ///< for the member at this desk
    QHash<qint64, std::vector<core::attachments::File>> files; ///< by message

    bool timerIsHere() const { return timer && timer->ticket == thread.ticket.id; }

    QString memberName(core::MemberId id) const { return members.value(id.value); }

    bool isWatchedBy(core::MemberId member) const {
        return std::find(watchers.begin(), watchers.end(), member) != watchers.end();
    }
};

/// Empty when the ticket is gone. zone: of the workspace; today in it.
std::optional<TicketPageData> readTicketPage(core::Database& db, core::TicketId id, core::MemberId member,
                                             const QTimeZone& zone = QTimeZone::utc(), QDate today = {});

} // namespace ui
