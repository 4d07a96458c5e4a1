// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

namespace {

const std::vector<MigrationStatement> Feedback{
    // score: NPS 0..10, CSAT 1..5, CES 1..7 (agree scale), review 1..5 stars. site: where a review stands.
    {R"sql(CREATE TABLE feedback (
  id %ID%,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  contact_id BIGINT REFERENCES contact(id) ON DELETE SET NULL,
  ticket_id BIGINT REFERENCES ticket(id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('nps', 'csat', 'ces', 'review')),
  score BIGINT NOT NULL,
  at BIGINT NOT NULL,
  comment TEXT NOT NULL DEFAULT '',
  site TEXT NOT NULL DEFAULT '',
  answered_at BIGINT,
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1,
  CHECK (score BETWEEN CASE kind WHEN 'nps' THEN 0 ELSE 1 END
    AND CASE kind WHEN 'nps' THEN 10 WHEN 'ces' THEN 7 ELSE 5 END)))sql"},
    {R"sql(CREATE INDEX feedback_client ON feedback(client_id, at, id))sql"},
    {R"sql(CREATE INDEX feedback_at ON feedback(at, id))sql"},
    {R"sql(CREATE INDEX feedback_unanswered ON feedback(at, id) WHERE kind = 'review' AND answered_at IS NULL)sql"},
    // As core/feedback/low.h says; a statement that asks in these words reads only such answers.
    {R"sql(CREATE INDEX feedback_low ON feedback(at, id) WHERE answered_at IS NULL
  AND ((kind = 'nps' AND score <= 6) OR (kind = 'csat' AND score <= 2) OR (kind = 'ces' AND score <= 3)))sql"},
    {R"sql(CREATE INDEX feedback_contact ON feedback(contact_id) WHERE contact_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX feedback_ticket ON feedback(ticket_id) WHERE ticket_id IS NOT NULL)sql"},
    {R"sql(CREATE UNIQUE INDEX feedback_external ON feedback(source, external_id) WHERE external_id <> '')sql"},
};

