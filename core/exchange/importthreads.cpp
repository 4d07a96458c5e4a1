// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/clients/activity.h"
#include "core/exchange/context.h"
#include "core/exchange/valuemap.h"
#include "core/tickets/merge.h"

namespace core::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

TicketId requiredTicket(Context& context, const Row& row) {
    if (!row.has(Field::TicketId)) {
        row.refuse(Field::TicketId, u"The row names no ticket."_s);
    }
    const TicketId ticket = ticketIn(context, row);
    if (!ticket) {
        row.refuse(Field::TicketId,
                   u"There is no ticket with this number from %1."_s.arg(titleOf(context.source)));
    }
    return ticket;
}

struct Writer {
    QString kind;
    MemberId member;
    ContactId contact;
    bool automatic = false;
};

/// A column of its own, the words of a mail's Auto-Submitted line, or the kind of the message.
bool isAutomatic(const Row& row) {
    const QString said = comparable(row.text(Field::Automatic));
    const QString kind = comparable(row.text(Field::Direction));
    const bool no = said.isEmpty() || said == u"no" || said == u"false" || said == u"0" || said == u"n";
    return !no || kind == u"autoreply" || kind == u"autoresponse" || kind == u"automatic" ||
           kind == u"bounce";
}

/// Private: a note. Written by a colleague: a reply. Else the client wrote.
Writer writerIn(Context& context, Row& row) {
    Writer writer;
    auto& directory = context.directory;
    const std::string_view key = row.raw(Field::AuthorId);
    writer.member = directory.memberByKey(context.source, key);
    if (!writer.member) {
        writer.contact = directory.contactByKey(context.source, key);
    }
    const auto outbound = isOutbound(row.text(Field::Direction));
    const QString name = row.text(Field::AuthorName).simplified().left(MaxName);
    if (!writer.member && !writer.contact && outbound.value_or(false) && !name.isEmpty()) {
        writer.member = directory.member(context.source, {{}, name, {}});
    }
    const bool isPrivate = (row.has(Field::Public) && !row.truth(Field::Public)) ||
                           comparable(row.text(Field::Direction)) == u"note";
    const bool ours = outbound.value_or(bool(writer.member));
    writer.automatic = isAutomatic(row);
    writer.kind = isPrivate ? u"note"_s : (ours ? u"reply"_s : u"message"_s);
    return writer;
}

/// A program may give the ticket's description again as the first comment: it is one message.
bool isDescription(Context& context, const Row& row, const QString& body, TicketId ticket,
                   std::string_view key, qint64 hash) {
    auto& keys = context.directory.keys(Table::Message, context.source);
    const std::string own = "description:" + std::string(row.raw(Field::TicketId));
    const Imported* known = keys.find(own);
    if (known == nullptr || keys.find(key) != nullptr) {
        return false;
    }
    const auto same = context.tx.scalar<qint64>(
        "SELECT id FROM ticket_message WHERE id = ? AND ticket_id = ? AND body = ?", known->id, ticket, body);
    if (!same) {
        return false;
    }
    link(context.tx, Table::Message, context.source, key, *same, hash);
    keys.add(key, {*same, hash, true});
    return true;
}

void addMessage(Context& context, const Row& row, const Writer& writer, TicketId ticket, MessageId id,
                Instant at, const QString& body, std::string_view key, qint64 hash) {
    context.tx.execute(
        R"sql(INSERT INTO ticket_message(id, ticket_id, kind, member_id, contact_id, at, body, source,
external_id, custom, import_hash, automatic) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        id, ticket, writer.kind, writer.member, writer.contact, at, body, context.source, textOf(key),
        row.custom(), hash, writer.automatic);
}

/// Moves a ticket to the client or contact of a link table.
template <class IsSame, class Change>
Outcome relate(IsSame isSame, Change change) {
    if (isSame()) {
        return Outcome::Unchanged;
    }
    change();
    return Outcome::Updated;
}

} // namespace

