// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/removal.h"

#include "core/attachments/files.h"
#include "core/base/fold.h"
#include "core/clients/activity.h"
#include "core/sla/clockstore.h"
#include "core/tickets/store.h"
#include "core/tickets/tickets.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

/// Ids grow with time, so a name that nobody else uses and that is younger than the ticket came with it.
std::vector<RemovedTag> tagsOf(Database& db, TicketId id) {
    return db
        .query(R"sql(SELECT g.id, g.name, CASE WHEN g.id > t.ticket_id AND NOT EXISTS
  (SELECT 1 FROM ticket_tag o WHERE o.tag_id = g.id AND o.ticket_id <> t.ticket_id) THEN 1 ELSE 0 END
  FROM ticket_tag t JOIN tag g ON g.id = t.tag_id WHERE t.ticket_id = ? ORDER BY g.name_key)sql",
               id)
        .all([](Query& row) {
            return RemovedTag{row.get<qint64>(0), row.get<QString>(1), row.get<qint64>(2) == 1};
        });
}

[[noreturn]] void refuse(const QString& why) {
    fail(ErrorKind::Invalid, u"This ticket cannot be taken back: %1. Close it instead."_s.arg(why));
}

/// The event that opening wrote. Imported tickets have none.
TicketEvent opening(const RemovedTicket& found) {
    for (const TicketEvent& event : found.events) {
        if (event.field == u"opened") {
            return event;
        }
    }
    refuse(u"it was imported"_s);
}

void requireUntouched(Database& db, const RemovedTicket& found) {
    const TicketEvent opened = opening(found);
    for (const TicketEvent& event : found.events) {
        if (event.member != opened.member) {
            refuse(u"somebody else changed it"_s);
        }
    }
    const auto& messages = found.messages;
    if (messages.size() > 1 || (!messages.empty() && messages.front().at != found.ticket.openedAt)) {
        refuse(u"it has a further message"_s);
    }
    const auto& entries = found.entries;
    if (entries.size() > 1 || (!entries.empty() && (entries.front().enteredAt != opened.at ||
                                                    entries.front().enteredBy != opened.member))) {
        refuse(u"time was logged on it"_s);
    }
    if (db.scalar<qint64>("SELECT COUNT(*) FROM timer WHERE ticket_id = ?", found.ticket.id).value_or(0) >
        0) {
        refuse(u"a timer runs on it"_s);
    }
    if (db.scalar<qint64>(R"sql(SELECT (SELECT COUNT(*) FROM ticket_link WHERE from_id = ? OR to_id = ?) +
  (SELECT COUNT(*) FROM ticket_merge WHERE source_id = ? OR target_id = ?) +
  (SELECT COUNT(*) FROM ticket_item WHERE ticket_id = ? OR linked_id = ?))sql",
                          found.ticket.id, found.ticket.id, found.ticket.id, found.ticket.id, found.ticket.id,
                          found.ticket.id)
            .value_or(0) > 0) {
        refuse(u"it belongs together with other tickets, or has a checklist"_s);
    }
}

} // namespace

RemovedTicket remove(Transaction& tx, TicketId id) {
    auto thread = findThread(tx, id);
    if (!thread) {
        fail(ErrorKind::NotFound, u"This ticket is no longer there. Somebody else removed it."_s);
    }
    RemovedTicket removed{std::move(thread->ticket), std::move(thread->messages),
                          std::move(thread->events), tagsOf(tx, id),
                          effort::ofTicket(tx, id),  attachments::ofTicket(tx, id)};
    requireUntouched(tx, removed);
    for (const effort::Entry& entry : removed.entries) {
        effort::remove(tx, entry.id);
    }
    tx.execute("DELETE FROM ticket_tag WHERE ticket_id = ?", id);
    for (const RemovedTag& tag : removed.tags) {
        if (tag.gone) {
            tx.execute("DELETE FROM tag WHERE id = ?", tag.id);
        }
    }
    for (const Message& message : removed.messages) {
        tx.execute("DELETE FROM ticket_message WHERE id = ?", message.id);
        tx.changed(Entity::Message, message.id);
    }
    tx.execute("DELETE FROM ticket WHERE id = ?", id); // its history goes with it, and only so
    tx.changed(Entity::Ticket, id);
    clients::recountTickets(tx, removed.ticket.client);
    clients::recountContact(tx, removed.ticket.client);
    return removed;
}

void restore(Transaction& tx, const RemovedTicket& removed, const QTimeZone& zone) {
    store::insert(tx, removed.ticket);
    store::recordVisit(tx, removed.ticket.id);
    for (const Message& message : removed.messages) {
        store::insert(tx, message);
    }
    for (const attachments::Attachment& file : removed.files) {
        attachments::insert(tx, file);
    }
    for (const TicketEvent& event : removed.events) {
        store::addEvent(tx, event);
    }
    for (const RemovedTag& tag : removed.tags) {
        // Somebody may have used the name since; then it is theirs.
        tx.execute("INSERT INTO tag(id, name, name_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", tag.id,
                   tag.name, fold(tag.name));
        tx.execute("INSERT INTO ticket_tag(ticket_id, tag_id) SELECT CAST(? AS BIGINT), id FROM tag WHERE "
                   "name_key = ?",
                   removed.ticket.id, fold(tag.name));
    }
    for (const effort::Entry& entry : removed.entries) {
        effort::restore(tx, entry, zone);
    }
    sla::refreshClocks(tx, {removed.ticket.id.value});
    clients::recountContact(tx, removed.ticket.client);
}

} // namespace core::tickets
