// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How a ticket stands against what its client was promised, in words, icon and colour.
#pragma once

#include "core/sla/clockstore.h"
#include "ui/theme/paint.h"

namespace ui {

/// "First reply", "Reply", "Resolution"
QString metricWord(core::sla::Metric metric);

struct ClockText {
    QString text;  ///< "First reply in 2 h 10", "Reply soon, 25 min left", "Reply overdue by 25 min"
    QString brief; ///< "2 h 10", "−25 min", "Mon 10:30"
    QString note;  ///< under the brief: "first reply", "first reply soon"
    Tone tone = Tone::Neutral; ///< Warn: the policy warns; Bad: overdue
    QString icon;
    Color color = Color::Ink;

    bool operator==(const ClockText&) const = default;
};

/// What runs out next. Left and late are open time; while it is closed, the due instant is named. Null: no
/// clock runs. Without the policy's times wall time is told.
std::optional<ClockText> clockText(const core::sla::Standing& standing, core::tickets::Priority priority,
                                   const core::sla::PolicyTimes& times, core::Instant now,
                                   const QTimeZone& zone);

/// One line for each clock that runs, ended or was missed, for tool tips.
QString clocksText(const core::sla::TicketClocks& clocks, core::Instant now, const QTimeZone& zone);

} // namespace ui
