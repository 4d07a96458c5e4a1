// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"
#include "core/db/searchdialect.h"

namespace core {

namespace {

const std::vector<MigrationStatement> Causes{
    // Where the client stood when the ticket was opened: the primary journey's visit with
    // entered <= opened < left.
    {R"sql(CREATE TABLE ticket_visit (
  ticket_id %ID% REFERENCES ticket(id) ON DELETE CASCADE,
  visit_id BIGINT NOT NULL REFERENCES stage_visit(id) ON DELETE CASCADE))sql"},
    {R"sql(CREATE INDEX ticket_visit_visit ON ticket_visit(visit_id, ticket_id))sql"},
    // A hole in a journey: its kind, the stage (by lineage, which lasts through versions) and the topic.
    // subject: the step or criterion of the design that failed, as "step/12" with its lineage; empty for what
    // nobody designed.
    {R"sql(CREATE TABLE gap (
  id %ID%,
  kind TEXT NOT NULL CHECK (kind IN ('missed', 'late', 'waived', 'not_designed', 'executed_badly')),
  journey_id BIGINT REFERENCES journey(id) ON DELETE SET NULL,
  stage_lineage BIGINT NOT NULL DEFAULT 0,
  stage_name TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  topic TEXT NOT NULL,
  topic_key %KEYTEXT% NOT NULL,
  created_at BIGINT NOT NULL))sql"},
    {R"sql(CREATE INDEX gap_journey ON gap(journey_id) WHERE journey_id IS NOT NULL)sql"},
    {R"sql(CREATE UNIQUE INDEX gap_same ON gap(topic_key, kind, stage_lineage, subject))sql"},
    // What a person said about why there is this ticket. Without a row nobody was asked yet. evidence: the
    // candidate that was confirmed with its score, a JSON object.
    {R"sql(CREATE TABLE ticket_cause (
  ticket_id %ID% REFERENCES ticket(id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('gap', 'no_gap', 'unknown')),
  gap_id BIGINT REFERENCES gap(id),
  evidence TEXT NOT NULL DEFAULT '',
  at BIGINT NOT NULL,
  member_id BIGINT REFERENCES member(id),
  CHECK ((verdict = 'gap') = (gap_id IS NOT NULL))))sql"},
    {R"sql(CREATE INDEX ticket_cause_gap ON ticket_cause(gap_id, ticket_id) WHERE gap_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX ticket_cause_member ON ticket_cause(member_id) WHERE member_id IS NOT NULL)sql"},
};

const std::vector<MigrationStatement> Principles{
    // A set never changes once it is in force; a change makes the next one. body: the rules with their
    // weights, a JSON array. limit_share: below this share of passed weight a reason is asked for, in
    // percent.
    {R"sql(CREATE TABLE principle_set (
  id %ID%,
  version BIGINT NOT NULL UNIQUE,
  from_at BIGINT NOT NULL,
  member_id BIGINT REFERENCES member(id),
  limit_share BIGINT NOT NULL CHECK (limit_share BETWEEN 0 AND 100),
  body TEXT NOT NULL))sql"},
    {R"sql(CREATE INDEX principle_set_member ON principle_set(member_id) WHERE member_id IS NOT NULL)sql"},
    // passed, applicable: weights. low: below the limit of its set. failed: the rules that did not hold, by
    // name, one per line.
    // client_id: of the message's ticket, kept by triggers, so that a client's low answers are found at once.
    {R"sql(CREATE TABLE reply_score (
  message_id %ID% REFERENCES ticket_message(id) ON DELETE CASCADE,
  client_id BIGINT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
  set_id BIGINT NOT NULL REFERENCES principle_set(id),
  passed BIGINT NOT NULL CHECK (passed >= 0),
  applicable BIGINT NOT NULL CHECK (applicable >= passed),
  low BOOLEAN NOT NULL DEFAULT FALSE,
  failed TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX reply_score_set ON reply_score(set_id))sql"},
    {R"sql(CREATE INDEX reply_score_client ON reply_score(client_id, low, message_id))sql"},
};

/// A score follows its message to another ticket, and the ticket to another client.
const std::vector<MigrationStatement> ScoresFollow{
    {R"sql(CREATE TRIGGER reply_score_message AFTER UPDATE OF ticket_id ON ticket_message FOR EACH ROW
WHEN NEW.ticket_id <> OLD.ticket_id BEGIN
  UPDATE reply_score SET client_id = (SELECT client_id FROM ticket WHERE id = NEW.ticket_id)
  WHERE message_id = NEW.id; END)sql",
     MigrationStatement::For::Sqlite},
    {R"sql(CREATE TRIGGER reply_score_ticket AFTER UPDATE OF client_id ON ticket FOR EACH ROW
WHEN NEW.client_id <> OLD.client_id BEGIN
  UPDATE reply_score SET client_id = NEW.client_id
  WHERE message_id IN (SELECT id FROM ticket_message WHERE ticket_id = NEW.id); END)sql",
     MigrationStatement::For::Sqlite},
    {R"sql(CREATE FUNCTION move_reply_scores() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_TABLE_NAME = 'ticket' THEN
    UPDATE reply_score SET client_id = NEW.client_id
    WHERE message_id IN (SELECT id FROM ticket_message WHERE ticket_id = NEW.id);
  ELSE
    UPDATE reply_score SET client_id = (SELECT client_id FROM ticket WHERE id = NEW.ticket_id)
    WHERE message_id = NEW.id;
  END IF;
  RETURN NULL;
END $body$)sql",
     MigrationStatement::For::Postgres},
    {R"sql(CREATE TRIGGER reply_score_message AFTER UPDATE OF ticket_id ON ticket_message FOR EACH ROW
WHEN (NEW.ticket_id <> OLD.ticket_id) EXECUTE FUNCTION move_reply_scores())sql",
     MigrationStatement::For::Postgres},
    {R"sql(CREATE TRIGGER reply_score_ticket AFTER UPDATE OF client_id ON ticket FOR EACH ROW
WHEN (NEW.client_id <> OLD.client_id) EXECUTE FUNCTION move_reply_scores())sql",
     MigrationStatement::For::Postgres},
};

const std::vector<MigrationStatement> Articles{
    {R"sql(CREATE TABLE article (
  id %ID%,
  title TEXT NOT NULL,
  title_key %KEYTEXT% NOT NULL UNIQUE,
  body TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  member_id BIGINT REFERENCES member(id),
  active BOOLEAN NOT NULL DEFAULT TRUE,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE INDEX article_member ON article(member_id) WHERE member_id IS NOT NULL)sql"},
};

} // namespace

/// What tickets teach: causes and gaps, principles for answers, and canned knowledge.
Migration lessons() {
    const std::vector<std::string> texts{"article"};
    Migration migration{11, "lessons", {}, 1, searchSession(texts), searchUpkeep(texts)};
    for (const auto* part : {&Causes, &Principles, &ScoresFollow, &Articles}) {
        migration.statements.insert(migration.statements.end(), part->begin(), part->end());
    }
    for (auto part : {revisionGuard("article"), searchSchema(texts)}) {
        for (auto& statement : part) {
            migration.statements.push_back(std::move(statement));
        }
    }
    return migration;
}

} // namespace core
