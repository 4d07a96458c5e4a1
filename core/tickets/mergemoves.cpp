// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/mergemoves.h"

#include "core/tickets/store.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets::moves {

namespace {

template <class Id>
std::vector<Id> idsIn(Query query) {
    return query.all([](Query& row) { return Id(row.get<qint64>(0)); });
}

template <class Id>
std::vector<qint64> numbers(const std::vector<Id>& ids) {
    std::vector<qint64> out;
    for (const Id id : ids) {
        if constexpr (std::integral<Id>) {
            out.push_back(id);
        } else {
            out.push_back(id.value);
        }
    }
    return out;
}

void takeTime(Transaction& tx, const Ticket& source, const Ticket& target, MergeRecord& record) {
    record.entries =
        tx.query("SELECT id, client_id FROM effort_entry WHERE ticket_id = ? ORDER BY id", source.id)
            .all([](Query& row) {
                return MovedEntry{row.get<EntryId>(0), row.get<ClientId>(1)};
            });
    tx.execute(R"sql(UPDATE effort_entry SET ticket_id = ?,
  client_id = CASE WHEN client_id = ? THEN CAST(? AS BIGINT) ELSE client_id END, revision = revision + 1
  WHERE ticket_id = ?)sql",
               target.id, source.client, target.client, source.id);
    record.timers =
        tx.query("SELECT member_id, client_id, started_at FROM timer WHERE ticket_id = ? ORDER BY member_id",
                 source.id)
            .all([](Query& row) {
                return MovedTimer{row.get<MemberId>(0), row.get<ClientId>(1), row.get<Instant>(2)};
            });
    tx.execute(R"sql(UPDATE timer SET ticket_id = ?,
  client_id = CASE WHEN client_id = ? THEN CAST(? AS BIGINT) ELSE client_id END WHERE ticket_id = ?)sql",
               target.id, source.client, target.client, source.id);
    tx.changed(Entity::Effort, 0);
    tx.changed(Entity::Timer, 0);
}

/// The client goes back only where nobody chose another one since.
void giveTimeBack(Transaction& tx, const Ticket& source, const Ticket& target, const MergeRecord& record) {
    for (const MovedEntry& entry : record.entries) {
        tx.execute(R"sql(UPDATE effort_entry SET ticket_id = ?,
  client_id = CASE WHEN client_id = ? THEN CAST(? AS BIGINT) ELSE client_id END, revision = revision + 1
  WHERE id = ? AND ticket_id = ?)sql",
                   source.id, target.client, entry.client, entry.id, target.id);
    }
    for (const MovedTimer& timer : record.timers) {
        tx.execute(R"sql(UPDATE timer SET ticket_id = ?,
  client_id = CASE WHEN client_id = ? THEN CAST(? AS BIGINT) ELSE client_id END
  WHERE member_id = ? AND ticket_id = ? AND started_at = ?)sql",
                   source.id, target.client, timer.client, timer.member, target.id, timer.startedAt);
    }
    tx.changed(Entity::Effort, 0);
    tx.changed(Entity::Timer, 0);
}

void takeNames(Transaction& tx, TicketId source, TicketId target, MemberId by, MergeRecord& record) {
    const QStringList before = store::tagsOf(tx, target);
    record.tags = idsIn<qint64>(tx.query(R"sql(INSERT INTO ticket_tag(ticket_id, tag_id)
  SELECT CAST(? AS BIGINT), s.tag_id FROM ticket_tag s WHERE s.ticket_id = ? AND NOT EXISTS
  (SELECT 1 FROM ticket_tag t WHERE t.ticket_id = ? AND t.tag_id = s.tag_id) RETURNING tag_id)sql",
                                         target, source, target));
    const QStringList after = store::tagsOf(tx, target);
    if (after != before) {
        store::addEvent(tx, {0, target, by, tx.now(), u"tags"_s, before.join(u", "), after.join(u", ")});
    }
    record.watchers = idsIn<MemberId>(tx.query(R"sql(INSERT INTO ticket_watcher(ticket_id, member_id, seen_at)
  SELECT CAST(? AS BIGINT), s.member_id, s.seen_at FROM ticket_watcher s WHERE s.ticket_id = ? AND NOT EXISTS
  (SELECT 1 FROM ticket_watcher t WHERE t.ticket_id = ? AND t.member_id = s.member_id) RETURNING member_id)sql",
                                               target, source, target));
}

