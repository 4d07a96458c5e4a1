// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"

namespace core {

namespace {

using For = MigrationStatement::For;

// Columns "source" and "external_id" name the row in the system that it was imported from; together they are
// unique, so that a second import finds the row again. "custom" keeps imported columns that have no place
// here, as a JSON object.

const std::vector<MigrationStatement> Workspace{
    {R"sql(CREATE FUNCTION refuse_stale_revision() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN RAISE EXCEPTION 'stale revision' USING ERRCODE = 'WM001'; END $body$)sql",
     For::Postgres},
    {R"sql(CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL))sql"},
    {R"sql(CREATE TABLE counter (
  name TEXT NOT NULL PRIMARY KEY,
  value BIGINT NOT NULL))sql"},
    {R"sql(INSERT INTO counter(name, value) VALUES ('ticket', 1000))sql"},
    {R"sql(CREATE TABLE operation (
  id %ID%,
  at BIGINT NOT NULL))sql"},
    // What each commit touched, for the other processes that have the file open; a server has notices.
    {R"sql(CREATE TABLE announcement (
  id INTEGER PRIMARY KEY,
  changes TEXT NOT NULL))sql",
     For::Sqlite},
    {R"sql(CREATE TABLE member (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  email TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL CHECK (role IN ('staff', 'rep', 'manager', 'admin')),
  weekly_minutes BIGINT NOT NULL DEFAULT 2250 CHECK (weekly_minutes >= 0),
  active BOOLEAN NOT NULL DEFAULT TRUE,
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE INDEX member_name ON member(name_key, id))sql"},
    {R"sql(CREATE UNIQUE INDEX member_external ON member(source, external_id) WHERE external_id <> '')sql"},
    {R"sql(CREATE TABLE draft (
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (member_id, key)))sql"},
    {R"sql(CREATE TABLE saved_filter (
  id %ID%,
  member_id BIGINT REFERENCES member(id) ON DELETE CASCADE,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position BIGINT NOT NULL DEFAULT 0))sql"},
    {R"sql(CREATE INDEX saved_filter_page ON saved_filter(page, position))sql"},
    {R"sql(CREATE INDEX saved_filter_member ON saved_filter(member_id))sql"},
};

const std::vector<MigrationStatement> Clients{
    {R"sql(CREATE TABLE client (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'left')),
  tier TEXT NOT NULL DEFAULT '',
  industry TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  owner_id BIGINT REFERENCES member(id),
  since_day BIGINT,
  renewal_day BIGINT,
  monthly_fee_minor BIGINT CHECK (monthly_fee_minor >= 0),
  currency TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE INDEX client_name ON client(name_key, id))sql"},
    {R"sql(CREATE INDEX client_owner ON client(owner_id, name_key, id))sql"},
    {R"sql(CREATE INDEX client_status ON client(status, name_key, id))sql"},
    {R"sql(CREATE INDEX client_since ON client(since_day, id))sql"},
    {R"sql(CREATE INDEX client_renewal ON client(renewal_day, id))sql"},
    {R"sql(CREATE UNIQUE INDEX client_external ON client(source, external_id) WHERE external_id <> '')sql"},
    // What lists show of a client's life; apart from the client, so that a logged call never conflicts with
    // an edit. last_contact_at: newest touchpoint, or message between client and agency; null when there is
    // none.
    {R"sql(CREATE TABLE client_activity (
  client_id %ID% REFERENCES client(id) ON DELETE CASCADE,
  last_contact_at BIGINT,
  open_tickets BIGINT NOT NULL DEFAULT 0))sql"},
    {R"sql(CREATE INDEX client_activity_contact ON client_activity(last_contact_at, client_id))sql"},
    {R"sql(CREATE INDEX client_activity_tickets ON client_activity(open_tickets, client_id))sql"},
    {R"sql(CREATE TABLE contact (
  id %ID%,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  email_key %KEYTEXT% NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  preferred_channel TEXT CHECK (preferred_channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE INDEX contact_client ON contact(client_id, name_key, id))sql"},
    {R"sql(CREATE INDEX contact_email ON contact(email_key) WHERE email_key <> '')sql"},
    {R"sql(CREATE UNIQUE INDEX contact_external ON contact(source, external_id) WHERE external_id <> '')sql"},
};

