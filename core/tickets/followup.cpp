// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/followup.h"

#include "core/tickets/rules.h"
#include "core/tickets/store.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

TicketId openFollowUp(Transaction& tx, const Ticket& first, const NewMessage& message) {
    NewTicket next;
    next.client = first.client;
    next.contact = message.contact ? message.contact : first.contact;
    next.subject = first.subject;
    next.kind = first.kind;
    next.priority = first.priority;
    next.channel = first.channel;
    next.assignee = first.assignee;
    next.body = message.body;
    next.openedAt = message.at;
    next.tags = store::tagsOf(tx, first.id);
    next.zone = message.zone;
    const TicketId id = open(tx, next);
    tx.execute(
        R"sql(INSERT INTO ticket_field(ticket_id, field_id, text_value, text_key, number_value, day_value,
  choice_id) SELECT CAST(? AS BIGINT), field_id, text_value, text_key, number_value, day_value, choice_id
  FROM ticket_field WHERE ticket_id = ?)sql",
        id, first.id);
    tx.execute("INSERT INTO ticket_link(id, from_id, to_id, kind) VALUES (?, ?, ?, 'follow_up')",
               tx.newId<TicketLinkId>(), id, first.id);
    return id;
}

int wakePending(Transaction& tx, int limit) {
    const auto ids =
        tx.query(R"sql(SELECT id FROM ticket WHERE pending_until IS NOT NULL AND pending_until <= ?
  ORDER BY pending_until, id LIMIT ?)sql",
                 tx.now(), limit)
            .all([](Query& row) { return row.get<TicketId>(0); });
    for (const TicketId id : ids) {
        const Ticket before = store::require(tx, id);
        store::update(tx, before, moved(before, TicketState::Open, tx.now()), {}, tx.now());
    }
    return int(ids.size());
}

bool isAnyPendingDue(Database& db) {
    return db
        .scalar<qint64>("SELECT 1 FROM ticket WHERE pending_until IS NOT NULL AND pending_until <= ? LIMIT 1",
                        db.now())
        .has_value();
}

} // namespace core::tickets
