// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/links.h"

#include "core/tickets/store.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

std::optional<Link> linkIn(Query query) {
    return query.first([](Query& row) {
        return Link{row.get<TicketLinkId>(0), row.get<TicketId>(1), row.get<TicketId>(2),
                    row.get<LinkKind>(3)};
    });
}

/// "parent/to/1042": the kind, which end the other ticket is, and its number.
QString word(const Link& link, bool otherIsFrom, qint64 number) {
    return u"%1/%2/%3"_s.arg(toText(link.kind), otherIsFrom ? u"from"_s : u"to"_s).arg(number);
}

void addEvents(Transaction& tx, const Link& link, MemberId by, bool added) {
    const auto from = store::find(tx, link.from);
    const auto to = store::find(tx, link.to);
    const auto add = [&](TicketId id, const QString& what) {
        store::addEvent(tx,
                        {0, id, by, tx.now(), u"link"_s, added ? QString() : what, added ? what : QString()});
        tx.changed(Entity::Ticket, id);
    };
    add(link.from, word(link, false, to->number));
    add(link.to, word(link, true, from->number));
}

/// True when `part` stands somewhere above `whole`.
bool isWithin(Database& db, TicketId whole, TicketId part) {
    return db.scalar<qint64>(R"sql(WITH RECURSIVE above(id) AS (
  SELECT to_id FROM ticket_link WHERE from_id = ? AND kind = 'parent'
  UNION SELECT l.to_id FROM ticket_link l JOIN above a ON l.from_id = a.id WHERE l.kind = 'parent')
  SELECT COUNT(*) FROM above WHERE id = ?)sql",
                             whole, part)
               .value_or(0) > 0;
}

} // namespace

std::vector<LinkedTicket> linksOf(Database& db, TicketId id) {
    return db
        .query(R"sql(SELECT x.link_id, x.kind, x.is_from, t.id, t.number, t.subject, t.state FROM (
  SELECT id AS link_id, kind, 0 AS is_from, to_id AS other FROM ticket_link WHERE from_id = ?
  UNION ALL SELECT id, kind, 1, from_id FROM ticket_link WHERE to_id = ?) x
  JOIN ticket t ON t.id = x.other ORDER BY x.kind, x.is_from, t.number)sql",
               id, id)
        .all([](Query& row) {
            return LinkedTicket{row.get<TicketLinkId>(0), row.get<LinkKind>(1), row.get<qint64>(2) != 0,
                                row.get<TicketId>(3),     row.get<qint64>(4),   row.get<QString>(5),
                                row.get<TicketState>(6)};
        });
}

std::vector<LinkedTicket> openParts(Database& db, TicketId id) {
    std::vector<LinkedTicket> open;
    for (const LinkedTicket& other : linksOf(db, id)) {
        const bool done = other.state == TicketState::Resolved || other.state == TicketState::Closed;
        if (other.kind == LinkKind::Parent && other.isFrom && !done) {
            open.push_back(other);
        }
    }
    return open;
}

Link addLink(Transaction& tx, TicketId from, TicketId to, LinkKind kind, MemberId by) {
    if (from == to) {
        fail(ErrorKind::Invalid, u"A ticket cannot be linked with itself. Choose another one."_s);
    }
    store::require(tx, from);
    store::require(tx, to);
    const auto present =
        linkIn(tx.query(R"sql(SELECT id, from_id, to_id, kind FROM ticket_link WHERE kind = ? AND
  ((from_id = ? AND to_id = ?) OR (kind = 'related' AND from_id = ? AND to_id = ?)))sql",
                        kind, from, to, to, from));
    if (present) {
        return *present;
    }
    if (kind == LinkKind::Parent && isWithin(tx, to, from)) {
        fail(ErrorKind::Invalid,
             u"That ticket is a part of this one already, so it cannot be its whole too."_s);
    }
    const Link link{tx.newId<TicketLinkId>(), from, to, kind};
    restoreLink(tx, link, by);
    return link;
}

Link removeLink(Transaction& tx, TicketLinkId id, MemberId by) {
    const auto link = linkIn(tx.query("SELECT id, from_id, to_id, kind FROM ticket_link WHERE id = ?", id));
    if (!link) {
        fail(ErrorKind::NotFound, u"This link is no longer there. Somebody else removed it."_s);
    }
    tx.execute("DELETE FROM ticket_link WHERE id = ?", id);
    addEvents(tx, *link, by, false);
    return *link;
}

void restoreLink(Transaction& tx, const Link& link, MemberId by) {
    const qint64 rows = tx.execute(
        "INSERT INTO ticket_link(id, from_id, to_id, kind) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        link.id, link.from, link.to, link.kind);
    if (rows > 0) {
        addEvents(tx, link, by, true);
    }
}

} // namespace core::tickets
