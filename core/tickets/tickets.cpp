// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/tickets.h"

#include "core/attachments/files.h"
#include "core/base/fold.h"
#include "core/clients/activity.h"
#include "core/sla/clockstore.h"
#include "core/tickets/clientmove.h"
#include "core/tickets/deskrules.h"
#include "core/tickets/followup.h"
#include "core/tickets/merge.h"
#include "core/tickets/removal.h"
#include "core/tickets/rules.h"
#include "core/tickets/store.h"
#include "core/tickets/watching.h"
#include "core/workspace/drafts.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

qint64 nextNumber(Transaction& tx) {
    return tx.scalar<qint64>("UPDATE counter SET value = value + 1 WHERE name = 'ticket' RETURNING value")
        .value();
}

/// Work on a ticket is what its trigger makes it: the client's matter, or a problem that we opened.
std::optional<EntryId> addEffort(Transaction& tx, const Ticket& ticket, MemberId member,
                                 std::optional<Minutes> minutes, Instant at, const QTimeZone& zone,
                                 Instant enteredAt) {
    if (!minutes || *minutes <= Minutes{0}) {
        return std::nullopt;
    }
    effort::Entry entry;
    entry.member = member;
    entry.client = ticket.client;
    entry.ticket = ticket.id;
    entry.day = dayOf(at, zone);
    entry.minutes = *minutes;
    entry.origin = ticket.openedBy == OpenedBy::Us ? Origin::OwnProblem : Origin::ClientContact;
    entry.workClass = effort::classOf(entry.origin, ticket.clientAt, at);
    entry.enteredBy = member;
    entry.enteredAt = enteredAt;
    return effort::add(tx, entry, zone).id;
}

Act startAct(const Ticket& before) {
    Act act;
    act.ticket = before.id;
    act.before = before;
    return act;
}

void endAct(Act& act, const Ticket& after) {
    act.after = after;
    act.revision = after.revision;
}

/// One changed field with its event.
template <class Change>
Act change(Transaction& tx, TicketId id, MemberId by, Change apply) {
    const Ticket before = store::require(tx, id);
    Ticket after = before;
    apply(after);
    Act act = startAct(before);
    endAct(act, after == before ? before : store::update(tx, before, after, by, tx.now()));
    return act;
}

void requireContact(Database& db, ContactId contact, ClientId client) {
    if (contact && db.scalar<ClientId>("SELECT client_id FROM contact WHERE id = ?", contact) != client) {
        fail(ErrorKind::Invalid, u"This contact is not one of the client's people. Choose another."_s);
    }
}

/// What a ticket takes along to another client; gives the entries that followed.
std::vector<qint64> bringAlong(Transaction& tx, const Ticket& before, const Ticket& after) {
    if (before.client == after.client) {
        return {};
    }
    const auto moved = carryAlong(tx, after.id, before.client, after.client);
    clients::recountContact(tx, before.client);
    clients::recountContact(tx, after.client);
    return moved;
}

void takeBackMove(Transaction& tx, const Act& act) {
    if (act.before.client == act.after.client) {
        return;
    }
    carryBack(tx, act.ticket, act.after.client, act.before.client, act.moved);
    clients::recountContact(tx, act.before.client);
    clients::recountContact(tx, act.after.client);
}

Act followUpAct(Transaction& tx, const Ticket& first, const NewMessage& message) {
    const Ticket opened = store::require(tx, openFollowUp(tx, first, message));
    Act act;
    act.ticket = opened.id;
    act.before = opened;
    act.before.revision = 0;
    act.followUp = true;
    endAct(act, opened);
    return act;
}

/// Holds an answer back when the thread went on while it was written.
void requireUnchanged(Database& db, const NewMessage& message) {
    const bool answers = message.kind == MessageKind::Reply || message.kind == MessageKind::Call;
    if (!answers || !message.lastSeen) {
        return;
    }
    const auto newest = db.scalar<MessageId>(
        "SELECT id FROM ticket_message WHERE ticket_id = ? ORDER BY at DESC, id DESC LIMIT 1",
        message.ticket);
    if (newest.value_or(MessageId()) != *message.lastSeen) {
        fail(ErrorKind::Conflict,
             u"A message arrived while you were writing. Read it, then send again or change your text."_s);
    }
}

/// With the files of the draft that it was written in.
void writeFirstMessage(Transaction& tx, const NewTicket& request, const Ticket& ticket) {
    const bool byClient = ticket.openedBy == OpenedBy::Client;
    const bool hasDraft = request.author && !request.draft.isEmpty();
    if (!request.body.trimmed().isEmpty()) {
        Message message;
        message.id = tx.newId<MessageId>();
        message.ticket = ticket.id;
        message.kind = byClient ? MessageKind::Message : MessageKind::Note;
        message.member = byClient ? MemberId() : request.author;
        message.contact = byClient ? request.contact : ContactId();
        message.at = ticket.openedAt;
        message.body = cleaned(request.body);
        requireNone(validate(message));
        store::insert(tx, message);
        noteMentions(tx, message);
        if (hasDraft) {
            attachments::sendDraft(tx, request.author, request.draft, message.id);
        }
    } else if (hasDraft && !attachments::ofDraft(tx, request.author, request.draft).empty()) {
        fail(ErrorKind::Invalid, u"Write a message that the files go with, or take them off."_s);
    }
    if (hasDraft) {
        workspace::discardDraft(tx, request.author, request.draft);
    }
}

} // namespace