void giveNamesBack(Transaction& tx, TicketId target, MemberId by, const MergeRecord& record) {
    const QStringList before = store::tagsOf(tx, target);
    tx.execute("DELETE FROM ticket_tag WHERE ticket_id = ? AND tag_id IN %IDS%", target, record.tags);
    const QStringList after = store::tagsOf(tx, target);
    if (after != before) {
        store::addEvent(tx, {0, target, by, tx.now(), u"tags"_s, before.join(u", "), after.join(u", ")});
    }
    tx.execute("DELETE FROM ticket_watcher WHERE ticket_id = ? AND member_id IN %IDS%", target,
               numbers(record.watchers));
}

/// A link that the target has already, and one between the two, stays where it is.
void takeLinks(Transaction& tx, TicketId source, TicketId target, MergeRecord& record) {
    const auto move = [&](std::string_view sql, bool isFrom) {
        for (const auto id : idsIn<TicketLinkId>(tx.query(sql, target, source, target, target, target))) {
            record.links.push_back({id, isFrom});
        }
    };
    move(R"sql(UPDATE ticket_link SET from_id = ? WHERE from_id = ? AND to_id <> ? AND NOT EXISTS
  (SELECT 1 FROM ticket_link o WHERE o.kind = ticket_link.kind AND ((o.from_id = ? AND o.to_id = ticket_link.to_id)
  OR (o.kind = 'related' AND o.to_id = ? AND o.from_id = ticket_link.to_id))) RETURNING id)sql",
         true);
    move(R"sql(UPDATE ticket_link SET to_id = ? WHERE to_id = ? AND from_id <> ? AND NOT EXISTS
  (SELECT 1 FROM ticket_link o WHERE o.kind = ticket_link.kind AND ((o.to_id = ? AND o.from_id = ticket_link.from_id)
  OR (o.kind = 'related' AND o.from_id = ? AND o.to_id = ticket_link.from_id))) RETURNING id)sql",
         false);
}

void giveLinksBack(Transaction& tx, TicketId source, TicketId target, const MergeRecord& record) {
    for (const MovedLink& link : record.links) {
        tx.execute(link.isFrom ? "UPDATE ticket_link SET from_id = ? WHERE id = ? AND from_id = ?"
                               : "UPDATE ticket_link SET to_id = ? WHERE id = ? AND to_id = ?",
                   source, link.id, target);
    }
}

void takeItems(Transaction& tx, TicketId source, TicketId target, MergeRecord& record) {
    record.ticks = tx.query(R"sql(SELECT id, done_at FROM ticket_item
  WHERE (linked_id = ? OR linked_id = ?) AND done_by IS NULL ORDER BY id)sql",
                            source, target)
                       .all([](Query& row) {
                           return MovedTick{row.get<TicketItemId>(0), row.get<std::optional<Instant>>(1)};
                       });
    record.items =
        tx.query("SELECT id, position FROM ticket_item WHERE ticket_id = ? ORDER BY position, id", source)
            .all([](Query& row) {
                return MovedItem{row.get<TicketItemId>(0), row.get<qint64>(1)};
            });
    const qint64 last =
        tx.scalar<qint64>("SELECT COALESCE(MAX(position), 0) FROM ticket_item WHERE ticket_id = ?", target)
            .value_or(0);
    qint64 position = last;
    for (const MovedItem& item : record.items) {
        tx.execute("UPDATE ticket_item SET ticket_id = ?, position = ? WHERE id = ?", target, ++position,
                   item.id);
    }
    record.itemsAbout = idsIn<TicketItemId>(
        tx.query("UPDATE ticket_item SET linked_id = ? WHERE linked_id = ? AND ticket_id <> ? RETURNING id",
                 target, source, target));
}

void giveItemsBack(Transaction& tx, TicketId source, TicketId target, const MergeRecord& record) {
    for (const MovedItem& item : record.items) {
        tx.execute("UPDATE ticket_item SET ticket_id = ?, position = ? WHERE id = ? AND ticket_id = ?",
                   source, item.position, item.id, target);
    }
    tx.execute("UPDATE ticket_item SET linked_id = ? WHERE linked_id = ? AND id IN %IDS%", source, target,
               numbers(record.itemsAbout));
}

