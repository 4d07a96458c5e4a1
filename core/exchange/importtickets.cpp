// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/exchange/context.h"
#include "core/exchange/valuemap.h"

#include <QRegularExpression>

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxSubject = 500;

/// A ticket as the file has it, in the words that the table stores.
struct TicketValues {
    ClientId client;
    ContactId contact;
    MemberId assignee;
    QString subject;
    QString description;
    QString kind = u"question"_s;
    QString state = u"open"_s;
    QString priority = u"normal"_s;
    QString channel = u"email"_s;
    Instant openedAt;
    std::optional<Instant> firstReplyAt;
    std::optional<Instant> waitingSince;
    std::optional<Instant> resolvedAt;
    std::optional<Instant> closedAt;
    Instant updatedAt;
    QStringList tags;
    bool deleted = false;
};

QString subjectIn(Row& row) {
    QString subject = row.text(Field::Subject).simplified();
    if (subject.isEmpty()) {
        subject = row.longText(Field::Description).section(u'\n', 0, 0).simplified();
    }
    if (subject.isEmpty()) {
        return u"(no subject)"_s;
    }
    if (subject.size() > MaxSubject) {
        row.keep(Field::Subject);
        subject.truncate(MaxSubject);
    }
    return subject;
}

QStringList tagsIn(const Context& context, const Row& row) {
    QString text = row.text(Field::Tags);
    text.remove(u'[').remove(u']').remove(u'"');
    const bool spaced = context.source == u"zendesk" && !text.contains(u',');
    static const QRegularExpression separators(u"[,;|]"_s);
    QStringList names;
    for (const auto& part : spaced ? text.split(u' ') : text.split(separators)) {
        if (const QString name = part.simplified(); !name.isEmpty()) {
            names.append(name);
        }
    }
    return names;
}

/// The state in the file's words; the stage table, or else the closing date, where the words are unknown.
ImportedState stateIn(const Context& context, Row& row, bool assigned) {
    if (const auto state = stateOf(row.text(Field::Status), assigned)) {
        return *state;
    }
    row.keep(Field::Status);
    row.keep(Field::StageId);
    const auto stage = context.stages.find({context.source, row.text(Field::StageId)});
    if (stage != context.stages.end()) {
        if (const auto state = stateOf(stage->second.label, assigned)) {
            return *state;
        }
        if (stage->second.closed) {
            return ImportedState::Closed;
        }
    }
    if (row.has(Field::ClosedAt)) {
        return ImportedState::Closed;
    }
    if (row.has(Field::ResolvedAt)) {
        return ImportedState::Resolved;
    }
    return assigned || row.has(Field::FirstResponseAt) ? ImportedState::Open : ImportedState::New;
}

QString wordOf(ImportedState state) {
    switch (state) {
    case ImportedState::New:
        return u"new"_s;
    case ImportedState::Open:
        return u"open"_s;
    case ImportedState::WaitingClient:
        return u"pending"_s;
    case ImportedState::WaitingOther:
        return u"on_hold"_s;
    case ImportedState::Resolved:
        return u"resolved"_s;
    case ImportedState::Closed:
    case ImportedState::Merged:
    case ImportedState::Deleted:
        return u"closed"_s;
    }
    return {};
}

QString priorityIn(Row& row) {
    static const QString words[] = {u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s};
    const auto priority = priorityOf(row.text(Field::Priority));
    if (!priority && row.has(Field::Priority)) {
        row.keep(Field::Priority);
    }
    return words[int(priority.value_or(ImportedPriority::Normal))];
}

/// A stamp not before the opening; an earlier one is a slip of the source and kept as it is beside the
/// ticket.
std::optional<Instant> after(Row& row, Field field, std::optional<Instant> at, Instant opened) {
    if (at && *at < opened) {
        row.keep(field);
        return opened;
    }
    return at;
}

