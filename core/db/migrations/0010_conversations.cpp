// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrations/steps.h"
#include "core/db/searchdialect.h"

namespace core {

namespace {

const std::vector<MigrationStatement> Together{
    // parent: from is a part of to. duplicate: from says the same as to. follow_up: from goes on after to was
    // closed. split: from was cut out of to.
    {R"sql(CREATE TABLE ticket_link (
  id %ID%,
  from_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  to_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('parent', 'duplicate', 'related', 'follow_up', 'split')),
  CHECK (from_id <> to_id)))sql"},
    {R"sql(CREATE UNIQUE INDEX ticket_link_one ON ticket_link(from_id, to_id, kind))sql"},
    {R"sql(CREATE INDEX ticket_link_to ON ticket_link(to_id))sql"},
    // A source that was merged stays as a closed ticket and points to its target. moved: what the target took
    // over and how it stood before, a JSON object, from which the merge is undone exactly; position: the
    // order
    // of merges, which is undone from its end.
    {R"sql(CREATE TABLE ticket_merge (
  source_id %ID% REFERENCES ticket(id) ON DELETE CASCADE,
  target_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  at BIGINT NOT NULL,
  member_id BIGINT REFERENCES member(id),
  position BIGINT NOT NULL UNIQUE,
  moved TEXT NOT NULL,
  CHECK (source_id <> target_id)))sql"},
    {R"sql(CREATE INDEX ticket_merge_target ON ticket_merge(target_id))sql"},
    {R"sql(CREATE INDEX ticket_merge_member ON ticket_merge(member_id) WHERE member_id IS NOT NULL)sql"},
    // seen_at: what others did later is news.
    {R"sql(CREATE TABLE ticket_watcher (
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  seen_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (ticket_id, member_id)))sql"},
    {R"sql(CREATE INDEX ticket_watcher_member ON ticket_watcher(member_id, ticket_id))sql"},
    // automatic: sent by a machine (out of office, bounce), so that nobody waits for an answer to it.
    {R"sql(ALTER TABLE ticket_message ADD COLUMN automatic BOOLEAN NOT NULL DEFAULT FALSE)sql"},
    // seen_id: the newest message that the member saw; later ones by others are unread.
    {R"sql(CREATE TABLE ticket_seen (
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  seen_id BIGINT NOT NULL,
  PRIMARY KEY (member_id, ticket_id)))sql"},
    {R"sql(CREATE INDEX ticket_seen_ticket ON ticket_seen(ticket_id))sql"},
    {R"sql(CREATE TABLE ticket_mention (
  message_id BIGINT NOT NULL REFERENCES ticket_message(id) ON DELETE CASCADE,
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  seen_at BIGINT,
  PRIMARY KEY (message_id, member_id)))sql"},
    {R"sql(CREATE INDEX ticket_mention_unseen ON ticket_mention(member_id, message_id) WHERE seen_at IS NULL)sql"},
    {R"sql(CREATE INDEX ticket_mention_member ON ticket_mention(member_id))sql"},
    // linked_id: the item ticks itself when that ticket is resolved.
    {R"sql(CREATE TABLE ticket_item (
  id %ID%,
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  body TEXT NOT NULL,
  linked_id BIGINT REFERENCES ticket(id) ON DELETE SET NULL,
  done_at BIGINT,
  done_by BIGINT REFERENCES member(id)))sql"},
    {R"sql(CREATE INDEX ticket_item_ticket ON ticket_item(ticket_id, position, id))sql"},
    {R"sql(CREATE INDEX ticket_item_linked ON ticket_item(linked_id) WHERE linked_id IS NOT NULL)sql"},
    {R"sql(CREATE INDEX ticket_item_done_by ON ticket_item(done_by) WHERE done_by IS NOT NULL)sql"},
    // Who looks at or writes on a ticket. desk: one running program; rows grow stale by themselves.
    {R"sql(CREATE TABLE ticket_presence (
  ticket_id BIGINT NOT NULL REFERENCES ticket(id) ON DELETE CASCADE,
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  desk TEXT NOT NULL,
  doing TEXT NOT NULL CHECK (doing IN ('looking', 'writing')),
  at BIGINT NOT NULL,
  PRIMARY KEY (ticket_id, member_id, desk)))sql"},
    {R"sql(CREATE INDEX ticket_presence_member ON ticket_presence(member_id, desk))sql"},
    {R"sql(CREATE INDEX ticket_presence_at ON ticket_presence(at))sql"},
};