const std::vector<MigrationStatement> Touchpoints{
    // direction: outbound = we began, inbound = the client began. sentiment is null when nobody judged it.
    {R"sql(CREATE TABLE touchpoint (
  id %ID%,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  contact_id BIGINT REFERENCES contact(id) ON DELETE SET NULL,
  member_id BIGINT REFERENCES member(id),
  at BIGINT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  direction TEXT NOT NULL CHECK (direction IN ('outbound', 'inbound')),
  sentiment BIGINT CHECK (sentiment BETWEEN -2 AND 2),
  title TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE INDEX touchpoint_client ON touchpoint(client_id, at, id, direction, contact_id))sql"},
    {R"sql(CREATE INDEX touchpoint_at ON touchpoint(at, id))sql"},
    {R"sql(CREATE INDEX touchpoint_contact ON touchpoint(contact_id) WHERE contact_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX touchpoint_member ON touchpoint(member_id, at))sql"},
    {R"sql(CREATE UNIQUE INDEX touchpoint_external ON touchpoint(source, external_id) WHERE external_id <> '')sql"},
    // due_minute: minutes after local midnight; null = any time of the day.
    {R"sql(CREATE TABLE planned_touchpoint (
  id %ID%,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  owner_id BIGINT REFERENCES member(id),
  title TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  due_day BIGINT NOT NULL,
  due_minute BIGINT CHECK (due_minute BETWEEN 0 AND 1439),
  estimate_minutes BIGINT NOT NULL DEFAULT 0 CHECK (estimate_minutes >= 0),
  state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'done', 'cancelled')),
  touchpoint_id BIGINT REFERENCES touchpoint(id) ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE INDEX planned_due ON planned_touchpoint(due_day, id) WHERE state = 'planned')sql"},
    {R"sql(CREATE INDEX planned_client ON planned_touchpoint(client_id, state, due_day))sql"},
    {R"sql(CREATE INDEX planned_owner ON planned_touchpoint(owner_id))sql"},
    {R"sql(CREATE INDEX planned_done_by ON planned_touchpoint(touchpoint_id) WHERE touchpoint_id IS NOT NULL)sql"},
};

