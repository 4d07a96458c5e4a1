// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the gaps page shows and how it is narrowed.
#pragma once

#include "core/lessons/gaps.h"

namespace ui {

/// A stretch of days up to today.
enum class GapSpan { Month, Quarter, Year };

struct GapQuery {
    GapSpan span = GapSpan::Quarter;
    core::lessons::GapFigure figure{{}, core::Verdict::Gap}; ///< whose tickets are shown

    bool operator==(const GapQuery&) const = default;
};

/// The last 30, 90 or 365 days; today counts.
core::DayRange daysOf(GapSpan span, QDate today);

/// "span=quarter&gap=12", "span=year&verdict=unknown", "verdict=unasked".
QString toText(const GapQuery& query);
/// What cannot be read takes its default.
GapQuery gapQueryOf(const QString& text);

struct GapsData {
    core::lessons::GapReport report;
    std::vector<core::lessons::GapTicket> tickets;

    bool operator==(const GapsData&) const = default;
};

/// On one state of the workspace.
GapsData readGaps(core::Database& db, const GapQuery& query, const core::DayRange& days,
                  const QTimeZone& zone);

} // namespace ui
