// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opens, finds and changes tickets. Every change writes an event for each changed field.
#pragma once

#include "core/db/database.h"
#include "core/effort/entry.h"
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
    std::optional<Minutes> minutes;    ///< logged as reactive (client) or proactive (us) effort of the author
    std::optional<Instant> openedAt;   ///< default now
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
    QStringList tagsBefore;
    bool tagsChanged = false;
    qint64 revision = 0; ///< of the ticket after the act
    MessageId message;   ///< the message that was added
    EntryId entry;       ///< the effort entry that was added
};

/// Gives the next number and returns the id. Throws Invalid (see validate) or NotFound for an unknown client.
TicketId open(Transaction& tx, const NewTicket& ticket);

std::optional<Ticket> find(Database& db, TicketId id);
std::optional<Ticket> findNumber(Database& db, qint64 number);
std::optional<Thread> findThread(Database& db, TicketId id);

/// Saves subject, client, contact, kind, priority, channel, openedBy, assignee and pendingUntil; the state
/// goes through setState. Conflict when the stored revision is not ticket.revision. Effort entries follow to
/// the new client. Returns the saved ticket.
Ticket save(Transaction& tx, const Ticket& ticket, MemberId by);

/// Each throws NotFound, or Invalid where the move is not allowed.
Act setState(Transaction& tx, TicketId id, TicketState to, MemberId by,
             std::optional<Instant> pendingUntil = {});
Act assign(Transaction& tx, TicketId id, MemberId assignee, MemberId by);
Act setPriority(Transaction& tx, TicketId id, Priority priority, MemberId by);
Act setKind(Transaction& tx, TicketId id, TicketKind kind, MemberId by);
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
};

Act addMessage(Transaction& tx, const NewMessage& message);

/// Puts the ticket, its tags and stamps back to what they were, and removes the added message and effort.
/// The history keeps both the change and its undoing. Conflict when the ticket changed since.
void undo(Transaction& tx, const Act& act, MemberId by);

/// All tag names in use, by name.
QStringList allTags(Database& db);

} // namespace core::tickets
