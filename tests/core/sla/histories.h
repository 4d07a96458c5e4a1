// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Histories and promises in few words, for tests of clocks.
#pragma once

#include "core/sla/clocks.h"
#include "tests/support/print.h"

namespace test {

using core::Instant;
using core::sla::History;
using core::sla::Metric;
using core::sla::Seconds;
using core::sla::Targets;
using core::tickets::MessageKind;
using core::tickets::Priority;
using core::tickets::TicketState;

/// "2026-06-23 09:00" or with seconds, wall time in the zone.
inline Instant at(const QString& text, const QTimeZone& zone = QTimeZone::utc()) {
    const QDateTime wall = QDateTime::fromString(
        text, text.size() > 16 ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm"));
    REQUIRE(wall.isValid());
    return core::instantOf(wall.date(), wall.time(), zone);
}

/// The same for each priority; minutes, 0 = nothing promised.
inline Targets promise(int first, int next = 0, int solve = 0) {
    Targets targets;
    const std::array minutes{first, next, solve};
    for (auto& row : targets.cells) {
        for (size_t i = 0; i < row.size(); ++i) {
            if (minutes[i] > 0) {
                row[i] = std::chrono::minutes(minutes[i]);
            }
        }
    }
    return targets;
}

inline core::calendar::Calendar calendarOf(const core::calendar::Intervals& weekdays,
                                           const QByteArray& zone = "UTC") {
    core::calendar::Calendar calendar;
    calendar.name = QStringLiteral("Test");
    calendar.zone = QTimeZone(zone);
    for (size_t i = 0; i < 5; ++i) {
        calendar.week[i] = weekdays;
    }
    return calendar;
}

/// Open at every hour of every day.
inline core::calendar::Calendar always(const QByteArray& zone = "UTC") {
    auto calendar = calendarOf({{0, 1440}}, zone);
    calendar.week[5] = calendar.week[6] = {{0, 1440}};
    return calendar;
}

} // namespace test
