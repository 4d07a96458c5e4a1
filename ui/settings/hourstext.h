// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Hours of a day as people type them. Pure.
#pragma once

#include "core/calendar/calendar.h"

#include <optional>

namespace ui {

/// `9-17`, `9:00–12:30, 13-17`, `9 to 12; 1pm-5pm`; 24:00 is midnight at the end. Empty, `closed` or `-`: no
/// hours. Null for anything else. Sorted; whether they overlap is the calendar's rule.
std::optional<core::calendar::Intervals> parseHours(const QString& text);

/// `09:00–12:30, 13:00–17:00`; empty without hours.
QString hoursText(const core::calendar::Intervals& hours);

} // namespace ui