TicketId open(Transaction& tx, const NewTicket& request) {
    const Instant at = request.openedAt.value_or(tx.now());
    const bool byClient = request.openedBy == OpenedBy::Client;
    Ticket ticket;
    ticket.client = request.client;
    ticket.contact = request.contact;
    ticket.assignee = request.assignee;
    ticket.subject = cleaned(request.subject).trimmed();
    ticket.kind = request.kind;
    ticket.priority = request.priority;
    ticket.channel = request.channel;
    ticket.openedBy = request.openedBy;
    ticket.openedAt = at;
    ticket.updatedAt = tx.now();
    ticket.revision = 1;
    if (byClient) {
        ticket.clientAt = at;
        ticket.waitingSince = at;
    }
    requireNone(validate(ticket));
    requireClient(tx, ticket.client);
    ticket.id = tx.newId<TicketId>();
    ticket.number = nextNumber(tx);
    store::insert(tx, ticket);
    store::recordVisit(tx, ticket.id);
    store::addEvent(
        tx, {0, ticket.id, request.author, ticket.updatedAt, u"opened"_s, {}, toText(ticket.openedBy)});
    writeFirstMessage(tx, request, ticket);
    store::writeTags(tx, ticket.id, store::normalTags(request.tags));
    sla::refreshClocks(tx, {ticket.id.value});
    if (byClient) {
        clients::noteContact(tx, ticket.client, at);
    }
    // The same instant as of the event: it tells this entry from later ones (see remove).
    addEffort(tx, ticket, request.author, request.minutes, at, request.zone, ticket.updatedAt);
    tx.changed(Entity::Client, ticket.client);
    return ticket.id;
}

std::optional<Ticket> find(Database& db, TicketId id) {
    return store::find(db, id);
}

std::optional<Ticket> findNumber(Database& db, qint64 number) {
    return store::findNumber(db, number);
}

Ticket save(Transaction& tx, const Ticket& ticket, MemberId by) {
    Ticket before = store::require(tx, ticket.id);
    if (before.revision != ticket.revision) {
        fail(ErrorKind::Conflict, u"Somebody else changed this ticket in the meantime."_s);
    }
    Ticket after = before;
    after.client = ticket.client;
    after.contact = ticket.contact;
    after.assignee = ticket.assignee;
    after.subject = cleaned(ticket.subject).trimmed();
    after.kind = ticket.kind;
    after.priority = ticket.priority;
    after.channel = ticket.channel;
    after.openedBy = ticket.openedBy;
    after.pendingUntil = ticket.pendingUntil;
    if (after == before) {
        return before;
    }
    after = store::update(tx, before, after, by, tx.now());
    bringAlong(tx, before, after);
    return after;
}

Act setState(Transaction& tx, TicketId id, TicketState to, MemberId by, std::optional<Instant> pendingUntil) {
    return change(tx, id, by, [&](Ticket& ticket) { ticket = moved(ticket, to, tx.now(), pendingUntil); });
}

Act assign(Transaction& tx, TicketId id, MemberId assignee, MemberId by) {
    return change(tx, id, by, [&](Ticket& ticket) { ticket.assignee = assignee; });
}

Act setPriority(Transaction& tx, TicketId id, Priority priority, MemberId by) {
    return change(tx, id, by, [&](Ticket& ticket) { ticket.priority = priority; });
}

Act setKind(Transaction& tx, TicketId id, TicketKind kind, MemberId by) {
    return change(tx, id, by, [&](Ticket& ticket) { ticket.kind = kind; });
}

Act setChannel(Transaction& tx, TicketId id, Channel channel, MemberId by) {
    return change(tx, id, by, [&](Ticket& ticket) { ticket.channel = channel; });
}

Act setContact(Transaction& tx, TicketId id, ContactId contact, MemberId by) {
    return change(tx, id, by, [&](Ticket& ticket) {
        requireContact(tx, contact, ticket.client);
        ticket.contact = contact;
    });
}

Act moveToClient(Transaction& tx, TicketId id, ClientId from, ClientId to, ContactId contact, MemberId by) {
    requireClient(tx, to);
    requireContact(tx, contact, to);
    Act act = change(tx, id, by, [&](Ticket& ticket) {
        if (ticket.client != from && ticket.client != to) {
            fail(ErrorKind::Conflict, u"Somebody else gave this ticket to another client meanwhile."_s);
        }
        ticket.client = to;
        ticket.contact = contact;
    });
    act.moved = bringAlong(tx, act.before, act.after);
    return act;
}

