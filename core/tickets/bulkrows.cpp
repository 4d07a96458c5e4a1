// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/bulkrows.h"

#include "core/clients/activity.h"
#include "core/clients/watch.h"
#include "core/sla/clockstore.h"
#include "core/tickets/checklist.h"
#include "core/tickets/rules.h"
#include "core/tickets/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core::tickets::bulkrows {

namespace {

QString pairRows(const std::vector<std::pair<qint64, qint64>>& pairs) {
    Rows rows;
    for (const auto& [first, second] : pairs) {
        rows.begin().add(first).add(second);
    }
    return rows.text();
}

/// Counters of the clients whose tickets were opened or resolved.
void recount(Transaction& tx, const std::vector<Ticket>& before, const std::vector<Ticket>& after) {
    std::set<ClientId> clients;
    for (size_t i = 0; i < before.size(); ++i) {
        if (isOpen(before[i].state) != isOpen(after[i].state) || before[i].client != after[i].client) {
            clients.insert({before[i].client, after[i].client});
        }
    }
    for (const ClientId client : clients) {
        clients::recountTickets(tx, client);
        tx.changed(Entity::Client, client);
    }
}

/// Rare among the changes of many: the usual ones leave the indexes of clients and contacts alone.
bool movesClient(const std::vector<Ticket>& before, const std::vector<Ticket>& after) {
    for (size_t i = 0; i < after.size(); ++i) {
        if (before[i].client != after[i].client || before[i].contact != after[i].contact) {
            return true;
        }
    }
    return false;
}

/// What store::update() does besides the row, for all of them.
void followEach(Transaction& tx, const std::vector<Ticket>& before, const std::vector<Ticket>& after) {
    std::vector<qint64> ids;
    std::set<ClientId> clients;
    for (size_t i = 0; i < after.size(); ++i) {
        const Ticket& t = after[i];
        ids.push_back(t.id.value);
        clients.insert({before[i].client, t.client});
        if (isOpen(before[i].state) != isOpen(t.state)) {
            followState(tx, t.id, isOpen(t.state) ? std::nullopt : t.resolvedAt);
        }
    }
    sla::refreshClocks(tx, ids);
    for (const ClientId client : clients) {
        clients::lookAgain(tx, client);
    }
}

} // namespace

Rows& Rows::begin() {
    m_text += m_rows == 0 ? u"["_s : u"],"_s;
    m_text += u'[';
    ++m_rows;
    m_first = true;
    return *this;
}

Rows& Rows::add(const QString& text) {
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    m_text += m_first ? u""_s : u","_s;
    m_text += QString::fromUtf8(json.mid(1, json.size() - 2));
    m_first = false;
    return *this;
}

Rows& Rows::add(qint64 number) {
    m_text += m_first ? u"\""_s : u",\""_s;
    m_text += QString::number(number) + u'"';
    m_first = false;
    return *this;
}

Rows& Rows::null() {
    m_text += m_first ? u"null"_s : u",null"_s;
    m_first = false;
    return *this;
}

Rows& Rows::add(std::optional<Instant> at) {
    return at ? add(toMs(*at)) : null();
}

QString Rows::text() {
    return m_rows == 0 ? u"[]"_s : m_text + u"]]"_s;
}

void addEvents(Transaction& tx, const std::vector<TicketEvent>& events) {
    std::map<QString, Rows> byField;
    for (const TicketEvent& event : events) {
        byField[event.field]
            .begin()
            .add(tx.newId<MessageId>())
            .add(event.ticket)
            .add(event.oldValue)
            .add(event.newValue);
    }
    for (auto& [field, rows] : byField) {
        tx.execute(R"sql(INSERT INTO ticket_event(id, ticket_id, member_id, at, field, old_value, new_value)
  SELECT CAST(r.a AS BIGINT), CAST(r.b AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS TEXT), r.c,
    r.d FROM %ROWS% r)sql",
                   events.front().member, events.front().at, field, rows.text());
    }
}

