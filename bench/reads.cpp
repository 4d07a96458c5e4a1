// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/suites.h"
#include "core/clients/list.h"
#include "core/clients/timeline.h"
#include "core/db/migrator.h"
#include "core/effort/splits.h"
#include "core/tickets/list.h"
#include "core/touchpoints/touchpoint.h"

#include <unordered_map>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

constexpr int PageRows = 50;

qint64 num(QDate day) {
    return dayNumber(day);
}

struct Both {
    Database& db;
    raw::Db& raw;
    QString size;
};

void measureSplits(Bench& bench, Both on) {
    const DayRange month = monthOf(today());
    const QDate from = today().addDays(-26 * 7);
    raw::Statement monthly(on.raw,
                           "SELECT work_class, minutes FROM effort_rollup WHERE day >= ? AND day < ?");
    raw::Statement weekly(on.raw,
                          "SELECT day, work_class, minutes FROM effort_rollup WHERE day >= ? AND day < ?");
    const auto rollup = [&] {
        monthly.bind(1, num(month.from));
        monthly.bind(2, num(month.to));
        qint64 sums[128] = {};
        while (monthly.step()) {
            sums[monthly.text(0)[0] & 127] += monthly.integer(1);
        }
        monthly.reset();
        const QDate start = weekOf(from, Qt::Monday).from;
        weekly.bind(1, num(start));
        weekly.bind(2, num(start.addDays(26 * 7)));
        while (weekly.step()) {
            sums[weekly.text(1)[0] & 127] += weekly.integer(2) + (weekly.integer(0) - num(start)) / 7;
        }
        weekly.reset();
        keep(sums['p']);
    };
    bench.compare(
        u"month split and 26 weekly shares / roll-up read"_s, on.size, 3,
        [&] {
            keep(effort::split(on.db, month).total().count());
            keep(qint64(effort::weeklySplits(on.db, from, 26).size()));
        },
        rollup);
}

struct Grouped {
    const char* name;
    effort::Grouping grouping;
    const char* column;
};

void measureGroupings(Bench& bench, Both on) {
    const DayRange year{today().addDays(-364), today().addDays(1)};
    for (const Grouped& g : {Grouped{"client", effort::Grouping::Client, "client_id"},
                             Grouped{"member", effort::Grouping::Member, "member_id"},
                             Grouped{"origin", effort::Grouping::Origin, "origin"},
                             Grouped{"week", effort::Grouping::Week, "day"}}) {
        const std::string sql = std::string("SELECT ") + g.column +
                                ", work_class, day_minutes FROM effort_entry WHERE day >= ? AND day < ?";
        raw::Statement scan(on.raw, sql.c_str());
        const bool words = g.grouping == effort::Grouping::Origin;
        bench.compare(
            u"split of a year by %1 / C++ scan"_s.arg(QLatin1StringView(g.name)), on.size, 1.5,
            [&] { keep(qint64(effort::splitBy(on.db, year, g.grouping).size())); },
            [&] {
                std::unordered_map<qint64, std::array<qint64, 8>> sums;
                scan.bind(1, num(year.from));
                scan.bind(2, num(year.to));
                while (scan.step()) {
                    const qint64 key = words ? scan.text(0)[0] * 256 + scan.text(0)[1] : scan.integer(0);
                    sums[key][scan.text(1)[0] & 7] += scan.integer(2);
                }
                scan.reset();
                keep(qint64(sums.size()));
            });
    }
}

constexpr auto TicketColumns =
    R"sql(SELECT t.id, t.number, t.subject, t.client_id, c.name, t.state, t.priority, t.kind,
  t.assignee_id, m.name, t.waiting_since, t.pending_until, t.opened_at, t.updated_at,
  (SELECT group_concat(g.name, ',') FROM ticket_tag tt JOIN tag g ON g.id = tt.tag_id WHERE tt.ticket_id = t.id),
  (SELECT SUM(e.minutes) FROM effort_entry e WHERE e.ticket_id = t.id),
  k.policy_id, k.next_due_at, k.next_metric, k.breached_at
FROM ticket t JOIN client c ON c.id = t.client_id LEFT JOIN member m ON m.id = t.assignee_id
LEFT JOIN ticket_clock k ON k.ticket_id = t.id )sql";

constexpr auto ClientColumns =
    R"sql(SELECT c.id, c.name, c.status, c.tier, c.city, c.owner_id, w.name, a.last_contact_at,
  a.open_tickets, c.since_day, c.renewal_day, h.score, h.coverage, h.band
FROM client c LEFT JOIN client_activity a ON a.client_id = c.id LEFT JOIN member w ON w.id = c.owner_id
LEFT JOIN client_health_now h ON h.client_id = c.id )sql";

