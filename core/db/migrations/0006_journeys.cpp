// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

namespace {

// "lineage" is the id that a stage, criterion or planned step had when it was first drawn. Each version has
// rows of its own, and lineage tells that two rows of different versions are the same thing.

const std::vector<MigrationStatement> Design{
    {R"sql(CREATE TABLE department (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  position BIGINT NOT NULL DEFAULT 0,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE UNIQUE INDEX department_name ON department(name_key))sql"},
    {R"sql(CREATE TABLE journey (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  position BIGINT NOT NULL DEFAULT 0,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    // comparable_from: the oldest version number whose visits may stand beside this version's when peers are
    // asked for; the version's own number = nobody older.
    {R"sql(CREATE TABLE journey_version (
  id %ID%,
  journey_id BIGINT NOT NULL REFERENCES journey(id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'retired')),
  based_on BIGINT REFERENCES journey_version(id) ON DELETE SET NULL,
  comparable_from BIGINT NOT NULL DEFAULT 1,
  note TEXT NOT NULL DEFAULT '',
  published_at BIGINT,
  published_by BIGINT REFERENCES member(id),
  revision BIGINT NOT NULL DEFAULT 1,
  UNIQUE (journey_id, number),
  CHECK ((state = 'draft') = (published_at IS NULL))))sql"},
    {R"sql(CREATE UNIQUE INDEX journey_version_draft ON journey_version(journey_id) WHERE state = 'draft')sql"},
    {R"sql(CREATE INDEX journey_version_based_on ON journey_version(based_on) WHERE based_on IS NOT NULL)sql"},
    {R"sql(CREATE INDEX journey_version_published_by ON journey_version(published_by) WHERE published_by IS NOT NULL)sql"},
    // expected_days: working days that the stage should take. cadence_days: calendar days without contact
    // after which silence is a deviation; grace_days: working days after a due day until a required
    // touchpoint counts as missed; null in both = the workspace's setting. emotion: designed, null = none.
    {R"sql(CREATE TABLE stage (
  id %ID%,
  version_id BIGINT NOT NULL REFERENCES journey_version(id) ON DELETE CASCADE,
  lineage BIGINT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  goal TEXT NOT NULL DEFAULT '',
  expected_days BIGINT NOT NULL DEFAULT 20 CHECK (expected_days >= 1),
  cadence_days BIGINT CHECK (cadence_days >= 1),
  grace_days BIGINT CHECK (grace_days >= 0),
  emotion BIGINT CHECK (emotion BETWEEN -2 AND 2)))sql"},
    {R"sql(CREATE INDEX stage_version ON stage(version_id, position))sql"},
    {R"sql(CREATE INDEX stage_lineage ON stage(lineage, version_id))sql"},
    // rule: how the criterion is met by itself. hand: never; touchpoint: one of the purpose (and channel,
    // when given) since the stage was entered; step: the planned step with that lineage is done;
    // no_open_ticket: the client has none.
    {R"sql(CREATE TABLE stage_criterion (
  id %ID%,
  stage_id BIGINT NOT NULL REFERENCES stage(id) ON DELETE CASCADE,
  lineage BIGINT NOT NULL,
  position BIGINT NOT NULL,
  title TEXT NOT NULL,
  required BOOLEAN NOT NULL DEFAULT TRUE,
  rule TEXT NOT NULL DEFAULT 'hand' CHECK (rule IN ('hand', 'touchpoint', 'step', 'no_open_ticket')),
  rule_purpose TEXT NOT NULL DEFAULT '',
  rule_channel TEXT CHECK (rule_channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  rule_step BIGINT))sql"},
    {R"sql(CREATE INDEX stage_criterion_stage ON stage_criterion(stage_id, position))sql"},
    {R"sql(CREATE TABLE stage_step (
  id %ID%,
  stage_id BIGINT NOT NULL REFERENCES stage(id) ON DELETE CASCADE,
  lineage BIGINT NOT NULL,
  position BIGINT NOT NULL,
  title TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  purpose TEXT NOT NULL DEFAULT '',
  offset_days BIGINT NOT NULL DEFAULT 0 CHECK (offset_days >= 0),
  department_id BIGINT REFERENCES department(id),
  estimate_minutes BIGINT NOT NULL DEFAULT 0 CHECK (estimate_minutes >= 0),
  required BOOLEAN NOT NULL DEFAULT TRUE,
  topic TEXT NOT NULL DEFAULT '',
  playbook TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX stage_step_stage ON stage_step(stage_id, position))sql"},
    {R"sql(CREATE INDEX stage_step_department ON stage_step(department_id) WHERE department_id IS NOT NULL)sql"},
    {R"sql(CREATE TABLE stage_experience (
  id %ID%,
  stage_id BIGINT NOT NULL REFERENCES stage(id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pain', 'gain')),
  body TEXT NOT NULL))sql"},
    {R"sql(CREATE INDEX stage_experience_stage ON stage_experience(stage_id, position))sql"},
    {R"sql(CREATE TABLE stage_role (
  stage_id BIGINT NOT NULL REFERENCES stage(id) ON DELETE CASCADE,
  department_id BIGINT NOT NULL REFERENCES department(id),
  role TEXT NOT NULL CHECK (role IN ('responsible', 'accountable', 'consulted', 'informed')),
  PRIMARY KEY (stage_id, department_id, role)))sql"},
    {R"sql(CREATE INDEX stage_role_department ON stage_role(department_id))sql"},
};