void readStamps(Context& context, Row& row, TicketValues& ticket) {
    const auto updated = row.instant(Field::UpdatedAt);
    const auto firstReply = row.instant(Field::FirstResponseAt);
    const auto resolved = row.instant(Field::ResolvedAt);
    const auto closed = row.instant(Field::ClosedAt);
    row.keep(Field::DueAt);
    for (const auto& opened : {row.instant(Field::CreatedAt), firstReply, resolved, closed, updated}) {
        if (opened) {
            ticket.openedAt = *opened;
            break;
        }
    }
    if (ticket.openedAt == Instant()) {
        ticket.openedAt = context.tx.now();
    }
    ticket.updatedAt = std::max(updated.value_or(ticket.openedAt), ticket.openedAt);
    ticket.firstReplyAt = after(row, Field::FirstResponseAt, firstReply, ticket.openedAt);
    const auto end = resolved ? resolved : closed;
    if (ticket.state == u"resolved" || ticket.state == u"closed") {
        ticket.resolvedAt =
            after(row, resolved ? Field::ResolvedAt : Field::ClosedAt, end ? end : updated, ticket.openedAt);
        ticket.resolvedAt = ticket.resolvedAt.value_or(ticket.openedAt);
        ticket.updatedAt = std::max(ticket.updatedAt, *ticket.resolvedAt);
    }
    if (ticket.state == u"closed") {
        ticket.closedAt = after(row, Field::ClosedAt, closed, ticket.openedAt);
        ticket.closedAt = std::max(ticket.closedAt.value_or(*ticket.resolvedAt), *ticket.resolvedAt);
        ticket.updatedAt = std::max(ticket.updatedAt, *ticket.closedAt);
    }
    const bool ours = ticket.state == u"new" || ticket.state == u"open";
    if (ours && !ticket.firstReplyAt) {
        ticket.waitingSince = ticket.openedAt;
    }
}

/// Keys that lead nowhere in the workspace stay with the ticket, so that nothing is lost.
void readPeople(Context& context, Row& row, TicketValues& ticket) {
    auto& directory = context.directory;
    const Reference assignee = memberIn(row);
    const bool named = !assignee.name.isEmpty() || !assignee.email.isEmpty();
    ticket.assignee = named ? directory.member(context.source, assignee)
                            : directory.memberByKey(context.source, assignee.externalId);
    if (!ticket.assignee) {
        row.keep(Field::MemberId);
    }
    const Whom whom = whomIn(context, row);
    ticket.client = whom.client;
    ticket.contact = whom.contact;
}

TicketValues read(Context& context, Row& row) {
    TicketValues ticket;
    if (row.truth(Field::Deleted)) {
        row.refuse(Field::Deleted, u"The ticket is marked as deleted."_s);
    }
    const bool assigned =
        row.has(Field::MemberId) || row.has(Field::MemberName) || row.has(Field::MemberEmail);
    const ImportedState state = stateIn(context, row, assigned);
    if (state == ImportedState::Deleted) {
        row.refuse(Field::Status, u"The ticket is marked as deleted."_s);
    }
    ticket.state = wordOf(state);
    ticket.subject = subjectIn(row);
    ticket.description = row.longText(Field::Description);
    ticket.priority = priorityIn(row);
    ticket.tags = tagsIn(context, row);
    if (state == ImportedState::Merged) {
        ticket.tags.append(u"merged"_s);
    }
    const auto kind = ticketKindOf(row.text(Field::TicketType));
    const auto channel = channelOf(row.text(Field::Channel));
    if (!kind) {
        row.keep(Field::TicketType);
    }
    if (!channel) {
        row.keep(Field::Channel);
    }
    ticket.kind = kind.value_or(ticket.kind);
    ticket.channel = channel.value_or(row.has(Field::Channel) ? u"other"_s : u"email"_s);
    readStamps(context, row, ticket);
    readPeople(context, row, ticket);
    return ticket;
}

qint64 nextNumber(Context& context) {
    constexpr qint64 Block = 500;
    if (context.nextNumber == context.lastNumber) {
        context.lastNumber =
            context.tx
                .scalar<qint64>(R"sql(UPDATE counter SET value = value + ? WHERE name = 'ticket'
RETURNING value)sql",
                                Block)
                .value();
        context.nextNumber = context.lastNumber - Block;
    }
    return ++context.nextNumber;
}

qint64 insert(Context& context, Row& row, const TicketValues& t, std::string_view key, qint64 hash) {
    const auto id = context.tx.newId<TicketId>();
    context.tx.execute(
        R"sql(INSERT INTO ticket(id, number, client_id, contact_id, assignee_id, subject, subject_key, kind, state,
priority, channel, opened_by, opened_at, client_at, first_reply_at, waiting_since, resolved_at, closed_at,
updated_at, source, external_id, custom, import_hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'client', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        id, nextNumber(context), t.client, t.contact, t.assignee, t.subject, fold(t.subject).left(MaxSubject),
        t.kind, t.state, t.priority, t.channel, t.openedAt, t.openedAt, t.firstReplyAt, t.waitingSince,
        t.resolvedAt, t.closedAt, t.updatedAt, context.source, textOf(key), row.custom(), hash);
    return id.value;
}

