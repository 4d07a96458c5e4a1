// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/timeline.h"

#include "core/base/fold.h"

#include <map>
#include <tuple>

namespace core::clients {

namespace {

using Kind = TimelineItem::Kind;

// Each source gives its newest rows below the key from its own index; only what remains after merging them is
// looked up. A limit of zero leaves a source out.
constexpr std::string_view Page = R"sql(WITH page AS (
SELECT kind, at, id FROM (
  SELECT * FROM (SELECT 0 AS kind, at, id FROM touchpoint
    WHERE client_id = ? AND (at, id) < (?, ?) AND (CAST(? AS BOOLEAN) OR direction = ?) ORDER BY at DESC, id DESC LIMIT ?) s0
  UNION ALL
  SELECT * FROM (SELECT 1 AS kind, opened_at, id FROM ticket
    WHERE client_id = ? AND (opened_at, id) < (?, ?) ORDER BY opened_at DESC, id DESC LIMIT ?) s1
  UNION ALL
  SELECT * FROM (SELECT 2 AS kind, resolved_at, id FROM ticket
    WHERE client_id = ? AND resolved_at IS NOT NULL AND (resolved_at, id) < (?, ?)
    ORDER BY resolved_at DESC, id DESC LIMIT ?) s2
  UNION ALL
  SELECT * FROM (SELECT 3 AS kind, m.at, m.id FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
    WHERE t.client_id = ? AND (m.at, m.id) < (?, ?) ORDER BY m.at DESC, m.id DESC LIMIT ?) s3) u
ORDER BY at DESC, id DESC, kind DESC LIMIT ?)
SELECT p.kind, p.at, p.id, t.id, t.number, w.id, w.name, k.name, COALESCE(tp.channel, t.channel), tp.direction,
  tp.sentiment, COALESCE(tp.title, t.subject), COALESCE(tp.note, m.body), m.kind,
  CASE p.kind WHEN 0 THEN (SELECT CAST(SUM(minutes) AS BIGINT) FROM effort_entry WHERE touchpoint_id = p.id)
    WHEN 3 THEN 0 ELSE (SELECT CAST(SUM(minutes) AS BIGINT) FROM effort_entry WHERE ticket_id = p.id) END
FROM page p
LEFT JOIN touchpoint tp ON p.kind = 0 AND tp.id = p.id
LEFT JOIN ticket_message m ON p.kind = 3 AND m.id = p.id
LEFT JOIN ticket t ON t.id = CASE p.kind WHEN 0 THEN NULL WHEN 3 THEN m.ticket_id ELSE p.id END
LEFT JOIN member w ON w.id = CASE p.kind WHEN 0 THEN tp.member_id WHEN 3 THEN m.member_id ELSE t.assignee_id END
LEFT JOIN contact k ON k.id = CASE p.kind WHEN 0 THEN tp.contact_id WHEN 3 THEN m.contact_id ELSE t.contact_id END)sql";

std::optional<Direction> directionOf(const QString& messageKind) {
    if (messageKind == u"message") {
        return Direction::Inbound;
    }
    if (messageKind == u"reply" || messageKind == u"call") {
        return Direction::Outbound;
    }
    return std::nullopt;
}

TimelineItem fromRow(Query& q) {
    TimelineItem item;
    item.kind = Kind(q.get<int>(0));
    item.at = q.get<Instant>(1);
    item.id = q.get<qint64>(2);
    item.ticket = q.get<TicketId>(3);
    item.ticketNumber = q.get<qint64>(4);
    item.member = q.get<MemberId>(5);
    item.memberName = q.get<QString>(6);
    item.contactName = q.get<QString>(7);
    item.channel = q.get<std::optional<Channel>>(8);
    item.direction =
        item.kind == Kind::Message ? directionOf(q.get<QString>(13)) : q.get<std::optional<Direction>>(9);
    item.sentiment = q.get<std::optional<int>>(10);
    item.title = q.get<QString>(11);
    item.text = q.get<QString>(12);
    item.minutes = q.get<Minutes>(14);
    return item;
}

/// Below (at, id) for a source: a kind that sorts before the key's may still have a row at the key itself.
qint64 idBound(const TimelineKey& below, Kind source) {
    const bool atKeyToo = source < below.kind && below.id < std::numeric_limits<qint64>::max();
    return below.id + (atKeyToo ? 1 : 0);
}

