// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawpostgres.h"
#include "bench/suites.h"
#include "core/db/migrator.h"
#include "core/demo/generate.h"
#include "core/tickets/list.h"
#include "core/touchpoints/touchpoint.h"

#include <cstdio>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

constexpr auto TicketPage =
    R"sql(SELECT t.id, t.number, t.subject, t.client_id, c.name, t.state, t.priority, t.kind,
  t.assignee_id, m.name, t.waiting_since, t.pending_until, t.opened_at, t.updated_at,
  (SELECT string_agg(g.name, ',') FROM ticket_tag tt JOIN tag g ON g.id = tt.tag_id WHERE tt.ticket_id = t.id),
  (SELECT SUM(e.minutes) FROM effort_entry e WHERE e.ticket_id = t.id),
  k.policy_id, k.next_due_at, k.next_metric, k.breached_at
FROM ticket t JOIN client c ON c.id = t.client_id LEFT JOIN member m ON m.id = t.assignee_id
LEFT JOIN ticket_clock k ON k.ticket_id = t.id
WHERE t.id = ANY(CAST($1 AS BIGINT[])))sql";

void measurePage(Bench& bench, Database& db, raw::Server& raw, const QString& size) {
    const auto ids = tickets::ids(db, {}, {tickets::TicketSort::By::Updated, true});
    const std::vector<qint64> block(ids.begin(),
                                    ids.begin() + std::min<qsizetype>(50, qsizetype(ids.size())));
    QByteArray list = "{";
    for (const qint64 id : block) {
        list += (list.size() > 1 ? "," : "") + QByteArray::number(id);
    }
    list += '}';
    const std::string page = raw.prepare(TicketPage);
    bench.compare(
        u"PostgreSQL: tickets, a page / libpq"_s, size, 1.3,
        [&] { keep(qint64(tickets::rows(db, block).size())); }, [&] { keep(raw.run(page, {list})); },
        {.rounds = 31, .sampleMs = 10, .processorTime = false});
}

void measureLog(Bench& bench, Database& db, raw::Server& raw, const QString& size) {
    const auto client = db.scalar<ClientId>("SELECT MIN(id) FROM client").value();
    const auto member = db.scalar<MemberId>("SELECT MIN(id) FROM member").value();
    const QByteArray c = QByteArray::number(client.value);
    const QByteArray m = QByteArray::number(member.value);
    touchpoints::Log log;
    log.touchpoint.client = client;
    log.touchpoint.member = member;
    log.touchpoint.title = u"Quarterly call"_s;
    log.touchpoint.note = u"They want to move the launch to August."_s;
    log.minutes = Minutes(25);
    const std::string operation = raw.prepare("INSERT INTO operation(id, at) VALUES ($1, 0)");
    const std::string touchpoint = raw.prepare(
        "INSERT INTO touchpoint(id, client_id, member_id, at, channel, direction, title, note) VALUES ($1, "
        "$2, $3, $4, 'call', 'outbound', 'Quarterly call', 'They want to move the launch to August.')");
    const std::string entry = raw.prepare(
        "INSERT INTO effort_entry(id, member_id, client_id, touchpoint_id, day, minutes, day_minutes, "
        "work_class, origin, note, entered_by, entered_at) VALUES ($1, $3, $2, $1, 20000, 25, 25, "
        "'proactive', 'call_back', 'Quarterly call', $3, $4)");
    const std::string activity = raw.prepare("UPDATE client_activity SET last_contact_at = "
                                             "GREATEST(last_contact_at, $1) WHERE client_id = $2");
    const std::string watch =
        raw.prepare("INSERT INTO client_watch(client_id, check_at) SELECT id, 0 FROM client "
                    "WHERE id = $1 ON CONFLICT (client_id) DO UPDATE SET check_at = 0 "
                    "WHERE client_watch.check_at <> 0");
    const std::string notify = raw.prepare("SELECT pg_notify('waymark_bench', $1)");
    Instant at = startOfDay(today(), QTimeZone::utc());
    qint64 id = 9'000'000'000'000'000'000;
    bench.compare(
        u"PostgreSQL: log a touchpoint with effort / libpq"_s, size, 1.2,
        [&] {
            at += std::chrono::milliseconds(1);
            log.touchpoint.at = at;
            db.write([&](Transaction& tx) { touchpoints::log(tx, log); });
        },
        [&] {
            const QByteArray key = QByteArray::number(++id);
            const QByteArray when = QByteArray::number(toMs(at));
            raw.exec("BEGIN");
            raw.run(operation, {key});
            raw.run(touchpoint, {key, c, m, when});
            raw.run(entry, {key, c, m, when});
            raw.run(activity, {when, c});
            raw.run(watch, {c});
            raw.run(notify, {key});
            raw.exec("COMMIT");
        },
        {.rounds = 41, .sampleMs = 15, .processorTime = false});
}

} // namespace

void measureServer(Bench& bench, int percent) {
    const QString url = qEnvironmentVariable("WAYMARK_TEST_POSTGRES");
    if (!bench.wants(u"PostgreSQL"_s) && !bench.wants(u"libpq"_s) && !wantsSweepOnServer(bench)) {
        return;
    }
    if (url.isEmpty()) {
        std::printf("WAYMARK_TEST_POSTGRES is not set: nothing measured on PostgreSQL.\n");
        return;
    }
    if (percent > 10) {
        return; // a page and an insert do not depend on the rest; filling a server takes minutes
    }
    const QString schema = u"waymark_bench_%1"_s.arg(percent);
    Location location = *Location::parse(url + (url.contains(u'?') ? u'&' : u'?') + u"schema="_s + schema);
    demo::Options options;
    options.size = demo::Size::Large;
    options.today = today();
    options.percent = percent;
    demo::generate(location, options);
    {
        DatabaseOptions dayOfData;
        dayOfData.clock = [] { return startOfDay(today(), QTimeZone::utc()) + std::chrono::hours(18); };
        Database db = openWorkspace(location, dayOfData);
        raw::Server raw(location.url, schema);
        const QString size = u"%1 %"_s.arg(percent);
        measurePage(bench, db, raw, size);
        measureLog(bench, db, raw, size);
        measureSweepOnServer(bench, db, percent);
    }
    Database::connect(location).run(u"DROP SCHEMA \"%1\" CASCADE"_s.arg(schema).toStdString());
}

} // namespace bench
