// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deviations/links.h"

#include "core/deviations/store.h"
#include "core/deviations/stored.h"
#include "core/workspace/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace core::deviations {

namespace {

Deviation require(Database& db, DeviationId id) {
    auto deviation = find(db, id);
    if (!deviation) {
        fail(ErrorKind::NotFound, u"This deviation is no longer there."_s);
    }
    return *deviation;
}

QString word(const Contact& contact) {
    return contact.ticket ? u"ticket %1"_s.arg(contact.ticket.value)
                          : u"touchpoint %1"_s.arg(contact.touchpoint.value);
}

struct Found {
    ClientId client;
    std::optional<Instant> at; ///< empty = we began it
};

/// The client and instant of a contact that the client began.
Found found(Database& db, const Contact& contact) {
    const auto map = [](Query& q) { return Found{q.get<ClientId>(0), q.get<std::optional<Instant>>(1)}; };
    const auto row =
        contact.ticket
            ? db.query("SELECT client_id, client_at FROM ticket WHERE id = ?", contact.ticket).first(map)
            : db.query("SELECT client_id, CASE direction WHEN 'inbound' THEN at END FROM touchpoint WHERE id "
                       "= ?",
                       contact.touchpoint)
                  .first(map);
    if (!row) {
        fail(ErrorKind::NotFound, u"That contact is no longer in the workspace."_s);
    }
    return *row;
}

void insert(Transaction& tx, const Link& link, MemberId by) {
    tx.execute(R"sql(INSERT INTO deviation_contact(id, deviation_id, ticket_id, touchpoint_id, at, automatic,
linked_at, linked_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?))sql",
               link.id, link.deviation, link.contact.ticket, link.contact.touchpoint, link.at, link.automatic,
               link.linkedAt, link.linkedBy);
    stored::addEvent(tx, link.deviation, by, u"link"_s, {}, word(link.contact));
    refreshNoticed(tx, link.deviation);
}

std::optional<Link> linkOf(Database& db, DeviationId id, const Contact& contact) {
    for (const Link& link : links(db, id)) {
        if (link.contact == contact) {
            return link;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<Link> links(Database& db, DeviationId id) {
    return db
        .query(R"sql(SELECT id, ticket_id, touchpoint_id, at, automatic, linked_at, linked_by
FROM deviation_contact WHERE deviation_id = ? ORDER BY at, id)sql",
               id)
        .all([&](Query& q) {
            return Link{q.get<qint64>(0),
                        id,
                        {q.get<TicketId>(1), q.get<TouchpointId>(2)},
                        q.get<Instant>(3),
                        q.get<bool>(4),
                        q.get<Instant>(5),
                        q.get<MemberId>(6)};
        });
}

std::vector<ContactRow> contactsFor(Database& db, DeviationId id, int noticeDays, int limit) {
    const Deviation deviation = require(db, id);
    const Instant from = startOfDay(deviation.offSince, workspace::loadSettings(db).zone());
    const Instant until = deviation.endedAt ? *deviation.endedAt + std::chrono::days(noticeDays) : db.now();
    auto rows = db.query(R"sql(SELECT t.id, NULL, COALESCE(l.at, t.client_at) AS at, t.subject, t.number,
  l.id IS NOT NULL, COALESCE(l.automatic, FALSE)
FROM ticket t LEFT JOIN deviation_contact l ON l.deviation_id = ? AND l.ticket_id = t.id
WHERE t.client_id = ? AND t.client_at IS NOT NULL AND ((t.client_at >= ? AND t.client_at <= ?) OR l.id IS NOT NULL)
UNION ALL
SELECT NULL, p.id, p.at, p.title, 0, l.id IS NOT NULL, COALESCE(l.automatic, FALSE)
FROM touchpoint p LEFT JOIN deviation_contact l ON l.deviation_id = ? AND l.touchpoint_id = p.id
WHERE p.client_id = ? AND p.direction = 'inbound' AND ((p.at >= ? AND p.at <= ?) OR l.id IS NOT NULL)
ORDER BY 3 LIMIT ?)sql",
                         id, deviation.client, from, until, id, deviation.client, from, until, limit)
                    .all([](Query& q) {
                        return ContactRow{{q.get<TicketId>(0), q.get<TouchpointId>(1)},
                                          q.get<Instant>(2),
                                          q.get<QString>(3),
                                          q.get<qint64>(4),
                                          q.get<bool>(5),
                                          q.get<bool>(6)};
                    });
    return rows;
}

Link link(Transaction& tx, DeviationId id, const Contact& contact, MemberId by) {
    const Deviation deviation = require(tx, id);
    if (const auto there = linkOf(tx, id, contact)) {
        return *there;
    }
    const Found other = found(tx, contact);
    if (other.client != deviation.client) {
        fail(ErrorKind::Invalid, u"That contact was with another client."_s);
    }
    if (!other.at) {
        fail(ErrorKind::Invalid,
             u"We began that contact; only what the client began shows that it noticed."_s);
    }
    const Link link{tx.newId<MessageId>().value, id, contact, *other.at, false, tx.now(), by};
    insert(tx, link, by);
    return link;
}

std::optional<Link> unlink(Transaction& tx, DeviationId id, const Contact& contact, MemberId by) {
    const auto there = linkOf(tx, id, contact);
    if (there) {
        tx.execute("DELETE FROM deviation_contact WHERE id = ?", there->id);
        stored::addEvent(tx, id, by, u"link"_s, word(contact), {});
        refreshNoticed(tx, id);
    }
    return there;
}

void relink(Transaction& tx, const Link& link, MemberId by) {
    if (linkOf(tx, link.deviation, link.contact)) {
        return;
    }
    require(tx, link.deviation);
    found(tx, link.contact);
    insert(tx, link, by);
}

void linkByRule(Transaction& tx, DeviationId id, const Contact& contact, Instant at) {
    if (!linkOf(tx, id, contact)) {
        insert(tx, {tx.newId<MessageId>().value, id, contact, at, true, tx.now(), {}}, {});
    }
}

void refreshNoticed(Transaction& tx, DeviationId id) {
    const Deviation before = require(tx, id);
    Deviation after = before;
    const auto all = links(tx, id);
    after.noticedAt = all.empty() ? std::nullopt : std::optional(all.front().at);
    if (after != before) {
        stored::update(tx, before, after, {});
    }
}

std::vector<DeviationId> checkNoticed(Database& db) {
    return db
        .query(R"sql(SELECT d.id FROM deviation d WHERE d.noticed_at IS DISTINCT FROM
(SELECT MIN(l.at) FROM deviation_contact l WHERE l.deviation_id = d.id) ORDER BY d.id)sql")
        .all([](Query& q) { return q.get<DeviationId>(0); });
}

} // namespace core::deviations
