// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// "45m harbour call": one typed line that becomes a time entry.
#pragma once

#include "core/clients/list.h"
#include "core/effort/entry.h"
#include "core/tickets/ticket.h"

namespace ui {

/// What can be read without the workspace.
struct EntryLine {
    std::optional<core::Minutes> minutes;
    std::optional<core::WorkClass> workClass;
    std::optional<QDate> day;
    qint64 ticketNumber = 0;
    QStringList words; ///< the rest, in its order

    bool operator==(const EntryLine&) const = default;
};

/// Minutes stand at the beginning, at the end, or carry a unit; a class is its whole word; a ticket is #1042;
/// a day is a week day, today or yesterday at the end.
EntryLine parseEntryLine(QStringView text, QDate today);

/// The line with what the workspace knows.
struct EntryIdea {
    EntryLine line;
    std::vector<core::clients::ClientName> clients; ///< that the words may mean, best first
    std::optional<core::tickets::Ticket> ticket;
    QString note; ///< the words that name nothing

    /// Without day and member. client: one of the clients; zero takes the first.
    core::effort::Entry entry(core::ClientId client = {}, core::Instant now = {}) const;
};

EntryIdea readEntryIdea(core::Database& db, const QString& text, QDate today);

} // namespace ui
