// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which gaps cost most: reactive minutes of the tickets that they caused.
#pragma once

#include "core/db/database.h"
#include "core/lessons/gap.h"

namespace core::lessons {

struct GapRow {
    Gap gap;
    qint64 tickets = 0; ///< with minutes in the range or opened in it
    Minutes minutes{};  ///< reactive, of these tickets, in the range
    /// minutes / all reactive minutes whose cause was asked for; null when there are none.
    std::optional<double> share;

    bool operator==(const GapRow&) const = default;
};

struct GapReport {
    std::vector<GapRow> gaps; ///< most minutes first, then most tickets, then by topic
    Minutes gapMinutes{};     ///< sum of the rows
    Minutes noGapMinutes{};
    Minutes unknownMinutes{}; ///< asked, and not known
    Minutes unaskedMinutes{}; ///< of tickets without a cause
    qint64 gapTickets = 0;
    qint64 noGapTickets = 0;
    qint64 unknownTickets = 0;
    qint64 unaskedTickets = 0;

    /// Reactive minutes on tickets in the range: the sum of the four.
    Minutes ticketMinutes() const { return gapMinutes + noGapMinutes + unknownMinutes + unaskedMinutes; }

    bool operator==(const GapReport&) const = default;
};

/// Days are local days of the workspace; work past midnight counts on the day it was done. A ticket counts
/// where it was opened in the range or has reactive minutes in it.
GapReport gapReport(Database& db, const DayRange& days, const QTimeZone& zone);

/// The tickets behind a figure of the report.
struct GapTicket {
    TicketId ticket;
    qint64 number = 0;
    QString subject;
    ClientId client;
    QString clientName;
    Instant openedAt{};
    Minutes minutes{};

    bool operator==(const GapTicket&) const = default;
};

/// What is counted: one gap, or all tickets with a verdict; no verdict = those without a cause.
struct GapFigure {
    GapId gap{};
    std::optional<Verdict> verdict{};

    bool operator==(const GapFigure&) const = default;
};

/// Most minutes first, then the newest. Their number and minutes are those of the figure.
std::vector<GapTicket> ticketsBehind(Database& db, const GapFigure& figure, const DayRange& days,
                                     const QTimeZone& zone);

} // namespace core::lessons