const std::vector<MigrationStatement> Deviations{
    // subject: what within the kind it is about (a planned touchpoint, a visit, a criterion, a ticket), as
    // text; empty when the kind has one subject only. off_since: first day off the path, a day number.
    // evidence: the numbers behind it, a JSON object; rule: the rule's thresholds that found it, likewise.
    // noticed_at: first linked contact of the client, kept from deviation_contact; null = none.
    // seen_at: when its evidence was last written. evidence_at: the newest fact that it rests on; what a
    // person
    // dismissed is found again on newer facts only.
    {R"sql(CREATE TABLE deviation (
  id %ID%,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  enrolment_id BIGINT REFERENCES enrolment(id) ON DELETE SET NULL,
  visit_id BIGINT REFERENCES stage_visit(id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('missed_touchpoint', 'stage_overrun', 'criterion_at_risk', 'silence',
    'sentiment_drop', 'detractor', 'ticket_burst', 'badly_handled', 'low_review', 'renewal_unprepared')),
  subject TEXT NOT NULL DEFAULT '',
  urgency TEXT NOT NULL DEFAULT 'warn' CHECK (urgency IN ('warn', 'alarm')),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'guided', 'fixed', 'dismissed', 'left')),
  owner_id BIGINT REFERENCES member(id),
  off_since BIGINT NOT NULL,
  detected_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  evidence_at BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  rule TEXT NOT NULL,
  noticed_at BIGINT,
  ended_at BIGINT,
  ended_by BIGINT REFERENCES member(id),
  dismiss_reason TEXT NOT NULL DEFAULT '',
  snoozed_until BIGINT,
  snooze_reason TEXT NOT NULL DEFAULT '',
  escalated_to BIGINT REFERENCES member(id),
  escalated_at BIGINT,
  revision BIGINT NOT NULL DEFAULT 1,
  CHECK ((state IN ('open', 'guided')) = (ended_at IS NULL)),
  CHECK (state <> 'dismissed' OR dismiss_reason <> '')))sql"},
    {R"sql(CREATE UNIQUE INDEX deviation_one ON deviation(client_id, kind, subject) WHERE ended_at IS NULL)sql"},
    {R"sql(CREATE INDEX deviation_open ON deviation(urgency, off_since, id) WHERE ended_at IS NULL)sql"},
    {R"sql(CREATE INDEX deviation_client ON deviation(client_id, detected_at, id))sql"},
    {R"sql(CREATE INDEX deviation_detected ON deviation(detected_at, id))sql"},
    {R"sql(CREATE INDEX deviation_ended ON deviation(ended_at, id) WHERE ended_at IS NOT NULL)sql"},
    {R"sql(CREATE INDEX deviation_owner ON deviation(owner_id, id) WHERE ended_at IS NULL)sql"},
    {R"sql(CREATE INDEX deviation_counted ON deviation(client_id, owner_id, urgency, snoozed_until, ended_at)
  WHERE ended_at IS NULL)sql"},
    // What was caught first is told from it alone, without the rows.
    {R"sql(CREATE INDEX deviation_fixed ON deviation(detected_at, id, client_id, kind, ended_at, noticed_at, state)
  WHERE state = 'fixed')sql"},
    {R"sql(CREATE INDEX deviation_enrolment ON deviation(enrolment_id) WHERE enrolment_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX deviation_visit ON deviation(visit_id) WHERE visit_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX deviation_members ON deviation(owner_id))sql"},
    {R"sql(CREATE INDEX deviation_ended_by ON deviation(ended_by) WHERE ended_by IS NOT NULL)sql"},
    {R"sql(CREATE INDEX deviation_escalated_to ON deviation(escalated_to) WHERE escalated_to IS NOT NULL)sql"},
    // Contacts that the client began and that belong to the deviation: exactly one of the two ids.
    {R"sql(CREATE TABLE deviation_contact (
  id %ID%,
  deviation_id BIGINT NOT NULL REFERENCES deviation(id) ON DELETE CASCADE,
  ticket_id BIGINT REFERENCES ticket(id) ON DELETE CASCADE,
  touchpoint_id BIGINT REFERENCES touchpoint(id) ON DELETE CASCADE,
  at BIGINT NOT NULL,
  automatic BOOLEAN NOT NULL DEFAULT FALSE,
  linked_at BIGINT NOT NULL,
  linked_by BIGINT REFERENCES member(id),
  CHECK ((ticket_id IS NULL) <> (touchpoint_id IS NULL))))sql"},
    {R"sql(CREATE UNIQUE INDEX deviation_contact_ticket ON deviation_contact(deviation_id, ticket_id) WHERE ticket_id IS NOT NULL)sql"},
    {R"sql(CREATE UNIQUE INDEX deviation_contact_touch ON deviation_contact(deviation_id, touchpoint_id) WHERE touchpoint_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX deviation_contact_at ON deviation_contact(deviation_id, at))sql"},
    {R"sql(CREATE INDEX deviation_contact_by_ticket ON deviation_contact(ticket_id) WHERE ticket_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX deviation_contact_by_touch ON deviation_contact(touchpoint_id) WHERE touchpoint_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX deviation_contact_linked_by ON deviation_contact(linked_by) WHERE linked_by IS NOT NULL)sql"},
    // Who changed what about a deviation: never altered.
    {R"sql(CREATE TABLE deviation_event (
  id %ID%,
  deviation_id BIGINT NOT NULL REFERENCES deviation(id) ON DELETE CASCADE,
  member_id BIGINT REFERENCES member(id),
  at BIGINT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL DEFAULT '',
  new_value TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX deviation_event_deviation ON deviation_event(deviation_id, at, id))sql"},
    {R"sql(CREATE INDEX deviation_event_member ON deviation_event(member_id) WHERE member_id IS NOT NULL)sql"},
    // The next instant at which something about a client may become true; 0 = something changed, look now.
    {R"sql(CREATE TABLE client_watch (
  client_id %ID% REFERENCES client(id) ON DELETE CASCADE,
  check_at BIGINT NOT NULL))sql"},
    {R"sql(CREATE INDEX client_watch_due ON client_watch(check_at, client_id))sql"},
    {R"sql(INSERT INTO client_watch(client_id, check_at) SELECT id, 0 FROM client)sql"},
    // What detectors read of long histories without reading them.
    {R"sql(CREATE INDEX touchpoint_mood ON touchpoint(client_id, at, sentiment) WHERE sentiment IS NOT NULL)sql"},
    {R"sql(CREATE INDEX ticket_event_reopened
  ON ticket_event(ticket_id, at, id, member_id, field, old_value, new_value)
  WHERE field = 'state' AND old_value IN ('resolved', 'closed') AND new_value NOT IN ('resolved', 'closed'))sql"},
};

