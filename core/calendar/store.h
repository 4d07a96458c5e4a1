// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Working calendars in the workspace.
#pragma once

#include "core/calendar/calendar.h"
#include "core/db/database.h"

namespace core::calendar {

class OpenTime;

/// The key of the calendar that counts where no other is named.
constexpr CalendarId DefaultId{1};

/// The stored default calendar; before one was stored, office hours in the workspace's zone with DefaultId
/// and revision 0.
Calendar defaultCalendar(Database& db);
/// Its open time around now: from so many days before today until the day after tomorrow has begun.
OpenTime defaultOpenTime(Database& db, int daysBefore);
std::optional<Calendar> find(Database& db, CalendarId id);
/// By name. The default calendar is among them, stored or not, and comes first.
std::vector<Calendar> list(Database& db);
/// Tidies and stores all of it: a new row for revision 0 (with a new key unless it has one), else an update.
/// A zone that is not its own is not stored. Failure: Invalid (also for a name that another calendar has),
/// NotFound, Conflict.
Calendar save(Transaction& tx, const Calendar& calendar);
/// The names of the policies that count in the calendar, in their order. For the default one: those that name
/// none.
QStringList policiesIn(Database& db, CalendarId id);
/// Failure Invalid for the default calendar and for one in which a policy counts; NotFound.
void remove(Transaction& tx, CalendarId id);

} // namespace core::calendar