void measureTicketList(Bench& bench, Both on) {
    using By = tickets::TicketSort::By;
    const tickets::TicketFilter all;
    const tickets::TicketSort newest{By::Updated, true};
    const std::string page = std::string(TicketColumns) + "ORDER BY t.updated_at DESC, t.id DESC LIMIT 50";
    raw::Statement first(on.raw, page.c_str());
    bench.compare(
        u"tickets, first page / C API"_s, on.size, 1.5,
        [&] { keep(qint64(tickets::firstRows(on.db, all, newest, PageRows).size())); },
        [&] { keep(first.readAll()); });
    const std::string queue =
        std::string(TicketColumns) +
        "WHERE t.state IN ('new', 'open') ORDER BY t.waiting_since NULLS LAST, t.id LIMIT 50";
    raw::Statement waiting(on.raw, queue.c_str());
    tickets::TicketFilter needsUs;
    needsUs.group = tickets::Group::NeedsUs;
    bench.compare(
        u"tickets that need us, first page / C API"_s, on.size, 1.5,
        [&] { keep(qint64(tickets::firstRows(on.db, needsUs, {}, PageRows).size())); },
        [&] { keep(waiting.readAll()); });
    raw::Statement snapshot(on.raw, "SELECT id FROM ticket ORDER BY updated_at DESC, id DESC");
    bench.compare(
        u"tickets, id snapshot / C API"_s, on.size, 1.3,
        [&] { keep(qint64(tickets::ids(on.db, all, newest).size())); },
        [&] {
            std::vector<qint64> ids;
            while (snapshot.step()) {
                ids.push_back(snapshot.integer(0));
            }
            snapshot.reset();
            keep(qint64(ids.size()));
        });
    const auto ids = tickets::ids(on.db, all, newest);
    const std::vector<qint64> firstIds(ids.begin(),
                                       ids.begin() + std::min<qsizetype>(PageRows, qsizetype(ids.size())));
    const std::vector<qint64> lastIds(ids.end() - std::min<qsizetype>(PageRows, qsizetype(ids.size())),
                                      ids.end());
    bench.compare(
        u"tickets, last page / first page"_s, on.size, 1.3,
        [&] { keep(qint64(tickets::rows(on.db, lastIds).size())); },
        [&] { keep(qint64(tickets::rows(on.db, firstIds).size())); });
}

void measureClientList(Bench& bench, Both on) {
    const std::string page = std::string(ClientColumns) + "ORDER BY c.name_key, c.id LIMIT 50";
    raw::Statement first(on.raw, page.c_str());
    bench.compare(
        u"clients, first page / C API"_s, on.size, 1.5,
        [&] { keep(qint64(clients::firstClientRows(on.db, {}, {}, PageRows).size())); },
        [&] { keep(first.readAll()); });
    raw::Statement snapshot(on.raw, "SELECT id FROM client ORDER BY name_key, id");
    bench.compare(
        u"clients, id snapshot / C API"_s, on.size, 1.3,
        [&] { keep(qint64(clients::clientIds(on.db, {}, {}).size())); },
        [&] {
            std::vector<qint64> ids;
            while (snapshot.step()) {
                ids.push_back(snapshot.integer(0));
            }
            snapshot.reset();
            keep(qint64(ids.size()));
        });
    const auto ids = clients::clientIds(on.db, {}, {});
    const auto rows = std::min<qsizetype>(PageRows, qsizetype(ids.size()));
    const std::vector<qint64> firstIds(ids.begin(), ids.begin() + rows);
    const std::vector<qint64> lastIds(ids.end() - rows, ids.end());
    bench.compare(
        u"clients, last page / first page"_s, on.size, 1.3,
        [&] { keep(qint64(clients::clientRows(on.db, lastIds).size())); },
        [&] { keep(qint64(clients::clientRows(on.db, firstIds).size())); });
    const Instant since = startOfDay(today().addDays(-30), QTimeZone::utc());
    raw::Statement silent(on.raw,
                          R"sql(SELECT c.id, c.name, c.owner_id, w.name, a.last_contact_at, a.open_tickets
FROM client_activity a CROSS JOIN client c LEFT JOIN member w ON w.id = c.owner_id
WHERE c.id = a.client_id AND a.client_id NOT IN (SELECT r.id FROM client r WHERE r.status IN ('paused', 'left'))
  AND a.last_contact_at < ? ORDER BY a.last_contact_at, a.client_id LIMIT 50)sql");
    raw::Statement never(on.raw,
                         R"sql(SELECT c.id, c.name, c.owner_id, w.name, a.last_contact_at, a.open_tickets
FROM client_activity a CROSS JOIN client c LEFT JOIN member w ON w.id = c.owner_id
WHERE c.id = a.client_id AND a.client_id NOT IN (SELECT r.id FROM client r WHERE r.status IN ('paused', 'left'))
  AND a.last_contact_at IS NULL ORDER BY a.client_id LIMIT 50)sql");
    bench.compare(
        u"clients without contact, first page / C API"_s, on.size, 1.5,
        [&] { keep(qint64(touchpoints::clientsWithoutContact(on.db, since, PageRows).size())); },
        [&] {
            keep(never.readAll());
            silent.bind(1, toMs(since));
            keep(silent.readAll());
        });
}

/// The client with most touchpoints: its history is the longest.
ClientId busiest(Database& db) {
    return db
        .scalar<ClientId>(
            "SELECT client_id FROM touchpoint GROUP BY client_id ORDER BY COUNT(*) DESC LIMIT 1")
        .value();
}

