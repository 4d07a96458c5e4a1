// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

/// What clients were promised, and how each ticket stands against it.
Migration serviceLevels() {
    Migration migration{8, "service levels", {}, 1};
    migration.statements = {
        // The first policy by position whose conditions all hold serves a ticket. Without a calendar of its
        // own a policy counts in the workspace's. It warns so many seconds of open time before, or at so many
        // percent of the promised time. since: when it was promised; null = it counts for all tickets. With
        // open_too it counts for those that were open then, too, from then on.
        {R"sql(CREATE TABLE sla_policy (
  id %ID%,
  name TEXT NOT NULL,
  position BIGINT NOT NULL DEFAULT 0,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  calendar_id BIGINT REFERENCES working_calendar(id) ON DELETE SET NULL,
  warn_seconds BIGINT CHECK (warn_seconds >= 0),
  warn_percent BIGINT NOT NULL DEFAULT 25 CHECK (warn_percent BETWEEN 0 AND 100),
  since BIGINT,
  open_too BOOLEAN NOT NULL DEFAULT FALSE,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
        {R"sql(CREATE INDEX sla_policy_calendar ON sla_policy(calendar_id) WHERE calendar_id IS NOT NULL)sql"},
        // Any value of a field will do; a policy without rows of a field does not ask about it.
        {R"sql(CREATE TABLE sla_condition (
  policy_id BIGINT NOT NULL REFERENCES sla_policy(id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('priority', 'kind', 'tier', 'tag')),
  value TEXT NOT NULL,
  PRIMARY KEY (policy_id, field, value)))sql"},
        // Seconds of open time.
        {R"sql(CREATE TABLE sla_target (
  policy_id BIGINT NOT NULL REFERENCES sla_policy(id) ON DELETE CASCADE,
  priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  metric TEXT NOT NULL CHECK (metric IN ('first_response', 'next_response', 'resolution')),
  seconds BIGINT NOT NULL CHECK (seconds > 0),
  PRIMARY KEY (policy_id, priority, metric)))sql"},
        // A cache that can be rebuilt from the ticket's history at any time. One row per ticket that a policy
        // serves and that has a clock. *_due_at: null while the clock stands still or there is no such
        // target.
        // *_left: seconds of open time that were left when the clock ended, negative = missed; null while it
        // runs. reply_left: the least of all exchanges. *_missed_at: the earliest due instant that the
        // history
        // shows as missed. next_due_at: the earliest of the running ones; breached_at: of the missed ones.
        {R"sql(CREATE TABLE ticket_clock (
  ticket_id %ID% REFERENCES ticket(id) ON DELETE CASCADE,
  policy_id BIGINT NOT NULL REFERENCES sla_policy(id) ON DELETE CASCADE,
  first_due_at BIGINT,
  first_left BIGINT,
  first_missed_at BIGINT,
  reply_due_at BIGINT,
  reply_left BIGINT,
  reply_missed_at BIGINT,
  solve_due_at BIGINT,
  solve_left BIGINT,
  solve_missed_at BIGINT,
  next_due_at BIGINT,
  next_metric TEXT CHECK (next_metric IN ('first_response', 'next_response', 'resolution')),
  breached_at BIGINT))sql"},
        {R"sql(CREATE INDEX ticket_clock_next ON ticket_clock(next_due_at, ticket_id) WHERE next_due_at IS NOT NULL)sql"},
        {R"sql(CREATE INDEX ticket_clock_policy ON ticket_clock(policy_id))sql"},
        // Clocks that deviations look at, which few tickets have, with all that they ask.
        {R"sql(CREATE INDEX ticket_clock_live ON ticket_clock(ticket_id, breached_at, next_due_at, next_metric,
  first_missed_at, reply_missed_at, solve_missed_at) WHERE breached_at IS NOT NULL OR next_due_at IS NOT NULL)sql"},
        {R"sql(CREATE INDEX ticket_clock_breached ON ticket_clock(breached_at, ticket_id) WHERE breached_at IS NOT NULL)sql"},
        // Of which clock a member was told that it runs out soon. A ticket's clock is named by its metric
        // and by when it began, so that a pause does not make it another one.
        {R"sql(CREATE TABLE clock_warning (
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  metric TEXT NOT NULL CHECK (metric IN ('first_response', 'next_response', 'resolution')),
  began_at BIGINT NOT NULL,
  told_at BIGINT NOT NULL,
  PRIMARY KEY (ticket_id, member_id, metric, began_at)))sql"},
        {R"sql(CREATE INDEX clock_warning_member ON clock_warning(member_id))sql"},
        // From what (policies, calendars, zone) all clocks were last reckoned, and how far a reckoning has
        // come that is on its way: the tickets with a key above next_id are still to do; null = done.
        {R"sql(CREATE TABLE clock_upkeep (
  id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
  basis TEXT NOT NULL,
  next_id BIGINT,
  done BIGINT NOT NULL DEFAULT 0,
  total BIGINT NOT NULL DEFAULT 0))sql"},
    };
    for (auto& statement : revisionGuard("sla_policy")) {
        migration.statements.push_back(std::move(statement));
    }
    return migration;
}

} // namespace core
