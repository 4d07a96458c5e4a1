// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A thread, or an answer of it, as a paper for the client. Internal notes are never on it.
#pragma once

#include "ui/page/session.h"
#include "ui/tickets/ticketdata.h"

#include <QSet>
#include <QTextDocument>

namespace ui {

/// The messages that can be on paper, oldest first.
std::vector<core::tickets::Message> forPaper(const TicketPageData& data);

/// Head with agency, client, ticket and day, then the messages whose ids are given. Black on white whatever
/// the theme.
std::unique_ptr<QTextDocument> threadPaper(const TicketPageData& data, const Session& session,
                                           const QSet<qint64>& messages);

/// "1042 The invoice of May.pdf", without what a file name cannot have.
QString paperName(const TicketPageData& data);

} // namespace ui