void update(Transaction& tx, const std::vector<Ticket>& before, std::vector<Ticket>& after, MemberId by) {
    Rows rows;
    std::vector<TicketEvent> events;
    for (size_t i = 0; i < after.size(); ++i) {
        Ticket& t = after[i];
        t.revision = before[i].revision + 1;
        rows.begin()
            .add(t.id)
            .add(toText(t.state))
            .add(t.assignee)
            .add(toText(t.priority))
            .add(toText(t.kind));
        rows.add(t.clientAt).add(t.firstReplyAt).add(t.waitingSince).add(t.pendingUntil).add(t.resolvedAt);
        rows.add(t.closedAt).add(t.updatedAt).add(t.client).add(t.contact);
        for (const TicketEvent& event : store::differences(before[i], t, by, tx.now())) {
            events.push_back(event);
        }
    }
    if (rows.isEmpty()) {
        return;
    }
    static const std::string set =
        R"sql(UPDATE ticket SET state = r.b, assignee_id = CAST(r.c AS BIGINT), priority = r.d, kind = r.e,
  client_at = CAST(r.f AS BIGINT), first_reply_at = CAST(r.g AS BIGINT), waiting_since = CAST(r.h AS BIGINT),
  pending_until = CAST(r.i AS BIGINT), resolved_at = CAST(r.j AS BIGINT), closed_at = CAST(r.k AS BIGINT),
  updated_at = CAST(r.l AS BIGINT), revision = ticket.revision + 1)sql";
    static const std::string where = " FROM %ROWS% r WHERE ticket.id = CAST(r.a AS BIGINT)";
    static const std::string usual = set + where;
    static const std::string moving = set +
                                      ", client_id = CAST(r.value->>12 AS BIGINT), "
                                      "contact_id = CAST(r.value->>13 AS BIGINT)" +
                                      where;
    tx.execute(movesClient(before, after) ? moving : usual, rows.text());
    addEvents(tx, events);
    recount(tx, before, after);
    followEach(tx, before, after);
    tx.changed(Entity::Ticket, 0);
}

void addTags(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs) {
    tx.execute(R"sql(INSERT INTO ticket_tag(ticket_id, tag_id)
  SELECT CAST(r.a AS BIGINT), CAST(r.b AS BIGINT) FROM %ROWS% r WHERE TRUE ON CONFLICT DO NOTHING)sql",
               pairRows(pairs));
}

void removeTags(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs) {
    tx.execute(R"sql(DELETE FROM ticket_tag WHERE (ticket_id, tag_id) IN
  (SELECT CAST(r.a AS BIGINT), CAST(r.b AS BIGINT) FROM %ROWS% r))sql",
               pairRows(pairs));
}

void addWatchers(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs) {
    tx.execute(R"sql(INSERT INTO ticket_watcher(ticket_id, member_id)
  SELECT CAST(r.a AS BIGINT), CAST(r.b AS BIGINT) FROM %ROWS% r WHERE TRUE ON CONFLICT DO NOTHING)sql",
               pairRows(pairs));
}

void removeWatchers(Transaction& tx, const std::vector<std::pair<qint64, qint64>>& pairs) {
    tx.execute(R"sql(DELETE FROM ticket_watcher WHERE (ticket_id, member_id) IN
  (SELECT CAST(r.a AS BIGINT), CAST(r.b AS BIGINT) FROM %ROWS% r))sql",
               pairRows(pairs));
}

std::map<qint64, QString> tagTexts(Database& db, const std::vector<qint64>& ids) {
    std::map<qint64, QString> texts;
    Query rows = db.query(R"sql(SELECT t.ticket_id, g.name FROM ticket_tag t JOIN tag g ON g.id = t.tag_id
  WHERE t.ticket_id IN %IDS% ORDER BY t.ticket_id, g.name_key)sql",
                          ids);
    while (rows.next()) {
        QString& text = texts[rows.get<qint64>(0)];
        text += text.isEmpty() ? rows.get<QString>(1) : u", "_s + rows.get<QString>(1);
    }
    return texts;
}

void addTagEvents(Transaction& tx, const std::map<qint64, QString>& before, const std::vector<qint64>& ids,
                  MemberId by) {
    const auto now = tagTexts(tx, ids);
    const auto textOf = [](const std::map<qint64, QString>& texts, qint64 id) {
        const auto found = texts.find(id);
        return found == texts.end() ? QString() : found->second;
    };
    std::vector<TicketEvent> events;
    for (const qint64 id : ids) {
        const QString old = textOf(before, id);
        const QString text = textOf(now, id);
        if (old != text) {
            events.push_back({0, TicketId(id), by, tx.now(), u"tags"_s, old, text});
        }
    }
    addEvents(tx, events);
}

} // namespace core::tickets::bulkrows
