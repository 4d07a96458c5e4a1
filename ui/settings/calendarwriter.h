// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Changes a stored calendar one fact at a time, at once, and lets it be taken back.
#pragma once

#include "core/calendar/calendar.h"
#include "ui/page/desk.h"

namespace ui {

/// What is done to a calendar; a value, since it runs in the store's thread.
using CalendarChange = std::function<void(core::calendar::Calendar&)>;

/// The sentence that says what would be wrong with the calendar after the change; empty: nothing.
QString problemAfter(core::calendar::Calendar calendar, const CalendarChange& change);

/// Applies the change to what is stored by then (others may change another part at the same time) and offers
/// to take it back. A failure is told by the desk's notices.
void saveCalendar(const Desk& desk, core::CalendarId id, const CalendarChange& change,
                  const CalendarChange& back, const QString& done);

} // namespace ui