const std::vector<MigrationStatement> Playbooks{
    // kind: the deviations it is offered for first; empty = any.
    {R"sql(CREATE TABLE playbook (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  active BOOLEAN NOT NULL DEFAULT TRUE,
  position BIGINT NOT NULL DEFAULT 0,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    // due_days: working days after the run began. owner: the client's owner, who started it, or a manager.
    {R"sql(CREATE TABLE playbook_step (
  id %ID%,
  playbook_id BIGINT NOT NULL REFERENCES playbook(id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  title TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  owner TEXT NOT NULL DEFAULT 'client_owner' CHECK (owner IN ('client_owner', 'starter', 'manager')),
  due_days BIGINT NOT NULL DEFAULT 0 CHECK (due_days >= 0),
  estimate_minutes BIGINT NOT NULL DEFAULT 0 CHECK (estimate_minutes >= 0),
  body TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX playbook_step_playbook ON playbook_step(playbook_id, position))sql"},
    // stopped: before its last step, by a person with a reason (hand) or with its deviation (end).
    {R"sql(CREATE TABLE playbook_run (
  id %ID%,
  deviation_id BIGINT NOT NULL REFERENCES deviation(id) ON DELETE CASCADE,
  playbook_id BIGINT REFERENCES playbook(id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  started_by BIGINT REFERENCES member(id),
  ended_at BIGINT,
  stopped TEXT NOT NULL DEFAULT '' CHECK (stopped IN ('', 'hand', 'end')),
  stop_reason TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1,
  CHECK (stopped = '' OR ended_at IS NOT NULL),
  CHECK (stopped <> 'hand' OR stop_reason <> '')))sql"},
    {R"sql(CREATE UNIQUE INDEX playbook_run_open ON playbook_run(deviation_id) WHERE ended_at IS NULL)sql"},
    {R"sql(CREATE INDEX playbook_run_deviation ON playbook_run(deviation_id, started_at))sql"},
    {R"sql(CREATE INDEX playbook_run_playbook ON playbook_run(playbook_id) WHERE playbook_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX playbook_run_started_by ON playbook_run(started_by) WHERE started_by IS NOT NULL)sql"},
    {R"sql(CREATE TABLE playbook_run_step (
  id %ID%,
  run_id BIGINT NOT NULL REFERENCES playbook_run(id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  title TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  owner_id BIGINT REFERENCES member(id),
  due_day BIGINT NOT NULL,
  estimate_minutes BIGINT NOT NULL DEFAULT 0 CHECK (estimate_minutes >= 0),
  body TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'skipped')),
  touchpoint_id BIGINT REFERENCES touchpoint(id) ON DELETE SET NULL,
  at BIGINT,
  reason TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1,
  CHECK (state <> 'skipped' OR reason <> '')))sql"},
    {R"sql(CREATE INDEX playbook_run_step_run ON playbook_run_step(run_id, position))sql"},
    {R"sql(CREATE INDEX playbook_run_step_owner ON playbook_run_step(owner_id, due_day) WHERE state = 'open')sql"},
    {R"sql(CREATE INDEX playbook_run_step_owners ON playbook_run_step(owner_id))sql"},
    {R"sql(CREATE INDEX playbook_run_step_touchpoint ON playbook_run_step(touchpoint_id) WHERE touchpoint_id IS NOT NULL)sql"},
};

const std::vector<MigrationStatement> Health{
    // The weights in force from an instant on; body: groups, inputs, weights and bands, a JSON object.
    {R"sql(CREATE TABLE health_rule (
  id %ID%,
  from_at BIGINT NOT NULL,
  member_id BIGINT REFERENCES member(id),
  body TEXT NOT NULL))sql"},
    {R"sql(CREATE INDEX health_rule_from ON health_rule(from_at))sql"},
    {R"sql(CREATE INDEX health_rule_member ON health_rule(member_id) WHERE member_id IS NOT NULL)sql"},
    // One row per day on which a client's score or coverage changed, or the rule. score 0..100, null below
    // the
    // needed coverage; coverage in percent. parts: the readings by input, "contact=0.4/12/30", from which a
    // score explains itself.
    {R"sql(CREATE TABLE client_health (
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  day BIGINT NOT NULL,
  score BIGINT CHECK (score BETWEEN 0 AND 100),
  coverage BIGINT NOT NULL CHECK (coverage BETWEEN 0 AND 100),
  rule_id BIGINT NOT NULL REFERENCES health_rule(id),
  parts TEXT NOT NULL,
  PRIMARY KEY (client_id, day)))sql"},
    {R"sql(CREATE INDEX client_health_rule ON client_health(rule_id))sql"},
    // As of today. day: of the last look, 0 = look again; looked_at: when that was, which day = 0 leaves.
    // live: false while the client is paused or gone.
    {R"sql(CREATE TABLE client_health_now (
  client_id %ID% REFERENCES client(id) ON DELETE CASCADE,
  day BIGINT NOT NULL,
  looked_at BIGINT NOT NULL,
  live BOOLEAN NOT NULL DEFAULT TRUE,
  score BIGINT CHECK (score BETWEEN 0 AND 100),
  coverage BIGINT NOT NULL CHECK (coverage BETWEEN 0 AND 100),
  band TEXT NOT NULL CHECK (band IN ('good', 'watch', 'at_risk', 'unknown')),
  rule_id BIGINT NOT NULL REFERENCES health_rule(id),
  parts TEXT NOT NULL))sql"},
    {R"sql(CREATE INDEX client_health_now_due ON client_health_now(day, client_id) WHERE live)sql"},
    {R"sql(CREATE INDEX client_health_now_rule ON client_health_now(rule_id))sql"},
};

} // namespace

/// Feedback, deviations with their playbooks and outcomes, and health.
Migration deviations() {
    Migration migration{7, "deviations", {}, 1};
    for (const auto* part : {&Feedback, &Deviations, &Playbooks, &Health}) {
        migration.statements.insert(migration.statements.end(), part->begin(), part->end());
    }
    for (const char* table : {"feedback", "deviation", "playbook", "playbook_run"}) {
        for (auto& statement : revisionGuard(table)) {
            migration.statements.push_back(std::move(statement));
        }
    }
    return migration;
}

} // namespace core
