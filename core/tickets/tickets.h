// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens, finds and changes tickets. Every change writes an event for each changed field.
#pragma once

#include "core/db/database.h"
#include "core/effort/raised.h"
#include "core/tickets/ticket.h"

namespace core::tickets {

struct NewTicket {
    ClientId client;
    ContactId contact;
    QString subject;
    TicketKind kind = TicketKind::Question;
    Priority priority = Priority::Normal;
    Channel channel = Channel::Email;
    OpenedBy openedBy = OpenedBy::Client;
    MemberId assignee;
    MemberId author; ///< the member at this desk; writes the first message when openedBy is Us
    QString body;    ///< first message; may be empty when we open it
    QStringList tags;
    std::optional<Minutes> minutes;  ///< logged as reactive (client) or proactive (us) effort of the author
    std::optional<Instant> openedAt; ///< default now
    QString draft; ///< key of the author's draft; it ends, and its files go with the message. Empty: none
    QTimeZone zone = QTimeZone::utc(); ///< of the workspace: decides the day of the minutes
};

/// A ticket page in one read.
struct Thread {
    Ticket ticket;
    QString clientName;
    QString contactName;
    QString assigneeName;
    std::vector<Message> messages;   ///< oldest first
    std::vector<TicketEvent> events; ///< oldest first
    QStringList tags;                ///< by name
    Minutes minutes{};               ///< effort of everybody on it
    std::vector<std::pair<MemberId, Minutes>> minutesByMember;

    MessageId lastMessage() const { return messages.empty() ? MessageId() : messages.back().id; }

    bool operator==(const Thread&) const = default;
};

/// What a single act changed: enough to undo it exactly.
struct Act {
    TicketId ticket;
    Ticket before;
    Ticket after;
    QStringList tagsBefore;
    bool tagsChanged = false;
    qint64 revision = 0;       ///< of the ticket after the act
    MessageId message;         ///< the message that was added
    EntryId entry;             ///< the effort entry that was added
    std::vector<qint64> moved; ///< effort entries that followed the ticket to another client
    effort::Raised raised;     ///< work that became reactive, as the client raised our problem
    QTimeZone zone = QTimeZone::utc();
    bool followUp = false; ///< the ticket was opened by the act
};

/// Gives the next number and returns the id. Throws Invalid (see validate, and for files without a message)
/// or NotFound for an unknown client.
TicketId open(Transaction& tx, const NewTicket& ticket);

std::optional<Ticket> find(Database& db, TicketId id);
std::optional<Ticket> findNumber(Database& db, qint64 number);
std::optional<Thread> findThread(Database& db, TicketId id);

/// Saves subject, client, contact, kind, priority, channel, openedBy, assignee and pendingUntil; the state
/// goes through setState. Conflict when the stored revision is not ticket.revision. Effort and timers follow
/// to another client as in moveToClient. Returns the saved ticket.
Ticket save(Transaction& tx, const Ticket& ticket, MemberId by);

/// Each throws NotFound, or Invalid where the move is not allowed.
Act setState(Transaction& tx, TicketId id, TicketState to, MemberId by,
             std::optional<Instant> pendingUntil = {});
Act assign(Transaction& tx, TicketId id, MemberId assignee, MemberId by);
Act setPriority(Transaction& tx, TicketId id, Priority priority, MemberId by);
Act setKind(Transaction& tx, TicketId id, TicketKind kind, MemberId by);
Act setChannel(Transaction& tx, TicketId id, Channel channel, MemberId by);
/// A contact of the ticket's client, or none. Invalid for a contact of another client.
Act setContact(Transaction& tx, TicketId id, ContactId contact, MemberId by);
/// Gives the ticket to another client, with a contact of that client or none. The ticket's effort and running
/// timers that were on the former client follow, and both clients' open tickets and last contact are counted
/// anew; messages keep their contact, who wrote them. `from` is the client that the person saw: Conflict when
/// somebody else moved the ticket in between. NotFound for an unknown client, Invalid for a contact of
/// another one.
Act moveToClient(Transaction& tx, TicketId id, ClientId from, ClientId to, ContactId contact, MemberId by);
/// Replaces all tags; names are trimmed, equal ones (without case and accents) are one.
Act setTags(Transaction& tx, TicketId id, const QStringList& tags, MemberId by);

struct NewMessage {
    TicketId ticket;
    MessageKind kind = MessageKind::Reply;
    MemberId member;
    ContactId contact;
    QString body;
    std::optional<Instant> at;             ///< default now
    std::optional<Minutes> minutes;        ///< effort of the member
    std::optional<TicketState> stateAfter; ///< set together with the message
    std::optional<Instant> pendingUntil;   ///< with stateAfter Pending
    /// The newest message that the writer saw. A reply or call is held (Conflict, nothing is written) when a
    /// message was added since; without it the reply goes out in any case ("send anyway").
    std::optional<MessageId> lastSeen;
    QTimeZone zone = QTimeZone::utc();
    /// Sent by a machine (out of office, bounce): kept, but nothing reopens and nobody waits.
    bool automatic = false;
};

/// What is meant for a ticket that was merged lands where its matter is now. A note calls the members that it
/// names (see watching.h). When the client raises a problem that we opened, our work on it is split at that
/// instant (see effort/raised.h).
/// Where the workspace's rules let a client's message not reopen a resolved ticket, it opens a follow-up
/// ticket instead, and the act is about that one.
Act addMessage(Transaction& tx, const NewMessage& message);

/// Puts the ticket, its tags, its stamps and its client's effort back to what they were, and removes the
/// added message and effort. The history keeps both the change and its undoing. Conflict when the ticket is
/// not what the act had made of it; what was done after it and undone does not count.
void undo(Transaction& tx, const Act& act, MemberId by);

/// All tag names in use, by name.
QStringList allTags(Database& db);

} // namespace core::tickets