const std::vector<MigrationStatement> Tickets{
    // waiting_since: oldest client message that has no answer yet; null when the client waits for nothing.
    // opened_by: 'client' raised it, or 'us' (a problem that we found before the client did).
    // client_at: first contact of the client about it; null while only we know.
    {R"sql(CREATE TABLE ticket (
  id %ID%,
  number BIGINT NOT NULL UNIQUE,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  contact_id BIGINT REFERENCES contact(id) ON DELETE SET NULL,
  assignee_id BIGINT REFERENCES member(id),
  subject TEXT NOT NULL,
  subject_key %KEYTEXT% NOT NULL,
  kind TEXT NOT NULL DEFAULT 'question' CHECK (kind IN
    ('complaint', 'question', 'feedback', 'defect', 'disruption', 'unmet_expectation', 'bad_review')),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'open', 'pending', 'on_hold', 'resolved', 'closed')),
  priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  channel TEXT NOT NULL DEFAULT 'email' CHECK (channel IN ('call', 'meeting', 'video', 'email', 'chat', 'visit', 'other')),
  opened_by TEXT NOT NULL DEFAULT 'client' CHECK (opened_by IN ('client', 'us')),
  opened_at BIGINT NOT NULL,
  client_at BIGINT,
  first_reply_at BIGINT,
  waiting_since BIGINT,
  pending_until BIGINT,
  resolved_at BIGINT,
  closed_at BIGINT,
  updated_at BIGINT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1,
  CHECK (resolved_at IS NULL OR state IN ('resolved', 'closed'))))sql"},
    // Each order of the ticket list has an index that ends in the state, so that a group of states is picked
    // without reading the tickets; the open ones, which are few, have the common orders for themselves
    // (with resolved_at, always null there, as SQLite would read the ticket to see it).
    {R"sql(CREATE INDEX ticket_waiting ON ticket(waiting_since, id, state))sql"},
    {R"sql(CREATE INDEX ticket_updated ON ticket(updated_at, id, state))sql"},
    {R"sql(CREATE INDEX ticket_opened ON ticket(opened_at, id, state))sql"},
    {R"sql(CREATE INDEX ticket_subject ON ticket(subject_key, id, state))sql"},
    {R"sql(CREATE INDEX ticket_client ON ticket(client_id, opened_at, id, state, opened_by))sql"},
    {R"sql(CREATE INDEX ticket_priority ON ticket((CASE priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1
  WHEN 'normal' THEN 2 ELSE 3 END), opened_at, id, state))sql"},
    {R"sql(CREATE INDEX ticket_open_waiting ON ticket(waiting_since, id, state, resolved_at) WHERE resolved_at IS NULL)sql"},
    {R"sql(CREATE INDEX ticket_open_updated ON ticket(updated_at, id, state, resolved_at) WHERE resolved_at IS NULL)sql"},
    {R"sql(CREATE INDEX ticket_open_opened ON ticket(opened_at, id, state, resolved_at) WHERE resolved_at IS NULL)sql"},
    {R"sql(CREATE INDEX ticket_client_resolved ON ticket(client_id, resolved_at, id) WHERE resolved_at IS NOT NULL)sql"},
    {R"sql(CREATE INDEX ticket_state ON ticket(state, updated_at, id))sql"},
    {R"sql(CREATE INDEX ticket_assignee ON ticket(assignee_id, state, updated_at, id))sql"},
    {R"sql(CREATE INDEX ticket_resolved ON ticket(resolved_at) WHERE resolved_at IS NOT NULL)sql"},
    {R"sql(CREATE INDEX ticket_contact ON ticket(contact_id) WHERE contact_id IS NOT NULL)sql"},
    {R"sql(CREATE UNIQUE INDEX ticket_external ON ticket(source, external_id) WHERE external_id <> '')sql"},
    // kind: message = the client wrote, reply = we wrote to the client, note = only we see it, call = spoken.
    {R"sql(CREATE TABLE ticket_message (
  id %ID%,
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('message', 'reply', 'note', 'call')),
  member_id BIGINT REFERENCES member(id),
  contact_id BIGINT REFERENCES contact(id) ON DELETE SET NULL,
  at BIGINT NOT NULL,
  body TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX ticket_message_ticket ON ticket_message(ticket_id, at, id))sql"},
    {R"sql(CREATE INDEX ticket_message_member ON ticket_message(member_id))sql"},
    {R"sql(CREATE INDEX ticket_message_contact ON ticket_message(contact_id) WHERE contact_id IS NOT NULL)sql"},
    {R"sql(CREATE UNIQUE INDEX ticket_message_external ON ticket_message(source, external_id) WHERE external_id <> '')sql"},
    {R"sql(CREATE TABLE tag (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL UNIQUE))sql"},
    {R"sql(CREATE TABLE ticket_tag (
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  tag_id BIGINT NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
  PRIMARY KEY (ticket_id, tag_id)))sql"},
    {R"sql(CREATE INDEX ticket_tag_tag ON ticket_tag(tag_id, ticket_id))sql"},
    // Who changed what: written with each change of a ticket, never altered.
    {R"sql(CREATE TABLE ticket_event (
  id %ID%,
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  member_id BIGINT REFERENCES member(id),
  at BIGINT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL))sql"},
    {R"sql(CREATE INDEX ticket_event_ticket ON ticket_event(ticket_id, at, id))sql"},
    {R"sql(CREATE INDEX ticket_event_member ON ticket_event(member_id))sql"},
};

