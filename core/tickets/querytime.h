// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Times as people write them in a query. Pure.
#pragma once

#include "core/base/time.h"

#include <QString>
#include <optional>

namespace core::tickets {

/// What "today" means.
struct QueryClock {
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    int weekStart = Qt::Monday;

    bool operator==(const QueryClock&) const = default;
};

/// "4h", "2d", "30m", "1w"; null for anything else and for more than a hundred years.
std::optional<Minutes> spanOf(QStringView word);
/// Days that a word means: today, this-week, 2026-06-23, 2026-06, 2026, from..to. Null for anything else.
std::optional<DayRange> daysOf(QStringView word, const QueryClock& clock);
bool isTime(QStringView word);

} // namespace core::tickets
