// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tickets/watching.h"

#include "core/base/fold.h"
#include "core/tickets/store.h"
#include "core/tickets/unread.h"

using namespace Qt::Literals::StringLiterals;

namespace core::tickets {

namespace {

/// What others wrote on a watched ticket since it was seen, or changed about it.
constexpr std::string_view WatchedNews = R"sql(SELECT w.ticket_id,
  (SELECT MAX(m.at) FROM ticket_message m WHERE m.ticket_id = w.ticket_id AND m.at > w.seen_at
    AND (m.member_id IS NULL OR m.member_id <> w.member_id)) AS wrote,
  (SELECT MAX(e.at) FROM ticket_event e WHERE e.ticket_id = w.ticket_id AND e.at > w.seen_at
    AND e.member_id <> w.member_id) AS changed
  FROM ticket_watcher w WHERE w.member_id = ?)sql";

bool isWordChar(QChar letter) {
    return letter.isLetterOrNumber() || letter == u'_' || letter == u'-';
}

struct Named {
    QString key;
    MemberId member;
};

/// Whole names, and first names that one member has alone, longest first.
std::vector<Named> callNames(const std::vector<people::Member>& members) {
    std::vector<Named> names;
    for (const auto& member : members) {
        names.push_back({fold(member.name.simplified()), member.id});
    }
    const size_t whole = names.size();
    for (size_t i = 0; i < whole; ++i) {
        const QString first = names[i].key.section(u' ', 0, 0);
        const bool alone =
            std::none_of(names.begin(), names.begin() + std::ptrdiff_t(whole), [&](const Named& o) {
                return o.member != names[i].member && o.key.section(u' ', 0, 0) == first;
            });
        if (alone && first != names[i].key) {
            names.push_back({first, names[i].member});
        }
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const Named& a, const Named& b) { return a.key.size() > b.key.size(); });
    return names;
}

std::optional<News> lastNews(Database& db, TicketId ticket, MemberId member, Instant at) {
    return db
        .query(R"sql(SELECT t.number, t.subject, c.name, COALESCE(x.member_id,
  (SELECT MAX(e.member_id) FROM ticket_event e WHERE e.ticket_id = t.id AND e.at = ? AND e.member_id <> ?)),
  x.body FROM ticket t
  JOIN client c ON c.id = t.client_id
  LEFT JOIN (SELECT ticket_id, member_id, body, at, id FROM ticket_message WHERE ticket_id = ?
    AND (member_id IS NULL OR member_id <> ?)) x ON x.ticket_id = t.id AND x.at = ?
  WHERE t.id = ? ORDER BY x.id DESC LIMIT 1)sql",
               at, member, ticket, member, at, ticket)
        .first([&](Query& row) {
            return News{NewsKind::Watched,
                        {},
                        ticket,
                        row.get<qint64>(0),
                        row.get<QString>(1),
                        row.get<QString>(2),
                        row.get<MemberId>(3),
                        row.get<QString>(4),
                        at,
                        true};
        });
}

} // namespace

std::vector<MemberId> mentionedIn(const QString& text, const std::vector<people::Member>& members) {
    std::vector<MemberId> called;
    if (!text.contains(u'@')) {
        return called;
    }
    const auto names = callNames(members);
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (at > 0 && isWordChar(text[at - 1])) {
            continue; // a mail address
        }
        // Folding can change the length, so each name is compared with as much text as it could stand for.
        const QString rest = text.mid(at + 1, 200);
        for (const Named& name : names) {
            qsizetype length = std::min<qsizetype>(name.key.size(), rest.size());
            const bool same = length > 0 && fold(rest.left(length)) == name.key &&
                              (length == rest.size() || !isWordChar(rest[length]));
            if (same) {
                if (std::find(called.begin(), called.end(), name.member) == called.end()) {
                    called.push_back(name.member);
                }
                break;
            }
        }
    }
    return called;
}

std::vector<MemberId> noteMentions(Transaction& tx, const Message& message) {
    if (message.kind != MessageKind::Note || !message.body.contains(u'@')) {
        return {};
    }
    auto called = mentionedIn(message.body, people::list(tx));
    std::erase(called, message.member);
    for (const MemberId member : called) {
        tx.execute("INSERT INTO ticket_mention(message_id, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                   message.id, member);
    }
    return called;
}

std::vector<MemberId> watchersOf(Database& db, TicketId ticket) {
    return db
        .query(R"sql(SELECT w.member_id FROM ticket_watcher w JOIN member m ON m.id = w.member_id
  WHERE w.ticket_id = ? ORDER BY m.name_key, m.id)sql",
               ticket)
        .all([](Query& row) { return row.get<MemberId>(0); });
}