Act setTags(Transaction& tx, TicketId id, const QStringList& tags, MemberId by) {
    const Ticket before = store::require(tx, id);
    Act act = startAct(before);
    endAct(act, before);
    act.tagsBefore = store::tagsOf(tx, id);
    const QStringList names = store::normalTags(tags);
    if (names == act.tagsBefore) {
        return act;
    }
    act.tagsChanged = true;
    store::writeTags(tx, id, names);
    store::addEvent(tx, {0, id, by, tx.now(), u"tags"_s, act.tagsBefore.join(u", "), names.join(u", ")});
    endAct(act, store::update(tx, before, before, by, tx.now()));
    return act;
}

Act addMessage(Transaction& tx, const NewMessage& given) {
    NewMessage request = given;
    request.ticket = landing(tx, given.ticket);
    const Ticket before = store::require(tx, request.ticket);
    requireUnchanged(tx, request);
    const bool ofClient = request.kind == MessageKind::Message && !request.automatic;
    if (ofClient && !reopens(loadDeskRules(tx), before, request.at.value_or(tx.now()))) {
        return followUpAct(tx, before, request);
    }
    Message message;
    message.ticket = before.id;
    message.kind = request.kind;
    message.member = request.kind == MessageKind::Message ? MemberId() : request.member;
    message.contact = request.contact;
    message.at = request.at.value_or(tx.now());
    message.body = cleaned(request.body);
    requireNone(validate(message));
    message.id = tx.newId<MessageId>();
    store::insert(tx, message);
    if (request.automatic) {
        tx.execute("UPDATE ticket_message SET automatic = TRUE WHERE id = ?", message.id);
    }
    noteMentions(tx, message);

    Ticket after = request.automatic ? before : afterMessage(before, request.kind, message.at);
    if (request.stateAfter && *request.stateAfter != after.state) {
        after = moved(after, *request.stateAfter, message.at, request.pendingUntil);
    }
    Act act = startAct(before);
    act.message = message.id;
    act.zone = request.zone;
    if (after.clientAt && after.clientAt != before.clientAt) {
        act.raised = effort::raise(tx, before.id, *after.clientAt, request.zone);
    }
    endAct(act, store::update(tx, before, after, message.member, tx.now()));
    if (request.kind != MessageKind::Note) {
        clients::noteContact(tx, before.client, message.at);
        tx.changed(Entity::Client, before.client);
    }
    act.entry = addEffort(tx, after, request.member, request.minutes, message.at, request.zone, tx.now())
                    .value_or(EntryId());
    return act;
}

void undo(Transaction& tx, const Act& act, MemberId by) {
    if (act.followUp) {
        tx.execute("DELETE FROM ticket_link WHERE from_id = ? AND kind = 'follow_up'", act.ticket);
        remove(tx, act.ticket);
        return;
    }
    const Ticket now = store::require(tx, act.ticket);
    Ticket expected = act.after;
    expected.revision = now.revision; // each step back and forth has made a new one
    if (now != expected) {
        fail(ErrorKind::Conflict, u"The ticket changed since, so this cannot be undone any more."_s);
    }
    if (act.revision == act.before.revision) {
        return; // the act changed nothing
    }
    Minutes taken{};
    if (act.entry && effort::find(tx, act.entry)) {
        taken = effort::remove(tx, act.entry).minutes;
    }
    effort::lower(tx, act.raised, act.zone);
    if (act.message) {
        tx.execute("DELETE FROM ticket_message WHERE id = ?", act.message);
        // Says how much time went with it, so that none goes silently.
        store::addEvent(tx, {0, act.ticket, by, tx.now(), u"message"_s, u"undone"_s,
                             taken > Minutes{0} ? QString::number(taken.count()) : QString()});
        tx.changed(Entity::Message, act.message);
    }
    if (act.tagsChanged) {
        const QStringList tags = store::tagsOf(tx, act.ticket);
        store::writeTags(tx, act.ticket, act.tagsBefore);
        store::addEvent(
            tx, {0, act.ticket, by, tx.now(), u"tags"_s, tags.join(u", "), act.tagsBefore.join(u", ")});
    }
    store::update(tx, now, act.before, by, act.before.updatedAt);
    takeBackMove(tx, act);
    if (act.message) {
        clients::recountContact(tx, act.before.client);
        tx.changed(Entity::Client, act.before.client);
    }
}

QStringList allTags(Database& db) {
    Query rows = db.query(R"sql(SELECT name FROM tag
  WHERE EXISTS (SELECT 1 FROM ticket_tag t WHERE t.tag_id = tag.id) ORDER BY name_key)sql");
    QStringList names;
    while (rows.next()) {
        names.append(rows.get<QString>(0));
    }
    return names;
}

} // namespace core::tickets