TicketId ticketIn(Context& context, const Row& row) {
    std::string_view key = row.raw(Field::TicketId);
    if (key.empty()) {
        return {};
    }
    if (const Imported* known = context.directory.keys(Table::Ticket, context.source).find(key)) {
        return TicketId(known->id);
    }
    if (context.source != u"csv") {
        return {};
    }
    key.remove_prefix(key.front() == '#' ? 1 : 0);
    bool isNumber = false;
    const qint64 number = textOf(key).toLongLong(&isNumber);
    return isNumber
               ? TicketId(
                     context.tx.scalar<qint64>("SELECT id FROM ticket WHERE number = ?", number).value_or(0))
               : TicketId();
}

TicketId landingIn(Context& context, TicketId ticket) {
    if (!context.hasMerges) {
        context.hasMerges =
            context.tx.scalar<qint64>("SELECT source_id FROM ticket_merge LIMIT 1").has_value();
    }
    return *context.hasMerges ? tickets::landing(context.tx, ticket) : ticket;
}

Outcome importMessage(Context& context, Row& row) {
    const QString body = row.longText(Field::Body);
    if (body.isEmpty()) {
        row.refuse(Field::Body, u"The message is empty."_s);
    }
    const TicketId ticket = requiredTicket(context, row);
    const auto at = row.instant(Field::CreatedAt);
    if (!at) {
        row.refuse(Field::CreatedAt, u"A message needs its date."_s);
    }
    const Writer writer = writerIn(context, row);
    if (!writer.member && !writer.contact) {
        row.keep(Field::AuthorId);
        row.keep(Field::AuthorName);
    }
    const auto key = keyOf(context, row);
    const qint64 hash = row.hash({ticket.value, writer.member.value, writer.contact.value});
    if (isDescription(context, row, body, ticket, key, hash)) {
        return Outcome::Created;
    }
    const Outcome outcome = store(
        context, Table::Message, key, hash,
        [&] {
            const auto id = context.tx.newId<MessageId>();
            addMessage(context, row, writer, landingIn(context, ticket), id, *at, body, key, hash);
            return id.value;
        },
        [&](qint64 id, bool linked) {
            if (!linked) {
                context.tx.execute(R"sql(UPDATE ticket_message SET ticket_id = ?, kind = ?, member_id = ?,
contact_id = ?, at = ?, body = ?, custom = ?, import_hash = ?, automatic = ? WHERE id = ?)sql",
                                   landingIn(context, ticket), writer.kind, writer.member, writer.contact,
                                   *at, body, row.custom(), hash, writer.automatic, id);
            }
        });
    if (outcome != Outcome::Unchanged) {
        context.answered.insert(landingIn(context, ticket).value);
    }
    return outcome;
}

void addTags(Context& context, TicketId ticket, const QStringList& names) {
    for (const auto& given : names) {
        const QString name = given.left(MaxName);
        const QString key = fold(name).left(MaxName);
        auto tag = context.tx.scalar<qint64>("SELECT id FROM tag WHERE name_key = ?", key);
        if (!tag) {
            tag = context.tx.newId<TicketId>().value;
            context.tx.execute("INSERT INTO tag(id, name, name_key) VALUES (?, ?, ?)", *tag, name, key);
        }
        context.tx.execute(R"sql(INSERT INTO ticket_tag(ticket_id, tag_id) VALUES (?, ?)
ON CONFLICT DO NOTHING)sql",
                           ticket, *tag);
    }
}

Outcome importTag(Context& context, Row& row) {
    const TicketId ticket = requiredTicket(context, row);
    const QString name = row.text(Field::Tags).simplified().left(MaxName);
    if (name.isEmpty()) {
        row.refuse(Field::Tags, u"The tag is empty."_s);
    }
    const bool there = context.tx
                           .scalar<qint64>(R"sql(SELECT t.id FROM tag t JOIN ticket_tag x ON x.tag_id = t.id
WHERE t.name_key = ? AND x.ticket_id = ?)sql",
                                           fold(name).left(MaxName), ticket)
                           .has_value();
    if (there) {
        return Outcome::Unchanged;
    }
    addTags(context, ticket, {name});
    return Outcome::Created;
}