const std::vector<MigrationStatement> Effort{
    // day: local day on which the work began. day_minutes: the part of minutes that lies on that day; what
    // runs past
    // local midnight is in effort_spill, so that the record stays one while reports split it.
    // started_at, ended_at: exact instants of a timed entry, null for a typed duration.
    // origin: what triggered the work; it explains the class.
    {R"sql(CREATE TABLE effort_entry (
  id %ID%,
  member_id BIGINT NOT NULL REFERENCES member(id),
  client_id BIGINT REFERENCES client(id) ON DELETE SET NULL,
  ticket_id BIGINT REFERENCES ticket(id) ON DELETE SET NULL,
  touchpoint_id BIGINT REFERENCES touchpoint(id) ON DELETE SET NULL,
  day BIGINT NOT NULL,
  minutes BIGINT NOT NULL CHECK (minutes >= 0),
  day_minutes BIGINT NOT NULL CHECK (day_minutes >= 0 AND day_minutes <= minutes),
  started_at BIGINT,
  ended_at BIGINT CHECK (ended_at >= started_at),
  work_class TEXT NOT NULL CHECK (work_class IN ('proactive', 'reactive', 'delivery', 'internal', 'unclassified')),
  origin TEXT NOT NULL DEFAULT 'unknown' CHECK (origin IN
    ('client_contact', 'planned', 'deviation', 'survey', 'call_back', 'own_problem', 'improvement', 'production',
     'internal', 'manual', 'import', 'unknown')),
  note TEXT NOT NULL DEFAULT '',
  entered_by BIGINT REFERENCES member(id),
  entered_at BIGINT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '',
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE INDEX effort_day ON effort_entry(day, work_class, client_id, member_id, origin, day_minutes))sql"},
    {R"sql(CREATE INDEX effort_client ON effort_entry(client_id, day, work_class, day_minutes))sql"},
    {R"sql(CREATE INDEX effort_member ON effort_entry(member_id, day, id))sql"},
    {R"sql(CREATE INDEX effort_ticket ON effort_entry(ticket_id, minutes) WHERE ticket_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX effort_touchpoint ON effort_entry(touchpoint_id, minutes) WHERE touchpoint_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX effort_entered_by ON effort_entry(entered_by) WHERE entered_by IS NOT NULL)sql"},
    {R"sql(CREATE UNIQUE INDEX effort_external ON effort_entry(source, external_id) WHERE external_id <> '')sql"},
    {R"sql(CREATE TABLE effort_spill (
  entry_id BIGINT NOT NULL REFERENCES effort_entry(id) ON DELETE CASCADE,
  day BIGINT NOT NULL,
  minutes BIGINT NOT NULL CHECK (minutes > 0),
  PRIMARY KEY (entry_id, day)))sql"},
    {R"sql(CREATE INDEX effort_spill_day ON effort_spill(day, entry_id))sql"},
    // One running timer per member; seen_at is written every minute, so that a kill or a sleep can be told
    // from work.
    {R"sql(CREATE TABLE timer (
  member_id %ID% REFERENCES member(id) ON DELETE CASCADE,
  started_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  client_id BIGINT REFERENCES client(id) ON DELETE SET NULL,
  ticket_id BIGINT REFERENCES ticket(id) ON DELETE SET NULL,
  work_class TEXT NOT NULL CHECK (work_class IN ('proactive', 'reactive', 'delivery', 'internal', 'unclassified')),
  origin TEXT NOT NULL DEFAULT 'unknown',
  note TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX timer_client ON timer(client_id))sql"},
    {R"sql(CREATE INDEX timer_ticket ON timer(ticket_id))sql"},
};

} // namespace

Migration firstSchema() {
    Migration migration{1, "first schema", {}, 1};
    for (const auto* part : {&Workspace, &Clients, &Touchpoints, &Tickets, &Effort}) {
        migration.statements.insert(migration.statements.end(), part->begin(), part->end());
    }
    for (const char* table :
         {"member", "client", "contact", "touchpoint", "planned_touchpoint", "ticket", "effort_entry"}) {
        for (auto& statement : revisionGuard(table)) {
            migration.statements.push_back(std::move(statement));
        }
    }
    return migration;
}

} // namespace core