constexpr auto RawTimeline = R"sql(WITH page AS (
SELECT * FROM (SELECT 0 AS kind, at, id FROM touchpoint WHERE client_id = ?1 ORDER BY at DESC, id DESC LIMIT 50)
UNION ALL SELECT * FROM (SELECT 1, opened_at, id FROM ticket WHERE client_id = ?1 ORDER BY opened_at DESC, id DESC LIMIT 50)
UNION ALL SELECT * FROM (SELECT 2, resolved_at, id FROM ticket WHERE client_id = ?1 AND resolved_at IS NOT NULL
  ORDER BY resolved_at DESC, id DESC LIMIT 50)
UNION ALL SELECT * FROM (SELECT 3, m.at, m.id FROM ticket t JOIN ticket_message m ON m.ticket_id = t.id
  WHERE t.client_id = ?1 ORDER BY m.at DESC, m.id DESC LIMIT 50)
ORDER BY 2 DESC, 3 DESC, 1 DESC LIMIT 50)
SELECT p.kind, p.at, p.id, t.id, t.number, w.id, w.name, k.name, COALESCE(tp.channel, t.channel), tp.direction,
  tp.sentiment, COALESCE(tp.title, t.subject), COALESCE(tp.note, m.body), m.kind,
  CASE p.kind WHEN 0 THEN (SELECT SUM(minutes) FROM effort_entry WHERE touchpoint_id = p.id)
    WHEN 3 THEN 0 ELSE (SELECT SUM(minutes) FROM effort_entry WHERE ticket_id = p.id) END
FROM page p
LEFT JOIN touchpoint tp ON p.kind = 0 AND tp.id = p.id
LEFT JOIN ticket_message m ON p.kind = 3 AND m.id = p.id
LEFT JOIN ticket t ON t.id = CASE p.kind WHEN 0 THEN NULL WHEN 3 THEN m.ticket_id ELSE p.id END
LEFT JOIN member w ON w.id = CASE p.kind WHEN 0 THEN tp.member_id WHEN 3 THEN m.member_id ELSE t.assignee_id END
LEFT JOIN contact k ON k.id = CASE p.kind WHEN 0 THEN tp.contact_id WHEN 3 THEN m.contact_id ELSE t.contact_id END)sql";

void measureTimeline(Bench& bench, Both on) {
    const ClientId client = busiest(on.db);
    raw::Statement first(on.raw, RawTimeline);
    bench.compare(
        u"client timeline, first page / C API"_s, on.size, 1.5,
        [&] { keep(qint64(clients::timeline(on.db, client, {}, PageRows).size())); },
        [&] {
            first.bind(1, client.value);
            keep(first.readAll());
        });
    clients::TimelineKey key;
    clients::TimelineKey last;
    for (auto page = clients::timeline(on.db, client, key, PageRows); !page.empty();
         page = clients::timeline(on.db, client, key, PageRows)) {
        if (page.size() < size_t(PageRows)) {
            break;
        }
        last = key;
        key = clients::TimelineKey::of(page.back());
    }
    bench.compare(
        u"client timeline, last page / first page"_s, on.size, 1.3,
        [&] { keep(qint64(clients::timeline(on.db, client, last, PageRows).size())); },
        [&] { keep(qint64(clients::timeline(on.db, client, {}, PageRows).size())); });
}

void measureEntries(Bench& bench, Both on) {
    effort::Behind which;
    which.days = monthOf(today());
    which.workClass = WorkClass::Reactive;
    raw::Statement rows(on.raw,
                        R"sql(SELECT e.id, e.day, e.day_minutes, e.work_class, e.origin, e.member_id, m.name,
  e.client_id, c.name, e.ticket_id, t.number, e.touchpoint_id, e.note
FROM effort_entry e JOIN member m ON m.id = e.member_id LEFT JOIN client c ON c.id = e.client_id
LEFT JOIN ticket t ON t.id = e.ticket_id
WHERE e.id IN (SELECT id FROM effort_entry WHERE day >= ? AND day < ? AND work_class = 'reactive'
  ORDER BY day DESC, id DESC LIMIT 50) ORDER BY e.day DESC, e.id DESC)sql");
    bench.compare(
        u"entries behind a figure, first page / C API"_s, on.size, 1.5,
        [&] { keep(qint64(effort::entriesBehind(on.db, which, PageRows).size())); },
        [&] {
            rows.bind(1, num(which.days.from));
            rows.bind(2, num(which.days.to));
            keep(rows.readAll());
        });
}

} // namespace

void measureReads(Bench& bench, const Sized& workspace) {
    Database db = openWorkspace(Location::file(workspace.path));
    raw::Db raw(workspace.path);
    const Both on{db, raw, workspace.size()};
    measureSplits(bench, on);
    measureGroupings(bench, on);
    measureClientList(bench, on);
    measureTicketList(bench, on);
    measureTimeline(bench, on);
    measureEntries(bench, on);
}

} // namespace bench