void takeVoices(Transaction& tx, TicketId source, TicketId target, MergeRecord& record) {
    record.feedback = idsIn<FeedbackId>(tx.query(
        "UPDATE feedback SET ticket_id = ?, revision = revision + 1 WHERE ticket_id = ? RETURNING id", target,
        source));
    record.contacts =
        idsIn<qint64>(tx.query(R"sql(UPDATE deviation_contact SET ticket_id = ? WHERE ticket_id = ?
  AND NOT EXISTS (SELECT 1 FROM deviation_contact o WHERE o.ticket_id = ?
    AND o.deviation_id = deviation_contact.deviation_id) RETURNING id)sql",
                               target, source, target));
    tx.changed(Entity::Feedback, 0);
    tx.changed(Entity::Deviation, 0);
}

void giveVoicesBack(Transaction& tx, TicketId source, TicketId target, const MergeRecord& record) {
    tx.execute(
        "UPDATE feedback SET ticket_id = ?, revision = revision + 1 WHERE ticket_id = ? AND id IN %IDS%",
        source, target, numbers(record.feedback));
    tx.execute("UPDATE deviation_contact SET ticket_id = ? WHERE ticket_id = ? AND id IN %IDS%", source,
               target, record.contacts);
    tx.changed(Entity::Feedback, 0);
    tx.changed(Entity::Deviation, 0);
}

QString draftPrefix(const Ticket& ticket) {
    return u"ticket/%1/"_s.arg(ticket.number);
}

/// A text that stands at both tickets becomes one, so that nobody's words are lost.
void takeDrafts(Transaction& tx, const Ticket& source, const Ticket& target, MergeRecord& record) {
    const QString prefix = draftPrefix(source);
    record.drafts = tx.query(R"sql(SELECT member_id, key, body, updated_at FROM draft
  WHERE SUBSTR(key, 1, CAST(? AS INTEGER)) = ? ORDER BY member_id, key)sql",
                             qint64(prefix.size()), prefix)
                        .all([&](Query& row) {
                            return MovedDraft{row.get<MemberId>(0),
                                              row.get<QString>(1).mid(prefix.size()),
                                              row.get<QString>(2),
                                              row.get<Instant>(3),
                                              {},
                                              {},
                                              {}};
                        });
    for (MovedDraft& draft : record.drafts) {
        const QString key = draftPrefix(target) + draft.rest;
        auto own =
            tx.query("SELECT body, updated_at FROM draft WHERE member_id = ? AND key = ?", draft.member, key)
                .first([](Query& row) { return std::pair(row.get<QString>(0), row.get<Instant>(1)); });
        draft.joined = draft.body;
        if (own) {
            draft.targetBody = own->first;
            draft.targetUpdatedAt = own->second;
            draft.joined = own->first + u"\n\n"_s + draft.body;
        }
        tx.execute(R"sql(INSERT INTO draft(member_id, key, body, updated_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (member_id, key) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at)sql",
                   draft.member, key, draft.joined, draft.updatedAt);
        tx.execute("DELETE FROM draft WHERE member_id = ? AND key = ?", draft.member, prefix + draft.rest);
        tx.changed(Entity::Draft, draft.member);
    }
}

void takeFiles(Transaction& tx, const Ticket& source, const Ticket& target, MergeRecord& record) {
    const QString prefix = draftPrefix(source);
    const std::vector<MovedFile> files =
        tx.query(R"sql(SELECT member_id, key, hash FROM draft_attachment
  WHERE SUBSTR(key, 1, CAST(? AS INTEGER)) = ? ORDER BY member_id, key, hash)sql",
                 qint64(prefix.size()), prefix)
            .all([&](Query& row) {
                return MovedFile{row.get<MemberId>(0), row.get<QString>(1).mid(prefix.size()),
                                 row.get<QString>(2)};
            });
    for (const MovedFile& file : files) {
        const QString key = draftPrefix(target) + file.rest;
        if (tx.execute(R"sql(UPDATE draft_attachment SET key = ? WHERE member_id = ? AND key = ? AND hash = ?
  AND NOT EXISTS (SELECT 1 FROM draft_attachment o WHERE o.member_id = draft_attachment.member_id
    AND o.key = ? AND o.hash = draft_attachment.hash))sql",
                       key, file.member, prefix + file.rest, file.hash, key) > 0) {
            record.files.push_back(file);
        }
    }
}