void update(Context& context, Row& row, const TicketValues& t, qint64 id, qint64 hash) {
    if (landingIn(context, TicketId(id)) != TicketId(id)) {
        // Closed by its merge, whatever the file says.
        context.tx.execute("UPDATE ticket SET import_hash = ?, revision = revision + 1 WHERE id = ?", hash,
                           id);
        return;
    }
    const auto before = context.tx.scalar<qint64>("SELECT client_id FROM ticket WHERE id = ?", id);
    context.directory.touch(ClientId(before.value_or(0)));
    context.tx.execute(
        R"sql(UPDATE ticket SET client_id = ?, contact_id = ?, assignee_id = ?, subject = ?, subject_key = ?,
kind = ?, state = ?, priority = ?, channel = ?, opened_at = ?, client_at = ?,
first_reply_at = COALESCE(?, first_reply_at), waiting_since = ?, resolved_at = ?, closed_at = ?, updated_at = ?,
pending_until = CASE WHEN ? = 'pending' THEN pending_until END, custom = ?, import_hash = ?,
revision = revision + 1 WHERE id = ?)sql",
        t.client, t.contact, t.assignee, t.subject, fold(t.subject).left(MaxSubject), t.kind, t.state,
        t.priority, t.channel, t.openedAt, t.openedAt, t.firstReplyAt, t.waitingSince, t.resolvedAt,
        t.closedAt, t.updatedAt, t.state, row.custom(), hash, id);
    context.answered.insert(id);
}

/// The description is the first message of the thread; its key says so.
void storeDescription(Context& context, Row& row, qint64 ticket, const TicketValues& t,
                      std::string_view key) {
    const QString& body = t.description;
    if (body.isEmpty()) {
        return;
    }
    const std::string own = "description:" + std::string(key);
    const qint64 hash = qint64(stableHash(row.raw(Field::Description)));
    store(
        context, Table::Message, own, hash,
        [&] {
            const auto id = context.tx.newId<MessageId>();
            context.tx.execute(
                R"sql(INSERT INTO ticket_message(id, ticket_id, kind, contact_id, at, body, source,
external_id, import_hash) VALUES (?, ?, 'message', ?, ?, ?, ?, ?, ?))sql",
                id, landingIn(context, TicketId(ticket)), t.contact, t.openedAt, body, context.source,
                textOf(own), hash);
            return id.value;
        },
        [&](qint64 id, bool) {
            context.tx.execute("UPDATE ticket_message SET body = ?, import_hash = ? WHERE id = ?", body, hash,
                               id);
        });
}

} // namespace

Outcome importTicket(Context& context, Row& row) {
    const qint64 minutes = trackedMinutes(context, row);
    const TicketValues ticket = read(context, row);
    const auto key = keyOf(context, row,
                           row.has(Field::CreatedAt)
                               ? ticket.subject.toStdString() + '|' + std::string(row.raw(Field::CreatedAt))
                               : std::string());
    const qint64 hash = row.hash({ticket.client.value, ticket.contact.value, ticket.assignee.value});
    qint64 id = 0;
    const Outcome outcome = store(
        context, Table::Ticket, key, hash, [&] { return id = insert(context, row, ticket, key, hash); },
        [&](qint64 known, bool) {
            id = known;
            update(context, row, ticket, known, hash);
        });
    if (outcome != Outcome::Unchanged) {
        context.directory.touch(ticket.client);
        const std::string own(key);
        storeDescription(context, row, id, ticket, own);
        addTags(context, TicketId(id), ticket.tags);
        const qint64 day = context.home.dayOf(ticket.resolvedAt.value_or(ticket.updatedAt));
        storeTracked(context, {minutes, TicketId(id), ticket.client, ticket.assignee, day}, own);
    }
    return outcome;
}

Outcome importStage(Context& context, Row& row) {
    if (!row.has(Field::StageId)) {
        row.refuse(Field::StageId, u"A stage needs its number."_s);
    }
    Stage& stage = context.stages[{context.source, row.text(Field::StageId)}];
    stage.label = row.text(Field::StageLabel);
    const auto state = stateOf(row.text(Field::Status), true);
    stage.closed = row.truth(Field::StageClosed) || state == ImportedState::Closed;
    return Outcome::Unchanged; // read again at each import and stored with the tickets, not by itself
}

} // namespace core::exchange