bool watch(Transaction& tx, TicketId ticket, MemberId member) {
    store::require(tx, ticket);
    const bool added =
        tx.execute("INSERT INTO ticket_watcher(ticket_id, member_id, seen_at) VALUES (?, ?, ?) "
                   "ON CONFLICT DO NOTHING",
                   ticket, member, tx.now()) > 0;
    if (added) {
        tx.changed(Entity::Ticket, ticket);
    }
    return added;
}

bool unwatch(Transaction& tx, TicketId ticket, MemberId member) {
    const bool removed =
        tx.execute("DELETE FROM ticket_watcher WHERE ticket_id = ? AND member_id = ?", ticket, member) > 0;
    if (removed) {
        tx.changed(Entity::Ticket, ticket);
    }
    return removed;
}

std::vector<News> newsFor(Database& db, MemberId member, int limit) {
    auto all =
        db.query(
              R"sql(SELECT m.id, t.id, t.number, t.subject, c.name, m.member_id, m.body, m.at, n.seen_at IS NULL
  FROM ticket_mention n JOIN ticket_message m ON m.id = n.message_id
  JOIN ticket t ON t.id = m.ticket_id JOIN client c ON c.id = t.client_id
  WHERE n.member_id = ? ORDER BY CASE WHEN n.seen_at IS NULL THEN 0 ELSE 1 END, m.at DESC, m.id DESC LIMIT ?)sql",
              member, limit)
            .all([](Query& row) {
                return News{NewsKind::Mention,    row.get<MessageId>(0), row.get<TicketId>(1),
                            row.get<qint64>(2),   row.get<QString>(3),   row.get<QString>(4),
                            row.get<MemberId>(5), row.get<QString>(6),   row.get<Instant>(7),
                            row.get<bool>(8)};
            });
    const auto watched = db.query(WatchedNews, member).all([](Query& row) {
        return std::pair(row.get<TicketId>(0),
                         std::max(row.get<std::optional<Instant>>(1), row.get<std::optional<Instant>>(2)));
    });
    for (const auto& [ticket, at] : watched) {
        if (!at) {
            continue;
        }
        if (auto news = lastNews(db, ticket, member, *at)) {
            all.push_back(*news);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const News& a, const News& b) { return a.isNew != b.isNew ? a.isNew : a.at > b.at; });
    return all;
}

qint64 countNews(Database& db, MemberId member) {
    const qint64 mentions =
        db.scalar<qint64>("SELECT COUNT(*) FROM ticket_mention WHERE member_id = ? AND seen_at IS NULL",
                          member)
            .value_or(0);
    static const std::string sql = "SELECT COUNT(*) FROM (" + std::string(WatchedNews) +
                                   ") x WHERE x.wrote IS NOT NULL OR x.changed IS NOT NULL";
    return mentions + db.scalar<qint64>(sql, member).value_or(0);
}

bool hasNews(Database& db, TicketId ticket, MemberId member) {
    static const std::string sql =
        "SELECT COUNT(*) FROM (" + std::string(WatchedNews) +
        ") x WHERE x.ticket_id = ? AND (x.wrote IS NOT NULL OR x.changed IS NOT NULL)";
    return db.scalar<qint64>(
                 R"sql(SELECT COUNT(*) FROM ticket_mention n JOIN ticket_message m ON m.id = n.message_id
  WHERE m.ticket_id = ? AND n.member_id = ? AND n.seen_at IS NULL)sql",
                 ticket, member)
                   .value_or(0) > 0 ||
           db.scalar<qint64>(sql, member, ticket).value_or(0) > 0;
}

void markSeen(Transaction& tx, TicketId ticket, MemberId member) {
    tx.execute(R"sql(UPDATE ticket_mention SET seen_at = ? WHERE member_id = ? AND seen_at IS NULL
  AND message_id IN (SELECT id FROM ticket_message WHERE ticket_id = ?))sql",
               tx.now(), member, ticket);
    tx.execute("UPDATE ticket_watcher SET seen_at = ? WHERE ticket_id = ? AND member_id = ?", tx.now(),
               ticket, member);
    setRead(tx, {ticket.value}, member);
}

} // namespace core::tickets
