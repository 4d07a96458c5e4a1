// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Flags of deviations on the time axis: when one was found, and how long the client was off the path.
#pragma once

#include "core/db/database.h"
#include "core/deviations/deviation.h"
#include "ui/theme/theme.h"

class QPainter;

namespace ui {

struct DeviationFlag {
    core::DeviationId id;
    core::DeviationKind kind = core::DeviationKind::Silence;
    core::Instant detectedAt;
    QDate offSince;
    QDate until; ///< today while it is open
    bool open = false;

    bool operator==(const DeviationFlag&) const = default;
};

/// Those whose span meets the days, by detection; at most 200 of the newest. today: where open ones end.
std::vector<DeviationFlag> readFlags(core::Database& db, core::ClientId client, const core::DayRange& days,
                                     QDate today, const QTimeZone& zone);

constexpr double FlagSize = 19;

/// Open: bad disc; closed: ring.
void paintFlag(QPainter& painter, const Theme& theme, QPointF centre, bool open);
/// The faint column of its days, through both lanes.
void paintFlagSpan(QPainter& painter, const Theme& theme, const QRectF& column, bool open);

} // namespace ui