void giveFileBack(Transaction& tx, const Ticket& source, const Ticket& target, const MovedFile& file) {
    const QString key = draftPrefix(source) + file.rest;
    tx.execute(R"sql(UPDATE draft_attachment SET key = ? WHERE member_id = ? AND key = ? AND hash = ?
  AND NOT EXISTS (SELECT 1 FROM draft_attachment o WHERE o.member_id = draft_attachment.member_id
    AND o.key = ? AND o.hash = draft_attachment.hash))sql",
               key, file.member, draftPrefix(target) + file.rest, file.hash, key);
}

/// A text that was sent or went on since stays as it is, with its files: it never comes back twice.
void giveDraftsBack(Transaction& tx, const Ticket& source, const Ticket& target, const MergeRecord& record) {
    std::set<std::pair<MemberId, QString>> wentOn;
    for (const MovedDraft& draft : record.drafts) {
        const QString key = draftPrefix(target) + draft.rest;
        const auto now =
            tx.scalar<QString>("SELECT body FROM draft WHERE member_id = ? AND key = ?", draft.member, key);
        if (now != draft.joined) {
            wentOn.emplace(draft.member, draft.rest);
            continue;
        }
        if (draft.targetBody) {
            tx.execute("UPDATE draft SET body = ?, updated_at = ? WHERE member_id = ? AND key = ?",
                       *draft.targetBody, draft.targetUpdatedAt, draft.member, key);
        } else {
            tx.execute("DELETE FROM draft WHERE member_id = ? AND key = ?", draft.member, key);
        }
        tx.execute(R"sql(INSERT INTO draft(member_id, key, body, updated_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (member_id, key) DO UPDATE SET body = excluded.body || ? || draft.body)sql",
                   draft.member, draftPrefix(source) + draft.rest, draft.body, draft.updatedAt, u"\n\n"_s);
        tx.changed(Entity::Draft, draft.member);
    }
    for (const MovedFile& file : record.files) {
        if (!wentOn.contains({file.member, file.rest})) {
            giveFileBack(tx, source, target, file);
        }
    }
}

} // namespace

void take(Transaction& tx, const Ticket& source, const Ticket& target, MemberId by, MergeRecord& record) {
    record.own = idsIn<MessageId>(
        tx.query("SELECT id FROM ticket_message WHERE ticket_id = ? ORDER BY id", target.id));
    record.messages = idsIn<MessageId>(tx.query(
        "UPDATE ticket_message SET ticket_id = ? WHERE ticket_id = ? RETURNING id", target.id, source.id));
    takeTime(tx, source, target, record);
    takeNames(tx, source.id, target.id, by, record);
    takeLinks(tx, source.id, target.id, record);
    takeItems(tx, source.id, target.id, record);
    takeVoices(tx, source.id, target.id, record);
    takeDrafts(tx, source, target, record);
    takeFiles(tx, source, target, record);
    tx.changed(Entity::Message, 0);
}

void giveBack(Transaction& tx, const Ticket& source, const Ticket& target, MemberId by,
              const MergeRecord& record) {
    tx.execute("UPDATE ticket_message SET ticket_id = ? WHERE ticket_id = ? AND id IN %IDS%", source.id,
               target.id, numbers(record.messages));
    giveTimeBack(tx, source, target, record);
    giveNamesBack(tx, target.id, by, record);
    giveLinksBack(tx, source.id, target.id, record);
    giveItemsBack(tx, source.id, target.id, record);
    giveVoicesBack(tx, source.id, target.id, record);
    giveDraftsBack(tx, source, target, record);
    tx.changed(Entity::Message, 0);
}

void restoreTicks(Transaction& tx, TicketId ticket, const MergeRecord& record) {
    for (const MovedTick& tick : record.ticks) {
        tx.execute("UPDATE ticket_item SET done_at = ? WHERE id = ? AND linked_id = ? AND done_by IS NULL",
                   tick.doneAt, tick.id, ticket);
    }
}

} // namespace core::tickets::moves
