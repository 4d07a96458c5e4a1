// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

/// When people work: weekly open hours, holidays, and single days that differ.
Migration workingCalendars() {
    Migration migration{5, "working calendars", {}, 1};
    migration.statements = {
        // Without a zone of its own a calendar is in the workspace's.
        {R"sql(CREATE TABLE working_calendar (
  id %ID%,
  name TEXT NOT NULL,
  zone_id TEXT,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
        {R"sql(CREATE TABLE calendar_interval (
  calendar_id BIGINT NOT NULL REFERENCES working_calendar(id) ON DELETE CASCADE,
  weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_minute BIGINT NOT NULL CHECK (from_minute >= 0),
  to_minute BIGINT NOT NULL CHECK (to_minute <= 1440),
  PRIMARY KEY (calendar_id, weekday, from_minute),
  CHECK (from_minute < to_minute)))sql"},
        // Year 0: every year.
        {R"sql(CREATE TABLE calendar_holiday (
  calendar_id BIGINT NOT NULL REFERENCES working_calendar(id) ON DELETE CASCADE,
  year BIGINT NOT NULL,
  month BIGINT NOT NULL CHECK (month BETWEEN 1 AND 12),
  day BIGINT NOT NULL CHECK (day BETWEEN 1 AND 31),
  name TEXT NOT NULL,
  active BOOLEAN NOT NULL,
  PRIMARY KEY (calendar_id, year, month, day)))sql"},
        // One row for each interval of the day; a closed day has the single empty one from 0 to 0.
        {R"sql(CREATE TABLE calendar_override (
  calendar_id BIGINT NOT NULL REFERENCES working_calendar(id) ON DELETE CASCADE,
  day BIGINT NOT NULL,
  from_minute BIGINT NOT NULL CHECK (from_minute >= 0),
  to_minute BIGINT NOT NULL CHECK (to_minute <= 1440),
  name TEXT NOT NULL,
  PRIMARY KEY (calendar_id, day, from_minute),
  CHECK (from_minute < to_minute OR (from_minute = 0 AND to_minute = 0))))sql"},
    };
    for (auto& statement : revisionGuard("working_calendar")) {
        migration.statements.push_back(std::move(statement));
    }
    return migration;
}

} // namespace core