const std::vector<MigrationStatement> Attachments{
    // The bytes once, by their SHA-256 in hexadecimal.
    {R"sql(CREATE TABLE attachment_content (
  hash TEXT NOT NULL PRIMARY KEY,
  size BIGINT NOT NULL CHECK (size >= 0),
  bytes %BLOB% NOT NULL))sql"},
    {R"sql(CREATE TABLE attachment (
  id %ID%,
  message_id BIGINT NOT NULL REFERENCES ticket_message(id) ON DELETE CASCADE,
  hash TEXT NOT NULL REFERENCES attachment_content(hash),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL DEFAULT ''))sql"},
    {R"sql(CREATE INDEX attachment_message ON attachment(message_id, id))sql"},
    {R"sql(CREATE INDEX attachment_hash ON attachment(hash))sql"},
    // Files of a text that is being written; key as in draft.
    {R"sql(CREATE TABLE draft_attachment (
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES attachment_content(hash),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL DEFAULT '',
  added_at BIGINT NOT NULL,
  PRIMARY KEY (member_id, key, hash)))sql"},
    {R"sql(CREATE INDEX draft_attachment_hash ON draft_attachment(hash))sql"},
    // Content that something let go of; upkeep looks whether anything else holds it. since: 0 until upkeep
    // has seen it.
    {R"sql(CREATE TABLE attachment_unused (
  hash TEXT NOT NULL PRIMARY KEY REFERENCES attachment_content(hash) ON DELETE CASCADE,
  since BIGINT NOT NULL))sql"},
    {R"sql(CREATE INDEX attachment_unused_since ON attachment_unused(since))sql"},
};

/// Whatever removes a row, a cascade included, leaves a note.
std::vector<MigrationStatement> noteLeftContent() {
    using For = MigrationStatement::For;
    const std::string insert = "INSERT INTO attachment_unused(hash, since) VALUES (OLD.hash, 0) "
                               "ON CONFLICT (hash) DO UPDATE SET since = 0";
    std::vector<MigrationStatement> out{
        {"CREATE FUNCTION note_left_content() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN " + insert +
             "; RETURN NULL; END $body$",
         For::Postgres}};
    for (const std::string table : {"attachment", "draft_attachment"}) {
        out.push_back({"CREATE TRIGGER " + table + "_left AFTER DELETE ON " + table + " FOR EACH ROW BEGIN " +
                           insert + "; END",
                       For::Sqlite});
        out.push_back({"CREATE TRIGGER " + table + "_left AFTER DELETE ON " + table +
                           " FOR EACH ROW EXECUTE FUNCTION note_left_content()",
                       For::Postgres});
    }
    return out;
}

const std::vector<MigrationStatement> Wordings{
    // shortcut: what is typed after "::" in the composer.
    {R"sql(CREATE TABLE reply_template (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL UNIQUE,
  shortcut TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE UNIQUE INDEX reply_template_shortcut ON reply_template(shortcut) WHERE shortcut <> '')sql"},
    // acts: what it does, in order, a JSON array. after: where it leads.
    {R"sql(CREATE TABLE macro (
  id %ID%,
  name TEXT NOT NULL,
  name_key %KEYTEXT% NOT NULL UNIQUE,
  position BIGINT NOT NULL DEFAULT 0,
  acts TEXT NOT NULL,
  after TEXT NOT NULL DEFAULT 'stay' CHECK (after IN ('stay', 'next')),
  active BOOLEAN NOT NULL DEFAULT TRUE,
  revision BIGINT NOT NULL DEFAULT 1))sql"},
    {R"sql(CREATE TABLE macro_use (
  member_id BIGINT NOT NULL REFERENCES member(id) ON DELETE CASCADE,
  macro_id BIGINT NOT NULL REFERENCES macro(id) ON DELETE CASCADE,
  used_at BIGINT NOT NULL,
  PRIMARY KEY (member_id, macro_id)))sql"},
    {R"sql(CREATE INDEX macro_use_macro ON macro_use(macro_id))sql"},
};

/// History is added to, never rewritten; it goes only with its ticket.
const std::vector<MigrationStatement> Unalterable{
    {R"sql(CREATE TRIGGER ticket_event_kept BEFORE UPDATE ON ticket_event FOR EACH ROW
BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END)sql",
     MigrationStatement::For::Sqlite},
    {R"sql(CREATE TRIGGER ticket_event_stays BEFORE DELETE ON ticket_event FOR EACH ROW
WHEN EXISTS (SELECT 1 FROM ticket WHERE id = OLD.ticket_id)
BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END)sql",
     MigrationStatement::For::Sqlite},
    {R"sql(CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM ticket WHERE id = OLD.ticket_id) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'history is not rewritten';
END $body$)sql",
     MigrationStatement::For::Postgres},
    {R"sql(CREATE TRIGGER ticket_event_kept BEFORE UPDATE OR DELETE ON ticket_event
FOR EACH ROW EXECUTE FUNCTION refuse_rewriting())sql",
     MigrationStatement::For::Postgres},
};

} // namespace

/// Tickets that belong together, who follows them, what they carry, and prepared wordings.
Migration conversations() {
    const std::vector<std::string> names{"attachment"};
    Migration migration{10, "conversations", {}, 1, searchSession(names), searchUpkeep(names)};
    for (const auto* part : {&Together, &Attachments, &Wordings}) {
        migration.statements.insert(migration.statements.end(), part->begin(), part->end());
    }
    for (const char* table : {"reply_template", "macro"}) {
        for (auto& statement : revisionGuard(table)) {
            migration.statements.push_back(std::move(statement));
        }
    }
    for (auto part : {Unalterable, noteLeftContent(), searchSchema(names)}) {
        for (auto& statement : part) {
            migration.statements.push_back(std::move(statement));
        }
    }
    return migration;
}

} // namespace core