const std::vector<MigrationStatement> Progress{
    // One primary enrolment per client that has not ended; any number of concurrent ones, each on another
    // journey. end_kind says why it ended: completed, or left because the client went or was moved away.
    {R"sql(CREATE TABLE enrolment (
  id %ID%,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  journey_id BIGINT NOT NULL REFERENCES journey(id),
  version_id BIGINT NOT NULL REFERENCES journey_version(id),
  is_primary BOOLEAN NOT NULL DEFAULT TRUE,
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('planned', 'active', 'paused', 'completed', 'left')),
  start_day BIGINT NOT NULL,
  started_at BIGINT,
  ended_at BIGINT,
  end_kind TEXT NOT NULL DEFAULT '' CHECK (end_kind IN ('', 'completed', 'client_left', 'moved', 'other')),
  end_reason TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1,
  CHECK ((state IN ('completed', 'left')) = (ended_at IS NOT NULL))))sql"},
    {R"sql(CREATE UNIQUE INDEX enrolment_primary ON enrolment(client_id) WHERE is_primary AND ended_at IS NULL)sql"},
    {R"sql(CREATE UNIQUE INDEX enrolment_open ON enrolment(client_id, journey_id) WHERE ended_at IS NULL)sql"},
    {R"sql(CREATE INDEX enrolment_client ON enrolment(client_id, started_at))sql"},
    {R"sql(CREATE INDEX enrolment_version ON enrolment(version_id, state))sql"},
    {R"sql(CREATE INDEX enrolment_journey ON enrolment(journey_id, state))sql"},
    {R"sql(CREATE INDEX enrolment_paused ON enrolment(id) WHERE state = 'paused')sql"},
    {R"sql(CREATE INDEX enrolment_planned ON enrolment(start_day) WHERE state = 'planned')sql"},
    // by_client: the client was paused as a whole; the pause ends when the client is active again.
    {R"sql(CREATE TABLE enrolment_pause (
  id %ID%,
  enrolment_id BIGINT NOT NULL REFERENCES enrolment(id) ON DELETE CASCADE,
  from_at BIGINT NOT NULL,
  to_at BIGINT CHECK (to_at >= from_at),
  reason TEXT NOT NULL DEFAULT '',
  by_client BOOLEAN NOT NULL DEFAULT FALSE,
  member_id BIGINT REFERENCES member(id)))sql"},
    {R"sql(CREATE INDEX enrolment_pause_enrolment ON enrolment_pause(enrolment_id, from_at))sql"},
    {R"sql(CREATE UNIQUE INDEX enrolment_pause_open ON enrolment_pause(enrolment_id) WHERE to_at IS NULL)sql"},
    {R"sql(CREATE INDEX enrolment_pause_member ON enrolment_pause(member_id) WHERE member_id IS NOT NULL)sql"},
    // The visits of an enrolment touch: left_at of one is entered_at of the next; only the last is open.
    // paused_ms: milliseconds of the visit in pauses that have ended. end_kind: forward and back are moves
    // to another stage, version is a move to another version of the journey.
    {R"sql(CREATE TABLE stage_visit (
  id %ID%,
  enrolment_id BIGINT NOT NULL REFERENCES enrolment(id) ON DELETE CASCADE,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  stage_id BIGINT NOT NULL REFERENCES stage(id),
  stage_lineage BIGINT NOT NULL,
  entered_at BIGINT NOT NULL,
  left_at BIGINT CHECK (left_at >= entered_at),
  paused_ms BIGINT NOT NULL DEFAULT 0 CHECK (paused_ms >= 0),
  end_kind TEXT NOT NULL DEFAULT '' CHECK (end_kind IN ('', 'forward', 'back', 'completed', 'left', 'version')),
  override_reason TEXT NOT NULL DEFAULT '',
  moved_by BIGINT REFERENCES member(id),
  CHECK ((end_kind = '') = (left_at IS NULL))))sql"},
    {R"sql(CREATE INDEX stage_visit_enrolment ON stage_visit(enrolment_id, entered_at, id))sql"},
    {R"sql(CREATE UNIQUE INDEX stage_visit_open ON stage_visit(enrolment_id) WHERE left_at IS NULL)sql"},
    {R"sql(CREATE INDEX stage_visit_client ON stage_visit(client_id, entered_at, left_at, stage_id))sql"},
    {R"sql(CREATE INDEX stage_visit_here ON stage_visit(stage_id, entered_at, enrolment_id, client_id) WHERE left_at IS NULL)sql"},
    {R"sql(CREATE INDEX stage_visit_peers ON stage_visit(stage_lineage, stage_id, entered_at, left_at, paused_ms, end_kind, client_id, enrolment_id))sql"},
    {R"sql(CREATE INDEX stage_visit_stage ON stage_visit(stage_id))sql"},
    {R"sql(CREATE INDEX stage_visit_moved_by ON stage_visit(moved_by) WHERE moved_by IS NOT NULL)sql"},
    // A criterion without a row here is open.
    {R"sql(CREATE TABLE visit_criterion (
  visit_id BIGINT NOT NULL REFERENCES stage_visit(id) ON DELETE CASCADE,
  criterion_id BIGINT NOT NULL REFERENCES stage_criterion(id),
  state TEXT NOT NULL CHECK (state IN ('met', 'waived')),
  automatic BOOLEAN NOT NULL DEFAULT FALSE,
  at BIGINT NOT NULL,
  member_id BIGINT REFERENCES member(id),
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (visit_id, criterion_id),
  CHECK (state <> 'waived' OR reason <> '')))sql"},
    {R"sql(CREATE INDEX visit_criterion_criterion ON visit_criterion(criterion_id))sql"},
    {R"sql(CREATE INDEX visit_criterion_member ON visit_criterion(member_id) WHERE member_id IS NOT NULL)sql"},
    // What was done to an enrolment and why, in words for people; never altered.
    {R"sql(CREATE TABLE enrolment_event (
  id %ID%,
  enrolment_id BIGINT NOT NULL REFERENCES enrolment(id) ON DELETE CASCADE,
  member_id BIGINT REFERENCES member(id),
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  old_value TEXT NOT NULL DEFAULT '',
  new_value TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX enrolment_event_enrolment ON enrolment_event(enrolment_id, at, id))sql"},
    {R"sql(CREATE INDEX enrolment_event_member ON enrolment_event(member_id) WHERE member_id IS NOT NULL)sql"},
};