std::vector<TimelineItem> page(Database& db, ClientId client, const TimelineKey& below, int limit,
                               TimelineFilter filter) {
    const bool both = filter == TimelineFilter::Everything;
    const auto direction = filter == TimelineFilter::Reactive ? Direction::Inbound : Direction::Outbound;
    const int service = filter == TimelineFilter::Proactive ? 0 : limit;
    auto items = db.query(Page, client, below.at, idBound(below, Kind::Touchpoint), both, direction, limit,
                          client, below.at, idBound(below, Kind::TicketOpened), service, client, below.at,
                          idBound(below, Kind::TicketResolved), service, client, below.at,
                          idBound(below, Kind::Message), service, limit)
                     .all(fromRow);
    // The join need not keep the order of the page; sorting here spares the database a second sort of whole
    // rows.
    std::sort(items.begin(), items.end(), [](const TimelineItem& a, const TimelineItem& b) {
        return std::tie(a.at, a.id, a.kind) > std::tie(b.at, b.id, b.kind);
    });
    return items;
}

bool holds(const TimelineItem& item, const QString& key) {
    return fold(item.title).contains(key) || fold(item.text).contains(key) ||
           fold(item.memberName).contains(key) || fold(item.contactName).contains(key);
}

} // namespace

std::vector<TimelineItem> timeline(Database& db, ClientId client, const TimelineKey& below, int limit,
                                   TimelineFilter filter, const QString& text) {
    const QString key = fold(text.trimmed());
    if (key.isEmpty()) {
        return page(db, client, below, limit, filter);
    }
    // One client's history is small; folding it here finds what the databases' own LIKE would not.
    constexpr int Block = 256;
    std::vector<TimelineItem> found;
    TimelineKey from = below;
    while (int(found.size()) < limit) {
        auto block = page(db, client, from, Block, filter);
        for (auto& item : block) {
            if (int(found.size()) < limit && holds(item, key)) {
                found.push_back(item);
            }
        }
        if (int(block.size()) < Block) {
            break;
        }
        from = TimelineKey::of(block.back());
    }
    return found;
}

namespace {

std::vector<TouchpointMark> touchpointMarks(Database& db, ClientId client, const InstantRange& range) {
    return db
        .query(R"sql(SELECT id, at, channel, direction, sentiment, title FROM touchpoint
WHERE client_id = ? AND at >= ? AND at < ? ORDER BY at, id)sql",
               client, range.from, range.to)
        .all([](Query& q) {
            return TouchpointMark{
                q.get<TouchpointId>(0),       q.get<Instant>(1), q.get<Channel>(2), q.get<Direction>(3),
                q.get<std::optional<int>>(4), q.get<QString>(5)};
        });
}

std::vector<TicketMark> ticketMarks(Database& db, ClientId client, const InstantRange& range) {
    return db
        .query(R"sql(SELECT id, number, subject, opened_at, ended_at FROM (
  SELECT id, number, subject, opened_at, COALESCE(resolved_at, closed_at) AS ended_at FROM ticket
  WHERE client_id = ? AND opened_at < ?) t
WHERE ended_at IS NULL OR ended_at >= ? ORDER BY opened_at, id)sql",
               client, range.to, range.from)
        .all([](Query& q) {
            return TicketMark{q.get<TicketId>(0), q.get<qint64>(1), q.get<QString>(2), q.get<Instant>(3),
                              q.get<std::optional<Instant>>(4)};
        });
}

std::vector<WeekMinutes> weeklyMinutes(Database& db, ClientId client, const DayRange& days,
                                       int firstWeekday) {
    Query rows = db.query(R"sql(SELECT day, work_class, day_minutes FROM effort_entry
WHERE client_id = ? AND day >= ? AND day < ?
UNION ALL
SELECT s.day, e.work_class, s.minutes FROM effort_spill s JOIN effort_entry e ON e.id = s.entry_id
WHERE e.client_id = ? AND s.day >= ? AND s.day < ?)sql",
                          client, days.from, days.to, client, days.from, days.to);
    std::map<QDate, ClassMinutes> weeks;
    while (rows.next()) {
        const QDate start = weekOf(rows.get<QDate>(0), firstWeekday).from;
        weeks[start].of(rows.get<WorkClass>(1)) += rows.get<Minutes>(2);
    }
    std::vector<WeekMinutes> list;
    for (const auto& [start, minutes] : weeks) {
        list.push_back({start, minutes});
    }
    return list;
}

} // namespace

TimelineLanes timelineLanes(Database& db, ClientId client, const DayRange& days, const QTimeZone& zone,
                            int firstWeekday) {
    const InstantRange range = toInstants(days, zone);
    return {touchpointMarks(db, client, range), ticketMarks(db, client, range),
            weeklyMinutes(db, client, days, firstWeekday)};
}

} // namespace core::clients
