// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/activity.h"
#include "core/effort/entry.h"
#include "core/tickets/bulk.h"
#include "core/tickets/bulkrows.h"
#include "core/tickets/clientmove.h"
#include "core/tickets/store.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

using Pairs = BulkDone::Pairs;
using Kept = std::set<qint64>;

Pairs within(const Pairs& pairs, const Kept& kept) {
    Pairs out;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(out),
                 [&](const auto& pair) { return kept.count(pair.first) != 0; });
    return out;
}

/// The slice's tickets that are still what it had made of them.
Kept unchanged(Database& db, const BulkDone& done) {
    std::vector<qint64> ids;
    std::map<qint64, const Ticket*> expected;
    for (const Ticket& ticket : done.after) {
        ids.push_back(ticket.id.value);
        expected[ticket.id.value] = &ticket;
    }
    Kept kept;
    for (const Ticket& now : store::findEach(db, ids)) {
        Ticket then = *expected[now.id.value];
        then.revision = now.revision; // each step back and forth has made a new one
        if (now == then) {
            kept.insert(now.id.value);
        }
    }
    return kept;
}

void takeBackMessages(Transaction& tx, const BulkDone& done, const Kept& kept, MemberId by) {
    if (done.messages.empty()) {
        return;
    }
    const std::vector<qint64> tickets(kept.begin(), kept.end());
    std::vector<TicketEvent> events;
    Query gone =
        tx.query("DELETE FROM ticket_message WHERE id IN %IDS% AND ticket_id IN %IDS% RETURNING ticket_id",
                 done.messages, tickets);
    while (gone.next()) {
        events.push_back({0, gone.get<TicketId>(0), by, tx.now(), u"message"_s, u"undone"_s, {}});
    }
    bulkrows::addEvents(tx, events);
    tx.changed(Entity::Message, 0);
}

void takeBackFields(Transaction& tx, const BulkDone& done, const Kept& kept, MemberId by) {
    std::vector<TicketEvent> events;
    for (auto old = done.fields.rbegin(); old != done.fields.rend(); ++old) {
        if (kept.count(old->ticket) != 0) {
            fields::writeEach(tx, fields::Owner::Ticket, {old->ticket}, old->field.id, old->before);
            events.push_back({0, TicketId(old->ticket), by, tx.now(), fields::historyName(old->field),
                              fields::textOf(old->field, old->after),
                              fields::textOf(old->field, old->before)});
        }
    }
    bulkrows::addEvents(tx, events);
}

void takeBackTags(Transaction& tx, const BulkDone& done, const Kept& kept, MemberId by) {
    if (done.tagsAdded.empty() && done.tagsRemoved.empty()) {
        return;
    }
    const std::vector<qint64> ids(kept.begin(), kept.end());
    const auto texts = bulkrows::tagTexts(tx, ids);
    bulkrows::removeTags(tx, within(done.tagsAdded, kept));
    bulkrows::addTags(tx, within(done.tagsRemoved, kept));
    bulkrows::addTagEvents(tx, texts, ids, by);
}

void takeBackMoves(Transaction& tx, const BulkDone& done, const Kept& kept) {
    for (size_t i = 0; i < done.after.size(); ++i) {
        const auto moved = done.moved.find(done.after[i].id.value);
        if (moved != done.moved.end() && kept.count(moved->first) != 0) {
            carryBack(tx, done.after[i].id, done.after[i].client, done.before[i].client, moved->second);
        }
    }
}

void recountContacts(Transaction& tx, const BulkDone& done) {
    if (done.messages.empty() && done.moved.empty()) {
        return;
    }
    std::set<ClientId> clients;
    for (size_t i = 0; i < done.before.size(); ++i) {
        clients.insert({done.before[i].client, done.after[i].client});
    }
    for (const ClientId client : clients) {
        clients::recountContact(tx, client);
        tx.changed(Entity::Client, client);
    }
}

} // namespace

qint64 undo(Transaction& tx, const BulkDone& done, MemberId by) {
    const Kept kept = unchanged(tx, done);
    if (kept.empty() && !done.after.empty()) {
        return qint64(done.after.size());
    }
    for (const EntryId entry : done.entries) {
        const auto stored = effort::find(tx, entry);
        if (stored && kept.count(stored->ticket.value) != 0) {
            effort::remove(tx, entry);
        }
    }
    takeBackMessages(tx, done, kept, by);
    takeBackFields(tx, done, kept, by);
    takeBackTags(tx, done, kept, by);
    bulkrows::removeWatchers(tx, within(done.watchersAdded, kept));
    bulkrows::addWatchers(tx, within(done.watchersRemoved, kept));
    std::vector<Ticket> from;
    std::vector<Ticket> to;
    for (size_t i = 0; i < done.after.size(); ++i) {
        if (kept.count(done.after[i].id.value) != 0) {
            from.push_back(done.after[i]);
            to.push_back(done.before[i]);
        }
    }
    bulkrows::update(tx, from, to, by);
    takeBackMoves(tx, done, kept);
    recountContacts(tx, done);
    return qint64(done.after.size() - kept.size());
}

} // namespace core::tickets