const std::vector<MigrationStatement> Touches{
    // purpose: what a touchpoint was for, so that rules can ask for a business review or a report.
    {R"sql(ALTER TABLE touchpoint ADD COLUMN purpose TEXT NOT NULL DEFAULT '')sql"},
    {R"sql(CREATE INDEX touchpoint_purpose ON touchpoint(client_id, purpose, at) WHERE purpose <> '')sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN purpose TEXT NOT NULL DEFAULT '')sql"},
    // Planned touchpoints that a journey called for know their visit and step. plan_day: the due day that
    // the journey gives; a due_day that differs was moved by hand (hand_moved) and is kept.
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN visit_id BIGINT REFERENCES stage_visit(id) ON DELETE SET NULL)sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN step_id BIGINT REFERENCES stage_step(id) ON DELETE SET NULL)sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN department_id BIGINT REFERENCES department(id))sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN plan_day BIGINT)sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN hand_moved BOOLEAN NOT NULL DEFAULT FALSE)sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN required BOOLEAN NOT NULL DEFAULT FALSE)sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN done_at BIGINT)sql"},
    {R"sql(ALTER TABLE planned_touchpoint ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT '')sql"},
    // What is due is counted from it alone, without the rows.
    {R"sql(DROP INDEX planned_due)sql"},
    {R"sql(CREATE INDEX planned_due ON planned_touchpoint(due_day, id, client_id, visit_id, owner_id, state)
  WHERE state = 'planned')sql"},
    {R"sql(CREATE UNIQUE INDEX planned_visit_step ON planned_touchpoint(visit_id, step_id) WHERE visit_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX planned_step ON planned_touchpoint(step_id) WHERE step_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX planned_department ON planned_touchpoint(department_id) WHERE department_id IS NOT NULL)sql"},
};

} // namespace

/// Journeys in versions, and where each client is on them.
Migration journeys() {
    Migration migration{6, "journeys", {}, 1};
    for (const auto* part : {&Design, &Progress, &Touches}) {
        migration.statements.insert(migration.statements.end(), part->begin(), part->end());
    }
    for (const char* table : {"department", "journey", "journey_version", "enrolment"}) {
        for (auto& statement : revisionGuard(table)) {
            migration.statements.push_back(std::move(statement));
        }
    }
    return migration;
}

} // namespace core