Outcome importTicketClient(Context& context, Row& row) {
    const TicketId ticket = requiredTicket(context, row);
    const Imported* client =
        context.directory.keys(Table::Client, context.source).find(row.raw(Field::ClientId));
    if (client == nullptr) {
        row.refuse(Field::ClientId,
                   u"There is no client with this number from %1."_s.arg(titleOf(context.source)));
    }
    const ClientId id(client->id);
    return relate(
        [&] {
            return context.tx.scalar<qint64>("SELECT client_id FROM ticket WHERE id = ?", ticket) == id.value;
        },
        [&] {
            const auto before =
                context.tx.scalar<qint64>("SELECT client_id FROM ticket WHERE id = ?", ticket);
            context.directory.touch(ClientId(before.value_or(0)));
            context.directory.touch(id);
            context.tx.execute("UPDATE ticket SET client_id = ?, revision = revision + 1 WHERE id = ?", id,
                               ticket);
        });
}

Outcome importTicketContact(Context& context, Row& row) {
    const TicketId ticket = requiredTicket(context, row);
    const ContactId contact = context.directory.contactByKey(context.source, row.raw(Field::ContactId));
    if (!contact) {
        row.refuse(Field::ContactId,
                   u"There is no contact with this number from %1."_s.arg(titleOf(context.source)));
    }
    return relate(
        [&] {
            return context.tx.scalar<qint64>(
                       "SELECT contact_id FROM ticket WHERE id = ? AND contact_id IS NOT NULL", ticket) ==
                   contact.value;
        },
        [&] {
            context.tx.execute("UPDATE ticket SET contact_id = ?, revision = revision + 1 WHERE id = ?",
                               contact, ticket);
        });
}

void finish(Context& context) {
    auto& tx = context.tx;
    if (context.nextNumber != context.lastNumber) {
        tx.execute("UPDATE counter SET value = ? WHERE name = 'ticket'", context.nextNumber);
    }
    for (const qint64 ticket : context.answered) {
        tx.execute(R"sql(UPDATE ticket SET first_reply_at = COALESCE(first_reply_at, (SELECT MIN(r.at)
    FROM ticket_message r WHERE r.ticket_id = ticket.id AND r.kind IN ('reply', 'call') AND NOT r.automatic AND r.at >= ticket.opened_at)),
  waiting_since = CASE WHEN NOT EXISTS (SELECT 1 FROM ticket_message x WHERE x.ticket_id = ticket.id)
    THEN waiting_since WHEN state IN ('new', 'open') THEN (SELECT MIN(m.at) FROM ticket_message m
    WHERE m.ticket_id = ticket.id AND m.kind = 'message' AND NOT m.automatic AND m.at > COALESCE((SELECT MAX(r.at)
      FROM ticket_message r WHERE r.ticket_id = ticket.id AND r.kind IN ('reply', 'call') AND NOT r.automatic), ticket.opened_at - 1)) END,
  revision = revision + 1 WHERE id = ?)sql",
                   ticket);
        if (const auto client = tx.scalar<qint64>("SELECT client_id FROM ticket WHERE id = ?", ticket)) {
            context.directory.touch(ClientId(*client));
        }
    }
    // A few clients are counted one by one, many of them all at once.
    constexpr size_t Few = 200;
    const auto& touched = context.directory.touched();
    if (touched.size() > Few) {
        clients::rebuildActivity(tx);
    }
    for (const qint64 client : touched) {
        if (touched.size() <= Few && client != 0) {
            clients::recountContact(tx, ClientId(client));
            clients::recountTickets(tx, ClientId(client));
        }
    }
}

} // namespace core::exchange
